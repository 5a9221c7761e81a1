import Foundation
import GRDB

/// Adds, upgrades and removes plugins of a file. The caller must open the transaction.
struct PluginInstaller {
  let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Adds a plugin, or upgrades it.
  ///
  /// - Returns: `true` if the file changed; `false` if it has this version already.
  func add(_ plugin: any Plugin, recorded: String? = nil) throws -> Bool {
    let contents = try PluginContents(plugin)
    for command in plugin.commands { try command.check() }
    // Its queries may call them.
    try plugin.checkedFunctions().forEach(db.add(function:))
    let manifest = contents.manifest
    let present = try installed(manifest.id)
    if let present {
      guard try needsUpgrade(present, to: contents) else { return false }
    }
    try checkRequirements(manifest)
    try checkNames(manifest)
    let sandbox = try PluginSandbox(db, subject: manifest.subject)
    try sandbox.limiting(db, manifest.id) {
      try apply(contents, of: plugin, isUpgrade: present != nil, sandbox, recorded)
    }
    return true
  }

  private func apply(
    _ contents: PluginContents, of plugin: any Plugin, isUpgrade: Bool, _ sandbox: PluginSandbox,
    _ recorded: String?
  ) throws {
    let manifest = contents.manifest
    let revision = try addRevision(
      "\(isUpgrade ? "Upgraded" : "Added") the plugin \(manifest.id) \(manifest.version).",
      recorded)
    if isUpgrade {
      try checkMigrations(contents)
      try removeRows(of: manifest.id)
      try dropViews(of: manifest.subject)
    }
    try register(contents, revision: revision)
    try migrate(contents, sandbox)
    for file in contents.files(in: "views") { try sandbox.run(file.text, file: file.path) }
    try sandbox.compileAll(db)
    // GRDB does not know about statements that the sandbox ran.
    db.clearSchemaCache()
    try load(contents, revision: revision)
    try checkDescriptions(manifest)
    try addOffers(contents, sandbox)
    let commands = Set(plugin.commands.compactMap { $0.words.first })
    try addQueries(contents, sandbox, besides: commands)
    try addPages(contents, sandbox, commands: commands)
    try gatherOffers()
    try checkViews()
  }

  func installed(_ id: String) throws -> Row? {
    try Row.fetchOne(db, sql: "SELECT * FROM plugin WHERE id = ?", arguments: [id])
  }

  private func needsUpgrade(_ present: Row, to contents: PluginContents) throws -> Bool {
    let (id, version) = (contents.manifest.id, try present["version"] as String)
    guard try present["sha256"] != contents.sha256 else { return false }
    guard let there = PluginVersion(version), let new = PluginVersion(contents.manifest.version)
    else { return true }
    if there == new {
      throw KnowledgeBaseError(
        .changedPlugin,
        "the plugin \(id) \(version) is there with other contents: give the new ones another version"
      )
    }
    guard there < new else {
      throw KnowledgeBaseError(
        .newerPlugin,
        "the plugin \(id) \(version) is there, and is newer than \(contents.manifest.version)")
    }
    guard try present["subject"] == contents.manifest.subject else {
      throw KnowledgeBaseError(
        .changedPlugin,
        "the plugin \(id) has the subject \(try present["subject"] as String), which it keeps")
    }
    return true
  }

  private func checkRequirements(_ manifest: PluginManifest) throws {
    // Upgrades could make two plugins require each other; then neither could be removed.
    let reached = try String.fetchAll(
      db,
      sql: """
        WITH RECURSIVE reached (id) AS (
          SELECT value FROM json_each(?)
          UNION SELECT r.required_id FROM plugin_requirement r JOIN reached ON reached.id = r.plugin_id
        )
        SELECT id FROM reached
        """,
      arguments: [
        String(
          decoding: try JSONEncoder().encode(Array((manifest.requires ?? [:]).keys)), as: UTF8.self)
      ])
    guard !reached.contains(manifest.id) else {
      throw KnowledgeBaseError(
        .conflictingPlugin, "the plugin \(manifest.id) would come to require itself")
    }
    for (id, version) in (manifest.requires ?? [:]).sorted(by: { $0.key < $1.key }) {
      let present = try installed(id).map { try $0["version"] as String }
      guard let present, let there = PluginVersion(present), let needed = PluginVersion(version),
        needed <= there
      else {
        throw KnowledgeBaseError(
          .missingPlugin,
          "the plugin \(manifest.id) requires \(id) \(version), and \(present.map { "\($0) is there" } ?? "it is not there")"
        )
      }
    }
  }

