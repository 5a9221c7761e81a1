extension DateExpression {
  /// The relations of Allen's algebra that are possible between this date and another.
  ///
  /// ```swift
  /// try DateExpression("1985").relations(to: DateExpression("1986"))  // meets
  /// ```
  ///
  /// An all-of set counts as one period from its first to its last day, including gaps.
  ///
  /// - Returns: At least one relation; exactly one if the dates are exact.
  public func relations(to other: DateExpression) -> AllenRelations {
    let networks = Self.networks(hulls, other.hulls)
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
  /// - Returns: ``Verdict/yes`` or ``Verdict/no`` if every choice of the imprecise parts agrees;
  ///   ``Verdict/unknown`` if the answer depends on an unknown end; otherwise ``Verdict/maybe``.
  public func relates(as relation: AllenRelation, to other: DateExpression) -> Verdict {
    verdict(relation.constraints, hulls, other.hulls)
  }

  /// Whether this date ends before the other begins.
  ///
  /// ```swift
  /// try DateExpression("2004/").isBefore(DateExpression("2010"))  // .unknown
  /// ```
  public func isBefore(_ other: DateExpression) -> Verdict {
    verdict(Self.before, hulls, other.hulls)
  }

  /// Whether this date ends before a day.
  public func isBefore(_ day: CalendarDay) -> Verdict {
    verdict(Self.before, hulls, [SpanRange(day)])
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
    verdict(Self.before, [SpanRange(day)], hulls)
  }

  /// Whether the two dates begin on the same day and end on the same day.
  ///
  /// This compares periods of time; `==` compares the notation.
  ///
  /// ```swift
  /// try DateExpression("1985?").equals(DateExpression("1985"))  // .yes
  /// ```
  public func equals(_ other: DateExpression) -> Verdict {
    relates(as: .equals, to: other)
  }

  private static let before = [EndNetwork.Constraint.at(.firstEnd, notAfter: .secondStart)]

  private func verdict(
    _ constraints: [EndNetwork.Constraint], _ first: [SpanRange], _ second: [SpanRange]
  ) -> Verdict {
    .agreement(Self.networks(first, second).map { $0.verdict(constraints) })
  }

  private static func networks(_ first: [SpanRange], _ second: [SpanRange]) -> [EndNetwork] {
    first.flatMap { left in second.map { EndNetwork(left, $0) } }
  }
}
