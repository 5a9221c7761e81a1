extension DateExpression {
  /// Whether a day lies in this date.
  ///
  /// ```swift
  /// let day = CalendarDay("1985-06-01")!
  /// try DateExpression("1985").contains(day)         // .yes
  /// try DateExpression("198X").contains(day)         // .maybe
  /// try DateExpression("{1984,1986}").contains(day)  // .no
  /// try DateExpression("1980/").contains(day)        // .unknown
  /// ```
  ///
  /// A day in a gap between the members of an all-of set does not lie in the set.
  public func contains(_ day: CalendarDay) -> Verdict {
    switch form {
    case .date(let date): date.contains(day)
    case .moment(let moment): moment.date.contains(day)
    case .interval(let interval):
      .agreement(SpanRange.readings(of: interval).map { $0.contains(SpanRange(day)) })
    case .set(let set) where set.choice == .oneOf:
      .agreement(set.members.map { $0.contains(day, [SpanRange(oneOf: $0)]) })
    case .set(let set):
      set.members.reduce(.no) { $0 || $1.contains(day, $1.parts) }
    }
  }

  /// Whether every day of the other date lies in this one.
  ///
  /// ```swift
  /// try DateExpression("1985").contains(DateExpression("1985-04"))  // .yes
  /// ```
  public func contains(_ other: DateExpression) -> Verdict {
    if let day = other.singleDay { return contains(day) }
    return compare(with: other) { Self.contains($0, $1) }
  }

  /// Whether the two dates have a day in common.
  ///
  /// ```swift
  /// try DateExpression("2004/2005").overlaps(DateExpression("2005/2006"))  // .maybe
  /// ```
  public func overlaps(_ other: DateExpression) -> Verdict {
    if let day = other.singleDay { return contains(day) }
    if let day = singleDay { return other.contains(day) }
    return compare(with: other) { first, second in
      first.reduce(.no) { result, part in
        second.reduce(result) { $0 || part.overlaps($1) }
      }
    }
  }

  /// Whether the day lies in this date; the same as ``contains(_:)-(CalendarDay)``.
  public func overlaps(_ day: CalendarDay) -> Verdict {
    contains(day)
  }

  /// The day, if this is an exact single day.
  private var singleDay: CalendarDay? {
    switch form {
    case .date(let date) where date.precision == .day && date.isSingle: date.earliest
    case .moment(let moment): moment.date.earliest
    default: nil
    }
  }

  /// The common answer of all pairs of readings.
  func compare(
    with other: DateExpression, _ verdict: ([SpanRange], [SpanRange]) -> Verdict
  ) -> Verdict {
    let others = other.readings
    return .agreement(readings.flatMap { first in others.map { verdict(first, $0) } })
  }

  /// Whether each part lies in the union of several others.
  static func contains(_ whole: [SpanRange], _ parts: [SpanRange]) -> Verdict {
    parts.reduce(.yes) { $0 && contains(whole, $1) }
  }

  /// Whether a part lies in the union of several others.
  private static func contains(_ whole: [SpanRange], _ part: SpanRange) -> Verdict {
    let verdict = whole.reduce(Verdict.no) { $0 || $1.contains(part) }
    guard verdict == .no, !whole.allSatisfy({ $0.isSingle }) else { return verdict }
    // Parts may touch each other, so that their union contains it although no single part does.
    let touched = whole.map { $0.overlaps(part) }.filter { $0 != .no }
    guard touched.count > 1 else { return .no }
    return touched.contains(.unknown) ? .unknown : .maybe
  }
}

extension DatePoint {
  fileprivate func contains(_ day: CalendarDay) -> Verdict {
    guard canContain(day) else { return .no }
    return isSingle || earliest == latest ? .yes : .maybe
  }
}

extension DateSet.Member {
  fileprivate func contains(_ day: CalendarDay, _ parts: [SpanRange]) -> Verdict {
    if let date { return date.contains(day) }
    return parts.reduce(.no) { $0 || $1.contains(SpanRange(day)) }
  }
}

extension SpanRange {
  /// Whether every day of the other period lies in this one.
  func contains(_ other: SpanRange) -> Verdict {
    EndNetwork(self, other).verdict([
      .at(.firstStart, notAfter: .secondStart), .at(.secondEnd, notAfter: .firstEnd),
    ])
  }

  /// Whether the two periods have a day in common.
  func overlaps(_ other: SpanRange) -> Verdict {
    EndNetwork(self, other).verdict([
      .at(.firstStart, before: .secondEnd), .at(.secondStart, before: .firstEnd),
    ])
  }
}
