import CSQLite
import EntenteExtension
import GRDB

/// Tables that SQLite declares at their first use, as if they were created then.
///
/// It asks the authorizer about that, and a comparison of the schema would take it for a change. So
/// they are used once before.
enum VirtualTables {
  /// Declares those of the file and the functions that give tables.
  ///
  /// - Parameter functions: Functions to declare besides those for JSON and those of this library.
  static func declare(on connection: OpaquePointer, and functions: [String] = []) {
    for table in ["json_each", "json_tree"] + SQLFunctions.tables + functions + names(connection) {
      let statement = prepared("SELECT 1 FROM \(table.quotedDatabaseIdentifier)", connection)
      sqlite3_finalize(statement)
    }
  }

  private static func names(_ connection: OpaquePointer) -> [String] {
    let statement = prepared(
      "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'", connection)
    defer { sqlite3_finalize(statement) }
    var names: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      if let text = sqlite3_column_text(statement, 0) { names.append(String(cString: text)) }
    }
    return names
  }

  private static func prepared(_ sql: String, _ connection: OpaquePointer) -> OpaquePointer? {
    var statement: OpaquePointer?
    sqlite3_prepare_v2(connection, sql, -1, &statement, nil)
    return statement
  }
}
