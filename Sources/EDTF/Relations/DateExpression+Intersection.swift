extension DateExpression {
  /// The days that both have, as bounds of their start and end.
  ///
  /// Whether they share a day for certain is ``overlaps(_:)-(DateExpression)``; these are the
  /// bounds in case that they do. An end that only one of them knows is taken where it decides,
  /// else it stays unknown.
  ///
  /// - Returns: One element for each pair of members that can share a day, and one for dates and
  ///   intervals, in the order of their starts; empty where they certainly share none.
  public func intersection(with other: DateExpression) -> [DateBounds] {
    let others = other.extent.alternatives.flatMap { $0 }
    let shared = extent.alternatives.flatMap { $0 }.flatMap { part in
      others.compactMap { part.overlaps($0) == .no ? nil : part.intersection($0) }
    }
    guard overlaps(other) != .no else { return [] }
    return shared.sorted { $0.start.lowerBound < $1.start.lowerBound }.map(\.bounds)
  }
}

extension SpanRange {
  /// From the later start to the earlier end.
  fileprivate func intersection(_ other: SpanRange) -> SpanRange {
    var result = self
    let starts =
      max(start.lowerBound, other.start.lowerBound)...max(start.upperBound, other.start.upperBound)
    let ends = min(end.lowerBound, other.end.lowerBound)...min(end.upperBound, other.end.upperBound)
    // Where they share a day, the start is before the end.
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
