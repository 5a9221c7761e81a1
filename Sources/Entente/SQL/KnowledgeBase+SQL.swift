import CSQLite
public import Foundation
import GRDB

/// A value of a result row.
public enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob(Data)
}

/// The rows of a query, with the names of their columns.
public struct SQLResult: Hashable, Sendable {
  public let columns: [String]
  public let rows: [[SQLValue]]
}

extension KnowledgeBase {
  /// Runs one SQL query from outside the program. It can read, and do nothing else.
  ///
  /// An authorizer refuses every statement that would write, attach, load or change a setting,
  /// before it runs.
  ///
  /// - Parameters:
  ///   - sql: One statement.
  ///   - timeLimit: Seconds after which the query is stopped.
  /// - Throws: ``KnowledgeBaseError``: `refusedSQL`, `failedSQL`, `timedOut`.
  public func query(_ sql: String, timeLimit: TimeInterval = 30) async throws -> SQLResult {
    try await read { db in
      guard let connection = db.sqliteConnection else {
        throw KnowledgeBaseError(.failedSQL, "the connection is closed")
      }
      return try GuardedQuery(
        connection: connection, deadline: Date.now.addingTimeInterval(timeLimit), limit: timeLimit
      )
      .run(sql)
    }
  }
}

/// Steps one statement under an authorizer and a deadline.
private final class GuardedQuery {
  let connection: OpaquePointer
  let deadline: Date
  let limit: TimeInterval
  var refusal: String?

  init(connection: OpaquePointer, deadline: Date, limit: TimeInterval) {
    self.connection = connection
    self.deadline = deadline
    self.limit = limit
  }

  func run(_ sql: String) throws -> SQLResult {
    let this = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(
      connection, 10_000,
      { context in
        guard let context else { return 0 }
        return Unmanaged<GuardedQuery>.fromOpaque(context).takeUnretainedValue().deadline < .now
          ? 1 : 0
      }, this)
    defer { sqlite3_progress_handler(connection, 0, nil, nil) }
    let statement = try prepare(sql, this)
    defer { sqlite3_finalize(statement) }
    let count = sqlite3_column_count(statement)
    let columns = (0..<count).map { String(cString: sqlite3_column_name(statement, $0)) }
    var rows: [[SQLValue]] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: rows.append((0..<count).map { value(statement, $0) })
      case SQLITE_DONE: return SQLResult(columns: columns, rows: rows)
      case SQLITE_INTERRUPT:
        throw KnowledgeBaseError(.timedOut, "the query was stopped after \(limit.formatted()) s")
      default: throw KnowledgeBaseError(.failedSQL, String(cString: sqlite3_errmsg(connection)))
      }
    }
  }

  private func prepare(_ sql: String, _ this: UnsafeMutableRawPointer) throws -> OpaquePointer {
    connectTables()
    // The connection's own authorizer only observes writes, and nothing is written here, so it is
    // not restored.
    sqlite3_set_authorizer(
      connection,
      { context, action, first, second, _, _ in
        guard let context else { return SQLITE_DENY }
        return Unmanaged<GuardedQuery>.fromOpaque(context).takeUnretainedValue().authorize(
          action, first, second)
      }, this)
    defer { sqlite3_set_authorizer(connection, nil, nil) }
    var statement: OpaquePointer?
    let (status, rest) = sql.withCString { text in
      var tail: UnsafePointer<CChar>?
      let status = sqlite3_prepare_v2(connection, text, -1, &statement, &tail)
      return (status, tail.map { String(cString: $0) } ?? "")
    }
    if let refusal {
      sqlite3_finalize(statement)
      throw KnowledgeBaseError(.refusedSQL, "only queries run here: \(refusal)")
    }
    guard status == SQLITE_OK else {
      let message = String(cString: sqlite3_errmsg(connection))
      let offset = csqlite_error_offset(connection)
      throw KnowledgeBaseError(
        .failedSQL, offset < 0 ? message : "\(place(Int(offset), in: sql)): \(message)")
    }
    guard let statement else { throw KnowledgeBaseError(.failedSQL, "it contains no statement") }
    var second: OpaquePointer?
    let tailStatus = sqlite3_prepare_v2(connection, rest, -1, &second, nil)
    defer { sqlite3_finalize(second) }
    guard tailStatus == SQLITE_OK, second == nil else {
      sqlite3_finalize(statement)
      throw KnowledgeBaseError(.refusedSQL, "only one statement runs at a time")
    }
    return statement
  }

  /// Pragmas that only read; tools use them.
  private static let tellingPragmas = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
    "foreign_key_list", "function_list",
    "data_version",
  ]

  /// SQLite declares virtual tables at first use and asks the authorizer as if they were created.
  /// Use them before the authorizer is set.
  private func connectTables() {
    let functions = ["json_each", "json_tree"] + Self.tellingPragmas.map({ "pragma_\($0)" })
    for table in functions + virtualTables() {
      var statement: OpaquePointer?
      sqlite3_prepare_v2(connection, "SELECT 1 FROM \"\(table)\"", -1, &statement, nil)
      sqlite3_finalize(statement)
    }
  }

  private func virtualTables() -> [String] {
    var statement: OpaquePointer?
    sqlite3_prepare_v2(
      connection, "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'", -1,
      &statement, nil)
    defer { sqlite3_finalize(statement) }
    var names: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      if let text = sqlite3_column_text(statement, 0) { names.append(String(cString: text)) }
    }
    return names
  }

  private func authorize(
    _ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?
  ) -> Int32 {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
    case SQLITE_FUNCTION:
      let name = second.map { String(cString: $0) } ?? ""
      guard
        !["load_extension", "writefile", "readfile", "edit", "fts3_tokenizer"].contains(
          name.lowercased())
      else {
        refusal = "the function \(name) is not to be had"
        return SQLITE_DENY
      }
      return SQLITE_OK
    case SQLITE_PRAGMA:
      let name = first.map { String(cString: $0) } ?? ""
      guard Self.tellingPragmas.contains(name) else {
        refusal = "PRAGMA \(name) is not to be had"
        return SQLITE_DENY
      }
      return SQLITE_OK
    case SQLITE_ATTACH, SQLITE_DETACH: refusal = "it would attach a file"
    case SQLITE_TRANSACTION, SQLITE_SAVEPOINT: refusal = "it would begin or end a transaction"
    default: refusal = "it would write"
    }
    return SQLITE_DENY
  }

  /// `line 2, column 8`
  private func place(_ offset: Int, in sql: String) -> String {
    let before = Array(sql.utf8.prefix(offset))
    let line = before.count { $0 == 10 } + 1
    let column = before.count - (before.lastIndex(of: 10).map { $0 + 1 } ?? 0) + 1
    return "line \(line), column \(column)"
  }

  private func value(_ statement: OpaquePointer, _ index: Int32) -> SQLValue {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, index))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, index))
    case SQLITE_TEXT:
      return .text(sqlite3_column_text(statement, index).map { String(cString: $0) } ?? "")
    case SQLITE_BLOB:
      let count = Int(sqlite3_column_bytes(statement, index))
      return .blob(
        sqlite3_column_blob(statement, index).map { Data(bytes: $0, count: count) } ?? Data())
    default: return .null
    }
  }
}
