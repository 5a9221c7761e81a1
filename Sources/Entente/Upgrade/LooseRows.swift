import GRDB

/// Carries over tables without a key, whose rows only differ by their values: virtual tables, and
/// tables of the user.
struct LooseRows {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Adds the rows that the new file lacks. Skips tables that triggers fill and tables without
  /// stored rows.
  func carry(_ name: String, _ log: UpgradeLog) throws {
    let quoted = name.quotedDatabaseIdentifier
    let isFilled = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM old.sqlite_schema
          WHERE type = 'trigger' AND sql LIKE '%INSERT INTO ' || :name || ' %'
            OR type = 'table' AND name = :name AND sql LIKE '%content%=%'
        )
        """, arguments: ["name": name])
    guard isFilled != true, try db.isThere(name) else { return }
    let columns = try String.fetchAll(
      db,
      sql: """
        SELECT o.name FROM pragma_table_info(:name, 'old') o
        JOIN pragma_table_info(:name, 'main') n ON n.name = o.name
        """, arguments: ["name": name]
    ).map(\.quotedDatabaseIdentifier).joined(separator: ", ")
    do {
      try db.execute(
        sql: """
          INSERT INTO main.\(quoted) (\(columns))
          SELECT \(columns) FROM old.\(quoted) EXCEPT SELECT \(columns) FROM main.\(quoted)
          """)
      log.count(name, db.changesCount)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      log.report(name, nil, error.message ?? "the new file refuses its rows")
    }
  }
}

extension Database {
  /// Whether the new file has a table or view of this name.
  func isThere(_ name: String) throws -> Bool {
    try Bool.fetchOne(
      self, sql: "SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = ? COLLATE NOCASE)",
      arguments: [name]) ?? false
  }
}
