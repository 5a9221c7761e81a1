import Foundation
import GRDB

/// Builds a new file from data packages.
struct Builder {
  /// Builds a knowledge base beside the target and then renames it, so a failure or crash leaves
  /// the old file unchanged.
  ///
  /// - Throws: `badArgument` if the old file holds revisions that were added after its build, or if
  ///   it cannot be read, unless `discardingRevisions` is set; `locked` if a program has it open for
  ///   writing.
  static func build(
    _ packages: [DataPackage], plugins: [any Plugin] = [], at path: String,
    discardingRevisions: Bool = false
  ) throws -> BuildReport {
    let file = try NewFile(beside: path)
    defer { file.discard() }
    do {
      let old = try lock(file.target, discardingRevisions: discardingRevisions)
      defer { old?.unlock() }
      let report = try file.write { db in try load(packages, plugins: plugins, into: db) }
      try file.finish()
      try file.replaceTarget()
      return report
    } catch let error as DatabaseError {
      throw KnowledgeBaseError(error, path: path)
    }
  }

  /// Creates the schema in an empty database, loads the packages and fills the derived tables, all
  /// in one transaction.
  static func load(
    _ packages: [DataPackage], plugins: [any Plugin] = [], into db: Database
  ) throws -> BuildReport {
    try db.inTransaction {
      try Migrator.migrate(db)
      let loader = TableLoader(db)
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      let catalogue = RecordCatalogue.shared
      let vocabularies = EmbeddedFile.schema(in: "vocabulary")
        .sorted { catalogue.place(of: $0.name) < catalogue.place(of: $1.name) }
      for file in vocabularies {
        try loader.load(Data(file.bytes), file: file.path, table: file.name)
      }
      try SavedQueryTable(db).addCookbook()
      for package in packages {
        try load(package, with: loader)
        if let mark = package.mark { try recordEdition(mark, db) }
      }
      if packages.isEmpty {
        try db.execute(
          literal: """
            INSERT INTO revision (id, recorded, note)
            VALUES (1, \(emptyRevision.recorded), \(emptyRevision.note))
            """)
      }
      try loader.checkReferences()
      guard loader.diagnostics.isEmpty else {
        let log = loader.diagnostics
        throw KnowledgeBaseError(
          .badData, "\(log.summary) in \(log.files.count) file(s): nothing was built",
          diagnostics: log.kept)
      }
      try seal(db, packages.map(\.descriptor))
      try ReportLoader(db).load(packages)
      let installer = PluginInstaller(db)
      for plugin in plugins {
        // A build gives the same file on every day.
        let day = try String.fetchOne(db, sql: "SELECT max(recorded) FROM revision")
        _ = try installer.add(plugin, recorded: day)
      }
      try db.execute(
        sql: "INSERT INTO meta (key, value) SELECT 'built_revisions', count(*) FROM revision")
      return .commit
    }
    return try BuildReport(db)
  }

  /// Locks the old file, and protects what a user added to it after its build. A file of Entente
  /// that cannot be read may hold such revisions.
  ///
  /// - Returns: `nil` if there is no old file, or if what cannot be read is discarded.
  private static func lock(_ path: String, discardingRevisions: Bool) throws -> EarlierFile? {
    try refuseUnfinishedLog(of: path)
    guard case .entente = try DatabaseFile.kind(of: path) else { return nil }
    let old: EarlierFile
    do {
      old = try EarlierFile(path)
    } catch let cause {
      let error =
        (cause as? DatabaseError).map { KnowledgeBaseError($0, path: path) }
        ?? cause as? KnowledgeBaseError
      guard let error, error.code != .locked else { throw cause }
      if discardingRevisions { return nil }
      throw KnowledgeBaseError(
        error.code,
        "\(error.message): what cannot be read is not overwritten, unless with "
          + "--discard-revisions")
    }
    let added = old.base.addedRevisions
    guard let first = added.first, !discardingRevisions else { return old }
    old.unlock()
    throw KnowledgeBaseError(
      .badArgument,
      "\(path): a build would discard \(added.count) revision(s) that were added to it, from "
        + "revision \(first.number) on (\(first.recorded): \(first.note)); 'entente upgrade' keeps them, "
        + "and --discard-revisions discards them")
  }

  private static func refuseUnfinishedLog(of path: String) throws {
    for suffix in ["-wal", "-journal"] {
      let size = try? FileManager.default.attributesOfItem(atPath: path + suffix)[.size] as? Int
      guard (size ?? 0) == 0 else {
        throw KnowledgeBaseError(
          .locked,
          "\(path): a program is writing it, or stopped as it wrote: open and close it first")
      }
    }
  }

  private static func load(_ package: DataPackage, with loader: TableLoader) throws {
    // The rules of the schema need rows in this order. The descriptor may have another.
    let catalogue = RecordCatalogue.shared
    let resources = package.descriptor.resources.enumerated().sorted { left, right in
      (catalogue.place(of: left.element.table), left.offset)
        < (catalogue.place(of: right.element.table), right.offset)
    }
    for (_, resource) in resources where resource.entente == nil {
      let file = "\(package.name)/\(resource.path)"
      guard let data = try package.contents(resource.path) else {
        loader.reportMissing(file)
        continue
      }
      guard catalogue.table(named: resource.table)?.position != nil else {
        loader.reportUnknown(resource.table, file: file)
        continue
      }
      try loader.load(
        data, file: file, table: resource.table, fields: package.fields(of: resource))
    }
  }

  /// The revision of a base that was built without packages.
  static let emptyRevision = (recorded: "1970-01-01", note: "An empty base.")

  /// Records the edition of the bundled dataset in the file, and the number of its revisions.
  private static func recordEdition(_ mark: String, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO meta (key, value)
        SELECT 'bundled_dataset', ? UNION ALL SELECT 'bundled_revisions', count(*) FROM revision
        """, arguments: [mark])
  }

  /// Closes the record: from now on triggers derive spells, and only the newest revision can be
  /// written.
  private static func seal(_ db: Database, _ descriptors: [DataPackage.Descriptor]) throws {
    let descriptor = descriptors.last
    let licenses = descriptors.compactMap(\.licenses).flatMap { $0 }.reduce(
      into: [DataPackage.License]()
    ) { all, license in
      if !all.contains(license) { all.append(license) }
    }
    if !licenses.isEmpty {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      try db.execute(
        sql: "INSERT INTO meta (key, value) VALUES ('dataset_licenses', ?)",
        arguments: [String(decoding: try encoder.encode(licenses), as: UTF8.self)])
    }
    let facts: [(String, String?)] = [
      ("dataset_name", descriptor?.name), ("dataset_title", descriptor?.title),
      ("dataset_version", descriptor?.version), ("dataset_authors", descriptor?.authors),
      ("dataset_date", String((descriptor?.created ?? Date.now.ISO8601Format()).prefix(10))),
      ("sealed", "yes"),
    ]
    for (key, value) in facts {
      try db.execute(
        sql: "INSERT INTO meta (key, value) VALUES (?, ?)", arguments: [key, value ?? ""])
    }
    try db.execute(sql: "ANALYZE")
  }
}

/// The result of a build.
public struct BuildReport: Sendable {
  /// The number of rows of each table in filling order, and of the derived spells.
  public let rows: [(table: String, count: Int)]

  init(_ db: Database) throws {
    let tables = RecordCatalogue.shared.filled.filter { $0.part == .record }.map(\.name)
    rows = try (tables + ["membership_spell"]).map { table in
      (
        table,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table.quotedDatabaseIdentifier)") ?? 0
      )
    }
  }
}
