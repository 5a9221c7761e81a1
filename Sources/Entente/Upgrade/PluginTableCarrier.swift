import GRDB

/// Carries over the rows that a user wrote into the tables of plugins.
///
/// The plugin itself adds its rows again, and its triggers add theirs.
struct PluginTableCarrier {
  private let db: Database
  private let earlier: EarlierBase
  private let log: UpgradeLog

  init(_ db: Database, _ earlier: EarlierBase, _ log: UpgradeLog) {
    self.db = db
    self.earlier = earlier
    self.log = log
  }

  func carry() throws {
    for plugin in earlier.plugins {
      let tables = try Row.fetchAll(
        db,
        sql:
          """
          SELECT name, type FROM pragma_table_list
          WHERE schema = 'old' AND type IN ('table', 'virtual')
          """
      ).filter { PluginSandbox.owns(try $0["name"], subject: plugin.subject) }
      let ordinary = try tables.filter { try $0["type"] == "table" }
        .map { try $0["name"] as String }
      let digest = try String.fetchOne(
        db, sql: "SELECT sha256 FROM main.plugin WHERE id = ?", arguments: [plugin.id])
      for name in try referencedFirst(ordinary) {
        guard let table = try PluginTable(name, db) else {
          try reportLost(name, of: plugin)
          continue
        }
        let isSame = digest == plugin.sha256
        try carry(table, isSamePlugin: isSame)
        if isSame { try carryEdits(of: table) }
      }
      for table in tables where try table["type"] == "virtual" {
        try LooseRows(db).carry(table["name"], log)
      }
    }
  }

  private func referencedFirst(_ tables: [String]) throws -> [String] {
    try PluginInstaller(db).referencingFirst(tables).reversed()
  }

  private func reportLost(_ name: String, of plugin: EarlierBase.InstalledPlugin) throws {
    let key = try PluginInstaller(db).keyExpression(of: name, in: "old") ?? "NULL"
    let count =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM old.\(name.quotedDatabaseIdentifier)
          WHERE \(key) NOT IN (SELECT row_id FROM old.plugin_row WHERE table_name = ?)
          """, arguments: [name]) ?? 0
    guard count > 0 else { return }
    log.report(
      name, nil, "the plugin \(plugin.id) has no such table any more, and it has \(count) row(s)")
  }

  private func carry(_ table: PluginTable, isSamePlugin: Bool) throws {
    for column in table.lostColumns {
      log.report(table.name, column, "the plugin has no such column any more, and rows fill it")
    }
    // Triggers of another version may make other rows.
    let isMadeAnew = isSamePlugin ? "0" : table.isMadeByTrigger
    let found = try Row.fetchAll(
      db,
      sql: """
        SELECT \(table.list("o")) FROM old.\(table.quoted) o
        WHERE NOT (\(table.isBrought)) AND NOT (\(isMadeAnew))
          AND NOT EXISTS (SELECT 1 FROM main.\(table.quoted) n WHERE \(table.isEqual))
        ORDER BY \(table.order)
        """)
    for row in found { try carry(row, of: table) }
  }

  private func carry(_ row: Row, of table: PluginTable) throws {
    do {
      guard try isNumberTaken(row, of: table) else {
        return try insert(row, table.columns, of: table)
      }
      try insert(row, table.columns.filter { $0 != table.rowNumber }, of: table)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      log.report(table.name, table.label(row), error.message ?? "the plugin refuses it")
    }
  }

  /// Whether another row has this number, and the row can get a new one because nothing refers to
  /// it.
  private func isNumberTaken(_ row: Row, of table: PluginTable) throws -> Bool {
    guard let number = table.rowNumber, table.isKeyFree else { return false }
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM main.\(table.quoted) WHERE \(number.quotedDatabaseIdentifier) = ?
        )
        """, arguments: [row.stored(number)]) ?? false
  }

  private func insert(_ row: Row, _ columns: [String], of table: PluginTable) throws {
    let names = columns.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql: "INSERT INTO main.\(table.quoted) (\(names)) VALUES (\(marks))",
      arguments: StatementArguments(columns.map(row.stored)))
    log.count(table.name)
  }

  /// Carries over changes and deletions by the user in rows of an unchanged plugin.
  private func carryEdits(of table: PluginTable) throws {
    guard !table.key.isEmpty else { return }
    let isSame = table.isSameKey
    let edited = try Row.fetchAll(
      db,
      sql: """
        SELECT \(table.list("o")) FROM old.\(table.quoted) o
        WHERE \(table.isBrought)
          AND NOT EXISTS (SELECT 1 FROM main.\(table.quoted) n WHERE \(table.isEqual))
        """)
    for row in edited {
      let changed = table.columns.filter { !table.key.contains($0) }
      let assignments = changed.map { "\($0.quotedDatabaseIdentifier) = ?" }
      let condition = table.key.map { "\($0.quotedDatabaseIdentifier) IS ?" }
      do {
        try db.execute(
          sql: """
            UPDATE main.\(table.quoted) SET \(assignments.joined(separator: ", "))
            WHERE \(condition.joined(separator: " AND "))
            """,
          arguments: StatementArguments((changed + table.key).map(row.stored)))
        log.count("edited \(table.name)")
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        log.report(table.name, table.label(row), error.message ?? "the plugin refuses it")
      }
    }
    try db.execute(
      sql: """
        DELETE FROM main.\(table.quoted) AS n
        WHERE \(table.isBroughtNow)
          AND NOT EXISTS (SELECT 1 FROM old.\(table.quoted) o WHERE \(isSame))
        """)
    log.count("deleted \(table.name)", db.changesCount)
  }
}
