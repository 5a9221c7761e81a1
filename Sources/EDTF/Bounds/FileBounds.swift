/// The first and the last day of a date within the calendar of the file. The first day of the
/// calendar means no first day, its last day no last day.
package struct FileBounds {
  package static let noFirstDay = "0000-01-01"
  package static let noLastDay = "9999-12-31"

  package let firstDay: CalendarDay
  package let lastDay: CalendarDay

  /// `nil` for a date outside the years 0000 to 9999.
  package init?(_ date: DateExpression) {
    firstDay = date.earliest ?? .firstOfFile
    lastDay = date.latest ?? .lastOfFile
    guard firstDay >= .firstOfFile, lastDay <= .lastOfFile else { return nil }
  }

  /// ISO 8601 text of ten characters.
  package var earliest: String { firstDay.description }
  package var latest: String { lastDay.description }
}

extension CalendarDay {
  /// 0000-01-01.
  package static let firstOfFile = CalendarDay(validYear: 0, month: 1, day: 1)
  /// 9999-12-31.
  package static let lastOfFile = CalendarDay(validYear: 9999, month: 12, day: 31)
}
