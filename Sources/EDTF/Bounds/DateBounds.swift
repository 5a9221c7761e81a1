/// The earliest and latest days on which a period can begin and end, each day included.
///
/// ```swift
/// let bounds = try DateExpression("2004-06/2006-08").bounds
/// bounds.startEarliest  // 2004-06-01
/// bounds.startLatest    // 2004-06-30
/// bounds.endEarliest    // 2006-08-01
/// bounds.endLatest      // 2006-08-31
/// ```
///
/// A date without doubt has one start and one end: `1985-04` begins on 1985-04-01 and ends on
/// 1985-04-30. `198X` begins between 1980-01-01 and 1989-01-01 and ends between 1980-12-31 and
/// 1989-12-31. In an interval with an open or unknown end, both bounds of that end are
/// ``DateBound/open`` or ``DateBound/unknown``; in `[..1760]` only the earliest start is open.
public struct DateBounds: Hashable, Sendable, Codable {
  /// The earliest day on which the period can begin.
  public let startEarliest: DateBound
  /// The latest day on which the period can begin.
  public let startLatest: DateBound
  /// The earliest day that can be the last one of the period.
  public let endEarliest: DateBound
  /// The latest day that can be the last one of the period.
  public let endLatest: DateBound
}

extension DateBounds: CustomStringConvertible {
  /// The first and the last day as an interval: `1980-01-01/1989-12-31`, `2004-06-01/..`.
  public var description: String {
    "\(startEarliest)/\(endLatest)"
  }
}

extension DateExpression {
  /// The earliest and latest days of the start and of the end.
  ///
  /// ```swift
  /// try DateExpression("198X").bounds.startLatest  // 1989-01-01
  /// ```
  ///
  /// A set begins with its first member and ends with its last. The bounds of a one-of set cover
  /// every member that can be meant.
  public var bounds: DateBounds {
    hull.bounds
  }

  /// The first day that can be meant; `nil` where the start is open or unknown.
  ///
  /// ```swift
  /// try DateExpression("198X").earliest       // 1980-01-01
  /// try DateExpression("../1985-04").earliest  // nil
  /// ```
  public var earliest: CalendarDay? {
    switch form {
    case .date(let date): date.earliest
    case .moment(let moment): moment.date.earliest
    default: bounds.startEarliest.day
    }
  }

  /// The last day that can be meant; `nil` where the end is open or unknown.
  ///
  /// ```swift
  /// try DateExpression("1985-02").latest  // 1985-02-28
  /// try DateExpression("1992/").latest    // nil
  /// ```
  public var latest: CalendarDay? {
    switch form {
    case .date(let date): date.latest
    case .moment(let moment): moment.date.latest
    default: bounds.endLatest.day
    }
  }
}
