/// A date as a source gives it: a day, month or year, a decade or century, perhaps uncertain or approximate, or an
/// interval between two of these, in the notation of ISO 8601-2 (EDTF).
///
/// ```swift
/// let date = try DateExpression("1993-12~")
/// print(date.earliest!, date.latest!)  // 1993-12-01 1993-12-31
/// ```
public struct DateExpression: Hashable, Sendable {
  /// How sure the source is of a date: `?`, `~` or `%`.
  public enum Qualification: Character, Hashable, Sendable {
    case uncertain = "?"
    case approximate = "~"
    case uncertainAndApproximate = "%"
  }

  /// A day, month, year, decade (`199X`) or century (`19XX`).
  public struct Point: Hashable, Sendable {
    /// The year, with zeros for the digits that are not given.
    public let year: Int
    /// How many digits of the year are not given: 0, 1 (decade), 2 (century).
    public let unspecifiedDigits: Int
    /// 1 to 12; `nil` where only a year is given.
    public let month: Int?
    /// 1 to 31; `nil` where no day is given.
    public let day: Int?
    /// `nil` where the source has no doubt.
    public let qualification: Qualification?

    /// The first day that this can be.
    public var earliest: CalendarDay {
      CalendarDay(year: year, month: month ?? 1, day: day ?? 1) ?? CalendarDay(number: 0)
    }

    /// The last day that this can be.
    public var latest: CalendarDay {
      let lastYear = year + [0, 9, 99][unspecifiedDigits]
      let lastMonth = month ?? 12
      let lastDay = day ?? CalendarDay.length(ofMonth: lastMonth, year: lastYear)
      return CalendarDay(year: lastYear, month: lastMonth, day: lastDay) ?? CalendarDay(number: 0)
    }
  }

  /// An end of an interval.
  public enum Endpoint: Hashable, Sendable {
    case at(Point)
    /// `..`: there is none; it still goes on, or always was.
    case open
    /// Nothing: there is one, but it is not known.
    case unknown
  }

  /// What was written: one point, or two ends.
  public enum Form: Hashable, Sendable {
    case point(Point)
    case interval(start: Endpoint, end: Endpoint)
  }

  public let form: Form

  /// The first day that the start can be; `nil` where the start is open or unknown.
  public var earliest: CalendarDay? {
    switch form {
    case .point(let point), .interval(.at(let point), _): point.earliest
    case .interval: nil
    }
  }

  /// The last day that the end can be; `nil` where the end is open or unknown.
  public var latest: CalendarDay? {
    switch form {
    case .point(let point), .interval(_, .at(let point)): point.latest
    case .interval: nil
    }
  }
}
