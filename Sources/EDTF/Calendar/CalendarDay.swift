/// A day of the proleptic Gregorian calendar, without a time zone.
///
/// ```swift
/// let day = CalendarDay(year: 2009, month: 6, day: 14)!
/// day.number               // 14409
/// day.components.month     // 6
/// day.advanced(by: 17)     // 2009-07-01
/// day < CalendarDay("2010-01-01")!  // true
/// ```
///
/// Days are numbered from 1970-01-01, which is day 0. The year before year 1 is year 0, as in ISO
/// 8601. No operation traps: outside the range of `Int` the result is `nil` or the outermost day.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// The last year that a date may have; the first year is its negative.
  public static let lastYear = 999_999_999_999_999

  /// Days since 1970-01-01.
  public let number: Int

  /// The day `number` days after 1970-01-01, or before it if negative.
  public init(number: Int) {
    self.number = number
  }

  /// The day of a calendar date.
  ///
  /// ```swift
  /// CalendarDay(year: 2004, month: 2, day: 29)  // 2004-02-29
  /// CalendarDay(year: 2005, month: 2, day: 29)  // nil
  /// ```
  ///
  /// - Returns: `nil` if the calendar has no such day (30 February, month 13), or if the year is
  ///   outside `-lastYear...lastYear`.
  public init?(year: Int, month: Int, day: Int) {
    guard (-Self.lastYear...Self.lastYear).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// The day of a date that is known to exist in the calendar.
  init(validYear year: Int, month: Int, day: Int) {
    // Shifted years begin in March, so that the leap day is the last day of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
  }

  /// The year, the month (1 to 12) and the day of the month (1 to 31).
  public var components: (year: Int, month: Int, day: Int) {
    let rest = number % 146_097
    let shifted = (rest < 0 ? rest + 146_097 : rest) + 719_468
    let era = number / 146_097 - (rest < 0 ? 1 : 0) + shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }

  /// The number of days of a month, 28 to 31; 31 if the month is not 1 to 12.
  ///
  /// ```swift
  /// CalendarDay.length(ofMonth: 2, year: 2004)  // 29
  /// ```
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The day `days` later, or earlier if negative.
  ///
  /// ```swift
  /// CalendarDay("2004-02-28")!.advanced(by: 2)  // 2004-03-01
  /// ```
  ///
  /// - Returns: The outermost day that an `Int` can count if the result would lie beyond it.
  public func advanced(by days: Int) -> CalendarDay {
    let (sum, overflow) = number.addingReportingOverflow(days)
    return CalendarDay(number: overflow ? (days > 0 ? .max : .min) : sum)
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }
}
