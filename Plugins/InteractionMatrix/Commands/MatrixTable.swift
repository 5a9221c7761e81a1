import Entente
import EntenteKit

/// Turns a matrix into a table for people, records for programs, and pictures.
struct MatrixTable {
  let table: Table

  /// Clustering needs the distances of all pairs, so it has a limit.
  private static let mostClustered = 2_000

  init(_ base: Snapshot, _ question: MatrixQuestion) throws {
    let names = try ShortNames(base)
    var matrix = try base.matrix(question.request)
    var map = try Self.map(base, matrix, question, names)
    if question.isClustered {
      guard let clustered = map?.clustered else {
        throw KnowledgeBaseError.because(
          .badArgument,
          "--order cluster: at most \(question.mostDrawn) cells and \(Self.mostClustered) on a side"
        )
      }
      matrix = matrix.arranged(
        rows: clustered.rowTree?.leaves, columns: clustered.columnTree?.leaves)
      map = clustered
    }
    var table = Table(
      title: Self.title(matrix), columns: [""] + matrix.columns.map { names.head($0) },
      rows: matrix.rows.map { row in
        [.init(names.head(row.entity))] + row.cells.map { .init($0.mark) }
      }, notes: MatrixNotes(matrix).texts)
    table.records = Self.records(matrix)
    table.documents = try Self.documents(base, matrix, map, question, names)
    self.table = table
  }

  /// `nil` if the matrix is too large for a picture, or none is requested.
  private static func map(
    _ base: Snapshot, _ matrix: Matrix, _ question: MatrixQuestion, _ names: ShortNames
  ) throws -> HeatMap? {
    let (rows, columns) = (matrix.rows.count, matrix.columns.count)
    guard rows * columns <= question.mostDrawn,
      question.isClustered || question.wants("svg") || question.wants("page"),
      !question.isClustered || max(rows, columns) <= mostClustered
    else { return nil }
    return try MatrixDrawing(base, matrix, names).map
  }

  private static func documents(
    _ base: Snapshot, _ matrix: Matrix, _ map: HeatMap?, _ question: MatrixQuestion,
    _ names: ShortNames
  ) throws -> [String: String] {
    guard matrix.rows.count * matrix.columns.count <= question.mostDrawn else { return [:] }
    var documents: [String: String] = [:]
    if let map {
      if question.wants("svg") { documents["svg"] = HeatMapSVG(map: map).svg }
      if question.wants("page") { documents["page"] = HeatMapPage(map: map).html }
    }
    // Only for dealings between the two, not for common members.
    if matrix.measure.family == .interaction,
      question.wants("graphml") || question.wants("gexf")
    {
      // networkx cannot read mixed networks.
      let network = try InteractionNetwork(base, matrix).network.unmixed
      if question.wants("graphml") { documents["graphml"] = network.graphML() }
      if question.wants("gexf") { documents["gexf"] = network.gexf() }
    }
    if question.wants("upset") {
      documents["upset"] =
        try MembershipUpSet(base, matrix, rule: question.request.rule, names)?.plot.svg
    }
    return documents
  }

  static func title(_ matrix: Matrix) -> String {
    "\(matrix.measure.title)\(matrix.measure.unit.map { " (\($0))" } ?? "") \(matrix.period.label)"
  }

  static let recordColumns = [
    "row_id", "row", "column_id", "column", "from", "through", "measure", "low", "high", "label",
    "empty", "disputed", "statements",
  ]

  /// One row for each cell, with nothing shortened.
  private static func records(_ matrix: Matrix) -> Table {
    Table(
      columns: recordColumns,
      rows: matrix.rows.flatMap { row in
        zip(matrix.columns, row.cells).map { record(matrix, row.entity, $0, $1) }
      })
  }

  static func record(
    _ matrix: Matrix, _ row: Entity, _ column: Entity, _ cell: MatrixCell
  ) -> [Table.Cell] {
    let label = cell.high.flatMap { high in matrix.measure.steps.first { $0.value == high }?.label }
    return [
      .init(row.id), .init(row.label), .init(column.id), .init(column.label),
      .init(matrix.period.first), .init(matrix.period.last), .init(matrix.measure.id),
      number(cell.low), number(cell.high), .init(label), .init(cell.missing?.rawValue),
      .flag(cell.isDisputed), .init(cell.statements.joined(separator: " ")),
    ]
  }

  private static func number(_ value: Double?) -> Table.Cell {
    guard let value else { return .none }
    return value.whole.map { .integer($0) } ?? .real(value)
  }
}

extension MatrixCell {
  /// The text, with a star if sources disagree.
  var mark: String { text + (isDisputed ? "*" : "") }
}

extension Matrix {
  /// The same matrix with rows and columns in another order.
  func arranged(rows order: [Int]?, columns columnOrder: [Int]?) -> Matrix {
    let places = columnOrder ?? Array(columns.indices)
    return Matrix(
      measure: measure, period: period, direction: direction, columns: places.map { columns[$0] },
      rows: (order ?? Array(rows.indices)).map { index in
        Row(entity: rows[index].entity, cells: places.map { rows[index].cells[$0] })
      }, partial: partial, rule: rule, unknownAfter: unknownAfter)
  }
}
