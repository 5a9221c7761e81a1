/// Average linkage (UPGMA) by the nearest-neighbour chain algorithm: quadratic time, deterministic.
///
/// Of equal distances, the one to the lower index is used, unless it leads back along the chain
/// (which ends a chain).
struct HierarchicalClustering: Sendable {
  /// Square and symmetric; only the part above the diagonal is read.
  let distances: [[Double]]

  /// The tree; `nil` for an empty matrix.
  var dendrogram: Dendrogram? {
    guard distances.count > 1 else { return distances.isEmpty ? nil : .leaf(0) }
    var linkage = Linkage(distances)
    while linkage.merges.count < distances.count - 1 { linkage.growChain() }
    return LeafOrder(distances, linkage.merges).dendrogram
  }

  /// Two clusters that are joined. Numbers below the number of leaves are leaves; the others are
  /// earlier merges in order.
  struct Merge: Sendable {
    let first, second: Int
    let height: Double
  }
}

/// The clusters that remain during clustering. A cluster occupies the slot of its lowest leaf.
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

  /// Extends the chain to the nearest neighbour, or merges two mutual nearest neighbours.
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
    // Rounding errors can put a cluster into the chain twice.
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
