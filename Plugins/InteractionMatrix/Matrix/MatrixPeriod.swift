import EDTF
public import Entente

/// The days of a matrix: one day, or a window.
public struct MatrixPeriod: Hashable, Sendable {
  /// The first day, ISO 8601.
  public let first: String
  /// The last day, ISO 8601; included.
  public let last: String
  /// The first day after it; for 9999-12-31, which means no last day, the same day.
  let end: String
  let label: String

  /// One day.
  ///
  /// - Parameter date: EDTF; a year or month stands for its last day.
  /// - Throws: ``Entente/KnowledgeBaseError``: `badDate`.
  public static func day(_ date: String) throws -> MatrixPeriod {
    let day = try KnowledgeBase.lastDay(of: date)
    return try MatrixPeriod(first: day, last: day, label: "on \(day)")
  }

  /// The day of a question.
  ///
  /// - Throws: ``Entente/KnowledgeBaseError``: `badDate`.
  public static func day(_ question: QuestionDay) throws -> MatrixPeriod {
    try MatrixPeriod(first: question.day, last: question.day, label: question.dayLabel)
  }

  /// A window from one date through another: `1992..2012` or `1992/2012`.
  ///
  /// - Throws: ``Entente/KnowledgeBaseError``: `badDate`, also for a window without a day.
  public static func window(_ text: String) throws -> MatrixPeriod {
    let parts = text.replacing("..", with: "/")
      .split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts.contains("") else {
      throw KnowledgeBaseError.because(
        .badDate, "'\(text)' is not a window; write two dates, as in 1992..2012")
    }
    guard let first = try KnowledgeBase.date(parts[0]).earliest?.description else {
      throw KnowledgeBaseError.because(.badDate, "'\(text)' has no first day")
    }
    let last = try KnowledgeBase.lastDay(of: parts[1])
    guard first <= last else {
      throw KnowledgeBaseError.because(
        .badDate, "'\(text)' is an empty window, because it ends before it begins")
    }
    return try MatrixPeriod(first: first, last: last, label: "from \(first) through \(last)")
  }

  /// The whole year.
  static func year(_ year: Int) throws -> MatrixPeriod {
    let digits = String(year)
    let text = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return try MatrixPeriod(first: "\(text)-01-01", last: "\(text)-12-31", label: "in \(text)")
  }

  private init(first: String, last: String, label: String) throws {
    if let outside = [first, last].first(where: { $0.utf8.count != 10 }) {
      throw KnowledgeBaseError.because(.badDate, "'\(outside)' is outside the years 0000 to 9999")
    }
    guard let day = CalendarDay(last) else {
      throw KnowledgeBaseError.because(.badDate, "'\(last)' is not a day")
    }
    (self.first, self.last, self.label) = (first, last, label)
    // The last day of the calendar has no day after it.
    end = last == "9999-12-31" ? last : CalendarDay(number: day.number + 1).description
  }

  var isDay: Bool { first == last }

  /// The period as EDTF.
  var date: String { first == last ? first : "\(first)/\(last)" }
}
