extension DatePoint {
  /// The most readings that are looked at one by one; see ``DateExpression/readings``.
  static let mostReadings = 100

  /// The periods that can be meant, one by one; consecutive single days are one element.
  ///
  /// If there are more than ``mostReadings``, the one element covers all of them by its limits.
  var periods: [SpanRange] {
    if isSingle { return [SpanRange(self)] }
    guard precision == .day else {
      return listed.map { $0.map(SpanRange.init(days:)) } ?? [SpanRange(self)]
    }
    return listed.map { Self.joined($0).map(SpanRange.init(oneDayOf:)) } ?? [SpanRange(self)]
  }

  /// The days that can be meant, as runs without a gap, or the one run from first to last day.
  var runs: [ClosedRange<Int>] {
    let whole = earliest.number...latest.number
    return isSingle ? [whole] : listedRuns ?? [whole]
  }

  /// The days that can be meant, as runs without a gap; `nil` if there are too many.
  var listedRuns: [ClosedRange<Int>]? { listed.map(Self.joined) }

  /// The days of each period that can be meant, in order; `nil` if these are too many.
  private var listed: [ClosedRange<Int>]? {
    var result: [ClosedRange<Int>] = []
    var visited = 0
    let periods = months
    var year: Int? = self.year.range.lowerBound
    while let y = year {
      for months in periods {
        visited += 1
        result += days(of: months, year: y)
        guard result.count <= Self.mostReadings, visited <= 12 * Self.mostReadings else {
          return nil
        }
      }
      if precision == .day { result = Self.joined(result) }
      year = self.year.next(after: y)
    }
    return result
  }

  /// The months of a year that fit, each by itself; one range for a year or a division.
  private var months: [ClosedRange<Int>] {
    if let division { return [division.months] }
    guard let month else { return [1...12] }
    return (1...12).filter(month.contains).map { $0...$0 }
  }

  /// The days that fit in some months: one run, or several where a day has a pattern.
  private func days(of months: ClosedRange<Int>, year: Int) -> [ClosedRange<Int>] {
    let first = CalendarDay(validYear: year, month: months.lowerBound, day: 1).number
    let length = CalendarDay.length(ofMonth: months.upperBound, year: year)
    let last = CalendarDay(validYear: year, month: months.upperBound, day: length).number
    guard let day else { return [first...last] }
    let days = (1...length).filter(day.contains)
    return Self.joined(days.map { first + $0 - 1...first + $0 - 1 })
  }

  /// Joins ranges in order that touch each other.
  private static func joined(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var result: [ClosedRange<Int>] = []
    for range in ranges {
      if let last = result.last, range.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound...range.upperBound
      } else {
        result.append(range)
      }
    }
    return result
  }
}

extension DatePoint {
  /// The fewest and the most days of a period that can be meant.
  ///
  /// A length counts only if a year and a month that fit the pattern have it: `1984-1X` is October,
  /// November or December, which have 30 or 31 days.
  var lengths: ClosedRange<Int> {
    if precision == .day { return 1...1 }
    let months = months
    let days = leapAndCommonYear.flatMap { year in months.map { Self.length(of: $0, in: year) } }
    return (days.min() ?? 1)...(days.max() ?? 1)
  }

  /// The number of days of some months in a year.
  static func length(of months: ClosedRange<Int>, in year: Int) -> Int {
    months.reduce(0) { $0 + CalendarDay.length(ofMonth: $1, year: year) }
  }

  /// A leap year and a common year that fit, or only one of them if the other does not.
  private var leapAndCommonYear: [Int] {
    var leap: Int?
    var common: Int?
    var year: Int? = self.year.range.lowerBound
    while let y = year, leap == nil || common == nil {
      if CalendarDay.isLeap(y) { leap = y } else { common = y }
      year = self.year.next(after: y)
    }
    return [leap, common].compactMap { $0 }
  }
}
