import EDTF
import Entente

/// Counts shared bodies for each pair of members and each year.
///
/// Two spells in a body make two entries: one where both begin to hold, one where the first ends.
/// The running sum over the years is the count, so the time does not depend on the length of
/// spells.
struct DyadYearCounter {
  static let most = 200_000_000

  enum Certainty { case possible, certain }

  private let spells: SpellColumns
  /// The place of each member in the panel; -1 for others.
  private let places: [Int32]
  private let size: Int
  private let calendar: YearCalendar

  init(_ spells: SpellColumns, members: [String], years: ClosedRange<Int>) {
    self.spells = spells
    size = members.count
    calendar = YearCalendar(years)
    let numbers = Dictionary(
      members.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    places = spells.members.map { numbers[$0] ?? -1 }
  }

  /// Whether a year of a spell is possible but not certain.
  var hasDoubt: Bool {
    spells.rows.contains { row in
      places[Int(row.member)] >= 0 && calendar.span(row, .possible) != calendar.span(row, .certain)
    }
  }

  /// The size of a pair's row: one number for each year, and an unused one at the end.
  var stride: Int { calendar.count + 1 }

  /// One number for each year of each pair, in the order of pairs.
  func count(_ certainty: Certainty) -> [Int32] {
    var sums = [Int32](repeating: 0, count: PairCounts.places(size) * stride)
    sums.withUnsafeMutableBufferPointer { sums in
      eachBody(certainty) { spans in spans.withUnsafeBufferPointer { enter($0, sums) } }
      for pair in Swift.stride(from: 0, to: sums.count, by: stride) {
        for year in (pair + 1)..<(pair + stride) { sums[year] &+= sums[year - 1] }
      }
    }
    return sums
  }

  private func eachBody(_ certainty: Certainty, _ body: ([YearSpan]) -> Void) {
    var start = 0
    var spans: [YearSpan] = []
    while start < spells.rows.count {
      let organization = spells.rows[start].organization
      spans.removeAll(keepingCapacity: true)
      var end = start
      while end < spells.rows.count, spells.rows[end].organization == organization {
        let row = spells.rows[end]
        let (place, years) = (places[Int(row.member)], calendar.span(row, certainty))
        if place >= 0, let years { spans.append(YearSpan(place, years)) }
        end += 1
      }
      spans.sort()
      YearSpan.join(&spans)
      body(spans)
      start = end
    }
  }

  /// Adds the entries of a body's spans, by pairs. Two spans of one member have no common year.
  private func enter(
    _ spans: UnsafeBufferPointer<YearSpan>, _ sums: UnsafeMutableBufferPointer<Int32>
  ) {
    let stride = stride
    for index in spans.indices {
      let span = spans[index]
      let (spanFirst, spanLast) = (span.first, span.last)
      let row = PairCounts.offset(span.member, size) * stride
      var place = index + 1
      while place < spans.count {
        let other = spans[place]
        let (first, last) = (max(spanFirst, other.first), min(spanLast, other.last))
        if first <= last {
          let pair = row &+ other.member &* stride
          sums[pair &+ first] &+= 1
          sums[pair &+ last &+ 1] &-= 1
        }
        place &+= 1
      }
    }
  }
}

/// The years of a member in a body, packed into one number for fast sorting: member, first year,
/// last year.
private struct YearSpan: Comparable {
  private var bits: UInt64

  init(_ member: Int32, _ years: ClosedRange<Int32>) {
    bits = UInt64(member) << 32 | UInt64(years.lowerBound) << 16 | UInt64(years.upperBound)
  }

  var member: Int { Int(bits >> 32) }
  var first: Int { Int(bits >> 16 & 0xffff) }
  var last: Int { Int(bits & 0xffff) }

  static func < (left: YearSpan, right: YearSpan) -> Bool { left.bits < right.bits }

  /// Merges spans of the same member that touch or overlap, so that a body counts once a year.
  static func join(_ spans: inout [YearSpan]) {
    guard var kept = spans.indices.first else { return }
    for place in spans.indices.dropFirst() {
      let span = spans[place]
      if spans[kept].member == span.member, span.first <= spans[kept].last + 1 {
        if span.last > spans[kept].last {
          spans[kept].bits = (spans[kept].bits & ~0xffff) | UInt64(span.last)
        }
      } else {
        kept += 1
        spans[kept] = span
      }
    }
    spans.removeLast(spans.count - kept - 1)
  }
}

/// The years of a panel, numbered from 0; days are numbers as in `CalendarDay.number`.
private struct YearCalendar {
  let count: Int
  /// The first day of the panel, and the day after its last.
  private let first: Int32
  private let end: Int32
  /// The year of each day.
  private let years: [Int32]

  init(_ range: ClosedRange<Int>) {
    count = range.count
    let starts = (range.lowerBound...(range.upperBound + 1)).map {
      CalendarDay(year: $0, month: 1, day: 1)?.number ?? 0
    }
    (first, end) = (Int32(starts[0]), Int32(starts[count]))
    years = (0..<count).flatMap {
      [Int32](repeating: Int32($0), count: starts[$0 + 1] - starts[$0])
    }
  }

  /// The years in which a spell holds on at least one day.
  func span(_ row: SpellColumns.Row, _ certainty: DyadYearCounter.Certainty) -> ClosedRange<Int32>?
  {
    let isPossible = certainty == .possible
    let start = isPossible ? row.startEarliest : row.startLatest
    let end = isPossible ? row.endLatest : row.endEarliest
    guard start < self.end, end > first else { return nil }
    // By year, not by day: a member that joined and left on unknown days of a year was in it.
    let (from, through) = (year(start), year(end - 1))
    return from <= through ? from...through : nil
  }

  private func year(_ day: Int32) -> Int32 { years[Int(min(max(day, first), end - 1) - first)] }
}
