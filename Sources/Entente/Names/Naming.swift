import EDTF
import Foundation
import GRDB

/// How an answer calls entities: by today's label or by the name on a day, and in which language.
public struct Naming: Hashable, Sendable {
  /// The time of the names.
  public enum Time: String, CaseIterable, Hashable, Sendable {
    case today
    case atDate = "at-date"
  }

  public var time: Time
  /// A language of the names in the file, as BCP 47: `ru`. `nil` for the labels, which are English.
  public var language: String?

  public init(_ time: Time = .today, language: String? = nil) {
    self.time = time
    self.language = language
  }
}

/// The names by which an answer calls entities.
///
/// ```swift
/// let labels = try await kb.read { try $0.labels(Naming(.atDate)) }
/// try labels.label(of: "osce", else: "OSCE", on: "1980")
/// // Conference on Security and Co-operation in Europe
/// ```
public struct EntityLabels: Sendable {
  struct Name: Sendable {
    let text: String
    /// The days on which the entity had the name, by number; `nil` if it is undated.
    let days: ClosedRange<Int>?
  }

  public let naming: Naming
  /// The best first. An entity that the naming does not change has none.
  private let names: [String: [Name]]
  private let defaultDay: Int

  init(_ naming: Naming, _ names: [String: [Name]], defaultDay: Int) {
    self.naming = naming
    self.names = names
    self.defaultDay = defaultDay
  }

  /// The name of an entity.
  ///
  /// - Parameters:
  ///   - date: EDTF: the day of the question or of the row, of which the last day counts. `nil` for
  ///     the default day of a question.
  /// - Returns: With ``Naming/Time/atDate`` the dated name of the day, if there is one; then a name
  ///   in the language; then the label.
  /// - Throws: ``KnowledgeBaseError``: `badDate`.
  public func label(of entity: Entity, on date: String? = nil) throws -> String {
    try label(of: entity.id, else: entity.label, on: date)
  }

  /// The same for an id and a label.
  public func label(of id: String, else label: String, on date: String? = nil) throws -> String {
    guard let names = names[id] else { return label }
    var day = defaultDay
    if naming.time == .atDate, let date {
      let days = try DayRange(date).numbers
      day = days.upperBound < CalendarDay.lastOfFile.number ? days.upperBound : days.lowerBound
    }
    let dated = names.filter { $0.days?.contains(day) == true }
      .max { ($0.days?.lowerBound ?? 0) < ($1.days?.lowerBound ?? 0) }
    let undated = naming.language == nil ? nil : names.first { $0.days == nil }
    let now = naming.time == .atDate ? dated : nil
    return (now ?? undated ?? (naming.language == nil ? nil : dated))?.text ?? label
  }

  /// The sentence of a statement with these names of its subject and object, by its own date.
  public func sentence(of fact: Fact) throws -> String {
    var sentence = fact.sentence
    let parts = [(fact.subject.id, fact.subject.label), (fact.objectID ?? "", fact.object ?? "")]
    for (id, label) in parts where names[id] != nil {
      guard let place = sentence.range(of: label) else { continue }
      sentence.replaceSubrange(place, with: try self.label(of: id, else: label, on: fact.date))
    }
    return sentence
  }
}

extension Snapshot {
  /// The names by which an answer calls entities, read at once.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badArgument` if the file has no name in the language.
  public func labels(_ naming: Naming) throws -> EntityLabels {
    let day = try DayRange(Self.defaultDay(db)).numbers.upperBound
    if naming == Naming() { return EntityLabels(naming, [:], defaultDay: day) }
    try checkLanguage(naming)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT s.subject_id, n.text, x.earliest, x.latest
        FROM name n
        JOIN statement s ON s.id = n.statement_id
        LEFT JOIN edtf x ON x.text = s.date
        WHERE s.revision_retired IS NULL
          AND n.language = coalesce(:language, 'en')
          AND (s.predicate_id IN ('name', 'short', 'abbreviation') AND :language IS NOT NULL
            OR s.predicate_id = 'name' AND s.date IS NOT NULL)
        ORDER BY
          CASE s.predicate_id WHEN 'name' THEN 1 WHEN 'short' THEN 2 ELSE 3 END, s.date IS NULL, s.key
        """, arguments: ["language": naming.language == "en" ? nil : naming.language])
    var names: [String: [EntityLabels.Name]] = [:]
    for row in rows {
      let bounds = (try row["earliest"] as String?, try row["latest"] as String?)
      var days: ClosedRange<Int>?
      if let first = bounds.0, let last = bounds.1 {
        days = try DayRange(first).numbers.lowerBound...DayRange(last).numbers.upperBound
      }
      names[try row["subject_id"], default: []].append(.init(text: try row["text"], days: days))
    }
    var plain = naming
    if naming.language == "en" { plain.language = nil }
    return EntityLabels(plain, names, defaultDay: day)
  }

  /// The name of an entity on a day and in a language: see ``labels(_:)``, which is faster for many.
  ///
  /// - Parameter name: An id, a name or a code.
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous`, `badDate`, `badArgument`.
  public func label(of name: String, on date: String, language: String? = nil) throws -> String {
    try labels(Naming(.atDate, language: language)).label(
      of: entity(named: name, on: date), on: date)
  }

  private func checkLanguage(_ naming: Naming) throws {
    guard let language = naming.language else { return }
    let known = try String.fetchAll(
      db, sql: "SELECT DISTINCT language FROM name WHERE language IS NOT NULL ORDER BY language")
    guard known.contains(language) || language == "en" else {
      throw KnowledgeBaseError(
        .badArgument,
        "no name is in the language '\(language)'; the languages are \(known.joined(separator: ", "))"
      )
    }
  }
}
