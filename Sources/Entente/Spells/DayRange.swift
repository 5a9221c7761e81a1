import EDTF

/// The days of a question: `2009-06-14` is one day, `2009-06` thirty.
struct DayRange {
  let bounds: FileBounds

  /// - Throws: ``KnowledgeBaseError``: `badDate` if the text is not a date, or is outside the years
  ///   0000 to 9999.
  init(_ text: String) throws {
    guard let bounds = FileBounds(try KnowledgeBase.date(text)) else {
      throw KnowledgeBaseError(
        .badDate, "'\(text)' is outside the years 0000 to 9999, which the file counts in")
    }
    self.bounds = bounds
  }

  /// ISO 8601 text.
  var first: String { bounds.earliest }
  var last: String { bounds.latest }
}

/// The first and the last day of a date within the calendar of the file. The first day of the
/// calendar means no first day, its last day no last day.
struct FileBounds {
  static let noFirstDay = "0000-01-01"
  static let noLastDay = "9999-12-31"

  let firstDay: CalendarDay
  let lastDay: CalendarDay

  /// `nil` for a date outside the years 0000 to 9999.
  init?(_ date: DateExpression) {
    firstDay = date.earliest ?? .firstOfFile
    lastDay = date.latest ?? .lastOfFile
    guard firstDay >= .firstOfFile, lastDay <= .lastOfFile else { return nil }
  }

  /// ISO 8601 text of ten characters.
  var earliest: String { firstDay.description }
  var latest: String { lastDay.description }
}

extension CalendarDay {
  /// 0000-01-01 and 9999-12-31.
  static let firstOfFile = CalendarDay(julianDayNumber: 1_721_060)
  static let lastOfFile = CalendarDay(julianDayNumber: 5_373_484)

  /// - Parameter julianDayNumber: The number by which the table of spells counts days.
  init(julianDayNumber: Int) {
    self.init(number: julianDayNumber - 2_440_588)
  }

  var julianDayNumber: Int { number + 2_440_588 }
}
