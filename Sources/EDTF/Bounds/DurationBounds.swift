/// The shortest and the longest duration of a period, in days; the first and last day both count.
///
/// ```swift
/// let duration = try DateExpression("2004-06/2006-08").duration
/// duration.shortest  // 763 days
/// duration.longest   // 822 days
/// ```
public struct DurationBounds: Hashable, Sendable, Codable {
  /// A number of days, or the reason why there is none.
  public enum Length: Hashable, Sendable, Codable {
    /// At least 1.
    case days(Int)
    /// The period has an open end.
    case endless
    /// The length depends on an unknown end.
    case unknown

    /// The number of days; `nil` where endless or unknown.
    public var days: Int? {
      if case .days(let days) = self { days } else { nil }
    }
  }

  /// The shortest possible duration.
  public let shortest: Length
  /// The longest possible duration.
  public let longest: Length
}

extension DurationBounds.Length: CustomStringConvertible {
  /// `365 days`, `endless` or `unknown`.
  public var description: String {
    switch self {
    case .days(1): "1 day"
    case .days(let days): "\(days) days"
    case .endless: "endless"
    case .unknown: "unknown"
    }
  }
}

extension DateExpression {
  /// The shortest and the longest duration, in days.
  ///
  /// ```swift
  /// try DateExpression("2004/").duration  // shortest 1 day, longest unknown
  /// ```
  ///
  /// An interval can begin and end on any day of its ends: `2004-06/2006-08` lasts 763 to 822 days.
  /// An all-of set counts the days of its members, but not the gaps between them. Overlapping days
  /// count once if all members are exact; otherwise the result is the widest safe range. With an
  /// unknown end the shortest duration follows from the known end: `2004/` lasts at least 1 day.
  public var duration: DurationBounds {
    let lengths = extent.alternatives.map(Self.duration(of:))
    let least = lengths.map(\.least).min() ?? 1
    let most = lengths.map(\.most).max() ?? 1
    let isUnknown = extent.alternatives.contains { $0.contains(where: \.hasUnknownEnd) }
    let isOpen = extent.alternatives.contains { $0.contains(where: \.hasOpenEnd) }
    return DurationBounds(
      shortest: isOpen ? .endless : .days(least),
      longest: isOpen ? .endless : isUnknown ? .unknown : .days(most))
  }

  private static func duration(of parts: [SpanRange]) -> (least: Int, most: Int) {
    let fixed = parts.filter(\.isSingle).reduce(0) { $0 + $1.shortest }
    let least = parts.map(\.shortest).max() ?? 1
    let most = parts.reduce(0) { min($0 + $1.longest, SpanRange.anyLength.upperBound) }
    return (max(fixed, least), most)
  }
}

extension SpanRange {
  fileprivate var hasUnknownEnd: Bool { startKnowledge == .unknown || endKnowledge == .unknown }
  fileprivate var hasOpenEnd: Bool { startKnowledge == .open || endKnowledge == .open }

  /// The fewest days that the limits of start, end and length allow.
  fileprivate var shortest: Int { max(length.lowerBound, end.lowerBound - start.upperBound) }

  /// The most days that the limits of start, end and length allow.
  fileprivate var longest: Int { min(length.upperBound, end.upperBound - start.lowerBound) }
}
