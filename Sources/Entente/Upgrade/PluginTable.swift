import GRDB

/// A table of a plugin in both files, with the columns that identify its rows.
struct PluginTable {
  let name: String
  /// The columns that both files have.
  let columns: [String]
  /// The primary key; empty where there is none.
  let key: [String]
  /// Columns with values that the new version no longer has.
  let lostColumns: [String]
  /// SQL condition: the plugin itself added the row. The row is `o` in the old file, `n` in the new
  /// one.
  let isBrought: String
  let isBroughtNow: String
  /// SQL condition: a trigger on a row of the plugin made the row `o`.
  let isMadeByTrigger: String
  /// The column that only numbers the rows, if there is one.
  let rowNumber: String?
  /// Whether nothing refers to that number.
  let isKeyFree: Bool

  var quoted: String { name.quotedDatabaseIdentifier }

  /// - Returns: `nil` if the new version of the plugin does not have the table.
  init?(_ name: String, _ db: Database) throws {
    func info(_ schema: String) throws -> [Row] {
      try Row.fetchAll(
        db, sql: "SELECT * FROM pragma_table_info(?, ?)", arguments: [name, schema])
    }
    let (old, new) = (try info("old"), try info("main"))
    guard !new.isEmpty else { return nil }
    self.name = name
    let names = try new.map { try $0["name"] as String }
    columns = try old.map { try $0["name"] }.filter(names.contains)
    let missing = try old.map { try $0["name"] as String }.filter { !names.contains($0) }
    lostColumns = try missing.filter { column in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT count(\(column.quotedDatabaseIdentifier)) > 0
          FROM old.\(name.quotedDatabaseIdentifier)
          """) == true
    }
    let primary = try new.filter { try $0["pk"] > 0 }.sorted { try ($0["pk"] as Int) < $1["pk"] }
    key = try primary.map { try $0["name"] }
    let isNumber =
      try primary.count == 1 && (primary[0]["type"] as String).uppercased() == "INTEGER"
    rowNumber = isNumber ? key[0] : nil
    isKeyFree =
      try isNumber
      && Bool.fetchOne(
        db,
        sql: """
          SELECT NOT EXISTS (
            SELECT 1 FROM pragma_table_list t, pragma_foreign_key_list(t.name, 'main') k
            WHERE t.schema = 'main' AND lower(k."table") = lower(?)
          )
          """, arguments: [name]) == true
    isBrought = try Self.isBrought(name, "o", "old", db)
    isBroughtNow = try Self.isBrought(name, "n", "main", db)
    isMadeByTrigger = try Self.isMadeByTrigger(name, db)
  }

  private static func isBrought(
    _ name: String, _ alias: String, _ schema: String, _ db: Database
  ) throws -> String {
    let key = try PluginInstaller(db).keyExpression(of: name, in: schema, as: alias) ?? "NULL"
    let brought = "SELECT row_id FROM \(schema).plugin_row WHERE table_name = '\(name)'"
    return "coalesce(\(key) IN (\(brought)), 0)"
  }

  private static func isMadeByTrigger(_ name: String, _ db: Database) throws -> String {
    let makers = try String.fetchAll(
      db,
      sql: """
        SELECT tbl_name FROM old.sqlite_schema
        WHERE type = 'trigger' AND tbl_name <> :name AND sql LIKE '%INSERT INTO ' || :name || ' %'
        """, arguments: ["name": name])
    let conditions = try makers.flatMap { maker -> [String] in
      let links = try Row.fetchAll(
        db, sql: "SELECT * FROM pragma_foreign_key_list(?, 'old') WHERE \"table\" = ?",
        arguments: [name, maker])
      return try links.map { link in
        let (from, to) = (try link["from"] as String, try link["to"] as String)
        let key = try PluginInstaller(db).keyExpression(of: maker, in: "old") ?? "NULL"
        return """
          o.\(from.quotedDatabaseIdentifier) IN (
            SELECT \(to.quotedDatabaseIdentifier) FROM old.\(maker.quotedDatabaseIdentifier)
            WHERE \(key) IN (SELECT row_id FROM old.plugin_row WHERE table_name = '\(maker)')
          )
          """
      }
    }
    // A comparison with NULL is neither true nor false.
    return conditions.isEmpty
      ? "0" : "coalesce(\(conditions.joined(separator: " OR ")), 0)"
  }

  func list(_ alias: String) -> String {
    columns.map { "\(alias).\($0.quotedDatabaseIdentifier)" }.joined(separator: ", ")
  }

  var order: String {
    key.isEmpty ? "1" : key.map { "o.\($0.quotedDatabaseIdentifier)" }.joined(separator: ", ")
  }

  /// SQL condition: the rows `o` and `n` are equal, ignoring a free row number.
  var isEqual: String {
    isSame(columns.filter { !isKeyFree || $0 != rowNumber })
  }

  var isSameKey: String { isSame(key) }

  private func isSame(_ columns: [String]) -> String {
    columns.map(\.quotedDatabaseIdentifier).map { "n.\($0) IS o.\($0)" }
      .joined(separator: " AND ")
  }

  func label(_ row: Row) -> String {
    row.words(key.isEmpty ? columns : key)
  }
}