  /// Checks that the plugin's names do not conflict with those of the core or another plugin.
  private func checkNames(_ manifest: PluginManifest) throws {
    let others = try Row.fetchAll(
      db, sql: "SELECT id, subject FROM plugin WHERE id <> ?", arguments: [manifest.id])
    for other in others {
      let subject: String = try other["subject"]
      guard !PluginSandbox.owns(subject, subject: manifest.subject),
        !PluginSandbox.owns(manifest.subject, subject: subject)
      else {
        throw KnowledgeBaseError(
          .conflictingPlugin,
          "the subject \(manifest.subject) meets that of the plugin \(try other["id"] as String), \(subject)"
        )
      }
    }
    guard try installed(manifest.id) == nil else { return }
    let names = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")
    if let name = names.first(where: { PluginSandbox.owns($0, subject: manifest.subject) }) {
      throw KnowledgeBaseError(
        .conflictingPlugin, "the subject \(manifest.subject) is taken: there is \(name)")
    }
  }

  func addRevision(_ note: String, _ recorded: String?) throws -> Int {
    let number = 1 + (try Int.fetchOne(db, sql: "SELECT max(id) FROM revision") ?? 0)
    try db.execute(
      literal:
        "INSERT INTO revision (id, recorded, note) VALUES (\(number), \(recorded ?? Date.now.ISO8601Format()), \(note))"
    )
    return number
  }

  private func register(_ contents: PluginContents, revision: Int) throws {
    let manifest = contents.manifest
    try db.execute(
      literal: """
        INSERT INTO plugin (id, subject, version, title, description, sha256, revision_added)
        VALUES (
          \(manifest.id), \(manifest.subject), \(manifest.version), \(manifest.title), \(manifest.description), \(contents.sha256),
          \(revision)
        )
        ON CONFLICT (id) DO UPDATE SET
          version = excluded.version, title = excluded.title, description = excluded.description, sha256 = excluded.sha256
        """)
    for (id, version) in manifest.requires ?? [:] {
      try db.execute(
        literal: "INSERT INTO plugin_requirement VALUES (\(manifest.id), \(id), \(version))")
    }
  }

  /// Checks that the new version still has all migrations that were applied.
  private func checkMigrations(_ contents: PluginContents) throws {
    let applied = try Row.fetchAll(
      db, sql: "SELECT name, sha256 FROM migration WHERE owner = ? ORDER BY name",
      arguments: [contents.manifest.id])
    let known = Dictionary(
      uniqueKeysWithValues: contents.files(in: "migrations").map {
        ($0.name, $0.sha256)
      })
    for row in applied {
      let name: String = try row["name"]
      guard let digest = known[name] else {
        throw KnowledgeBaseError(
          .changedPlugin, "\(contents.manifest.id): the migration \(name) was applied and is gone")
      }
      guard try digest == row["sha256"] else {
        throw KnowledgeBaseError(
          .changedPlugin,
          "\(contents.manifest.id): the migration \(name) was applied and is another now")
      }
    }
  }

  private func migrate(_ contents: PluginContents, _ sandbox: PluginSandbox) throws {
    for file in contents.files(in: "migrations") {
      let id = contents.manifest.id
      let isApplied = try Bool.fetchOne(
        db, sql: "SELECT 1 FROM migration WHERE owner = ? AND name = ?", arguments: [id, file.name])
      guard isApplied == nil else { continue }
      try sandbox.run(file.text, file: file.path)
      try db.execute(
        sql: "INSERT INTO migration (owner, name, sha256) VALUES (?, ?, ?)",
        arguments: [id, file.name, file.sha256])
    }
  }

  private func load(_ contents: PluginContents, revision: Int) throws {
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let strangers = try rowsOfStrangers(contents)
    let loader = TableLoader(db, revision: revision)
    let subject = contents.manifest.subject
    let files = contents.files.filter { $0.path.hasSuffix(".csv") }
    for (folder, tables) in [
      ("vocabulary", PluginContents.vocabularies), ("data", PluginContents.records),
    ] {
      for file in files where file.folder == folder {
        guard tables.contains(file.name) || PluginSandbox.owns(file.name, subject: subject) else {
          throw KnowledgeBaseError(
            .badPlugin, "\(file.path): a plugin adds no rows to '\(file.name)'")
        }
      }
      let order =
        tables
        + files.filter { $0.folder == folder }.map(\.name).filter { !tables.contains($0) }.sorted()
      for table in order {
        guard let file = files.first(where: { $0.folder == folder && $0.name == table }) else {
          continue
        }
        try tracking(table, of: contents.manifest.id, file: file.path) {
          try loader.load(file.contents, file: file.path, table: table)
        } shared: {
          loader.repeated[table] ?? []
        }
      }
    }
    try loader.checkReferences()
    guard loader.diagnostics.isEmpty else {
      throw KnowledgeBaseError(
        .badData,
        "the plugin \(contents.manifest.id): \(loader.diagnostics.summary): nothing was added",
        diagnostics: loader.diagnostics.kept)
    }
    for (path, count) in try rowsOfStrangers(contents) where count != strangers[path] {
      throw KnowledgeBaseError(
        .badPlugin,
        "\(path): it adds to a statement, dispute or profile of another owner: add a separate statement instead"
      )
    }
  }

