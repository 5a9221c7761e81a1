/// Average linkage (UPGMA) by chains of nearest neighbours: quadratic in time, and the same tree on
/// every run.
///
/// Of equal distances, the one to the lower index counts, unless it leads back along the chain
/// (which ends a chain).
struct HierarchicalClustering: Sendable {
  /// Square and symmetric; only what is above the diagonal is read.
  let distances: [[Double]]

  /// Nil of an empty matrix.
  var dendrogram: Dendrogram? {
    guard distances.count > 1 else { return distances.isEmpty ? nil : .leaf(0) }
    var linkage = Linkage(distances)
    while linkage.merges.count < distances.count - 1 { linkage.growChain() }
    return LeafOrder(distances, linkage.merges).dendrogram
  }

  /// Two clusters that became one. Those below the count of leaves are leaves, the others merges in
  /// their order.
  struct Merge: Sendable {
    let first, second: Int
    let height: Double
  }
}

/// The clusters that are left, while they are being merged. A cluster lives in the slot of its
/// lowest leaf.
private struct Linkage {
  private let count: Int
  private var distances: [Double]
  private var sizes: [Int]
  private var names: [Int]
  /// The slots in use, in ascending order.
  private var slots: [Int]
  private var chain: [Int] = []
  private(set) var merges: [HierarchicalClustering.Merge] = []

  init(_ matrix: [[Double]]) {
    count = matrix.count
    distances = Array(repeating: .infinity, count: count * count)
    for row in 0..<count {
      for column in row + 1..<count {
        distances[row * count + column] = matrix[row][column]
        distances[column * count + row] = matrix[row][column]
      }
    }
    sizes = Array(repeating: 1, count: count)
    names = Array(0..<count)
    slots = Array(0..<count)
  }

  /// Goes one step to the nearest neighbour, or merges two that are nearest to one another.
  mutating func growChain() {
    guard let last = chain.last else {
      chain = Array(slots.prefix(1))
      return
    }
    let previous = chain.count > 1 ? chain[chain.count - 2] : nil
    let nearest = nearest(to: last, orElse: previous)
    guard nearest == previous else { return chain.append(nearest) }
    chain.removeLast(2)
    merge(min(last, nearest), max(last, nearest))
  }

  private func nearest(to slot: Int, orElse previous: Int?) -> Int {
    let base = slot * count
    var nearest = previous ?? slots.first { $0 != slot } ?? slot
    var least = distances[base + nearest]
    for other in slots where distances[base + other] < least {
      least = distances[base + other]
      nearest = other
    }
    return nearest
  }

  private mutating func merge(_ kept: Int, _ gone: Int) {
    let height = distances[kept * count + gone]
    merges.append(.init(first: names[kept], second: names[gone], height: height))
    slots.removeAll { $0 == gone }
    // Rounding may have led a chain over one cluster twice.
    chain.removeAll { $0 == gone }
    average(kept, gone)
    sizes[kept] += sizes[gone]
    names[kept] = count + merges.count - 1
  }

  private mutating func average(_ kept: Int, _ gone: Int) {
    let (one, two) = (Double(sizes[kept]), Double(sizes[gone]))
    for other in slots where other != kept {
      let sum = one * distances[kept * count + other] + two * distances[gone * count + other]
      let distance = sum / (one + two)
      distances[kept * count + other] = distance
      distances[other * count + kept] = distance
    }
  }
}
