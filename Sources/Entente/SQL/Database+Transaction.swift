import CSQLite
import GRDB

extension Database {
  enum Access {
    /// Nothing can be written.
    case reading
    case writing
  }

  /// Runs a closure in a transaction, which an error rolls back.
  ///
  /// GRDB knows the end of a transaction by its own authorizer, and only then lets a cancelled task
  /// end it. The authorizers of this library replace that one, so the library begins and ends its
  /// transactions on its own. They are not nested.
  func transaction<Value>(_ access: Access, _ body: () throws -> Value) throws -> Value {
    let isReadOnly = sqlite3_db_readonly(sqliteConnection, "main") == 1
    if access == .reading, !isReadOnly { try runDirectly("PRAGMA query_only = ON") }
    defer {
      if access == .reading, !isReadOnly { try? runDirectly("PRAGMA query_only = OFF") }
    }
    try runDirectly(access == .reading ? "BEGIN" : "BEGIN IMMEDIATE")
    do {
      let value = try body()
      try runDirectly("COMMIT")
      return value
    } catch {
      rollBack()
      throw error is RowDecodingError ? wrongValue(error) : error
    }
  }

  /// SQLite may have rolled back before. Statements that still run would be interrupted with the
  /// task, and the end of the transaction with them.
  private func rollBack() {
    var statement = sqlite3_next_stmt(sqliteConnection, nil)
    while let current = statement {
      sqlite3_reset(current)
      statement = sqlite3_next_stmt(sqliteConnection, current)
    }
    if isInsideTransaction { try? runDirectly("ROLLBACK") }
  }

  /// Runs statements, also in a cancelled task.
  func runDirectly(_ sql: String) throws {
    let status = sqlite3_exec(sqliteConnection, sql, nil, nil, nil)
    guard status == SQLITE_OK else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: status),
        message: sqliteConnection.map { String(cString: sqlite3_errmsg($0)) }, sql: sql)
    }
  }
}
