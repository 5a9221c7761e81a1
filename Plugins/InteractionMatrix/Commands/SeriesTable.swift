import Entente

/// A matrix for each of several years: a row a pair, a column a year; as a picture small multiples.
struct SeriesTable {
  let table: Table

  init(_ base: Snapshot, _ question: MatrixQuestion, _ years: ClosedRange<Int>) throws {
    let matrices = try years.map { year in
      var request = question.request
      request.period = try .year(year)
      return try base.matrix(request)
    }
    // Who is on a side may depend on the year: all who ever are have a row.
    let rows = Self.union(matrices.map { $0.rows.map(\.entity) })
    let columns = Self.union(matrices.map(\.columns))
    let panels = matrices.map { PairCells($0) }
    let names = try ShortNames(base)
    var table = Table(
      title: "\(matrices[0].measure.title), \(years.lowerBound) to \(years.upperBound)",
      columns: ["row", "column"] + years.map(String.init),
      rows: rows.flatMap { row in
        columns.filter { $0.id != row.id }.map { column in
          [.init(names.head(row)), .init(names.head(column))]
            + panels.map {
              .init($0[row.id, column.id].map { $0.text + ($0.isDisputed ? "*" : "") } ?? "")
            }
        }
      }, notes: MatrixNotes(Self.all(matrices, columns)).texts)
    table.records = Table(
      columns: MatrixTable.recordColumns,
      rows: matrices.flatMap { matrix in
        matrix.rows.flatMap { row in
          zip(matrix.columns, row.cells).map {
            MatrixTable.record(matrix, row.entity, $0, $1)
          }
        }
      })
    let cells = rows.count * columns.count * matrices.count
    if cells <= MatrixTable.mostDrawn,
      matrices.allSatisfy({ $0.rows.count == rows.count && $0.columns.count == columns.count })
    {
      table.documents = [
        "svg": SmallMultiples(
          title: table.title ?? "",
          panels: try zip(years, matrices).map {
            ("\($0)", try MatrixDrawing(base, $1, question).map)
          }, notes: MatrixNotes(matrices[0]).besideLegend
        ).svg
      ]
    }
    self.table = table
  }

  private static func union(_ lists: [[Entity]]) -> [Entity] {
    var seen = Set<String>()
    return lists.flatMap { $0 }.filter { seen.insert($0.id).inserted }
  }

  /// One matrix with the cells of all, of which the notes speak.
  private static func all(_ matrices: [Matrix], _ columns: [Entity]) -> Matrix {
    Matrix(
      measure: matrices[0].measure, period: matrices[0].period, direction: matrices[0].direction,
      columns: columns, rows: matrices.flatMap(\.rows))
  }
}

/// The cells of a matrix by the ids of their row and column.
private struct PairCells {
  private let cells: [EntityPair: MatrixCell]

  init(_ matrix: Matrix) {
    cells = Dictionary(
      matrix.rows.flatMap { row in
        zip(matrix.columns, row.cells).map {
          (EntityPair(row: row.entity.id, column: $0.id), $1)
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  subscript(row: String, column: String) -> MatrixCell? {
    cells[EntityPair(row: row, column: column)]
  }
}
