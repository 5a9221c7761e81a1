/// The holders of each thing, as one row of bits per thing.
struct BitRows {
  private let rows: Int
  private let words: Int
  private var bits: [UInt64]

  /// - Parameter counts: Whether an entry sets its bit.
  init(_ holdings: Holdings, where counts: (Holdings.Entry) -> Bool) {
    rows = holdings.things
    words = Self.words(holdings)
    bits = [UInt64](repeating: 0, count: rows * words)
    for holder in 0..<holdings.holders {
      for entry in holdings.entries[holdings.starts[holder]..<holdings.starts[holder + 1]]
      where counts(entry) {
        bits[entry.thing * words + holder / 64] |= 1 << UInt64(holder % 64)
      }
    }
  }

  static func words(_ holdings: Holdings) -> Int { (holdings.holders + 63) / 64 }

  /// The number of common bits of each pair of rows.
  func intersections() -> PairCounts {
    var counts = PairCounts(size: rows)
    counts.withCounts { counts in
      bits.withUnsafeBufferPointer { bits in
        for first in 0..<max(0, rows - 1) {
          let row = PairCounts.offset(first, rows)
          for second in (first + 1)..<rows {
            var common = 0
            for word in 0..<words {
              common &+= (bits[first * words + word] & bits[second * words + word]).nonzeroBitCount
            }
            counts[row + second] = UInt32(truncatingIfNeeded: common)
          }
        }
      }
    }
    return counts
  }
}
