import EDTF
import GRDB

/// The day, or days, of a question, and how they stand to the last day of the dataset.
///
/// The default is today, or the last day of the dataset if that is earlier:
///
/// ```swift
/// try await kb.read { base in
///   print(try base.day(nil).label)  // on 2026-11-22, the last day of the dataset
/// }
/// ```
///
/// A month or year stands for all its days. A text that is not a date throws `badDate`.
public struct QuestionDay: Hashable, Sendable {
  /// The day, month or year, as EDTF.
  public let date: String
  /// Whether no day was asked for and the last day of the dataset is used.
  public let isLastOfDataset: Bool
  /// The last day of the dataset, if some of the days are later: nothing is certain on those.
  public let unknownAfter: String?

  /// The conventions on which the days of the question rest, each as a sentence: those of a season
  /// and of a date with a mark.
  public let conventions: [String]

  /// The day of an answer that is about one day: the last of a month or year, or the last day of
  /// the dataset if the month or year contains it.
  public let day: String

  /// As in a title: `on 2007-01-01`.
  public var label: String { label(of: date) }
  /// The same for an answer that is about one day.
  public var dayLabel: String { label(of: day) }

  /// The reason why nothing is certain, and the conventions; `nil` if there are none.
  public var note: String? {
    let notes = [unknownAfter].compactMap { $0 }.map(Self.note) + conventions
    return notes.isEmpty ? nil : notes.joined(separator: " ")
  }
  /// The same for an answer that is about one day, as its first notes.
  public var dayNotes: [String] {
    [unknownAfter].compactMap { $0 }.filter { $0 < day }.map(Self.note) + conventions
  }

  /// The sentence for an answer about days after the last day of the dataset.
  ///
  /// - Parameter lastDay: The last day of the dataset, ISO 8601.
  public static func note(unknownAfter lastDay: String) -> String {
    "Nothing is certain after \(lastDay), the last day of the dataset."
  }

  private func label(of day: String) -> String {
    let isLast = isLastOfDataset && day == date || day != date && day == unknownAfter
    return "on \(day)\(isLast ? ", the last day of the dataset" : "")"
  }
}

extension Snapshot {
  /// The day of a question.
  ///
  /// ```swift
  /// let label = try await kb.read { try $0.day(nil).label }
  /// ```
  ///
  /// - Parameter date: EDTF; `nil` for today, or the last day of the dataset if that is earlier.
  /// - Throws: ``KnowledgeBaseError``: `badDate`.
  public func day(_ date: String?) throws -> QuestionDay {
    let last = datasetDay?.latest
    guard let date else {
      let day = try Self.defaultDay(db)
      return QuestionDay(
        date: day, isLastOfDataset: day < KnowledgeBase.today, unknownAfter: nil,
        conventions: [], day: day)
    }
    let days = try DayRange(date)
    let unknownAfter = last.flatMap { $0 < days.last ? $0 : nil }
    return QuestionDay(
      date: date, isLastOfDataset: false, unknownAfter: unknownAfter,
      conventions: try KnowledgeBase.date(date).conventions.map(\.words),
      day: unknownAfter.map { days.first <= $0 ? $0 : days.last } ?? days.last)
  }

  /// Today, or the last day of the dataset if that is earlier.
  static func defaultDay(_ db: Database) throws -> String {
    try String.fetchOne(db, sql: "SELECT day FROM default_day") ?? KnowledgeBase.today
  }
}
