/// A rule of this library, where ISO 8601-2 sets none, on which answers about a date rest.
///
/// ```swift
/// try DateExpression("2001-24").conventions  // [.seasonMonths]
/// try DateExpression("1966~").conventions    // [.marksDoNotWiden]
/// try DateExpression("1966").conventions     // []
/// ```
public enum DateConvention: String, Hashable, Sendable, Codable, CaseIterable {
  /// A season stands for its meteorological months: see ``YearDivision``.
  case seasonMonths
  /// The marks `?`, `~` and `%` do not widen the days that a date can mean.
  case marksDoNotWiden

  /// The rule in one sentence.
  public var words: String {
    switch self {
    case .seasonMonths:
      "By convention a season stands for its meteorological months, and a winter for its December."
    case .marksDoNotWiden:
      "By convention the marks ?, ~ and % do not widen the days that a date can mean."
    }
  }
}

extension DateExpression {
  /// The conventions on which bounds, duration and verdicts of this date rest; empty if the
  /// standard alone decides.
  public var conventions: [DateConvention] {
    let kinds = dates.compactMap { $0.division?.kind }
    let hasSeason = kinds.contains { [.season, .northernSeason, .southernSeason].contains($0) }
    return (hasSeason ? [.seasonMonths] : []) + (isQualified ? [.marksDoNotWiden] : [])
  }
}
