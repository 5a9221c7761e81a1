import EDTF

/// A date as a list of spells may give it: a year, month or day, a decade `199X` or century `19XX`, with at most one of `?`,
/// `~` and `%` after it. Its days and its mark say all of it, so that a row of the table of spells can hold it without its text.
struct ListedDate {
  let first: CalendarDay
  let last: CalendarDay
  /// 0, or the place of its mark in `?~%`, from 1.
  let mark: UInt8

  static let rule =
    "a year, month, day, decade 199X or century 19XX, with at most one of ? ~ % after it"

  /// - Throws: ``DateSyntaxError`` with the place, also for a date of EDTF that a list may not give.
  init(_ text: String) throws(DateSyntaxError) {
    guard case .date(let point) = try DateExpression(text).form else {
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
    // A mark before the date takes a place as well.
    guard isListable, text.utf8.first.map({ $0 < 0x3A && $0 >= 0x30 }) == true else {
      throw DateSyntaxError(text: text, offset: 0, reason: Self.rule)
    }
    first = point.earliest
    last = point.latest
  }

  /// Whether the digits that are unspecified are the last, or the last two.
  private static func isDecadeOrCentury(_ text: String) -> Bool {
    let year = text.utf8.prefix(4)
    let digits = year.prefix { $0 != UInt8(ascii: "X") }
    return digits.count >= 2 && year.dropFirst(digits.count).allSatisfy { $0 == UInt8(ascii: "X") }
  }
}
