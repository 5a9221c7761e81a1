import CSQLite
public import Foundation
import GRDB

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
  /// ```swift
  /// let answer = try await kb.query(
  ///   "SELECT member FROM current_member WHERE organization_id = :id", ["id": .text("csto")])
  /// ```
  ///
  /// - Parameters:
  ///   - sql: One statement, with parameters such as `:day`.
  ///   - arguments: A value for each parameter, by its name without the mark.
  ///   - timeLimit: Seconds after which the query is stopped.
  /// - Throws: ``KnowledgeBaseError``: `refusedSQL`, `failedSQL`, `timedOut`; `badArgument` for a
  ///   parameter without a value, or a value without a parameter; `tooLarge` if a row is longer
  ///   than 4 MB, or all rows together take more than 64 MB.
  public func query(
    _ sql: String, _ arguments: [String: SQLValue] = [:], timeLimit: TimeInterval = 30
  ) async throws -> SQLResult {
    try await read { db in try GuardedQuery(db, timeLimit: timeLimit).result(sql, arguments) }
  }

  /// Runs one SQL query like ``query(_:_:timeLimit:)`` and passes its rows on as they come, so that
  /// memory does not grow with the answer.
  ///
  /// - Parameters:
  ///   - sql: One statement, with parameters such as `:day`.
  ///   - arguments: A value for each parameter, by its name without the mark.
  ///   - timeLimit: Seconds after which the query is stopped; the time in `start` and in the
  ///     closure that it returns does not count.
  ///   - start: Called once with the names of the columns, before the first row. It returns the
  ///     closure that gets each row.
  /// - Throws: ``KnowledgeBaseError``: `refusedSQL`, `failedSQL`, `timedOut`, `badArgument`;
  ///   `tooLarge` if a row is longer than 4 MB; errors of the closures, which stop the query.
  public func query(
    _ sql: String, _ arguments: [String: SQLValue] = [:], timeLimit: TimeInterval = 30,
    _ start: @escaping @Sendable (_ columns: [String]) throws -> ([SQLValue]) throws -> Void
  ) async throws {
    try await read { db in try GuardedQuery(db, timeLimit: timeLimit).run(sql, arguments, start) }
  }
}

extension KnowledgeBase {
  /// Whether a text ends with the end of a statement, as a shell asks before it runs the text.
  public static func isCompleteSQL(_ text: String) -> Bool { sqlite3_complete(text) == 1 }
}

/// The rows of an answer that is kept in memory.
private final class CollectedRows {
  var columns: [String] = []
  private(set) var rows: [[SQLValue]] = []
  private var size = 0
  private static let mostBytes = 64 << 20

  func add(_ row: [SQLValue]) throws {
    size += row.reduce(32) { $0 + MemoryLayout<SQLValue>.stride + $1.byteCount }
    guard size <= Self.mostBytes else {
      throw KnowledgeBaseError(
        .tooLarge,
        "the answer takes more than \(Self.mostBytes >> 20) MB: ask for fewer rows or columns")
    }
    rows.append(row)
  }
}

/// Steps one statement under an authorizer and limits.
final class GuardedQuery {
  let connection: OpaquePointer
  private let allowance: Allowance
  /// Whether the query comes from the file. No PRAGMA answers a question about the record.
  private let isStored: Bool
  /// Whether ``reads`` are collected.
  var isNoting = false
  private var refusal: String?
  /// The reads of statements: tables and views with their columns, and the view that reads them.
  private(set) var reads: [Read] = []

  struct Read {
    let table, column: String
    /// `nil` for the statement itself.
    let reader: String?
  }

  init(_ db: Database, timeLimit: TimeInterval, isStored: Bool = false) throws {
    self.isStored = isStored
    guard let connection = db.sqliteConnection else {
      throw KnowledgeBaseError(.failedSQL, "the connection is closed")
    }
    self.connection = connection
    allowance = Allowance(seconds: timeLimit, isOfStranger: true)
  }

  /// All rows of a query.
  func result(_ sql: String, _ arguments: [String: SQLValue] = [:]) throws -> SQLResult {
    let collected = CollectedRows()
    try run(sql, arguments) { columns in
      collected.columns = columns
      return { row in try collected.add(row) }
    }
    return SQLResult(columns: collected.columns, rows: collected.rows)
  }

  /// The names of the parameters of a query, with their mark.
  func parameters(of sql: String) throws -> [String] {
    let statement = try prepare(sql)
    defer { sqlite3_finalize(statement) }
    return Self.parameters(statement)
  }

