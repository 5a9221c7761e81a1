/// An interval between two dates: `2004-06/2006-08` begins sometime in June 2004 and ends sometime
/// in August 2006.
public struct DateSpan: Hashable, Sendable {
  /// An end of an interval.
  public enum Endpoint: Hashable, Sendable {
    /// Sometime in this date.
    case at(DatePoint)
    /// `..`: there is none; it still goes on, or always was.
    case open
    /// Nothing: there is one, but it is not known.
    case unknown
  }

  public let start: Endpoint
  public let end: Endpoint

  /// An interval between two ends.
  ///
  /// - Returns: `nil` where it is reversed: where the first day of the end is before that of the
  ///   start, for every choice of the digits that are not specified.
  public init?(start: Endpoint, end: Endpoint) {
    if case .at(let first) = start, case .at(let last) = end,
      first.firstStart > last.lastStart
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
  /// The notation of ISO 8601-2, as it was read.
  public var description: String {
    "\(start)/\(end)"
  }
}

extension DateSpan.Endpoint: CustomStringConvertible {
  /// The notation of ISO 8601-2: a date, `..`, or nothing.
  public var description: String {
    switch self {
    case .at(let date): "\(date)"
    case .open: ".."
    case .unknown: ""
    }
  }
}
