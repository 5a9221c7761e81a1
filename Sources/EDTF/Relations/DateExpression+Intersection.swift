extension DateExpression {
  /// The days that two dates have in common, as bounds of start and end.
  ///
  /// ```swift
  /// let first = try DateExpression("2004-06/2006-08")
  /// first.intersection(with: try DateExpression("2005/2007"))  // [2005-01-01/2006-08-31]
  /// ```
  ///
  /// The result describes the common days if there are any; use ``overlaps(_:)-(DateExpression)``
  /// to learn whether they certainly exist. An unknown end stays unknown unless the other date
  /// decides the bound.
  ///
  /// - Returns: One element for each pair of members that may have a common day, ordered by start;
  ///   dates and intervals count as one member. Empty if there is certainly no common day.
  public func intersection(with other: DateExpression) -> [DateBounds] {
    let others = other.windows
    let shared = windows.flatMap { part in
      others.compactMap { part.overlaps($0) == .no ? nil : part.intersection($0) }
    }
    guard overlaps(other) != .no else { return [] }
    return shared.sorted { $0.start.lowerBound < $1.start.lowerBound }.map { $0.bounds }
  }
}

extension SpanRange {
  /// The period from the later start to the earlier end.
  fileprivate func intersection(_ other: SpanRange) -> SpanRange {
    var result = self
    let starts =
      max(start.lowerBound, other.start.lowerBound)...max(start.upperBound, other.start.upperBound)
    let ends = min(end.lowerBound, other.end.lowerBound)...min(end.upperBound, other.end.upperBound)
    // A common day implies that the start is before the end.
    result.start =
      starts.lowerBound...max(starts.lowerBound, min(starts.upperBound, ends.upperBound - 1))
    result.end = min(ends.upperBound, max(ends.lowerBound, starts.lowerBound + 1))...ends.upperBound
    result.length = Self.anyLength
    result.startKnowledge = Self.knowledge(
      startKnowledge, other.startKnowledge, isDecided: result.start.count == 1)
    result.endKnowledge = Self.knowledge(
      endKnowledge, other.endKnowledge, isDecided: result.end.count == 1)
    return result
  }

  private static func knowledge(
    _ left: Knowledge, _ right: Knowledge, isDecided: Bool
  ) -> Knowledge {
    if left == .open && right == .open { return .open }
    return !isDecided && (left == .unknown || right == .unknown) ? .unknown : .stated
  }
}
