/// A tree of clusters, joined in order of distance.
indirect enum Dendrogram: Sendable, Equatable {
  /// The number of a row in the matrix that was clustered.
  case leaf(Int)
  /// `height`: the distance at which the two join.
  case node(Dendrogram, Dendrogram, height: Double)
}

extension Dendrogram {
  /// The leaves in drawing order. Uses a stack and no recursion, because the tree can be as deep as
  /// the number of leaves.
  var leaves: [Int] {
    var leaves: [Int] = []
    var open = [self]
    while let next = open.popLast() {
      switch next {
      case .leaf(let index): leaves.append(index)
      case .node(let first, let second, _): open += [second, first]
      }
    }
    return leaves
  }

  var height: Double {
    guard case .node(_, _, let height) = self else { return 0 }
    return height
  }
}
