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

extension CalendarDay {
  /// - Parameter julianDayNumber: The number by which the table of spells counts days.
  init(julianDayNumber: Int) {
    self.init(number: julianDayNumber - 2_440_588)
  }

  var julianDayNumber: Int { number + 2_440_588 }
}
