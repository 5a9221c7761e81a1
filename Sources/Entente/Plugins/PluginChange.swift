public import Foundation
import GRDB

/// A change by a plugin: rows of its own tables and additions to the record, in one transaction. An
/// error rolls all of it back.
///
/// ```swift
/// try await kb.change(with: Sanctions()) { change in
///   try change.write(
///     "INSERT INTO sanction_note (id, text) VALUES (:id, :text)",
///     ["id": .text("n1"), "text": .text("...")])
/// }
/// ```
public final class PluginChange {
  /// The base with everything written so far. Its queries are restricted to what the plugin may
  /// read.
  public let base: Snapshot
  private let sandbox: PluginSandbox
  private var edit: Edit?

  init(_ db: Database, _ plugin: any Plugin, allowance: Allowance?) throws {
    let contents = try PluginContents(plugin)
    base = Snapshot(db, allowance: allowance)
    try base.require(contents)
    sandbox = try PluginSandbox(db, subject: contents.manifest.subject, timeLimit: nil)
    base.sandbox = sandbox
  }

  /// Runs one statement that writes the plugin's tables, with the rights of its migrations.
  ///
  /// - Parameters:
  ///   - sql: One statement with named parameters such as `:day`.
  ///   - arguments: A value for each name.
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` if it touches anything that is not the plugin's;
  ///   `refusedWrite` with the rule that a row breaks.
  public func write(_ sql: String, _ arguments: [String: SQLValue] = [:]) throws {
    try sandbox.check(sql)
    let statement = try base.db.cachedStatement(sql: sql)
    try statement.execute(arguments: StatementArguments(arguments.mapValues(\.databaseValue)))
    base.rankedIndex = nil
  }

  /// The revision for additions to the record; the first call creates it.
  ///
  /// - Parameter note: A description of the revision; only the first call's note is used.
  public func revision(_ note: String) throws -> Edit {
    if let edit { return edit }
    let number = try PluginInstaller(base.db).addRevision(note, nil)
    let made = Edit(db: base.db, revision: number)
    edit = made
    return made
  }
}

extension KnowledgeBase {
  /// Changes the file on behalf of a plugin: see ``PluginChange``.
  ///
  /// - Parameter timeLimit: Seconds after which the change is stopped and undone; `nil` for no
  ///   limit.
  /// - Throws: Errors of the closure, and ``KnowledgeBaseError``: `missingPlugin` if the file lacks
  ///   the plugin, `refusedWrite` if it is open for reading only or a row breaks a rule, `timedOut`.
  @discardableResult
  public func change<Value: Sendable>(
    with plugin: any Plugin, timeLimit: TimeInterval? = nil,
    _ body: @escaping @Sendable (PluginChange) throws -> Value
  ) async throws -> Value {
    try await change { db in
      let allowance = timeLimit.map { Allowance(seconds: $0) }
      return try db.limited(by: allowance) {
        try body(PluginChange(db, plugin, allowance: allowance))
      }
    }
  }
}
