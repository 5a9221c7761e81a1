import CSQLite
import GRDB

/// A prepared statement on SQLite's own interface, for loops where a value object for each column
/// would be too slow.
///
/// The connection caches it. Bind values, call `step` until it returns `false`, then ``rewind()``.
/// Read a row before the next step.
struct StatementCursor {
  private let statement: GRDB.Statement
  let pointer: OpaquePointer

  init(_ db: Database, _ sql: String) throws {
    self.init(try db.cachedStatement(sql: sql))
  }

  init(_ statement: GRDB.Statement) {
    self.statement = statement
    pointer = statement.sqliteStatement
  }

  /// The values of all rows that are left; the statement is then ready for the next use.
  func allRows() throws -> [[SQLValue]] {
    defer { rewind() }
    let count = sqlite3_column_count(pointer)
    var rows: [[SQLValue]] = []
    while try step() { rows.append((0..<count).map { SQLValue(pointer, $0) }) }
    return rows
  }

  func bind(_ value: Int, at index: Int32) {
    sqlite3_bind_int64(pointer, index, Int64(value))
  }

  func bind(_ value: Int32, at index: Int32) {
    sqlite3_bind_int(pointer, index, value)
  }

  func bind(_ text: String, at index: Int32) {
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    var text = text
    text.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_bind_text(
          pointer, index, characters.baseAddress, Int32(characters.count), transient)
      }
    }
  }

  /// Moves to the next row; `false` if there is none.
  ///
  /// - Throws: The error of SQLite.
  @inline(__always)
  func step() throws -> Bool {
    let code = sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw failure(code)
  }

  private func failure(_ code: Int32) -> DatabaseError {
    let message = sqlite3_errmsg(sqlite3_db_handle(pointer)).map { String(cString: $0) }
    sqlite3_reset(pointer)
    return DatabaseError(
      resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
  }

  /// Resets the statement for the next use and releases its locks.
  func rewind() {
    sqlite3_reset(pointer)
  }

  @inline(__always)
  func int(_ column: Int32) -> Int {
    Int(sqlite3_column_int64(pointer, column))
  }

  @inline(__always)
  func int32(_ column: Int32) -> Int32 {
    sqlite3_column_int(pointer, column)
  }

  /// The bytes of a value, valid until the next step.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: sqlite3_column_blob(pointer, column), count: Int(sqlite3_column_bytes(pointer, column))
    )
  }

  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(pointer, column) else { return "" }
    let count = Int(sqlite3_column_bytes(pointer, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
