import EDTF

/// A network as GraphML, which Gephi, yEd, igraph and networkx read.
///
/// GraphML cannot express time, so spells are text attributes: `start` and `end` cover all of them,
/// and `spells` lists them if there are several. As in `Network`, an end is the first day after.
/// Ids are written unchanged: readers accept them, and networkx uses them as names.
struct GraphML {
  private let network: Network
  private let graph: AttributeTable
  private let nodes: AttributeTable
  private let edges: AttributeTable

  init(_ network: Network) {
    self.network = network
    // networkx and igraph use `name` for the title of a graph.
    let about = ["name": network.title, "description": network.description]
    graph = AttributeTable(
      prefix: "g", fields: [about.filter { !$0.value.isEmpty }.mapValues(Network.Value.text)],
      attributes: [[:]])
    nodes = AttributeTable(
      prefix: "n", fields: network.nodes.map(GraphML.fields),
      attributes: network.nodes.map(\.attributes))
    edges = AttributeTable(
      prefix: "e", fields: network.edges.map(GraphML.fields),
      attributes: network.edges.map(\.attributes))
  }

  var document: String {
    let keys = keys("graph", graph) + keys("node", nodes) + keys("edge", edges)
    let elements =
      data(graph, 0) + network.nodes.indices.map(node) + network.edges.indices.map(edge)
    let tag = Tag("graph", ["edgedefault": network.defaultDirection], elements)
    return Tag("graphml", ["xmlns": "http://graphml.graphdrawing.org/xmlns"], keys + [tag]).document
  }

  private func keys(_ element: String, _ table: AttributeTable) -> [Tag] {
    table.columns.map { column in
      Tag(
        "key",
        [
          "id": column.key, "for": element, "attr.name": column.name,
          "attr.type": column.kind.rawValue,
        ],
        GraphML.explanations[column.name].map { [Tag("desc", text: $0)] } ?? [])
    }
  }

  private static let explanations = [
    "end": "the first day after the last spell",
    "spells": "start..end of each spell, the end being the first day after",
  ]

  private func node(_ index: Int) -> Tag {
    Tag("node", ["id": network.nodes[index].id], data(nodes, index))
  }

  private func edge(_ index: Int) -> Tag {
    let edge = network.edges[index]
    return Tag(
      "edge",
      [
        "id": edge.id, "source": edge.source, "target": edge.target,
        "directed": edge.isDirected ? "true" : "false",
      ],
      data(edges, index))
  }

  private func data(_ table: AttributeTable, _ row: Int) -> [Tag] {
    table.cells(row).map { Tag("data", ["key": $0.column.key], text: $0.value) }
  }
}

extension GraphML {
  private static func fields(_ node: Network.Node) -> [String: Network.Value] {
    var fields = fields(node.spells)
    fields["label"] = .text(node.label)
    fields["kind"] = .text(node.kind)
    return fields
  }

  private static func fields(_ edge: Network.Edge) -> [String: Network.Value] {
    var fields = fields(edge.spells)
    fields["kind"] = edge.kind.isEmpty ? nil : .text(edge.kind)
    fields["weight"] = edge.weight.map(Network.Value.number)
    return fields
  }

  private static func fields(_ spells: [Network.Spell]) -> [String: Network.Value] {
    guard let hull = spells.hull else { return [:] }
    var fields: [String: Network.Value] = [:]
    fields["start"] = hull.start.map { .text($0.description) }
    fields["end"] = hull.end.map { .text($0.description) }
    if spells.count > 1 || hull.isAlways {
      fields["spells"] = .text(spells.map(\.written).joined(separator: ";"))
    }
    return fields
  }
}

extension Network {
  /// The network as GraphML, with its edges as they are.
  ///
  /// Gephi and yEd read a mixed network; networkx and igraph need `unmixed.graphML()`.
  public func graphML() -> String {
    GraphML(self).document
  }
}
