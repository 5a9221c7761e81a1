import EntenteKit
import GRDB

/// Writes memberships, their projections or relations of bodies as a network.
struct NetworkWriter {
  let exporter: Exporter
  var db: Database { exporter.base.db }

  init(_ exporter: Exporter) {
    self.exporter = exporter
  }

  /// - Returns: The number of edges.
  func write(_ format: ExportFormat, to output: TextOutput) throws -> Int {
    let network =
      switch exporter.options.network {
      case .memberships: try memberships()
      case .states: try projection(onto: \.member, through: \.body)
      case .organizations: try projection(onto: \.body, through: \.member)
      case .interactions: try interactions()
      }
    try output.write(format == .gexf ? network.gexf() : network.graphML())
    return network.edges.count
  }

  // MARK: - Nodes

  /// The nodes for entities, each with the days of its life.
  func nodes(
    _ ids: Set<String>, attributes: (String) -> [String: Network.Value] = { _ in [:] }
  ) throws -> [Network.Node] {
    let rows = try StatementCursor(
      db,
      """
      SELECT e.id, e.label, e.type_id, l.start_earliest, l.end_latest
      FROM entity e
      LEFT JOIN entity_life l ON l.entity_id = e.id
      ORDER BY e.id
      """)
    defer { rows.rewind() }
    var nodes: [Network.Node] = []
    while try rows.step() {
      guard ids.contains(rows.text(0)) else { continue }
      let life = rows.isNull(3) ? nil : Self.spell(rows.text(3), rows.text(4))
      nodes.append(
        Network.Node(
          id: rows.text(0), label: rows.text(1), kind: rows.text(2),
          spells: life.map { [$0] } ?? [], attributes: attributes(rows.text(0))))
    }
    return nodes
  }

  /// The days from a first one to the first one after; `nil` if neither is known.
  static func spell(_ start: String, _ end: String) -> Network.Spell? {
    let (start, end) = (day(start), day(end))
    return start == nil && end == nil ? nil : Network.Spell(start: start, end: end)
  }

  /// `nil` for the days that mean no first or last day.
  static func day(_ text: String) -> String? {
    text.isEmpty || ["0000-01-01", "9999-12-31"].contains(text) ? nil : text
  }

  // MARK: - Relations

  private func interactions() throws -> Network {
    let rows = try StatementCursor(
      db,
      """
      SELECT
        f.statement_id, f.subject_id, f.object_id, f.predicate, f.date, f.modality, f.sources,
        f.sentence, f.rank, p.start_earliest, p.start_latest, p.end_earliest, p.end_latest
      FROM fact f
      JOIN statement_period p ON p.statement_id = f.statement_id
      JOIN entity a ON a.id = f.subject_id
      JOIN entity_type_lineage x ON x.type_id = a.type_id AND x.ancestor_id = 'body'
      JOIN entity b ON b.id = f.object_id
      JOIN entity_type_lineage y ON y.type_id = b.type_id AND y.ancestor_id = 'body'
      WHERE f.kind = 'relation' AND f.is_asserted = 1
      ORDER BY f.statement_id
      """)
    defer { rows.rewind() }
    var edges: [Network.Edge] = []
    while try rows.step() {
      var attributes: [String: Network.Value] = [:]
      let names = ["date", "modality", "sources", "sentence", "rank"]
      for (place, name) in names.enumerated() {
        if let text = rows.optionalText(Int32(4 + place)) { attributes[name] = .text(text) }
      }
      attributes["start_latest"] = Self.day(rows.text(10)).map(Network.Value.text)
      attributes["end_earliest"] = Self.day(rows.text(11)).map(Network.Value.text)
      let spell = Self.spell(rows.text(9), rows.text(12))
      edges.append(
        Network.Edge(
          id: rows.text(0), source: rows.text(1), target: rows.text(2), kind: rows.text(3),
          isDirected: true, spells: spell.map { [$0] } ?? [], attributes: attributes))
    }
    return Network(
      title: "Relations of bodies",
      description:
        "Each edge is a statement of one body about its relation to another; days are the widest "
        + "that the sources leave possible.",
      nodes: try nodes(Set(edges.flatMap { [$0.source, $0.target] })), edges: edges)
  }
}