  /// For each dependent table with a file in the plugin: the number of rows that belong to rows of
  /// other owners.
  private func rowsOfStrangers(_ contents: PluginContents) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for (table, owner) in Self.dependents {
      guard let file = contents.files(in: "data").first(where: { $0.name == table.name }),
        let key = try keyExpression(of: owner.table)
      else { continue }
      counts[file.path] = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM \(table.name) WHERE \(owner.column) NOT IN (
            SELECT id FROM \(owner.table) WHERE \(key) IN (SELECT row_id FROM plugin_row WHERE plugin_id = ? AND table_name = ?)
          )
          """, arguments: [contents.manifest.id, owner.table])
    }
    return counts
  }

  /// Checks that the described views exist and belong to the plugin.
  private func checkDescriptions(_ manifest: PluginManifest) throws {
    guard let key = try keyExpression(of: "view_column") else { return }
    let views = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT c.view_name, EXISTS (SELECT 1 FROM sqlite_schema s WHERE s.type = 'view' AND s.name = c.view_name) AS is_there
        FROM view_column c
        WHERE \(key) IN (SELECT row_id FROM plugin_row WHERE plugin_id = ? AND table_name = 'view_column')
        """, arguments: [manifest.id])
    for view in views {
      let name: String = try view["view_name"]
      guard try view["is_there"], PluginSandbox.owns(name, subject: manifest.subject) else {
        throw KnowledgeBaseError(
          .badPlugin, "vocabulary/view_column.csv: \(name) is not a view of this plugin")
      }
    }
  }

  /// Records the new rows of a table, so that they can be removed with the plugin.
  private func tracking(
    _ table: String, of plugin: String, file: String, _ body: () throws -> Void,
    shared: () -> [Int64]
  ) throws {
    guard let key = try keyExpression(of: table) else {
      guard isDependent(table) else {
        throw KnowledgeBaseError(
          .badPlugin, "\(file): the table \(table) has no primary key to know its rows by")
      }
      return try body()
    }
    let name = table.quotedDatabaseIdentifier
    try db.execute(sql: "CREATE TEMP TABLE plugin_before AS SELECT \(key) AS row_id FROM \(name)")
    try db.execute(sql: "CREATE INDEX temp.plugin_before_row ON plugin_before (row_id)")
    defer { try? db.execute(sql: "DROP TABLE temp.plugin_before") }
    try body()
    try db.execute(
      sql: """
        INSERT INTO plugin_row (plugin_id, table_name, row_id)
        SELECT ?, ?, \(key) FROM \(name) WHERE \(key) NOT IN (SELECT row_id FROM temp.plugin_before)
        """, arguments: [plugin, table])
    for row in shared() {
      // A row of the core stays with the core.
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO plugin_row (plugin_id, table_name, row_id)
          SELECT ?, table_name, row_id FROM plugin_row
          WHERE table_name = ? AND row_id = (SELECT \(key) FROM \(name) WHERE rowid = ?)
          """, arguments: [plugin, table, row])
    }
  }

  /// The primary key of a table as one text; `nil` for rows that belong to another row.
  ///
  /// - Parameter alias: The name of the table in the query.
  func keyExpression(
    of table: String, in schema: String = "main", as alias: String? = nil
  ) throws -> String? {
    let columns = try String.fetchAll(
      db, sql: "SELECT name FROM pragma_table_info(?, ?) WHERE pk > 0 ORDER BY pk",
      arguments: [table, schema])
    guard !columns.isEmpty, !isDependent(table) else { return nil }
    let prefix = alias.map { $0 + "." } ?? ""
    let names = columns.map { prefix + $0.quotedDatabaseIdentifier }
    return names.count == 1
      ? "CAST(\(names[0]) AS TEXT)"
      : names.map { "quote(\($0))" }.joined(separator: " || ',' || ")
  }

  /// The tables whose rows belong to a row of another table, with that table.
  static let dependents: [(table: RecordTable, owner: RecordTable.Owner)] =
    RecordCatalogue.shared.filled.compactMap { table in table.owner.map { (table, $0) } }

  private func isDependent(_ table: String) -> Bool {
    Self.dependents.contains { $0.table.name == table }
  }
}
