public import EDTF

/// A date in a list of spells: a year, month or day, a decade `199X` or century `19XX`, with at
/// most one of `?`, `~` and `%` after it; or one of the days of a range,
/// `[1992-05-15..1992-06-01]`. Its days and its mark define it, so the table of spells need not
/// store its text.
public struct ListedDate: Hashable, Sendable {
  public let first: CalendarDay
  public let last: CalendarDay
  /// The position of the mark in `?~%`, from 1; 0 for no mark.
  let mark: UInt8

  /// One of these days.
  public init(_ days: ClosedRange<CalendarDay>) {
    (first, last, mark) = (days.lowerBound, days.upperBound, 0)
  }

  static let rule =
    "a year, month, day, decade 199X or century 19XX, with at most one of ? ~ % after it, or a range of days [a..b]"

  /// - Throws: ``DateSyntaxError`` with the position, also for EDTF that lists do not allow.
  public init(_ text: String) throws(DateSyntaxError) {
    let form = try DateExpression(text).form
    if case .set(let set) = form, let days = Self.days(of: set) {
      (first, last) = days
      mark = 0
      return
    }
    guard case .date(let point) = form else {
      throw DateSyntaxError(text: text, offset: 0, reason: Self.rule)
    }
    mark =
      switch text.utf8.last {
      case UInt8(ascii: "?"): 1
      case UInt8(ascii: "~"): 2
      case UInt8(ascii: "%"): 3
      default: 0
      }
    let length = text.utf8.count - (mark == 0 ? 0 : 1)
    let isListable =
      switch point.precision {
      case .year: length == 4 && (!point.hasUnspecifiedDigits || Self.isDecadeOrCentury(text))
      case .month: length == 7 && !point.hasUnspecifiedDigits
      case .day: length == 10 && !point.hasUnspecifiedDigits
      case .division: false
      }
    // A mark before the date is not allowed in a list.
    guard isListable, text.utf8.first.map({ $0 < 0x3A && $0 >= 0x30 }) == true else {
      throw DateSyntaxError(text: text, offset: 0, reason: Self.rule)
    }
    first = point.earliest
    last = point.latest
  }

  /// Whether it stands for an open end, as `9999-12-31` does in many lists.
  var isForever: Bool { last == .lastOfFile && first.description.hasPrefix("9999") }

  /// The first and the last day of a choice of one range of days; `nil` for any other set.
  private static func days(of set: DateSet) -> (CalendarDay, CalendarDay)? {
    func day(_ point: DatePoint) -> CalendarDay? {
      point.precision == .day && !point.hasUnspecifiedDigits ? point.earliest : nil
    }
    guard set.choice == .oneOf, set.members.count == 1 else { return nil }
    switch set.members[0] {
    case .range(let first, let last):
      return day(first).flatMap { first in day(last).map { (first, $0) } }
    case .onOrBefore(let last): return day(last).map { (.firstOfFile, $0) }
    case .onOrAfter(let first): return day(first).map { ($0, .lastOfFile) }
    case .date: return nil
    }
  }

  /// Whether the digits that are unspecified are the last, or the last two.
  private static func isDecadeOrCentury(_ text: String) -> Bool {
    let year = text.utf8.prefix(4)
    let digits = year.prefix { $0 != UInt8(ascii: "X") }
    return digits.count >= 2 && year.dropFirst(digits.count).allSatisfy { $0 == UInt8(ascii: "X") }
  }
}
