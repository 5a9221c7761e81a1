/// An interval between two dates.
///
/// ```swift
/// let interval = try DateSpan("2004-06/..")
/// interval.start  // .at(2004-06)
/// interval.end    // .open
/// ```
///
/// `2004-06/2006-08` begins on some day of June 2004 and ends on some day of August 2006.
public struct DateSpan: Hashable, Sendable {
  /// An end of an interval.
  public enum Endpoint: Hashable, Sendable {
    /// Some day of this date.
    case at(DatePoint)
    /// `..`: there is no end; the period still goes on, or has always been.
    case open
    /// Empty text: there is an end, but it is not known.
    case unknown
  }

  /// The end at which the interval begins.
  public let start: Endpoint
  /// The end at which the interval ends, included.
  public let end: Endpoint

  /// An interval between two ends.
  ///
  /// ```swift
  /// let start = try DatePoint("1985")
  /// DateSpan(start: .at(start), end: .open)  // 1985/..
  /// DateSpan(start: .at(start), end: .at(try DatePoint("1980")))  // nil
  /// ```
  ///
  /// - Returns: `nil` if the interval is reversed: if no day of the end is on or after a day of the
  ///   start. `2004-06/2004` is not reversed, because it can end on a later day of 2004.
  public init?(start: Endpoint, end: Endpoint) {
    if case .at(let first) = start, case .at(let last) = end,
      first.earliest > last.latest
    {
      return nil
    }
    self.start = start
    self.end = end
  }

  /// The same interval with its dates in normal form.
  public var normalized: DateSpan {
    DateSpan(start: start.normalized, end: end.normalized) ?? self
  }
}

extension DateSpan.Endpoint {
  /// The date; `nil` where the end is open or unknown.
  public var date: DatePoint? {
    if case .at(let date) = self { date } else { nil }
  }

  /// The same end with its date in normal form.
  var normalized: DateSpan.Endpoint {
    if case .at(let date) = self { .at(date.normalized) } else { self }
  }
}

extension DateSpan: CustomStringConvertible {
  /// The notation of ISO 8601-2, exactly as it was read.
  public var description: String {
    "\(start)/\(end)"
  }
}

extension DateSpan.Endpoint: CustomStringConvertible {
  /// The notation of ISO 8601-2: a date, `..`, or empty text.
  public var description: String {
    switch self {
    case .at(let date): "\(date)"
    case .open: ".."
    case .unknown: ""
    }
  }
}
