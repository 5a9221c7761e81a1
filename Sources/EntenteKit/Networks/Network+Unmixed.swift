extension Network {
  /// The same network with directed edges only, if it is mixed: networkx and igraph cannot read
  /// mixed networks.
  ///
  /// Each undirected edge becomes two directed ones, as in networkx. They have the flag
  /// `undirected`; the id of the reverse edge ends in `/back`.
  public var unmixed: Network {
    guard isMixed else { return self }
    let flag = Names.free("undirected", among: Set(edges.flatMap(\.attributes.keys)))
    var ids = Set(edges.map(\.id))
    var result = self
    result.edges = edges.flatMap { edge in
      let there = edge.directed(flag)
      // A loop needs no reverse edge.
      guard !edge.isDirected, edge.source != edge.target else { return [there] }
      let id = Names.free(edge.id + "/back", among: ids)
      ids.insert(id)
      return [there, there.reversed(id)]
    }
    return result
  }
}

extension Network.Edge {
  fileprivate func directed(_ flag: String) -> Self {
    var edge = self
    edge.isDirected = true
    edge.attributes[flag] = .flag(!isDirected)
    return edge
  }

  fileprivate func reversed(_ id: String) -> Self {
    var edge = self
    edge.id = id
    (edge.source, edge.target) = (target, source)
    return edge
  }
}
