import CSQLite
import GRDB

/// SQLite as other programs have it. Tables and views must work there.
enum StockSQLite {
  private static let query = "SELECT DISTINCT lower(name) FROM pragma_function_list"

  /// The functions of a connection without any of its own; empty if SQLite cannot tell.
  private static let functions: Set<String> = {
    var connection: OpaquePointer?
    var statement: OpaquePointer?
    defer {
      sqlite3_finalize(statement)
      sqlite3_close(connection)
    }
    guard sqlite3_open(":memory:", &connection) == SQLITE_OK,
      sqlite3_prepare_v2(connection, query, -1, &statement, nil) == SQLITE_OK
    else { return [] }
    var names: Set<String> = []
    while sqlite3_step(statement) == SQLITE_ROW {
      names.insert(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
    }
    return names
  }()

  /// The functions that a connection has and stock SQLite lacks, in lower case.
  static func addedFunctions(_ db: Database) throws -> Set<String> {
    guard !functions.isEmpty else { return [] }
    return Set(try String.fetchAll(db, sql: query)).subtracting(functions)
  }
}
