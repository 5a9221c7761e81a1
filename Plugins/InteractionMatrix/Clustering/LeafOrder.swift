/// Turns the branches of a tree so that neighbouring leaves are similar.
///
/// Of two branches, the one with the lowest leaf comes first. Both are then turned so that the two
/// most similar outer leaves meet. Branches are not changed afterwards: fast, but not optimal.
struct LeafOrder {
  private let distances: [[Double]]
  private let merges: [HierarchicalClustering.Merge]
  /// For each cluster: its outer leaves and its lowest leaf.
  private var ends: [(first: Int, last: Int, lowest: Int)]
  /// For each cluster: whether it is turned relative to its parent.
  private var isTurned: [Bool]
  /// For each merge: its branches in order.
  private var branches: [(first: Int, second: Int)] = []

  init(_ distances: [[Double]], _ merges: [HierarchicalClustering.Merge]) {
    self.distances = distances
    self.merges = merges
    ends = distances.indices.map { ($0, $0, $0) }
    isTurned = Array(repeating: false, count: distances.count + merges.count)
    for merge in merges { join(merge.first, merge.second) }
    passTurnsDown()
  }

  private mutating func join(_ one: Int, _ two: Int) {
    let (first, second) = ends[one].lowest < ends[two].lowest ? (one, two) : (two, one)
    let (left, right) = (ends[first], ends[second])
    var best = (distance: Double.infinity, left: false, right: false)
    for (turnsLeft, turnsRight) in [(false, false), (false, true), (true, false), (true, true)] {
      let seam = (turnsLeft ? left.first : left.last, turnsRight ? right.last : right.first)
      let distance = distances[min(seam.0, seam.1)][max(seam.0, seam.1)]
      if distance < best.distance { best = (distance, turnsLeft, turnsRight) }
    }
    (isTurned[first], isTurned[second]) = (best.left, best.right)
    branches.append((first, second))
    let outer = (best.left ? left.last : left.first, best.right ? right.first : right.last)
    ends.append((outer.0, outer.1, left.lowest))
  }

  /// Turns the branches inside each turned branch.
  private mutating func passTurnsDown() {
    for index in branches.indices.reversed() where isTurned[distances.count + index] {
      isTurned[branches[index].first].toggle()
      isTurned[branches[index].second].toggle()
    }
  }

  var dendrogram: Dendrogram? {
    var trees = distances.indices.map { Dendrogram.leaf($0) }
    for (index, branch) in branches.enumerated() {
      let (first, second) = (trees[branch.first], trees[branch.second])
      let turns = isTurned[distances.count + index]
      let height = merges[index].height
      trees.append(
        turns ? .node(second, first, height: height) : .node(first, second, height: height))
    }
    return trees.last
  }
}
