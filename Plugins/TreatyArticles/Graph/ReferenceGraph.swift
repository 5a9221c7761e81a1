import Entente

/// Which provisions refer to which, as a graph.
struct ReferenceGraph {
  /// A provision, or a treaty as a whole.
  struct Node: Hashable {
    let id: String
    let label: String
    let treaty: String
  }

  let nodes: [Node]
  let edges: [CrossReference]

  /// - Parameters:
  ///   - treaties: Only references from or to these; all where there are none.
  ///   - isAcross: Only those from one treaty to another.
  init(_ base: Snapshot, treaties: Set<String>, isAcross: Bool) throws {
    edges = try base.rows("SELECT * FROM treaty_cross_reference ORDER BY from_id, kind, to_id")
      .map(CrossReference.init)
      .filter { edge in
        let ends = [edge.treatyOfFrom, edge.treatyOfTo]
        return (treaties.isEmpty || ends.contains { treaties.contains($0) })
          && (!isAcross || ends[0] != ends[1])
      }
    let places = try base.rows("SELECT provision_id, position FROM treaty_provision")
    let position = Dictionary(
      places.map { ($0.text("provision_id"), $0.integer("position") ?? 0) },
      uniquingKeysWith: { first, _ in first })
    let ends = edges.flatMap {
      [
        Node(id: $0.from, label: $0.fromLabel, treaty: $0.treatyOfFrom),
        Node(id: $0.to, label: $0.toLabel, treaty: $0.treatyOfTo),
      ]
    }
    nodes = Set(ends).sorted {
      ($0.treaty, position[$0.id] ?? 0, $0.id) < ($1.treaty, position[$1.id] ?? 0, $1.id)
    }
  }

  /// What Gephi, yEd, networkx and igraph read.
  var graphML: String {
    let keys = [
      ("label", "node"), ("treaty", "node"), ("kind", "edge"), ("statement", "edge"),
      ("sources", "edge"),
    ]
    .map {
      "  <key id=\"\($0.0)\" for=\"\($0.1)\" attr.name=\"\($0.0)\" attr.type=\"string\"/>"
    }
    let nodes = nodes.map {
      "    <node id=\"\(Markup.escaped($0.id))\">\(data("label", $0.label))\(data("treaty", $0.treaty))</node>"
    }
    let edges = edges.map {
      """
          <edge id="\(Markup.escaped($0.statement))" source="\(Markup.escaped($0.from))" target="\(Markup.escaped($0.to))">\
      \(data("kind", $0.kind))\(data("statement", $0.statement))\(data("sources", $0.sources))</edge>
      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      \(keys.joined(separator: "\n"))
        <graph edgedefault="directed">
      \((nodes + edges).joined(separator: "\n"))
        </graph>
      </graphml>
      """
  }

  private func data(_ key: String, _ text: String) -> String {
    "<data key=\"\(key)\">\(Markup.escaped(text))</data>"
  }

  /// What Graphviz reads.
  var dot: String {
    func quoted(_ text: String) -> String {
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    let groups = Dictionary(grouping: nodes, by: \.treaty).sorted { $0.key < $1.key }
      .enumerated().map { index, group in
        let lines = group.value.map { "    \(quoted($0.id)) [label=\(quoted($0.label))];" }
        return
          "  subgraph cluster_\(index) {\n    label=\(quoted(group.key));\n\(lines.joined(separator: "\n"))\n  }"
      }
    let edges = edges.map {
      "  \(quoted($0.from)) -> \(quoted($0.to)) [label=\(quoted($0.kind)), tooltip=\(quoted($0.statement))];"
    }
    return "digraph references {\n  rankdir=LR;\n  node [shape=box];\n"
      + (groups + edges).joined(separator: "\n") + "\n}\n"
  }
}

extension CrossReference {
  /// The treaty of the one end; the end itself where it is no provision.
  var treatyOfFrom: String { fromTreaty ?? String(from.prefix { $0 != "/" }) }
  var treatyOfTo: String { toTreaty ?? String(to.prefix { $0 != "/" }) }
}
