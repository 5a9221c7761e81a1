import EDTF

/// The days that a question asks for: `2009-06-14` is one, `2009-06` thirty.
struct DayRange {
  /// ISO 8601 text.
  let first: String
  let last: String

  /// - Throws: ``KnowledgeBaseError``: `badDate` for a text that is no date, or one outside the years 0000 to 9999.
  init(_ text: String) throws {
    guard let bounds = FileBounds(try KnowledgeBase.date(text)) else {
      throw KnowledgeBaseError(
        .badDate, "'\(text)' is outside the years 0000 to 9999, which the file counts in")
    }
    first = bounds.earliest
    last = bounds.latest
  }
}

/// The first and the last day of a date as the file writes them: ISO 8601 text of ten characters, where 0000-01-01 stands for
/// no first day and 9999-12-31 for no last day.
struct FileBounds {
  static let noFirstDay = "0000-01-01"
  static let noLastDay = "9999-12-31"

  let earliest: String
  let latest: String

  /// `nil` for a date outside the years 0000 to 9999.
  init?(_ date: DateExpression) {
    earliest = date.earliest?.description ?? Self.noFirstDay
    latest = date.latest?.description ?? Self.noLastDay
    guard earliest.utf8.count == 10, latest.utf8.count == 10 else { return nil }
  }
}
