/// What is alike, joined step by step.
indirect enum Dendrogram: Sendable, Equatable {
  /// The number of a row in the matrix that was clustered.
  case leaf(Int)
  /// `height`: the distance at which the two join.
  case node(Dendrogram, Dendrogram, height: Double)
}

extension Dendrogram {
  /// The leaves in the order in which they are drawn. By a stack: a tree may be as deep as it has
  /// leaves.
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
