public import EntenteKit
public import Foundation

/// A question with its answer, to ask it again later: of a newer dataset or of another file.
///
/// ```swift
/// let saved = try await kb.read { base in
///   try base.save(answer, question: ["members", "CSTO", "--on", "2007-01-01"])
/// }
/// try saved.json.write(to: url)
/// ```
///
/// ``Snapshot/changes(since:now:)`` compares it with a new answer.
public struct SavedQuestion: Hashable, Sendable, Codable {
  /// A row of the answer.
  public struct SavedRow: Hashable, Sendable, Codable {
    /// The cells as text, in the order of the columns; `nil` for no value.
    public let cells: [String?]
    /// The ids of the statements and lists behind it.
    public let statements: [String]
  }

  /// The version of this form.
  public let form: Int
  /// The words of the command, without those that only shape the output.
  public let question: [String]
  /// The conditions of the answer by the names of their options.
  public let conditions: [String: String]
  public let dataset: DatasetEdition
  public let columns: [String]
  public let rows: [SavedRow]
  /// The content of each statement behind a row, and its rivals about the same subject and object.
  public let statements: [String: StatementState]

  static let currentForm = 1
}

/// The content of a statement or imported list at one state of the record.
public struct StatementState: Hashable, Sendable, Codable {
  /// The statement as a sentence, with its date.
  public let says: String
  public let rank: String
  /// `selected`, `outranked`, `deprecated` or `not considered`.
  public let standing: String
  public let sources: [String]
  /// The subject and object. Statements with the same topic can replace each other.
  let topic: String
}

extension SavedQuestion {
  /// The question as JSON, with a line end.
  public var json: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return try encoder.encode(self) + Data("\n".utf8)
    }
  }

  /// The question in a file.
  ///
  /// - Throws: ``KnowledgeBaseError``: `fileNotFound`; `badData` with line and column if it is not
  ///   a saved question.
  public init(file: String) throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw KnowledgeBaseError(.fileNotFound, "\(file): there is no such file")
    }
    try self.init(json: data, file: file)
  }

  /// The question in a text.
  ///
  /// - Parameter file: The name of the file in errors.
  /// - Throws: ``KnowledgeBaseError``: `badData` with line and column.
  public init(json: Data, file: String) throws {
    do {
      self = try JSONDecoder().decode(Self.self, from: json)
    } catch let error as DecodingError {
      throw JSONPlace(json).error(error, file: file)
    }
    func refuse(_ key: String, _ rule: String) -> KnowledgeBaseError {
      JSONPlace(json).error(at: [key], file: file, rule: rule)
    }
    guard form == Self.currentForm else {
      throw refuse("form", "this program reads form \(Self.currentForm) of a saved question")
    }
    guard !question.isEmpty else { throw refuse("question", "it has no words") }
    guard rows.allSatisfy({ $0.cells.count == columns.count }) else {
      throw refuse("rows", "a row must have a cell for each of the \(columns.count) columns")
    }
  }
}

extension Snapshot {
  /// Makes a question with its answer, to save it.
  ///
  /// - Parameters:
  ///   - answer: The answer; ``Table/records`` are saved if it has them.
  ///   - question: The words of the command.
  public func save(_ answer: Table, question: [String]) throws -> SavedQuestion {
    let content = answer.records ?? answer
    let evidence = content.rowEvidence
    return SavedQuestion(
      form: SavedQuestion.currentForm, question: question, conditions: answer.conditions,
      dataset: try datasetEdition(), columns: content.columns,
      rows: zip(content.rows, evidence).map { row, evidence in
        SavedQuestion.SavedRow(
          cells: row.map { $0 == .none ? nil : $0.text },
          statements: evidence.statements.unique)
      },
      statements: try states(
        of: evidence.flatMap(\.statements), from: Perspective(conditions: answer.conditions)))
  }
}

extension Array where Element: Hashable {
  /// The elements, each once, in their order.
  var unique: [Element] {
    var known: Set<Element> = []
    return filter { known.insert($0).inserted }
  }
}
