/// How long a period lasts at the least and at the most, in days, the first and the last included.
public struct DurationBounds: Hashable, Sendable, Codable {
  /// A number of days, or the reason why there is none.
  public enum Length: Hashable, Sendable, Codable {
    /// At least 1.
    case days(Int)
    /// There is no end to it.
    case endless
    /// It depends on an end that is not known.
    case unknown

    /// The number of days; `nil` where endless or unknown.
    public var days: Int? {
      if case .days(let days) = self { days } else { nil }
    }
  }

  public let shortest: Length
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
  /// The shortest and the longest duration.
  ///
  /// An interval can begin and end on any day of its ends: `2004-06/2006-08` lasts 763 to 822 days.
  /// Of an all-of set the days of its members count, those of the gaps between them do not, and no
  /// day counts twice where the members are fixed; where they are not, the limits are those that
  /// hold in any case. The shortest with an unknown end is what the other end leaves: 1 day.
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

  /// The fewest days that start, end and length leave.
  fileprivate var shortest: Int { max(length.lowerBound, end.lowerBound - start.upperBound) }

  /// The most days that start, end and length leave.
  fileprivate var longest: Int { min(length.upperBound, end.upperBound - start.lowerBound) }
}
