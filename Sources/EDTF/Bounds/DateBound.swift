/// A bound of a date: a day, or the reason why there is none.
///
/// ```swift
/// let bounds = try DateExpression("1992/..").bounds
/// bounds.startEarliest  // .day(1992-01-01)
/// bounds.endLatest      // .open
/// bounds.endLatest.day  // nil
/// ```
public enum DateBound: Hashable, Sendable {
  case day(CalendarDay)
  /// There is no bound: the end is open (`..`).
  case open
  /// There is a bound, but it is not known.
  case unknown

  /// The day; `nil` where the bound is open or unknown.
  public var day: CalendarDay? {
    if case .day(let day) = self { day } else { nil }
  }
}

extension DateBound: CustomStringConvertible {
  /// The notation of an interval's end in ISO 8601-2: the day, `..`, or empty text where unknown.
  public var description: String {
    switch self {
    case .day(let day): "\(day)"
    case .open: ".."
    case .unknown: ""
    }
  }
}
