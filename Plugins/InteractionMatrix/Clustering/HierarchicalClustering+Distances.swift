extension HierarchicalClustering {
  /// The distances between rows, from 0 to 1: the mean of `gap` over all columns, relative to the
  /// range of all values.
  static func rowDistances(values: [[Double?]]) -> [[Double]] {
    let known = values.joined().compactMap { $0 }
    let range = (known.max() ?? 0) - (known.min() ?? 0)
    var distances = values.map { _ in Array(repeating: 0.0, count: values.count) }
    for one in values.indices {
      for two in values.indices.dropFirst(one + 1) {
        let distance = distance(values[one], values[two], range)
        (distances[one][two], distances[two][one]) = (distance, distance)
      }
    }
    return distances
  }

  /// The distance of two rows; the shorter row lacks the remaining values.
  private static func distance(_ one: [Double?], _ two: [Double?], _ range: Double) -> Double {
    let count = max(one.count, two.count)
    guard count > 0 else { return 0 }
    let sum = (0..<count).reduce(0) { sum, column in
      sum + gap(one[at: column] ?? nil, two[at: column] ?? nil, range)
    }
    return sum / Double(count)
  }

  /// The difference of two values. One missing value counts 1/2; two missing values count 0.
  private static func gap(_ one: Double?, _ two: Double?, _ range: Double) -> Double {
    guard let one, let two else { return one == nil && two == nil ? 0 : 0.5 }
    return range > 0 ? abs(one - two) / range : 0
  }
}

extension HeatMap {
  /// The same map with rows and columns clustered by average linkage of their midpoints.
  var clustered: HeatMap {
    let rows = midpoints
    let columns = (0..<columnCount).map { column in rows.map { $0[column] } }
    func tree(_ values: [[Double?]]) -> Dendrogram? {
      let distances = HierarchicalClustering.rowDistances(values: values)
      return HierarchicalClustering(distances: distances).dendrogram
    }
    return arranged(rows: tree(rows), columns: tree(columns))
  }
}
