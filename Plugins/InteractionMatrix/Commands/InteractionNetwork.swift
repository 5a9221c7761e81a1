import Entente

/// The entities of a matrix and their interactions as a network, in which each has its days.
struct InteractionNetwork {
  let network: Network

  init(_ base: Snapshot, _ matrix: Matrix, _ question: MatrixQuestion) throws {
    let entities = (matrix.rows.map(\.entity) + matrix.columns).reduce(into: [Entity]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let rows = Set(matrix.rows.map(\.entity.id))
    let columns = Set(matrix.columns.map(\.id))
    let found = try base.rows(
      """
      SELECT i.*, c.end_earliest AS ended, c.end_latest AS ended_latest
      FROM interaction i
      JOIN interaction_counted c ON c.interaction_id = i.interaction_id AND c.row_id = i.from_id AND c.column_id = i.to_id
      WHERE i.is_counted AND c.start_earliest < :end AND :first < c.end_latest
      ORDER BY i.start_earliest, i.interaction_id
      """, ["first": .text(matrix.period.first), "end": .text(matrix.period.end)]
    ).filter { row in
      let (from, to) = (row.text("from_id"), row.text("to_id"))
      return rows.contains(from) && columns.contains(to) || rows.contains(to) && columns.contains(from)
    }
    network = Network(
      title: "Interactions \(matrix.period.label)",
      description: "Organizations and what they have to do with one another; days are the widest that the sources leave possible.",
      nodes: try entities.map { try Self.node($0, base) }, edges: found.map(Self.edge))
  }

  private static func node(_ entity: Entity, _ base: Snapshot) throws -> Network.Node {
    let life = try base.rows(
      "SELECT earliest, latest FROM organization_life WHERE organization_id = :id",
      ["id": .text(entity.id)]
    ).first
    let spell = life.flatMap { life in
      Network.Spell(
        start: day(life.text("earliest")),
        end: day(life.text("latest")).flatMap { try? MatrixPeriod.day($0).end })
    }
    return Network.Node(
      id: entity.id, label: entity.label, kind: entity.type, spells: spell.map { [$0] } ?? [])
  }

  private static func edge(_ row: NamedRow) -> Network.Edge {
    let spell = Network.Spell(
      start: day(row.text("start_earliest")), end: day(row.text("ended_latest")))
    var attributes: [String: Value] = [
      "level": .integer(row.integer("level") ?? 0), "statement": .text(row.text("statement_id")),
      "sources": .text(row.text("sources")), "is_refusal": .flag(row.integer("is_refusal") == 1),
      "start_latest": .text(row.text("start_latest")), "end_earliest": .text(row.text("ended")),
    ]
    for name in ["instrument", "date", "functions", "note"] {
      if let text = row.optionalText(name) { attributes[name] = .text(text) }
    }
    return Network.Edge(
      id: row.text("interaction_id"), source: row.text("from_id"), target: row.text("to_id"),
      kind: row.text("kind_id"), isDirected: row.integer("is_mutual") == 0,
      weight: Double(max(1, row.integer("level") ?? 0)), spells: spell.map { [$0] } ?? [],
      attributes: attributes)
  }

  /// `nil` for the days that stand for none.
  private static func day(_ text: String) -> String? {
    ["0000-01-01", "9999-12-31"].contains(text) ? nil : text
  }
}
