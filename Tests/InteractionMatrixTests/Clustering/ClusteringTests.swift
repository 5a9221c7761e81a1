import Testing

@testable import InteractionMatrix

struct ClusteringTests {
  /// The example of Wikipedia on UPGMA (five bacteria).
  static let bacteria: [[Double]] = [
    [0, 17, 21, 31, 23], [17, 0, 30, 34, 21], [21, 30, 0, 28, 39], [31, 34, 28, 0, 43],
    [23, 21, 39, 43, 0],
  ]

  @Test func `A published example has the published heights`() throws {
    let tree = try #require(HierarchicalClustering(distances: Self.bacteria).dendrogram)
    #expect(heights(tree) == [17, 22, 28, 33])
    #expect(Set(tree.leaves) == [0, 1, 2, 3, 4])
    #expect(clusters(tree).contains([0, 1]) && clusters(tree).contains([0, 1, 4]))
    #expect(clusters(tree).contains([2, 3]))
  }

  @Test func `The most similar leaves of two branches are adjacent`() throws {
    let places = [0.0, 3, 10, 9]
    let tree = try #require(HierarchicalClustering(distances: line(places)).dendrogram)
    let order = tree.leaves.map { places[$0] }
    #expect(order == order.sorted() || order == order.sorted().reversed())
  }

  @Test func `Of equal distances the lower index comes first, on every run`() throws {
    let equal = (0..<5).map { row in (0..<5).map { row == $0 ? 0.0 : 1 } }
    let tree = try #require(HierarchicalClustering(distances: equal).dendrogram)
    #expect(clusters(tree).contains([0, 1]))
    #expect(tree == HierarchicalClustering(distances: equal).dendrogram)
  }

  @Test func `The chain algorithm gives the tree of the naive algorithm`() throws {
    var state: UInt64 = 7
    var distances = (0..<40).map { _ in Array(repeating: 0.0, count: 40) }
    for row in 0..<40 {
      for column in 0..<row {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        distances[row][column] = Double(state >> 40)
        distances[column][row] = distances[row][column]
      }
    }
    let tree = try #require(HierarchicalClustering(distances: distances).dendrogram)
    #expect(clusters(tree) == plain(distances))
  }

  @Test func `Empty, single and many rows`() throws {
    #expect(HierarchicalClustering(distances: []).dendrogram == nil)
    #expect(HierarchicalClustering(distances: [[0]]).dendrogram == .leaf(0))
    let many = line((0..<400).map { Double($0 * $0) })
    #expect(try #require(HierarchicalClustering(distances: many).dendrogram).leaves.count == 400)
  }

  @Test func `Distances between rows`() {
    let rows: [[Double?]] = [[0, 4, nil, nil], [2, 4, 1, nil], [4, nil, nil, nil]]
    let distances = HierarchicalClustering.rowDistances(values: rows)
    #expect(distances[0][1] == 0.25)
    #expect(distances[0][2] == 0.375)
    #expect(distances[2][0] == distances[0][2] && distances[1][1] == 0)
    #expect(HierarchicalClustering.rowDistances(values: [[3], [3]])[0][1] == 0)
  }

  @Test func `Clustering moves cells together with their labels`() {
    var map = Sample.plain(3, 2)
    map.cells = [5, 0, 6].map { [Sample.level($0), Sample.level($0)] }
    map.rowTips = ["five", "zero", "six"]
    let clustered = map.clustered
    #expect(clustered.rowTree?.leaves == [1, 0, 2] || clustered.rowTree?.leaves == [2, 0, 1])
    for row in 0..<3 {
      let old = map.rowLabels.firstIndex(of: clustered.rowLabels[row])
      #expect(old.map { map.cells[$0] } == clustered.cells[row])
      #expect(old.map { map.rowName($0) } == clustered.rowName(row))
    }
  }
}

private func line(_ places: [Double]) -> [[Double]] {
  places.map { one in places.map { abs(one - $0) } }
}

private func heights(_ tree: Dendrogram) -> [Double] {
  guard case .node(let one, let two, let height) = tree else { return [] }
  return (heights(one) + heights(two) + [height]).sorted()
}

private func clusters(_ tree: Dendrogram) -> Set<Set<Int>> {
  guard case .node(let one, let two, _) = tree else { return [] }
  return clusters(one).union(clusters(two)).union([Set(tree.leaves)])
}

/// The naive algorithm: repeatedly joins the two clusters with the smallest mean distance.
private func plain(_ distances: [[Double]]) -> Set<Set<Int>> {
  var groups = distances.indices.map { Set([$0]) }
  var found: Set<Set<Int>> = []
  func mean(_ one: Set<Int>, _ two: Set<Int>) -> Double {
    one.reduce(0) { sum, row in two.reduce(sum) { $0 + distances[row][$1] } }
      / Double(one.count * two.count)
  }
  while groups.count > 1 {
    var best = (one: 0, two: 1, distance: Double.infinity)
    for one in groups.indices {
      for two in groups.indices where two > one {
        let distance = mean(groups[one], groups[two])
        if distance < best.distance { best = (one, two, distance) }
      }
    }
    groups[best.one].formUnion(groups.remove(at: best.two))
    found.insert(groups[best.one])
  }
  return found
}
