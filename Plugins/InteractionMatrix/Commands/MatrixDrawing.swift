import Entente

/// A matrix as what the drawings take: labels, colours, tips.
struct MatrixDrawing {
  let map: HeatMap

  /// As many statements as a tip tells.
  private static let mostTips = 8

  init(_ base: Snapshot, _ matrix: Matrix, _ question: MatrixQuestion) throws {
    let cells = matrix.rows.flatMap(\.cells)
    let tips = try StatementTips(base, Set(cells.flatMap { $0.statements.prefix(Self.mostTips) }))
    let names = try ShortNames(base)
    map = HeatMap(
      title: MatrixTable.title(matrix), rowLabels: matrix.rows.map { names[$0.entity] },
      columnLabels: matrix.columns.map { names[$0] }, rowTips: matrix.rows.map(\.entity.label),
      columnTips: matrix.columns.map(\.label), scale: Self.scale(matrix, cells),
      cells: matrix.rows.map { row in row.cells.map { Self.drawn($0, tips) } },
      notes: MatrixNotes(matrix).besideLegend)
  }

  private static func scale(_ matrix: Matrix, _ cells: [MatrixCell]) -> ColorScale {
    guard matrix.measure.steps.isEmpty else {
      return .ordinal(
        matrix.measure.steps.map { .init(value: $0.value, code: $0.code, label: $0.label) })
    }
    return .sequential(
      maximum: cells.compactMap(\.high).max() ?? 1, unit: matrix.measure.unit)
  }

  private static func drawn(_ cell: MatrixCell, _ tips: StatementTips) -> DrawnCell {
    let told = cell.statements.prefix(mostTips).compactMap { tips[$0] }
    let more = cell.statements.count - told.count
    return DrawnCell(
      low: cell.low, high: cell.high, text: cell.high == nil ? "" : cell.text,
      missing: cell.missing, tip: told + (more > 0 ? ["\(more) more"] : []),
      isDisputed: cell.isDisputed)
  }
}

/// What statements say, in a line each, with date and sources.
struct StatementTips {
  private let texts: [String: String]

  init(_ base: Snapshot, _ statements: Set<String>) throws {
    guard !statements.isEmpty else {
      texts = [:]
      return
    }
    let list = "[" + statements.sorted().map { "\"\($0)\"" }.joined(separator: ",") + "]"
    let rows = try base.rows(
      """
      SELECT f.statement_id, f.subject, coalesce(p.label, f.predicate) AS predicate, f.object, f.date, f.note, f.sources
      FROM fact f LEFT JOIN predicate p ON p.kind = f.kind AND p.id = f.predicate
      WHERE f.statement_id IN (SELECT value FROM json_each(:list))
      """, ["list": .text(list)])
    texts = Dictionary(
      rows.map { row in
        let date = row.optionalText("date").map { "\($0): " } ?? "undated: "
        let note = row.optionalText("note").map { " (\($0))" } ?? ""
        return (
          row.text("statement_id"),
          "\(date)\(row.text("subject")) \(row.text("predicate")) \(row.text("object"))\(note) [\(row.text("sources"))]"
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  subscript(statement: String) -> String? { texts[statement] }
}

/// What entities are called where there is little room.
struct ShortNames {
  private let abbreviations: [String: String]

  /// The abbreviation that is the id, where there is one, else the shortest.
  init(_ base: Snapshot) throws {
    let rows = try base.rows(
      """
      SELECT DISTINCT entity_id, name FROM entity_name
      WHERE name_kind = 'abbreviation' AND script = 'Latn' AND language = 'en'
      ORDER BY lower(name) = entity_id DESC, length(name), name
      """)
    abbreviations = Dictionary(
      rows.map { ($0.text("entity_id"), $0.text("name")) }, uniquingKeysWith: { first, _ in first })
  }

  /// The abbreviation; the label where there is none.
  subscript(entity: Entity) -> String { abbreviations[entity.id] ?? entity.label }

  private static let longest = 14

  /// The same for the columns of a table, which a long label would make wide: its id.
  func head(_ entity: Entity) -> String {
    let name = self[entity]
    return name.count > Self.longest ? entity.id : name
  }
}
