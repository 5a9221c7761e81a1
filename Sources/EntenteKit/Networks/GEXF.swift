import EDTF

/// A network as GEXF, which Gephi shows along a timeline and networkx reads.
///
/// The version is 1.2, because networkx reads 1.3 only since 3.6. One thing of 1.3 is used: the
/// attribute `kind` of edges, by which Gephi keeps parallel edges apart. Other readers ignore it.
struct GEXF {
  private let network: Network
  private let nodes: AttributeTable
  private let edges: AttributeTable

  init(_ network: Network) {
    self.network = network
    nodes = AttributeTable(
      prefix: "n", fields: network.nodes.map { ["kind": .text($0.kind)] },
      attributes: network.nodes.map(\.attributes))
    edges = AttributeTable(
      prefix: "e", fields: network.edges.map { $0.kind.isEmpty ? [:] : ["kind": .text($0.kind)] },
      attributes: network.edges.map(\.attributes))
  }

  var document: String {
    Tag(
      "gexf", ["xmlns": "http://www.gexf.net/1.2draft", "version": "1.2"], meta + [graph]
    ).document
  }

  /// Contains no date and no program, so that the same network always gives the same text.
  private var meta: [Tag] {
    let texts = [network.title, network.description].filter { !$0.isEmpty }
    if texts.isEmpty { return [] }
    return [Tag("meta", [:], [Tag("description", text: texts.joined(separator: "\n"))])]
  }

  /// A mixed network has no default edge type, because Gephi then refuses edges of the other type.
  /// Without a default, Gephi uses the type of each edge.
  private var graph: Tag {
    Tag(
      "graph",
      [
        "mode": "dynamic", "timeformat": "date",
        "defaultedgetype": network.isMixed ? nil : network.defaultDirection,
      ],
      attributes("node", nodes) + attributes("edge", edges) + [
        Tag("nodes", [:], network.nodes.indices.map(node)),
        Tag("edges", [:], network.edges.indices.map(edge)),
      ])
  }

  private func attributes(_ element: String, _ table: AttributeTable) -> [Tag] {
    if table.columns.isEmpty { return [] }
    let columns = table.columns.map {
      Tag("attribute", ["id": $0.key, "title": $0.name, "type": $0.kind.rawValue])
    }
    // All attributes are static; only elements have spells.
    return [Tag("attributes", ["class": element, "mode": "static"], columns)]
  }

  private func node(_ index: Int) -> Tag {
    let node = network.nodes[index]
    return Tag(
      "node", ["id": node.id, "label": node.label], values(nodes, index) + spells(node.spells))
  }

  private func edge(_ index: Int) -> Tag {
    let edge = network.edges[index]
    return Tag(
      "edge",
      [
        "id": edge.id, "source": edge.source, "target": edge.target,
        "type": edge.isDirected ? "directed" : "undirected",
        "weight": edge.weight.map { Network.Value.number($0).written },
        "kind": edge.kind.isEmpty ? nil : edge.kind,
      ],
      values(edges, index) + spells(edge.spells))
  }

  private func values(_ table: AttributeTable, _ row: Int) -> [Tag] {
    let cells = table.cells(row)
    if cells.isEmpty { return [] }
    let values = cells.map { Tag("attvalue", ["for": $0.column.key, "value": $0.value]) }
    return [Tag("attvalues", [:], values)]
  }

  /// The end is the last day itself, because GEXF includes it.
  ///
  /// `endopen` with the day after is not used: GEXF 1.3 no longer has it, Gephi reads it as
  /// included, a day too late, and networkx ignores it.
  ///
  /// Overlapping spells are merged, because Gephi drops the later one. A spell without any bound is
  /// left out: an element without spells always exists.
  private func spells(_ spells: [Network.Spell]) -> [Tag] {
    let bounded = spells.disjoint.filter { !$0.isAlways }
    if bounded.isEmpty { return [] }
    let tags = bounded.map {
      Tag("spell", ["start": $0.start?.description, "end": $0.last?.description])
    }
    return [Tag("spells", [:], tags)]
  }
}

extension Network {
  /// The network as GEXF 1.2, with its edges as they are.
  ///
  /// networkx cannot read a mixed network: give it `unmixed.gexf()`.
  public func gexf() -> String {
    GEXF(self).document
  }
}
