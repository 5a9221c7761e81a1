import Entente
import EntenteKit

/// A matrix for each of several years: one row for each pair and one column for each year, or small
/// multiples as a picture.
struct SeriesTable {
  let table: Table

  init(_ base: Snapshot, _ question: MatrixQuestion, _ years: ClosedRange<Int>) throws {
    let matrices = try Self.matrices(base, question.request, years)
    let names = try ShortNames(base)
    var table = Table(
      title: "\(matrices[0].measure.title), \(years.lowerBound) to \(years.upperBound)",
      columns: ["row", "column"] + years.map(String.init),
      rows: Self.pairs(matrices[0]).map { row, column in
        let (one, other) = (matrices[0].rows[row].entity, matrices[0].columns[column])
        return [.init(names.head(one)), .init(names.head(other))]
          + matrices.map { .init($0.rows[row].cells[column].mark) }
      }, notes: MatrixNotes(Self.all(matrices)).texts)
    table.records = Table(
      columns: MatrixTable.recordColumns,
      rows: matrices.flatMap { matrix in
        matrix.rows.flatMap { row in
          zip(matrix.columns, row.cells).map { MatrixTable.record(matrix, row.entity, $0, $1) }
        }
      })
    table.documents = try Self.documents(
      base, question, matrices, years, names, title: table.title ?? "")
    self.table = table
  }

  private static func documents(
    _ base: Snapshot, _ question: MatrixQuestion, _ matrices: [Matrix], _ years: ClosedRange<Int>,
    _ names: ShortNames, title: String
  ) throws -> [String: String] {
    let cells = matrices.reduce(0) { $0 + $1.rows.count * $1.columns.count }
    guard cells <= question.mostDrawn else { return [:] }
    var documents: [String: String] = [:]
    if question.wants("svg") {
      documents["svg"] =
        SmallMultiples(
          title: title,
          panels: try zip(years, matrices).map {
            ("\($0)", try MatrixDrawing(base, $1, names).map)
          }, notes: MatrixNotes(matrices[0]).besideLegend
        ).svg
    }
    if question.wants("steps") {
      documents["steps"] = steps(matrices, years, names, title: title).svg
    }
    return documents
  }

  /// One chart for each row, with a line for each column.
  private static func steps(
    _ matrices: [Matrix], _ years: ClosedRange<Int>, _ names: ShortNames, title: String
  ) -> StepChart {
    let first = matrices[0]
    let panels = first.rows.enumerated().map { row, head in
      let columns = first.columns.enumerated().filter { $0.element.id != head.entity.id }
      return StepChart.Panel(
        title: names[head.entity],
        lines: columns.map { column, entity in
          let values = zip(years, matrices).map { year, matrix in
            let cell = matrix.rows[row].cells[column]
            return StepChart.Value(year: year, certain: cell.low, possible: cell.high)
          }
          return .init(label: names[entity], values: values)
        })
    }
    return StepChart(
      title: title, notes: MatrixNotes(all(matrices)).texts, years: years, panels: panels)
  }

  /// One matrix for each year. All have the same rows and columns: every entity selected in any of
  /// the years.
  private static func matrices(
    _ base: Snapshot, _ request: MatrixRequest, _ years: ClosedRange<Int>
  ) throws -> [Matrix] {
    let periods = try years.map { try MatrixPeriod.year($0) }
    var request = request
    request.rows = try whole(base, request.rows, periods)
    request.columns = try whole(base, request.columns, periods)
    let cells = request.rows.count * request.columns.count * periods.count
    guard cells <= MatrixReader.mostCells else {
      throw KnowledgeBaseError.because(
        .badArgument,
        "\(request.rows.count) rows by \(request.columns.count) columns over \(periods.count) years are \(cells) cells: at most \(MatrixReader.mostCells)"
      )
    }
    request.period = try .window("\(periods[0].first)..\(periods[periods.count - 1].last)")
    let source = try MatrixSource(base, request, in: request.period)
    return try periods.map { period in
      request.period = period
      return try base.matrix(request, from: source)
    }
  }

  private static func whole(
    _ base: Snapshot, _ words: [String], _ periods: [MatrixPeriod]
  ) throws -> [String] {
    var (seen, ids) = (Set<String>(), [String]())
    let selection = EntitySelection(words: words)
    for period in periods {
      for entity in try selection.entities(base, on: period, isEmptyAllowed: true)
      where seen.insert(entity.id).inserted { ids.append(entity.id) }
    }
    return ids.isEmpty ? try selection.entities(base, on: periods[0]).map(\.id) : ids
  }

  private static func pairs(_ matrix: Matrix) -> [(Int, Int)] {
    matrix.rows.indices.flatMap { row in
      matrix.columns.indices.filter { matrix.columns[$0].id != matrix.rows[row].entity.id }
        .map { (row, $0) }
    }
  }

  /// One matrix with the cells of all years, for the notes.
  private static func all(_ matrices: [Matrix]) -> Matrix {
    Matrix(
      measure: matrices[0].measure, period: matrices[0].period, direction: matrices[0].direction,
      columns: matrices[0].columns, rows: matrices.flatMap(\.rows), partial: matrices[0].partial,
      rule: matrices[0].rule, unknownAfter: matrices.compactMap(\.unknownAfter).first)
  }
}
