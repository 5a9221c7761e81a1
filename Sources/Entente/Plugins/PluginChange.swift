import Foundation
import GRDB

/// A change that is made in the name of a plugin: rows of its own tables, and what it adds to the record. All of it is one
/// transaction, which an error undoes.
///
/// ```swift
/// try await kb.change(with: Sanctions()) { change in
///   try change.write("INSERT INTO sanction_note (id, text) VALUES (:id, :text)", ["id": .text("n1"), "text": .text("...")])
/// }
/// ```
public final class PluginChange {
  /// The base as it stands, with what was written so far. Its queries are restricted to what the
  /// plugin may read.
  public let base: Snapshot
  private let sandbox: PluginSandbox
  private var edit: Edit?

  init(_ db: Database, _ plugin: any Plugin) throws {
    let contents = try PluginContents(plugin)
    base = Snapshot(db)
    try base.require(contents)
    sandbox = try PluginSandbox(db, subject: contents.manifest.subject, timeLimit: nil)
    base.sandbox = sandbox
  }

  /// Runs one statement that writes the tables of the plugin. It may do what a migration of the plugin may.
  ///
  /// - Parameters:
  ///   - sql: One statement; values are bound by name, `:day`, never pasted.
  ///   - arguments: A value for each name.
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` where it would touch what is not the plugin's; `refusedWrite` with the rule
  ///   that a row breaks.
  public func write(_ sql: String, _ arguments: [String: SQLValue] = [:]) throws {
    try sandbox.check(sql)
    let statement = try base.db.cachedStatement(sql: sql)
    try statement.execute(arguments: StatementArguments(arguments.mapValues(\.databaseValue)))
    base.rankedIndex = nil
  }

  /// The revision of this change, for what it adds to the record: made when it is first asked for.
  ///
  /// - Parameter note: What the revision does; that of the first call stands.
  public func revision(_ note: String) throws -> Edit {
    if let edit { return edit }
    let number = try PluginInstaller(base.db).addRevision(note, nil)
    let made = Edit(db: base.db, revision: number)
    edit = made
    return made
  }
}

extension KnowledgeBase {
  /// Changes the file in the name of a plugin: see ``PluginChange``.
  ///
  /// - Throws: What the closure throws, and ``KnowledgeBaseError``: `missingPlugin` where the file lacks the plugin,
  ///   `refusedWrite` where it was opened for reading or a row breaks a rule.
  @discardableResult
  public func change<Value: Sendable>(
    with plugin: any Plugin, _ body: @escaping @Sendable (PluginChange) throws -> Value
  ) async throws -> Value {
    try await change { db in try body(PluginChange(db, plugin)) }
  }
}
