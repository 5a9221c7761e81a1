import Entente

/// The number of common holders of each pair of things, and how many of them are doubtful.
struct SharedCounts: Sendable {
  let possible: PairCounts
  /// The doubtful part of each count; `nil` if all are certain.
  let doubtful: PairCounts?
  /// The number of holders of each thing: certainly, and at most.
  let sizes: [ClosedRange<Int>]

  /// The two ways of counting. The first visits all pairs of things of each holder and is faster if
  /// holders hold few things; the second compares rows of bits and is faster if they hold many.
  enum Method: Sendable, CaseIterable {
    case pairs
    case bits
  }

  init(_ holdings: Holdings, doubt: CountedDoubt = .told, by method: Method? = nil) {
    let isDoubted = doubt == .told && holdings.entries.contains { !$0.isCertain }
    switch method ?? Self.cheapest(holdings) {
    case .pairs:
      possible = Self.countPairs(holdings)
      doubtful = isDoubted ? Self.countDoubtful(holdings) : nil
    case .bits:
      let all = BitRows(holdings) { _ in true }.intersections()
      possible = all
      doubtful =
        isDoubted
        ? Self.difference(all, BitRows(holdings) { $0.isCertain }.intersections()) : nil
    }
    sizes = Self.sizes(holdings, doubt)
  }

  func shared(_ one: Int, _ other: Int) -> ClosedRange<Int> {
    let high = one == other ? sizes[one].upperBound : possible[one, other]
    let low = one == other ? sizes[one].lowerBound : high - (doubtful?[one, other] ?? 0)
    return low...high
  }

  /// Chooses the faster method. A step of the first costs about four words of the second.
  private static func cheapest(_ holdings: Holdings) -> Method {
    var steps = 0
    for holder in 0..<holdings.holders {
      let count = holdings.starts[holder + 1] - holdings.starts[holder]
      steps += count * (count - 1) / 2
    }
    let words = PairCounts.places(holdings.things) * BitRows.words(holdings)
    return steps > 4 * words ? .bits : .pairs
  }

  private static func countPairs(_ holdings: Holdings) -> PairCounts {
    var counts = PairCounts(size: holdings.things)
    let size = holdings.things
    counts.withCounts { counts in
      holdings.entries.withUnsafeBufferPointer { entries in
        for holder in 0..<holdings.holders {
          let end = holdings.starts[holder + 1]
          for place in holdings.starts[holder]..<end {
            let row = PairCounts.offset(entries[place].thing, size)
            var other = place + 1
            while other < end {
              counts[row &+ entries[other].thing] &+= 1
              other &+= 1
            }
          }
        }
      }
    }
    return counts
  }

  /// Counts the pairs in which at least one side is doubtful.
  private static func countDoubtful(_ holdings: Holdings) -> PairCounts {
    var counts = PairCounts(size: holdings.things)
    let size = holdings.things
    counts.withCounts { counts in
      for holder in 0..<holdings.holders {
        let entries = holdings.entries[holdings.starts[holder]..<holdings.starts[holder + 1]]
        for (place, entry) in zip(entries.indices, entries) where !entry.isCertain {
          for (otherPlace, other) in zip(entries.indices, entries)
          where otherPlace > place || otherPlace < place && other.isCertain {
            let (first, second) = (min(entry.thing, other.thing), max(entry.thing, other.thing))
            counts[PairCounts.offset(first, size) + second] &+= 1
          }
        }
      }
    }
    return counts
  }

  private static func difference(_ all: PairCounts, _ certain: PairCounts) -> PairCounts {
    var doubtful = all
    doubtful.withCounts { doubtful in
      for (place, count) in certain.counts.enumerated() { doubtful[place] &-= count }
    }
    return doubtful
  }

  private static func sizes(_ holdings: Holdings, _ doubt: CountedDoubt) -> [ClosedRange<Int>] {
    var (low, high) = (
      [Int](repeating: 0, count: holdings.things), [Int](repeating: 0, count: holdings.things)
    )
    for entry in holdings.entries {
      high[entry.thing] += 1
      if entry.isCertain || doubt == .ignored { low[entry.thing] += 1 }
    }
    return zip(low, high).map { $0...$1 }
  }
}
