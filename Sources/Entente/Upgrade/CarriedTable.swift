import GRDB

/// A table of the record, or a vocabulary, that both files have.
struct CarriedTable {
  let name: String
  /// The columns that both files have, without `key`, which each file numbers for itself.
  let columns: [String]
  /// The columns that identify a row.
  let identity: [String]
  /// The table that owns the rows of this one, and the column that refers to it; `nil` without an
  /// owner.
  let owner: (column: String, table: String)?
  /// Whether each row has its own revision.
  var hasRevision: Bool { columns.contains("revision_added") }
  var canRetire: Bool { columns.contains("revision_retired") }
  /// The columns that the new schema does not have any more.
  let lostColumns: [String]

  static let revisionColumns: Set = ["revision_added", "revision_retired"]

  /// The words that statements or reports can use, in dependency order.
  static let vocabularies = ["rule"] + PluginContents.vocabularies.filter { $0 != "view_column" }
  /// The tables of the record, in dependency order.
  static let record = PluginContents.records + ["report"]
  /// The tables whose rows belong to a row of another table.
  static let dependents: [(name: String, column: String, owner: String)] =
    PluginInstaller.dependents.map { ($0.table.name, $0.owner.column, $0.owner.table) }
    + [("function", "entity_id", "entity")]

  /// - Returns: `nil` if one of the files does not have the table.
  init?(_ name: String, _ db: Database) throws {
    func columns(_ schema: String) throws -> [String] {
      try String.fetchAll(
        db, sql: "SELECT name FROM pragma_table_info(?, ?)", arguments: [name, schema])
    }
    let (old, new) = (try columns("old"), try columns("main"))
    guard !old.isEmpty, !new.isEmpty else { return nil }
    self.name = name
    self.columns = old.filter { $0 != "key" && new.contains($0) }
    lostColumns = old.filter { $0 != "key" && !new.contains($0) }
    identity = try Self.identity(of: name, db)
    owner = Self.dependents.first { $0.name == name }.map { ($0.column, $0.owner) }
  }

  /// The primary key; if that is numbered per file, or missing, another unique key.
  static func identity(of table: String, _ db: Database) throws -> [String] {
    let primary = try String.fetchAll(
      db, sql: "SELECT name FROM pragma_table_info(?, 'main') WHERE pk > 0 ORDER BY pk",
      arguments: [table])
    guard primary.isEmpty || primary == ["key"] else { return primary }
    return try String.fetchAll(
      db,
      sql: """
        SELECT c.name
        FROM pragma_index_list(:table, 'main') i, pragma_index_info(i.name, 'main') c
        WHERE i.name = (
          SELECT name FROM pragma_index_list(:table, 'main')
          WHERE origin = 'u' ORDER BY name LIMIT 1
        )
        ORDER BY c.seqno
        """, arguments: ["table": table])
  }

  /// SQL that finds the row `new` with the identity of the row `old`.
  func isSame(_ old: String, _ new: String) -> String {
    identity.map {
      "\(new).\($0.quotedDatabaseIdentifier) IS \(old).\($0.quotedDatabaseIdentifier)"
    }
    .joined(separator: " AND ")
  }

  /// The identity of a row, for a report.
  func label(_ row: Row) -> String {
    row.words(identity)
  }
}
