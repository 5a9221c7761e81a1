import EDTF

/// A date in a list of spells: a year, month or day, a decade `199X` or century `19XX`, with at
/// most one of `?`, `~` and `%` after it. Days and mark describe it completely, so that the table of
/// spells needs no text.
struct ListedDate {
  let first: CalendarDay
  let last: CalendarDay
  /// The place of the mark in `?~%`, from 1; 0 if there is none.
  let mark: UInt8

  static let rule =
    "a year, month, day, decade 199X or century 19XX, with at most one of ? ~ % after it"

  /// - Throws: ``DateSyntaxError`` with the place, also for EDTF that a list cannot use.
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
    // A mark before the date is not allowed in a list.
    guard isListable, text.utf8.first.map({ $0 < 0x3A && $0 >= 0x30 }) == true else {
      throw DateSyntaxError(text: text, offset: 0, reason: Self.rule)
    }
    first = point.earliest
    last = point.latest
  }

  /// Whether only the last one or two digits are unspecified.
  private static func isDecadeOrCentury(_ text: String) -> Bool {
    let year = text.utf8.prefix(4)
    let digits = year.prefix { $0 != UInt8(ascii: "X") }
    return digits.count >= 2 && year.dropFirst(digits.count).allSatisfy { $0 == UInt8(ascii: "X") }
  }
}
