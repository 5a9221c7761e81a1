import Entente
import EntenteKit

/// The entities of a matrix and their interactions as a network, each with its days.
struct InteractionNetwork {
  let network: Network

  init(_ base: Snapshot, _ matrix: Matrix) throws {
    let entities = (matrix.rows.map(\.entity) + matrix.columns).reduce(into: [Entity]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let rows = Set(matrix.rows.map(\.entity.id))
    let columns = Set(matrix.columns.map(\.id))
    let found = try base.rows(
      """
      SELECT c.*, k.weight, i.from_id, i.to_id, i.date, i.instrument, i.functions, i.note, i.sources, i.modality, i.polarity, f.sentence
      FROM internal_interaction_counted c
      JOIN interaction i ON i.statement_id = c.statement_id
      JOIN fact f ON f.statement_id = c.statement_id
      JOIN interaction_kind k ON k.id = c.kind_id
      WHERE NOT c.is_turned AND c.start_earliest < :end AND :first < c.end_latest
      ORDER BY c.start_earliest, c.interaction_id, c.row_id, c.column_id
      """, ["first": .text(matrix.period.first), "end": .text(matrix.period.end)]
    ).filter { row in
      let (from, to) = (row.text("row_id"), row.text("column_id"))
      let (goes, comes) = (
        rows.contains(from) && columns.contains(to), rows.contains(to) && columns.contains(from)
      )
      guard row.integer("is_mutual") == 0 else { return goes || comes }
      return matrix.direction != .to && goes || matrix.direction != .from && comes
    }
    let lives = try MatrixBackground.lives(base)
    network = Network(
      title: "Interactions \(matrix.period.label)",
      description:
        "Organizations and what they have to do with one another; days are the widest that the sources leave possible. Weights are those of kinds; of refusals and denials they are 0. What is mutual is two edges, there and back, with the flag undirected.",
      nodes: entities.map { Self.node($0, lives[$0.id]) }, edges: found.map(Self.edge))
  }

  private static func node(_ entity: Entity, _ life: MatrixBackground.Days?) -> Network.Node {
    let spell = life.flatMap { Network.Spell(start: day($0.start), end: day($0.end)) }
    return Network.Node(
      id: entity.id, label: entity.label, kind: entity.type, spells: spell.map { [$0] } ?? [])
  }

  private static func edge(_ row: NamedRow) -> Network.Edge {
    let spell = Network.Spell(
      start: day(row.text("start_earliest")), end: day(row.text("end_latest")))
    var attributes: [String: Network.Value] = [
      "level": .integer(row.integer("level") ?? 0), "statement": .text(row.text("statement_id")),
      "sources": .text(row.text("sources")), "modality": .text(row.text("modality")),
      "polarity": .text(row.text("polarity")), "sentence": .text(row.text("sentence")),
      "is_refusal": .flag(row.integer("is_refusal") == 1),
    ]
    for name in ["start_latest", "end_earliest"] {
      if let day = day(row.text(name)) { attributes[name] = .text(day) }
    }
    for name in ["instrument", "date", "functions", "note"] {
      if let text = row.optionalText(name) { attributes[name] = .text(text) }
    }
    let (source, target) = (row.text("row_id"), row.text("column_id"))
    let isWhole = source == row.text("from_id") && target == row.text("to_id")
    return Network.Edge(
      // An interaction of an organ is a separate edge.
      id: row.text("interaction_id") + (isWhole ? "" : "/\(source)/\(target)"), source: source,
      target: target,
      kind: row.text("kind_id"), isDirected: row.integer("is_mutual") == 0,
      weight: row.integer("is_refusal") == 1 ? 0 : row.real("weight"),
      spells: spell.map { [$0] } ?? [],
      attributes: attributes)
  }

  /// `nil` for the days that mean no first or last day.
  static func day(_ text: String) -> String? {
    ["0000-01-01", "9999-12-31"].contains(text) ? nil : text
  }
}
