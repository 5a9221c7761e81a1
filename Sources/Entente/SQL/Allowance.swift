import CSQLite
import Foundation
import GRDB

/// The time that one request may use, and the size of its values.
///
/// SQLite asks while a statement runs; loops outside SQLite call ``check()``. Nothing stops SQLite
/// within one of its functions, so a statement of a stranger gets only values of a limited length.
final class Allowance {
  /// The longest text, blob or row in a statement of a stranger, in bytes.
  static let longestValue: Int32 = 4 << 20
  /// The longest pattern of LIKE and GLOB there: their time grows with pattern times text.
  private static let longestPattern: Int32 = 200

  let seconds: TimeInterval
  private let isOfStranger: Bool
  private var deadline: TimeInterval
  private var excess: KnowledgeBaseError?

  /// - Parameters:
  ///   - seconds: The time limit; not above 0 allows nothing.
  ///   - isOfStranger: Whether the statement comes from outside the program.
  init(seconds: TimeInterval, isOfStranger: Bool = false) {
    self.seconds = seconds
    self.isOfStranger = isOfStranger
    deadline = Self.now + seconds
  }

  private static var now: TimeInterval { ProcessInfo.processInfo.systemUptime }

  /// Throws once the time is used up.
  ///
  /// - Throws: ``KnowledgeBaseError``: `timedOut`.
  func check() throws {
    if isUsedUp, let excess { throw excess }
  }

  /// Runs a closure whose time does not count: while a reader takes the rows.
  func pausing<Value>(_ body: () throws -> Value) rethrows -> Value {
    let start = Self.now
    defer { deadline += Self.now - start }
    return try body()
  }

  /// Applies the limits to a connection while a closure runs.
  ///
  /// - Throws: Errors of the closure; ``KnowledgeBaseError`` instead of the error with which SQLite
  ///   reports that it was stopped.
  func applying<Value>(to connection: OpaquePointer, _ body: () throws -> Value) throws -> Value {
    sqlite3_progress_handler(
      connection, isOfStranger ? 16 : 1000,
      { context in
        guard let context else { return 0 }
        return Unmanaged<Allowance>.fromOpaque(context).takeUnretainedValue().isUsedUp ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
    defer { sqlite3_progress_handler(connection, 0, nil, nil) }
    let limits = [
      (SQLITE_LIMIT_LENGTH, Self.longestValue),
      (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, Self.longestPattern),
    ]
    let before = isOfStranger ? limits.map { ($0, sqlite3_limit(connection, $0, $1)) } : []
    defer { for (limit, value) in before { sqlite3_limit(connection, limit, value) } }
    do {
      return try body()
    } catch {
      throw excess ?? error
    }
  }

  /// Whether the time is used up.
  var isUsedUp: Bool {
    if excess == nil, !(Self.now < deadline) {
      excess = KnowledgeBaseError(
        .timedOut, "stopped after \(seconds.formatted()) s, the time limit")
    }
    return excess != nil
  }
}

extension Database {
  /// Applies limits to this connection while a closure runs.
  func limited<Value>(by allowance: Allowance?, _ body: () throws -> Value) throws -> Value {
    guard let allowance, let sqliteConnection else { return try body() }
    return try allowance.applying(to: sqliteConnection, body)
  }
}

/// The limit on the memory of SQLite in the whole process.
package enum ProcessMemory {
  /// Sets the limit. Only a program that does nothing else should call it.
  package static func limit(bytes: Int64) {
    sqlite3_hard_heap_limit64(bytes)
  }
}
