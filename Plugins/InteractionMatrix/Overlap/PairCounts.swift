import Entente

/// One count for each unordered pair of `size` things.
struct PairCounts: Sendable {
  let size: Int
  private(set) var counts: [UInt32]

  /// All counts are 0.
  init(size: Int) {
    self.size = size
    counts = [UInt32](repeating: 0, count: Self.places(size))
  }

  static func places(_ size: Int) -> Int { size * (size - 1) / 2 }

  /// The largest number of pairs; they take 400 MB.
  private static let most = 100_000_000

  /// - Throws: ``Entente/KnowledgeBaseError``: `badArgument` if there are too many pairs.
  static func check(_ size: Int) throws {
    guard size < 1 << 30, places(size) <= most else {
      throw KnowledgeBaseError.because(
        .badArgument, "\(size) by \(size) are too many pairs; at most 14142 by 14142 are allowed")
    }
  }

  /// The number to add to the larger place of a pair to get the index of its count.
  @inline(__always)
  static func offset(_ first: Int, _ size: Int) -> Int {
    first * (2 * size - first - 1) / 2 - first - 1
  }

  /// The count of two different things.
  subscript(one: Int, other: Int) -> Int {
    let (first, second) = (min(one, other), max(one, other))
    return Int(counts[Self.offset(first, size) + second])
  }

  mutating func withCounts<Value>(
    _ body: (UnsafeMutableBufferPointer<UInt32>) throws -> Value
  ) rethrows -> Value {
    try counts.withUnsafeMutableBufferPointer { try body($0) }
  }
}
