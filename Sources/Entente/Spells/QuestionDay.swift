import GRDB

/// The day, or days, of a question, and how they stand to the last day of the dataset.
///
/// A question without a day asks for today, or for the last day of the dataset where that is earlier:
///
/// ```swift
/// try await kb.read { base in
///   print(try base.day(nil).label)  // on 2026-11-22, the last day of the dataset
/// }
/// ```
public struct QuestionDay: Hashable, Sendable {
  /// EDTF.
  public let date: String
  /// Whether it was not asked for, but taken from the dataset.
  public let isLastOfDataset: Bool
  /// The last day of the dataset, where some of the days are after it: nothing is certain then.
  public let unknownAfter: String?

  /// As in a title: `on 2007-01-01`.
  public var label: String { label(of: date) }

  /// The same for an answer that is about one day: the last of a month or year that was asked for.
  public func label(of day: String) -> String {
    "on \(day)\(isLastOfDataset && day == date ? ", the last day of the dataset" : "")"
  }

  /// Why nothing is certain, where that is so; `nil` elsewhere.
  public var note: String? {
    unknownAfter.map { "Nothing is certain after \($0), the last day of the dataset." }
  }
}

extension Snapshot {
  /// The day of a question.
  ///
  /// - Parameter date: EDTF; `nil` for today, or the last day of the dataset where that is earlier.
  /// - Throws: ``KnowledgeBaseError``: `badDate`.
  public func day(_ date: String?) throws -> QuestionDay {
    let last = datasetDay?.latest
    guard let date else {
      let day = try String.fetchOne(db, sql: "SELECT day FROM default_day") ?? KnowledgeBase.today
      return QuestionDay(
        date: day, isLastOfDataset: day < KnowledgeBase.today, unknownAfter: nil)
    }
    let days = try DayRange(date)
    return QuestionDay(
      date: date, isLastOfDataset: false, unknownAfter: last.flatMap { $0 < days.last ? $0 : nil })
  }
}
