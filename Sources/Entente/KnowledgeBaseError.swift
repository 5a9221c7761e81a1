public import EDTF
import Foundation

/// What can go wrong with a knowledge base, with the evidence.
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
    /// The file was made by an older version: see ``KnowledgeBase/upgrade(at:plugins:skippingBad:isDryRun:)``.
    public static let olderSchema = Code(name: "olderSchema")
    /// The schema of the file is not the one that its version had.
    public static let changedSchema = Code(name: "changedSchema")
    /// The file is damaged.
    public static let damaged = Code(name: "damaged")
    /// Another process keeps the file locked.
    public static let locked = Code(name: "locked")
    /// The system refused: no space, no permission.
    public static let systemFailure = Code(name: "systemFailure")
    /// Nothing bears this name or id.
    public static let notFound = Code(name: "notFound")
    /// Several entities bear this name: see ``KnowledgeBaseError/candidates``.
    public static let ambiguous = Code(name: "ambiguous")
    /// A text that should be a date is none.
    public static let badDate = Code(name: "badDate")
    /// An argument has no such value: a rule, a source, a revision.
    public static let badArgument = Code(name: "badArgument")
    /// The data of a package break rules: see ``KnowledgeBaseError/diagnostics``.
    public static let badData = Code(name: "badData")
    /// A plugin that is not whole, or would do what no plugin may.
    public static let badPlugin = Code(name: "badPlugin")
    /// A plugin of the same name and version, or a migration of it, has other contents.
    public static let changedPlugin = Code(name: "changedPlugin")
    /// The file has a newer version of a plugin.
    public static let newerPlugin = Code(name: "newerPlugin")
    /// A plugin is needed that the file does not have, or not yet in this version.
    public static let missingPlugin = Code(name: "missingPlugin")
    /// Two plugins, or a plugin and the core, claim the same.
    public static let conflictingPlugin = Code(name: "conflictingPlugin")
    /// A write that the schema refuses.
    public static let refusedWrite = Code(name: "refusedWrite")
    /// SQL that may not run here: it would write, attach or load.
    public static let refusedSQL = Code(name: "refusedSQL")
    /// SQL that does not compile, or fails as it runs.
    public static let failedSQL = Code(name: "failedSQL")
    /// SQL that ran longer than its time limit.
    public static let timedOut = Code(name: "timedOut")
  }

  public let code: Code
  /// One line that says what happened and, where it can, what to do.
  public let message: String
  /// The entities that were meant perhaps, where the code is ``Code/ambiguous`` or ``Code/notFound``.
  public var candidates: [Entity] = []
  /// Each rule broken, where the code is ``Code/badData``.
  public var diagnostics: [Diagnostic] = []

  init(_ code: Code, _ message: String, candidates: [Entity] = [], diagnostics: [Diagnostic] = []) {
    self.code = code
    self.message = message
    self.candidates = candidates
    self.diagnostics = diagnostics
  }

  /// An error of this library's kinds, for plugins and doors to throw.
  public static func because(_ code: Code, _ message: String) -> KnowledgeBaseError {
    KnowledgeBaseError(code, message)
  }

  /// Says that a question has no answer.
  public static func nothing(_ message: String) -> KnowledgeBaseError {
    KnowledgeBaseError(.notFound, message)
  }

  init(_ error: DateSyntaxError) {
    self.init(.badDate, error.description)
  }
}

extension KnowledgeBaseError: CustomStringConvertible {
  public var description: String { message }
}

extension KnowledgeBase {
  /// A date, read as everywhere in this library.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badDate`, with the place.
  public static func date(_ text: String) throws -> DateExpression {
    do throws(DateSyntaxError) {
      return try DateExpression(text)
    } catch {
      throw KnowledgeBaseError(error)
    }
  }

  /// The day that it is (UTC), ISO 8601.
  public static var today: String { String(Date.now.ISO8601Format().prefix(10)) }

  /// The last day that a date can mean, ISO 8601: of a day itself, of a month or year its last.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badDate`, where it is none or has no end.
  public static func lastDay(of text: String) throws -> String {
    guard let latest = try date(text).latest else {
      throw KnowledgeBaseError(.badDate, "'\(text)' has no last day")
    }
    return latest.description
  }
}
