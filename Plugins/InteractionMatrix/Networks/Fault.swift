extension Network {
  /// What readers would take otherwise than it is meant, without an error.
  enum Fault: Sendable, Hashable {
    /// Nodes of one id become one.
    case doubledNode(String)
    /// Of edges with one id Gephi drops all but the first, and networkx those of the same nodes.
    case doubledEdge(String)
    /// A node that an edge has and the network has not; readers make one without a label.
    case missingNode(String, edge: String)
  }

  /// None in a network that is fit to be written.
  var faults: [Fault] {
    let known = Set(nodes.map(\.id))
    let missing = edges.flatMap { edge in
      Set([edge.source, edge.target]).subtracting(known).sorted()
        .map { Fault.missingNode($0, edge: edge.id) }
    }
    return Network.doubled(nodes.map(\.id)).map(Fault.doubledNode)
      + Network.doubled(edges.map(\.id)).map(Fault.doubledEdge) + missing
  }

  private static func doubled(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return Set(ids.filter { !seen.insert($0).inserted }).sorted()
  }
}
