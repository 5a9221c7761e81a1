public import EDTF
import Foundation

/// An error of this library: its kind, a message, and the data to act on it.
public struct KnowledgeBaseError: Error, Sendable {
  /// The kind of failure. New kinds may be added: always keep a `default`.
  public struct Code: Hashable, Sendable {
    let name: String

    /// There is no such file or folder.
    public static let fileNotFound = Code(name: "fileNotFound")
    /// The file is not a database, or not one of Entente.
    public static let notEntente = Code(name: "notEntente")
    /// The file was made by a newer version of this library.
    public static let newerSchema = Code(name: "newerSchema")
    /// The file was made by an older version: see
    /// ``KnowledgeBase/upgrade(at:plugins:skippingBad:isDryRun:)``.
    public static let olderSchema = Code(name: "olderSchema")
    /// The schema of the file is not the one that its version had.
    public static let changedSchema = Code(name: "changedSchema")
    /// The file is damaged.
    public static let damaged = Code(name: "damaged")
    /// Another process keeps the file locked.
    public static let locked = Code(name: "locked")
    /// The system reported an error, such as no space or no permission.
    public static let systemFailure = Code(name: "systemFailure")
    /// No entity has this name or id.
    public static let notFound = Code(name: "notFound")
    /// Several entities have this name: see ``KnowledgeBaseError/candidates``.
    public static let ambiguous = Code(name: "ambiguous")
    /// A text is not a valid date.
    public static let badDate = Code(name: "badDate")
    /// An argument has an unknown value: a rule, a source, a revision.
    public static let badArgument = Code(name: "badArgument")
    /// The data of a package break rules: see ``KnowledgeBaseError/diagnostics``.
    public static let badData = Code(name: "badData")
    /// A plugin is incomplete, or does something that plugins are not allowed to do.
    public static let badPlugin = Code(name: "badPlugin")
    /// A plugin, or one of its migrations, has changed without a new version.
    public static let changedPlugin = Code(name: "changedPlugin")
    /// The file has a newer version of a plugin.
    public static let newerPlugin = Code(name: "newerPlugin")
    /// The file does not have a required plugin, or only an older version of it.
    public static let missingPlugin = Code(name: "missingPlugin")
    /// Two plugins, or a plugin and the core, use the same name.
    public static let conflictingPlugin = Code(name: "conflictingPlugin")
    /// The schema refused a write.
    public static let refusedWrite = Code(name: "refusedWrite")
    /// The SQL is not allowed here: it would write, attach or load.
    public static let refusedSQL = Code(name: "refusedSQL")
    /// The SQL does not compile, or failed while running.
    public static let failedSQL = Code(name: "failedSQL")
    /// A request took longer than its time limit.
    public static let timedOut = Code(name: "timedOut")
    /// A request, an argument or an answer is larger than allowed.
    public static let tooLarge = Code(name: "tooLarge")
  }

  public let code: Code
  /// One line that says what happened and, if possible, what to do.
  public let message: String
  /// Suggestions, for the codes ``Code/ambiguous`` and ``Code/notFound``.
  public var candidates: [Entity] = []
  /// The broken rules, for the code ``Code/badData``.
  public var diagnostics: [Diagnostic] = []

  init(_ code: Code, _ message: String, candidates: [Entity] = [], diagnostics: [Diagnostic] = []) {
    self.code = code
    self.message = message
    self.candidates = candidates
    self.diagnostics = diagnostics
  }

  /// Makes an error of one of these kinds, for plugins and programs.
  public static func because(_ code: Code, _ message: String) -> KnowledgeBaseError {
    KnowledgeBaseError(code, message)
  }

  /// Makes an error for a question that has no answer.
  public static func nothing(_ message: String) -> KnowledgeBaseError {
    KnowledgeBaseError(.notFound, message)
  }

  init(_ error: DateSyntaxError) {
    self.init(.badDate, error.description)
  }
}

extension KnowledgeBaseError {
  /// Whether a file cannot be used because of its contents, and not because of its place.
  var isOfContents: Bool {
    switch code {
    case .notEntente, .damaged, .changedSchema, .olderSchema, .newerSchema, .changedPlugin,
      .newerPlugin, .missingPlugin:
      true
    default: false
    }
  }
}

extension KnowledgeBaseError: CustomStringConvertible {
  public var description: String { message }
}

extension KnowledgeBase {
  /// Reads a date.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badDate`, with the position of the mistake.
  public static func date(_ text: String) throws -> DateExpression {
    do throws(DateSyntaxError) {
      return try DateExpression(text)
    } catch {
      throw KnowledgeBaseError(error)
    }
  }

  /// Today (UTC) as ISO 8601 text.
  public static var today: String { String(Date.now.ISO8601Format().prefix(10)) }

  /// The last day that a date can mean, as ISO 8601 text; for a month or year its last day.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badDate` if the text is not a date or has no end.
  public static func lastDay(of text: String) throws -> String {
    guard let latest = try date(text).latest else {
      throw KnowledgeBaseError(.badDate, "'\(text)' has no last day")
    }
    return latest.description
  }
}
