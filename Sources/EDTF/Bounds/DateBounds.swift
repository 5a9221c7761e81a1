/// Between which days a period begins and between which it ends, each day included.
///
/// `1985-04` begins on 1985-04-01 and ends on 1985-04-30. `198X` begins between 1980-01-01 and
/// 1989-01-01 and ends between 1980-12-31 and 1989-12-31. `2004-06/2006-08` begins in June 2004 and
/// ends in August 2006. The start is open or unknown as a whole where the interval says so; in
/// `[..1760]` only its earliest day is open.
public struct DateBounds: Hashable, Sendable, Codable {
  public let startEarliest: DateBound
  public let startLatest: DateBound
  public let endEarliest: DateBound
  public let endLatest: DateBound
}

extension DateBounds: CustomStringConvertible {
  /// The first and the last day as an interval: `1980-01-01/1989-12-31`, `2004-06-01/..`.
  public var description: String {
    "\(startEarliest)/\(endLatest)"
  }
}

extension DateExpression {
  /// Between which days this begins and ends. A set begins with its first member and ends with its
  /// last; for one-of sets these are the bounds of all that can be meant.
  public var bounds: DateBounds {
    hull.bounds
  }

  /// The first day that this can mean; `nil` where the start is open or unknown.
  public var earliest: CalendarDay? {
    switch form {
    case .date(let date): date.earliest
    case .moment(let moment): moment.date.earliest
    default: bounds.startEarliest.day
    }
  }

  /// The last day that this can mean; `nil` where the end is open or unknown.
  public var latest: CalendarDay? {
    switch form {
    case .date(let date): date.latest
    case .moment(let moment): moment.date.latest
    default: bounds.endLatest.day
    }
  }
}
