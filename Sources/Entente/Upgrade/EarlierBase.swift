import Foundation
import GRDB

/// The facts about a file before its upgrade. They are read with plain SQL that works with every
/// schema from version 14 on.
struct EarlierBase {
  struct InstalledPlugin {
    let id: String
    let subject: String
    let version: String
    let sha256: String
    let revision: Int
  }

  /// The schema of Entente 0.1.0. Earlier files were never published.
  static let firstSchema = 14

  let schemaVersion: Int
  let meta: [String: String]
  let revisions: [Revision]
  let plugins: [InstalledPlugin]
  /// Whether the file holds an edition of the bundled dataset.
  let isBundled: Bool
  /// The number of revisions of the dataset.
  let datasetRevisions: Int
  /// The first revision into which a user could write.
  let firstOpen: Int

  /// The revisions that were added after the build; empty if it is unknown which these are.
  var addedRevisions: [Revision] {
    let built = meta["built_revisions"].flatMap { Int($0) } ?? (isBundled ? firstOpen : revisions.count)
    return Array(revisions.dropFirst(max(0, built)))
  }

  init(_ db: Database, path: String) throws {
    schemaVersion = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard schemaVersion >= Self.firstSchema else {
      throw KnowledgeBaseError(
        .olderSchema,
        "\(path): made with schema \(schemaVersion), before Entente 0.1.0: build it again")
    }
    guard schemaVersion <= Migrator.schemaVersion else {
      throw KnowledgeBaseError(
        .newerSchema,
        "\(path): made with schema \(schemaVersion), this program knows "
          + "\(Migrator.schemaVersion): use a newer Entente")
    }
    let pairs = try Row.fetchAll(db, sql: "SELECT key, value FROM meta")
    meta = Dictionary(
      try pairs.map { (try $0["key"], try $0["value"]) }, uniquingKeysWith: { first, _ in first })
    revisions = try Row.fetchAll(db, sql: "SELECT id, recorded, note FROM revision ORDER BY id")
      .map { try Revision(number: $0["id"], recorded: $0["recorded"], note: $0["note"]) }
    plugins = try Row.fetchAll(
      db,
      sql: "SELECT id, subject, version, sha256, revision_added FROM plugin ORDER BY revision_added"
    ).map {
      try InstalledPlugin(
        id: $0["id"], subject: $0["subject"], version: $0["version"], sha256: $0["sha256"],
        revision: $0["revision_added"])
    }
    hasKnownSchema =
      try schemaVersion != Migrator.schemaVersion || SchemaCheck(db).difference() == nil
    let dataset = try Dataset(db, meta: meta)
    (isBundled, datasetRevisions) = (dataset.isBundled, dataset.revisions)
    let built = Self.revisionsOfBuild(revisions, plugins, after: dataset.revisions)
    firstOpen = max(1, built)
  }

  /// The last revision of the build: of the dataset, or of a plugin that was built in at the same
  /// time.
  private static func revisionsOfBuild(
    _ revisions: [Revision], _ plugins: [InstalledPlugin], after dataset: Int
  ) -> Int {
    guard dataset > 0, dataset <= revisions.count else { return dataset }
    let added = Set(plugins.map(\.revision))
    var last = dataset
    while last < revisions.count, added.contains(last + 1),
      revisions[last].recorded == revisions[dataset - 1].recorded
    {
      last += 1
    }
    return last
  }

  /// Whether tables, views and triggers are those of this library.
  private let hasKnownSchema: Bool

  /// Whether the file needs no upgrade.
  func isCurrent(plugins chosen: [any Plugin], bundled: DataPackage) throws -> Bool {
    guard schemaVersion == Migrator.schemaVersion, meta["schema_mark"] == Migrator.mark,
      hasKnownSchema,
      !isBundled || meta["bundled_dataset"] == bundled.mark
    else { return false }
    return try zip(plugins, chosen).allSatisfy { try PluginContents($1).sha256 == $0.sha256 }
  }
}
