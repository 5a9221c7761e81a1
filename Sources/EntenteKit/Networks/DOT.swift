/// A network as DOT for Graphviz. DOT cannot express time, so spells are left out.
struct DOT {
  let network: Network
  /// The attribute whose values make clusters of nodes.
  let cluster: String?

  private var isDirected: Bool { network.defaultDirection == "directed" }

  var document: String {
    let head = "\(isDirected ? "digraph" : "graph") \(DOT.quoted(network.title)) {"
    let lines = [head, "  rankdir=LR;", "  node [shape=box];"] + nodes + network.edges.map(edge)
    return (lines + ["}"]).map { $0 + "\n" }.joined()
  }

  /// Nodes without the attribute are outside all clusters.
  private var nodes: [String] {
    let groups = Dictionary(grouping: network.nodes) { node in
      cluster.flatMap { node.attributes[$0]?.written }
    }
    let clusters = groups.compactMap { group in group.key.map { (label: $0, nodes: group.value) } }
      .sorted { $0.label < $1.label }
    let loose = (groups[nil] ?? []).map { "  " + node($0) }
    return loose + clusters.enumerated().flatMap { box($0.offset, $0.element) }
  }

  private func box(_ index: Int, _ cluster: (label: String, nodes: [Network.Node])) -> [String] {
    let head = ["  subgraph cluster_\(index) {", "    label=\(DOT.quoted(cluster.label));"]
    return head + cluster.nodes.map { "    " + node($0) } + ["  }"]
  }

  private func node(_ node: Network.Node) -> String {
    "\(DOT.quoted(node.id)) [label=\(DOT.quoted(node.label))];"
  }

  private func edge(_ edge: Network.Edge) -> String {
    let ends = [edge.source, edge.target].map(DOT.quoted)
    let look = isDirected && !edge.isDirected ? ", dir=none" : ""
    return "  \(ends.joined(separator: isDirected ? " -> " : " -- "))"
      + " [label=\(DOT.quoted(edge.kind)), tooltip=\(DOT.quoted(edge.id))\(look)];"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.printable.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension Network {
  /// The network as DOT.
  ///
  /// - Parameter cluster: An attribute: nodes with the same value are drawn in one box.
  public func dot(clusteredBy cluster: String? = nil) -> String {
    DOT(network: self, cluster: cluster).document
  }
}
