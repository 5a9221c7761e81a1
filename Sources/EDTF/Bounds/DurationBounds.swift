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
  /// One rule for all expressions: the shortest and the longest of all readings that fit. A date
  /// with a pattern has the lengths of the periods that fit it: `1984-1X` lasts 30 or 31 days. An
  /// interval can begin and end on any day that fits its ends: `2004-06/2006-08` lasts 763 to 822
  /// days. A one-of set lasts as long as one of its members. An all-of set counts the days of its
  /// members, each once, but not the gaps between them; where more readings are possible than can
  /// be listed, its result is the widest safe range. With an unknown end the shortest duration
  /// follows from the known end: `2004/` lasts at least 1 day.
  public var duration: DurationBounds {
    let readings = readings
    let lengths = readings.map(Self.duration(of:))
    let isUnknown = readings.contains { $0.contains { $0.hasUnknownEnd } }
    let isOpen = readings.contains { $0.contains { $0.hasOpenEnd } }
    return DurationBounds(
      shortest: isOpen ? .endless : .days(lengths.map { $0.least }.min() ?? 1),
      longest: isOpen ? .endless : isUnknown ? .unknown : .days(lengths.map { $0.most }.max() ?? 1))
  }

  private static func duration(of parts: [SpanRange]) -> (least: Int, most: Int) {
    parts.clusters(gap: -1).map(duration(ofTouching:)).reduce((0, 0)) { sum, next in
      (sum.0 + next.least, min(sum.1 + next.most, SpanRange.anyLength.upperBound))
    }
  }

  /// The days of periods that can overlap: at least those of the longest, at most those of all.
  private static func duration(ofTouching parts: [SpanRange]) -> (least: Int, most: Int) {
    let (fixed, others) = (parts.filter { $0.isSingle }, parts.filter { !$0.isSingle })
    let days = fixed.reduce(0) { $0 + $1.shortest }
    let loose = others.filter { part in !fixed.contains { $0.encloses(part) } }
    let whole = parts.merged { $0.union($1) }
    return (
      least: max(days, parts.map { $0.shortest }.max() ?? 1),
      most: min(whole.longest, loose.reduce(days) { $0 + $1.longest })
    )
  }
}

extension SpanRange {
  fileprivate var hasUnknownEnd: Bool { startKnowledge == .unknown || endKnowledge == .unknown }
  fileprivate var hasOpenEnd: Bool { startKnowledge == .open || endKnowledge == .open }

  /// Whether every possible day of the other lies in this exact period.
  fileprivate func encloses(_ other: SpanRange) -> Bool {
    start.lowerBound <= other.start.lowerBound && other.end.upperBound <= end.lowerBound
  }

  /// The fewest days that the limits of start, end and length allow.
  fileprivate var shortest: Int { max(length.lowerBound, end.lowerBound - start.upperBound) }

  /// The most days that the limits of start, end and length allow.
  fileprivate var longest: Int { min(length.upperBound, end.upperBound - start.lowerBound) }
}
