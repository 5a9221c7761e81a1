import Entente

/// Lays a matrix out for people and for programs, and draws it.
struct MatrixTable {
  let table: Table

  /// More are no picture any more.
  static let mostDrawn = 10_000

  init(_ base: Snapshot, _ question: MatrixQuestion) throws {
    var matrix = try base.matrix(question.request)
    let isDrawn = matrix.rows.count * matrix.columns.count <= Self.mostDrawn
    var map = isDrawn ? try MatrixDrawing(base, matrix, question).map : nil
    if question.isClustered {
      guard let drawn = map else {
        throw KnowledgeBaseError.because(
          .badArgument, "--order cluster: at most \(Self.mostDrawn) cells")
      }
      let clustered = drawn.clustered
      matrix = matrix.arranged(
        rows: clustered.rowTree?.leaves, columns: clustered.columnTree?.leaves)
      map = clustered
    }
    let names = try ShortNames(base)
    var table = Table(
      title: Self.title(matrix), columns: [""] + matrix.columns.map { names.head($0) },
      rows: matrix.rows.map { row in
        [.init(names.head(row.entity))]
          + row.cells.map { .init($0.mark) }
      }, notes: MatrixNotes(matrix).texts)
    table.records = Self.records(matrix)
    if let map {
      table.documents = ["svg": HeatMapSVG(map: map).svg, "page": HeatMapPage(map: map).html]
      let network = try InteractionNetwork(base, matrix, question).network
      table.documents["graphml"] = network.graphML()
      // networkx reads no network that is mixed.
      table.documents["gexf"] = network.unmixed.gexf()
      table.documents["upset"] = try MembershipUpSet(base, matrix, question)?.plot.svg
    }
    self.table = table
  }

  static func title(_ matrix: Matrix) -> String {
    "\(matrix.measure.title)\(matrix.measure.unit.map { " (\($0))" } ?? "") \(matrix.period.label)"
  }

  static let recordColumns = [
    "row_id", "row", "column_id", "column", "from", "through", "measure", "low", "high", "label",
    "empty", "disputed", "statements",
  ]

  /// A row a cell, with nothing cut.
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
    return value == value.rounded() ? .integer(Int64(value)) : .real(value)
  }
}

extension MatrixCell {
  /// Its text, with a star where sources disagree.
  var mark: String { text + (isDisputed ? "*" : "") }
}

extension Matrix {
  /// The same with rows and columns in another order.
  func arranged(rows order: [Int]?, columns columnOrder: [Int]?) -> Matrix {
    let places = columnOrder ?? Array(columns.indices)
    return Matrix(
      measure: measure, period: period, direction: direction, columns: places.map { columns[$0] },
      rows: (order ?? Array(rows.indices)).map { index in
        Row(entity: rows[index].entity, cells: places.map { rows[index].cells[$0] })
      })
  }
}

/// What is said under a matrix: how its numbers, signs and doubts are read.
struct MatrixNotes {
  /// Under a table.
  var texts: [String] { [measure] + signs + more }
  /// Under a picture, whose legend tells the signs.
  var besideLegend: [String] { [measure] + more }

  private let measure: String
  private let signs: [String]
  private let more: [String]

  init(_ matrix: Matrix) {
    measure = matrix.measure.description
    signs = Self.signs(matrix)
    more = Self.more(matrix)
  }

  private static func signs(_ matrix: Matrix) -> [String] {
    let cells = matrix.rows.flatMap(\.cells)
    var texts: [String] = []
    let used = Set(cells.flatMap { [$0.low, $0.high].compactMap { $0 } })
    let steps = matrix.measure.steps.filter { used.contains($0.value) }
    if !steps.isEmpty {
      texts.append(steps.map { "\($0.code) \($0.label)" }.joined(separator: "; ") + ".")
    }
    let missing = Missing.allCases.filter { kind in
      !kind.sign.isEmpty && cells.contains { $0.missing == kind }
    }
    if !missing.isEmpty {
      texts.append(
        "Empty: " + missing.map { "\($0.sign) \($0.words)" }.joined(separator: "; ") + ".")
    }
    if cells.contains(where: { $0.high != nil && $0.low != nil && $0.low != $0.high }) {
      texts.append("a-b: a is certain, b is possible: dates or sources leave it open.")
    }
    if cells.contains(where: { $0.high != nil && $0.low == nil }) {
      texts.append("?b: possible, and nothing is certain, as where a source gives no date.")
    }
    if cells.contains(where: \.isDisputed) { texts.append("* Sources disagree.") }
    return texts
  }

  private static func more(_ matrix: Matrix) -> [String] {
    var texts: [String] = []
    if matrix.direction != .both {
      texts.append(
        matrix.direction == .from
          ? "Only what comes from the row." : "Only what comes from the column.")
    }
    if !matrix.measure.weights.isEmpty {
      let weights = matrix.measure.weights.sorted { $0.key < $1.key }
        .map { "\($0.key) \(SVG.decimal($0.value))" }
      texts.append("Weights: \(weights.joined(separator: ", ")).")
    }
    return texts
  }
}
