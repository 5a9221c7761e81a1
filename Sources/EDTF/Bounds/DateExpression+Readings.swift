extension DateExpression {
  /// The possible readings, one of which is meant; each consists of one or more periods.
  ///
  /// Questions are answered for each reading: what holds for all is certain. Up to
  /// ``DatePoint/mostReadings`` readings are listed one by one, so that only periods count that fit
  /// a pattern or a list. Above that number, one element covers many by limits, and a definite
  /// answer is still right.
  var readings: [[SpanRange]] {
    switch form {
    case .date(let date): return date.periods.map { [$0] }
    case .moment(let moment): return [[SpanRange(moment.date)]]
    case .interval(let interval): return SpanRange.readings(of: interval).map { [$0] }
    case .set(let set) where set.choice == .oneOf:
      let choices = set.members.flatMap { $0.choices }
      return choices.count <= DatePoint.mostReadings
        ? choices.map { [$0] } : set.members.map { [SpanRange(oneOf: $0)] }
    case .set(let set): return Self.readings(ofAll: set.members)
    }
  }

  private static func readings(ofAll members: [DateSet.Member]) -> [[SpanRange]] {
    var result: [[SpanRange]] = [[]]
    for member in members {
      let choices = member.date?.periods.map { [$0] } ?? [member.parts]
      let fitting =
        result.count * choices.count <= DatePoint.mostReadings ? choices : [member.parts]
      result = result.flatMap { parts in fitting.map { parts + $0 } }
    }
    return result.map { $0.joined() }
  }

  /// The date, interval or members of a set, each as one element that covers its readings.
  var windows: [SpanRange] {
    switch form {
    case .date(let date): [SpanRange(date)]
    case .moment(let moment): [SpanRange(moment.date)]
    case .interval(let interval): [SpanRange(interval)]
    case .set(let set) where set.choice == .oneOf: set.members.map(SpanRange.init(oneOf:))
    case .set(let set): set.members.flatMap { $0.parts }.joined()
    }
  }

  /// The limits of all readings, each from its first to its last day.
  var hull: SpanRange {
    switch form {
    case .interval(let interval): SpanRange.readings(of: interval).merged { $0.either($1) }
    case .set(let set) where set.choice == .allOf: windows.merged { $0.union($1) }
    default: windows.merged { $0.either($1) }
    }
  }
}

extension DateSet.Member {
  /// The periods of a one-of member, of which one is meant.
  var choices: [SpanRange] {
    switch self {
    case .date(let date): date.periods
    case .range(let first, let last):
      Self.units(from: first, to: last)?.map(SpanRange.init(days:)) ?? [SpanRange(oneOf: self)]
    default: [SpanRange(oneOf: self)]
    }
  }

  /// The periods of an all-of member, all of which are meant.
  var parts: [SpanRange] {
    guard case .range(let first, let last) = self, first.precision == .division,
      let units = Self.units(from: first, to: last)
    else { return [SpanRange(allOf: self)] }
    return units.map(SpanRange.init(days:)).joined()
  }

  /// The date, if the member is a single one.
  var date: DatePoint? {
    if case .date(let date) = self { date } else { nil }
  }

  /// The days of each year, division or month of a range; `nil` for days, or if these are too many.
  private static func units(from first: DatePoint, to last: DatePoint) -> [ClosedRange<Int>]? {
    let years = first.year.range.lowerBound...last.year.range.upperBound
    guard first.precision != .day, years.count <= DatePoint.mostReadings else { return nil }
    let range = first.earliest.number...last.latest.number
    let units = years.flatMap { year in
      first.unitsOfYear.map { months in
        let start = CalendarDay(validYear: year, month: months.lowerBound, day: 1).number
        return start...start + DatePoint.length(of: months, in: year) - 1
      }
    }
    let fitting = units.filter { range.contains($0.lowerBound) && range.contains($0.upperBound) }
    return fitting.count <= DatePoint.mostReadings ? fitting : nil
  }
}

extension DatePoint {
  /// The months of each period of this precision in a year.
  fileprivate var unitsOfYear: [ClosedRange<Int>] {
    switch precision {
    case .year: [1...12]
    case .division: YearDivision.allCases.filter { $0.kind == division?.kind }.map { $0.months }
    case .month, .day: (1...12).map { $0...$0 }
    }
  }
}

extension [SpanRange] {
  /// The periods in order; those that overlap or follow each other without a gap are joined.
  ///
  /// Only exact periods are joined, because only they are known to touch.
  func joined() -> [SpanRange] {
    var result: [SpanRange] = []
    for part in filter({ $0.isSingle }).sorted(by: { $0.start.lowerBound < $1.start.lowerBound }) {
      if let last = result.last, part.start.lowerBound <= last.end.lowerBound {
        result[result.count - 1] = last.union(part).fixed
      } else {
        result.append(part)
      }
    }
    return result + filter { !$0.isSingle }
  }

  /// Groups of periods in order, which can overlap, or can have at most this gap between them.
  ///
  /// - Parameter gap: 0 to group periods that touch each other, -1 for those that share a day.
  func clusters(gap: Int) -> [[SpanRange]] {
    var result: [[SpanRange]] = []
    var end = Int.min
    for part in sorted(by: { $0.start.lowerBound < $1.start.lowerBound }) {
      if end != .min, part.start.lowerBound <= end + gap {
        result[result.count - 1].append(part)
      } else {
        result.append([part])
      }
      end = Swift.max(end, part.end.upperBound)
    }
    return result
  }

  /// All elements as one.
  func merged(_ merge: (SpanRange, SpanRange) -> SpanRange) -> SpanRange {
    dropFirst().reduce(self[0], merge)
  }
}

extension SpanRange {
  /// The same period with the exact length that its start and end give.
  fileprivate var fixed: SpanRange {
    var result = self
    result.length = end.lowerBound - start.lowerBound...end.lowerBound - start.lowerBound
    return result
  }
}
