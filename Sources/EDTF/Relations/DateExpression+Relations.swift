extension DateExpression {
  /// The relations of Allen's algebra that are possible between this date and another.
  ///
  /// ```swift
  /// try DateExpression("1985").relations(to: DateExpression("1986"))  // meets
  /// ```
  ///
  /// An all-of set with gaps has several periods, each with its own relation: `{1985,1995}` to
  /// `1990` is before and after. Members without a gap between them are one period.
  ///
  /// - Returns: At least one relation; exactly one if the dates are exact and have no gaps.
  public func relations(to other: DateExpression) -> AllenRelations {
    let others = other.readings.map { $0.unbroken }
    let networks = readings.map { $0.unbroken }.flatMap { first in
      others.flatMap { Self.networks(first.periods, $0.periods) }
    }
    return AllenRelations(
      AllenRelation.allCases.filter { relation in
        networks.contains { $0.verdict(relation.constraints) != .no }
      })
  }

  /// Whether a relation of Allen's algebra holds between this date and another.
  ///
  /// ```swift
  /// try DateExpression("198X").relates(as: .equals, to: DateExpression("1985"))  // .maybe
  /// ```
  ///
  /// Of an all-of set with gaps, it is enough that one of its periods has the relation.
  ///
  /// - Returns: ``Verdict/yes`` or ``Verdict/no`` if every choice of the imprecise parts agrees;
  ///   ``Verdict/unknown`` if the answer depends on an unknown end; otherwise ``Verdict/maybe``.
  public func relates(as relation: AllenRelation, to other: DateExpression) -> Verdict {
    compare(with: other) { first, second in
      let (first, second) = (first.unbroken, second.unbroken)
      let verdict = Self.networks(first.periods, second.periods)
        .reduce(Verdict.no) { $0 || $1.verdict(relation.constraints) }
      // Periods that turn out to be joined do not have their own relations any more.
      return verdict == .yes && !(first.isExact && second.isExact) ? .maybe : verdict
    }
  }

  /// Whether this date ends before the other begins.
  ///
  /// ```swift
  /// try DateExpression("2004/").isBefore(DateExpression("2010"))  // .unknown
  /// ```
  public func isBefore(_ other: DateExpression) -> Verdict {
    EndNetwork(hull, other.hull).verdict(Self.before)
  }

  /// Whether this date ends before a day.
  public func isBefore(_ day: CalendarDay) -> Verdict {
    EndNetwork(hull, SpanRange(day)).verdict(Self.before)
  }

  /// Whether this date begins after the other has ended.
  ///
  /// ```swift
  /// try DateExpression("1990").isAfter(DateExpression("198X"))  // .yes
  /// ```
  public func isAfter(_ other: DateExpression) -> Verdict {
    other.isBefore(self)
  }

  /// Whether this date begins after a day.
  public func isAfter(_ day: CalendarDay) -> Verdict {
    EndNetwork(SpanRange(day), hull).verdict(Self.before)
  }

  /// Whether the two dates mean the same days.
  ///
  /// This compares periods of time; `==` compares the notation.
  ///
  /// ```swift
  /// try DateExpression("1985?").equals(DateExpression("1985"))  // .yes
  /// ```
  public func equals(_ other: DateExpression) -> Verdict {
    compare(with: other) { first, second in
      if first.count == 1, second.count == 1 {
        return EndNetwork(first[0], second[0]).verdict(AllenRelation.equals.constraints)
      }
      return Self.contains(first, second) && Self.contains(second, first)
    }
  }

  private static let before = [EndNetwork.Constraint.at(.firstEnd, notAfter: .secondStart)]

  private static func networks(_ first: [SpanRange], _ second: [SpanRange]) -> [EndNetwork] {
    first.flatMap { left in second.map { EndNetwork(left, $0) } }
  }
}

extension [SpanRange] {
  /// The periods that have no gap, and whether it is known which these are.
  ///
  /// Where parts are not exact, some may touch each other; then their union counts as well.
  fileprivate var unbroken: (periods: [SpanRange], isExact: Bool) {
    let touching = allSatisfy({ $0.isSingle }) ? [] : clusters(gap: 0).filter { $0.count > 1 }
    return (self + touching.map { $0.merged { $0.union($1) } }, touching.isEmpty)
  }
}
