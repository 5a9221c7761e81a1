/// A day of the proleptic Gregorian calendar.
///
/// Days are counted from 1970-01-01, which is day 0; the year before year 1 is year 0, as in ISO
/// 8601. No operation of this type traps: what lies beyond the integers is `nil` or the outermost
/// day.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// The last year that a date may have; the first one is its negative.
  public static let lastYear = 999_999_999_999_999

  /// Days since 1970-01-01.
  public let number: Int

  /// The day that is `number` days after 1970-01-01, or before it where negative.
  public init(number: Int) {
    self.number = number
  }

  /// The day of a calendar date.
  ///
  /// - Returns: `nil` where the calendar has no such day (30 February, month 13), and for years
  ///   beyond ``lastYear`` in either direction.
  public init?(year: Int, month: Int, day: Int) {
    guard (-Self.lastYear...Self.lastYear).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// The day of a date that is known to be in the calendar.
  init(validYear year: Int, month: Int, day: Int) {
    // Years are taken to begin in March, so that the leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month (1 to 12) and day of the month (1 to 31) of this day.
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

  /// How many days a month has: 28 to 31. A month beyond 1 to 12 counts as one of 31.
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

  /// The day `days` later, or earlier where negative; at most the outermost day that an integer can
  /// count.
  public func advanced(by days: Int) -> CalendarDay {
    let (sum, overflow) = number.addingReportingOverflow(days)
    return CalendarDay(number: overflow ? (days > 0 ? .max : .min) : sum)
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }
}
