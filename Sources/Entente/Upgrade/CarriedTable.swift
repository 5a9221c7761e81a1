import GRDB

/// A table of the record, or a vocabulary, that both files have.
struct CarriedTable {
  let name: String
  /// The columns that both files have. `key` is not among them: it is a matter of each file.
  let columns: [String]
  /// The columns that tell its rows apart.
  let identity: [String]
  /// Where a row belongs to a row of another table: the column that says to which, and the table.
  let owner: (column: String, table: String)?
  /// Whether each row tells its own revision.
  var hasRevision: Bool { columns.contains("revision_added") }
  var canRetire: Bool { columns.contains("revision_retired") }
  /// The columns that the new schema does not have any more.
  let lostColumns: [String]

  static let revisionColumns: Set = ["revision_added", "revision_retired"]

  /// The words that a statement or report can use, in the order in which they must come.
  static let vocabularies = ["rule"] + PluginContents.vocabularies.filter { $0 != "view_column" }
  /// The tables of the record, in the order in which their rows must come.
  static let record = PluginContents.records + ["report"]
  /// The tables whose rows belong to a row of another.
  static let dependents: [(name: String, column: String, owner: String)] =
    PluginInstaller.dependents.map { ($0.table.name, $0.owner.column, $0.owner.table) }
    + [("function", "entity_id", "entity")]

  /// - Returns: `nil` where one of the files has no such table.
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

  /// The primary key, or where that is the key of one file, or missing, what else is unique.
  private static func identity(of table: String, _ db: Database) throws -> [String] {
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

  /// How the row `new` is found that has the identity of the row `old`.
  func isSame(_ old: String, _ new: String) -> String {
    identity.map {
      "\(new).\($0.quotedDatabaseIdentifier) IS \(old).\($0.quotedDatabaseIdentifier)"
    }
    .joined(separator: " AND ")
  }

  /// A row in words, for a report: its identity.
  func label(_ row: Row) -> String {
    row.words(identity)
  }
}
