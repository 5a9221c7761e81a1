import EntenteKit
import Foundation
import GRDB

/// A plugin that was added to a file.
public struct InstalledPlugin: Hashable, Sendable {
  public let id: String
  /// The prefix of the names of its tables and views.
  public let subject: String
  public let version: String
  public let title: String
  public let description: String
  /// The revision that added it.
  public let revision: Int
  public let tables: [String]
  public let views: [String]
  /// The named queries, which are commands.
  public let queries: [String]
  public let dimensions: [String]
  public let measures: [String]
}

extension KnowledgeBase {
  /// The plugins in the file, in the order in which they were added.
  public func plugins() async throws -> [InstalledPlugin] {
    try await read { base in try base.plugins() }
  }

  /// Adds a plugin to the file, or upgrades it to a newer version, completely or not at all.
  ///
  /// - Parameters:
  ///   - plugin: A plugin value, or a ``Pack``.
  ///   - recorded: The time to record: a day or a UTC time; `nil` for now.
  /// - Returns: `true` if the file changed; `false` if it has this version already.
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` for a forbidden action, with file and line;
  ///   `badData` with each row that breaks a rule; `changedPlugin`, `newerPlugin`, `missingPlugin`
  ///   (a required one), `conflictingPlugin`.
  @discardableResult
  public func add(_ plugin: any Plugin, recorded: String? = nil) async throws -> Bool {
    let isNew = try await change { db in
      try PluginInstaller(db).add(plugin, recorded: recorded)
    }
    try addFunctions(of: plugin)
    return isNew
  }

  /// Removes a plugin with its tables and rows, and nothing else. The revisions still record it.
  ///
  /// - Throws: ``KnowledgeBaseError``: `notFound`; `conflictingPlugin` if other rows depend on it.
  public func removePlugin(_ id: String, recorded: String? = nil) async throws {
    try await change { db in try PluginInstaller(db).remove(id, recorded: recorded) }
  }
}

extension Snapshot {
  /// The plugins in the file, in the order in which they were added.
  public func plugins() throws -> [InstalledPlugin] {
    let objects = try Row.fetchAll(
      db, sql: "SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name")
    return try Row.fetchAll(db, sql: "SELECT * FROM plugin ORDER BY revision_added, id").map {
      row in
      let (id, subject) = (try row["id"] as String, try row["subject"] as String)
      func names(_ type: String) throws -> [String] {
        try objects.filter {
          try $0["type"] == type && PluginSandbox.owns($0["name"], subject: subject)
        }.map { try $0["name"] }
      }
      func offered(_ registry: PluginOffer.Registry) throws -> [String] {
        try offers(registry).filter { $0.plugin == id }.map(\.id)
      }
      return try InstalledPlugin(
        id: id, subject: subject, version: row["version"], title: row["title"],
        description: row["description"],
        revision: row["revision_added"], tables: names("table"), views: names("view"),
        queries: try String.fetchAll(
          db, sql: "SELECT id FROM saved_query WHERE plugin_id = ? ORDER BY id", arguments: [id]),
        dimensions: try offered(.dimension), measures: try offered(.measure))
    }
  }

  /// Checks that the file has the plugin in the version of this program.
  ///
  /// - Throws: ``KnowledgeBaseError``: `missingPlugin`, `newerPlugin`, `changedPlugin`; the message
  ///   says what to do.
  public func require(_ plugin: any Plugin) throws {
    try require(PluginContents(plugin))
  }

  func require(_ contents: PluginContents) throws {
    let (id, version) = (contents.manifest.id, contents.manifest.version)
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT version, sha256 FROM plugin WHERE id = ?", arguments: [id])
    else {
      throw KnowledgeBaseError(
        .missingPlugin, "the file has no plugin \(id): add it with "
          + "'entente plugins add \(id) --db FILE'")
    }
    guard try row["sha256"] != contents.sha256 else { return }
    let there: String = try row["version"]
    guard let present = PluginVersion(there), let own = PluginVersion(version), present != own
    else {
      throw KnowledgeBaseError(
        .changedPlugin,
        "the file has the plugin \(id) \(there) with other contents than this program")
    }
    throw present < own
      ? KnowledgeBaseError(
        .missingPlugin,
        "the file has the plugin \(id) \(there), this program \(version): upgrade it with "
          + "'entente plugins add \(id) --db FILE'"
      )
      : KnowledgeBaseError(
        .newerPlugin, "the file has the plugin \(id) \(there), this program only \(version)")
  }
}
