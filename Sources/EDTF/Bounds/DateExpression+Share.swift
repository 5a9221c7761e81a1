extension DateExpression {
  /// The share of the possible days of this date that can lie in another, from 0 to 1.
  ///
  /// ```swift
  /// try DateExpression("199X").share(within: DateExpression("1995"))  // 0.0999..., 365 of 3652
  /// try DateExpression("1995-04").share(within: DateExpression("1995/.."))  // 1.0
  /// try DateExpression("1995/..").share(within: DateExpression("1995"))  // nil
  /// ```
  ///
  /// The possible days are those for which ``contains(_:)-(CalendarDay)`` is not `no`: each day of
  /// the years that `199X` can mean; of an interval, all days from the first possible start to the
  /// last possible end; of a set, the days of all its members, whether one or all are meant. A day
  /// counts once. Marks (`?`, `~`, `%`) do not change the days.
  ///
  /// The share weighs days, not readings: a month of 31 days counts more than one of 30. It is no
  /// probability unless each day is equally likely.
  ///
  /// - Parameter window: The other date. It may have an open end; its own doubtful days count.
  /// - Returns: `nil` if this date has an open or unknown end and so no finite number of days, if
  ///   the other has an unknown end, or if one of them has a pattern such as `XXXX-12-25`, with
  ///   more than 100 separate periods.
  public func share(within window: DateExpression) -> Double? {
    guard let days = possibleDays, let others = window.possibleDays, let first = days.first,
      let last = days.last, first.lowerBound > -SpanRange.infinity,
      last.upperBound < SpanRange.infinity
    else { return nil }
    var (all, common, place) = (0, 0, 0)
    for run in days {
      all += run.count
      while place < others.count, others[place].upperBound < run.lowerBound { place += 1 }
      for other in others[place...] {
        guard other.lowerBound <= run.upperBound else { break }
        common += run.clamped(to: other).count
      }
    }
    return Double(common) / Double(all)
  }

  /// The days that can lie in this date, as runs in order with gaps between them; an open end is
  /// ``SpanRange/infinity``. `nil` if an end is unknown or if there are too many runs.
  private var possibleDays: [ClosedRange<Int>]? {
    switch form {
    case .date(let date): return date.possibleDays
    case .moment(let moment): return moment.date.possibleDays
    case .interval(let interval):
      guard interval.start != .unknown, interval.end != .unknown else { return nil }
      let first = interval.start.date?.earliest.number ?? -SpanRange.infinity
      return [first...(interval.end.date?.latest.number ?? SpanRange.infinity)]
    case .set(let set):
      var runs: [ClosedRange<Int>] = []
      for member in set.members {
        guard let days = member.possibleDays(set.choice) else { return nil }
        runs += days
      }
      return Self.united(runs)
    }
  }

  /// The same days in order, each once.
  private static func united(_ runs: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var result: [ClosedRange<Int>] = []
    for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, run.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, run.upperBound)
      } else {
        result.append(run)
      }
    }
    return result
  }
}

extension DateSet.Member {
  fileprivate func possibleDays(_ choice: DateSet.Choice) -> [ClosedRange<Int>]? {
    switch self {
    case .date(let date): return date.possibleDays
    case .onOrBefore(let date): return [-SpanRange.infinity...date.latest.number]
    case .onOrAfter(let date): return [date.earliest.number...SpanRange.infinity]
    case .range(let first, let last):
      guard first.precision == .division else {
        return [first.earliest.number...last.latest.number]
      }
      let periods = choice == .oneOf ? choices : parts
      guard periods.allSatisfy({ $0.isSingle }) else { return nil }
      return periods.map { $0.start.lowerBound...$0.end.lowerBound - 1 }
    }
  }
}

extension DatePoint {
  fileprivate var possibleDays: [ClosedRange<Int>]? {
    let whole = [earliest.number...latest.number]
    return isSingle || hasNoGap ? whole : listedRuns
  }

  /// Whether each day from the first to the last is possible: only last digits are unspecified.
  private var hasNoGap: Bool {
    let years = year.pattern.mask
    return years & (years + 1) == 0 && division == nil
      && (month.map { month in (1...12).allSatisfy { month.contains($0) } } ?? true)
      && (day.map { day in (1...31).allSatisfy { day.contains($0) } } ?? true)
  }
}
