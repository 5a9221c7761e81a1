import GRDB

/// Carries over the tables and views that the user made, with what belongs to them.
struct OwnTableCarrier {
  private let db: Database
  private let earlier: EarlierBase
  private let log: UpgradeLog

  init(_ db: Database, _ earlier: EarlierBase, _ log: UpgradeLog) {
    self.db = db
    self.earlier = earlier
    self.log = log
  }

  func carry() throws {
    let tables = try own("table")
    for table in tables { try make(table) }
    for table in tables { try copyRows(of: table["name"]) }
    let views = try own("view")
    for view in views { try make(view) }
    for kind in ["index", "trigger"] {
      for object in try objects(kind) where try isOwn(object["tbl_name"]) { try make(object) }
    }
    for view in views { try check(view["name"]) }
  }

  private func objects(_ type: String) throws -> [Row] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT s.name, s.type, s.tbl_name, s.sql
        FROM old.sqlite_schema s
        WHERE s.type = ? AND s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite!_%' ESCAPE '!'
          AND s.name NOT IN (
            SELECT name FROM pragma_table_list WHERE schema = 'old' AND type = 'shadow'
          )
        ORDER BY s.rowid
        """, arguments: [type])
  }

  private func own(_ type: String) throws -> [Row] {
    try objects(type).filter { try isOwn($0["name"]) }
  }

  private func isOwn(_ name: String) throws -> Bool {
    if EarlierSchema.names.contains(name) { return false }
    if earlier.plugins.contains(where: { PluginSandbox.owns(name, subject: $0.subject) }) {
      return false
    }
    // If the schema is the same, its tables are not the user's.
    return try earlier.schemaVersion < Migrator.schemaVersion || !db.isThere(name)
  }

  private func make(_ object: Row) throws {
    let name: String = try object["name"]
    guard try !db.isThere(name) else {
      return log.report(try object["type"], name, "the new schema has a table or view of this name")
    }
    do {
      // The text is from the file, so it may be more than one statement, of which one is run.
      try db.makeStatement(sql: object["sql"]).execute()
      log.count("own \(try object["type"] as String)")
    } catch let error as DatabaseError {
      log.report(try object["type"], name, error.message ?? "it cannot be created")
    }
  }

  private func copyRows(of name: String) throws {
    let isCopied = try db.isThere(name) && !log.findings.contains { $0.value == name }
    guard isCopied else { return }
    try LooseRows(db).carry(name, log)
  }

  /// Checks a view, which may read columns that the new schema no longer has.
  private func check(_ name: String) throws {
    guard try db.isThere(name) else { return }
    let quoted = name.quotedDatabaseIdentifier
    do {
      _ = try db.makeStatement(sql: "SELECT * FROM main.\(quoted)")
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO main.view_column SELECT * FROM old.view_column WHERE view_name = ?
          """, arguments: [name])
    } catch let error as DatabaseError {
      log.report("view", name, error.message ?? "it cannot be read")
      try db.execute(sql: "DROP VIEW main.\(quoted)")
    }
  }
}