  private static func parameters(_ statement: OpaquePointer) -> [String] {
    (0..<sqlite3_bind_parameter_count(statement)).map { index in
      sqlite3_bind_parameter_name(statement, index + 1).map { String(cString: $0) } ?? "?"
    }
  }

  /// - Parameter arguments: A value for each parameter, by its name without the mark. In a stored
  ///   query, a parameter without a value is NULL.
  func run(
    _ sql: String, _ arguments: [String: SQLValue] = [:],
    _ start: ([String]) throws -> ([SQLValue]) throws -> Void
  ) throws {
    try allowance.applying(to: connection) {
      let statement = try prepare(sql)
      defer { sqlite3_finalize(statement) }
      try bind(arguments, to: statement)
      let count = sqlite3_column_count(statement)
      let columns = (0..<count).map { String(cString: sqlite3_column_name(statement, $0)) }
      let receive = try allowance.pausing { try start(columns) }
      while try step(statement) {
        let row = try row(statement, count)
        try allowance.pausing { try receive(row) }
        try allowance.check()
      }
    }
  }

  private func bind(_ arguments: [String: SQLValue], to statement: OpaquePointer) throws {
    var unused = Set(arguments.keys)
    for (index, marked) in Self.parameters(statement).enumerated() {
      let name = String(marked.dropFirst())
      unused.remove(name)
      if let value = arguments[name] {
        try value.bind(to: statement, at: Int32(index + 1))
      } else if !isStored {
        throw KnowledgeBaseError(.badArgument, "the parameter \(marked) of the query has no value")
      }
    }
    guard isStored || unused.isEmpty else {
      throw KnowledgeBaseError(
        .badArgument, "the query has no parameter :\(unused.sorted().joined(separator: ", :"))")
    }
  }

  private func step(_ statement: OpaquePointer) throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case SQLITE_TOOBIG:
      throw KnowledgeBaseError(.tooLarge, "a value is longer than \(longest >> 20) MB")
    case SQLITE_NOMEM:
      throw KnowledgeBaseError(.tooLarge, "it needs more memory than it may use")
    default: throw KnowledgeBaseError(.failedSQL, String(cString: sqlite3_errmsg(connection)))
    }
  }

  private var longest: Int { Int(Allowance.longestValue) }

  private func row(_ statement: OpaquePointer, _ count: Int32) throws -> [SQLValue] {
    var bytes = 0
    return try (0..<count).map { column in
      let value = SQLValue(statement, column)
      bytes += value.byteCount
      guard bytes <= longest else {
        throw KnowledgeBaseError(.tooLarge, "a row is longer than \(longest >> 20) MB")
      }
      return value
    }
  }

  private func prepare(_ sql: String) throws -> OpaquePointer {
    VirtualTables.declare(on: connection, and: Self.tellingPragmas.map { "pragma_\($0)" })
    // GRDB's own authorizer is gone afterwards: see ``Database/transaction(_:_:)``.
    sqlite3_set_authorizer(
      connection,
      { context, action, first, second, _, reader in
        guard let context else { return SQLITE_DENY }
        let query = Unmanaged<GuardedQuery>.fromOpaque(context).takeUnretainedValue()
        if action == SQLITE_READ { query.note(first, second, by: reader) }
        return query.authorize(action, first, second)
      }, Unmanaged.passUnretained(self).toOpaque())
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

  /// Functions that reach beyond the file, or take addresses.
  static let closedFunctions: Set = [
    "load_extension", "writefile", "readfile", "edit", "fts3_tokenizer",
  ]

  /// Pragmas that only read; tools use them.
  private static let tellingPragmas = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
    "foreign_key_list", "function_list",
    "data_version",
  ]

  private func note(
    _ table: UnsafePointer<CChar>?, _ column: UnsafePointer<CChar>?,
    by reader: UnsafePointer<CChar>?
  ) {
    guard isNoting, let table else { return }
    reads.append(
      Read(
        table: String(cString: table), column: column.map { String(cString: $0) } ?? "",
        reader: reader.map { String(cString: $0) }))
  }

  private func authorize(
    _ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?
  ) -> Int32 {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
    case SQLITE_FUNCTION:
      let name = second.map { String(cString: $0) } ?? ""
      guard !Self.closedFunctions.contains(name.lowercased()) else {
        refusal = "the function \(name) is not to be had"
        return SQLITE_DENY
      }
      return SQLITE_OK
    case SQLITE_PRAGMA:
      let name = first.map { String(cString: $0) } ?? ""
      guard !isStored, Self.tellingPragmas.contains(name) else {
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
}
