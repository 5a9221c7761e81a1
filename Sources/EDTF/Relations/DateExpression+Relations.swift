extension DateExpression {
  /// The relations of Allen's algebra that can hold between this and another date.
  ///
  /// A set of all its members counts from its first to its last day, gaps included.
  ///
  /// - Returns: At least one; exactly one where the dates leave no doubt.
  public func relations(to other: DateExpression) -> AllenRelations {
    let networks = Self.networks(hulls, other.hulls)
    return AllenRelations(
      AllenRelation.allCases.filter { relation in
        networks.contains { $0.verdict(relation.constraints) != .no }
      })
  }

  /// Whether a relation of Allen's algebra holds between this and another date.
  ///
  /// - Returns: Yes or no where it does for every choice of what is imprecise; unknown where it
  ///   depends on an unknown end, else maybe.
  public func relates(as relation: AllenRelation, to other: DateExpression) -> Verdict {
    verdict(relation.constraints, hulls, other.hulls)
  }

  /// Whether this ends before the other begins.
  public func isBefore(_ other: DateExpression) -> Verdict {
    verdict(Self.before, hulls, other.hulls)
  }

  /// Whether this ends before a day.
  public func isBefore(_ day: CalendarDay) -> Verdict {
    verdict(Self.before, hulls, [SpanRange(day)])
  }

  /// Whether this begins after the other has ended.
  public func isAfter(_ other: DateExpression) -> Verdict {
    other.isBefore(self)
  }

  /// Whether this begins after a day.
  public func isAfter(_ day: CalendarDay) -> Verdict {
    verdict(Self.before, [SpanRange(day)], hulls)
  }

  /// Whether both begin on the same day and end on the same day.
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
