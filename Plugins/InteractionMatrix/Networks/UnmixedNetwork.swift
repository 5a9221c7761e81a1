extension Network {
  /// The same network with edges of one sort: networkx and igraph read no mixed one.
  ///
  /// In a mixed network each edge without direction becomes two with one, there and back, which is
  /// how networkx itself makes a graph directed. The flag `undirected` tells them from the others;
  /// the way back has the id of the way there and `/back`. A network that is not mixed is returned
  /// as it is.
  var unmixed: Network {
    guard isMixed else { return self }
    let flag = Names.free("undirected", among: Set(edges.flatMap(\.attributes.keys)))
    var ids = Set(edges.map(\.id))
    var result = self
    result.edges = edges.flatMap { edge in
      let there = edge.directed(flag)
      // A loop has no way back.
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
