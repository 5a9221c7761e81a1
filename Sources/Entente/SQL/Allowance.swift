import CSQLite
import Foundation
import GRDB

/// The time and memory that one request may use.
///
/// SQLite asks while a statement runs; loops outside SQLite call ``check()``. Not even SQLite can
/// stop within one function, so ``strict`` limits also bound the values that functions get.
final class Allowance {
  /// The limits of SQL that comes from outside the program.
  struct Strict {
    /// The memory of SQLite that one statement may add, in bytes.
    var memory: Int64 = 64 << 20
    /// The longest text or blob, in bytes.
    var length: Int32 = 4 << 20
    /// The longest pattern of LIKE and GLOB, whose time grows with pattern times text.
    var pattern: Int32 = 200
  }

  let seconds: TimeInterval
  private let strict: Strict?
  private var deadline: TimeInterval
  private let memoryBefore = sqlite3_memory_used()
  private var excess: KnowledgeBaseError?

  /// - Parameter seconds: The time limit; not above 0 allows nothing.
  init(seconds: TimeInterval, strict: Strict? = nil) {
    self.seconds = seconds
    self.strict = strict
    deadline = Self.now + seconds
  }

  private static var now: TimeInterval { ProcessInfo.processInfo.systemUptime }

  /// Throws once the time or memory is used up.
  ///
  /// - Throws: ``KnowledgeBaseError``: `timedOut`, `tooLarge`.
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
      connection, strict == nil ? 1000 : 16,
      { context in
        guard let context else { return 0 }
        return Unmanaged<Allowance>.fromOpaque(context).takeUnretainedValue().isUsedUp ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
    defer { sqlite3_progress_handler(connection, 0, nil, nil) }
    let limits =
      strict.map {
        [(SQLITE_LIMIT_LENGTH, $0.length), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, $0.pattern)]
      } ?? []
    let before = limits.map { ($0.0, sqlite3_limit(connection, $0.0, $0.1)) }
    defer { for (limit, value) in before { sqlite3_limit(connection, limit, value) } }
    do {
      return try body()
    } catch {
      throw excess ?? error
    }
  }

  /// Whether the time or memory is used up.
  var isUsedUp: Bool {
    if excess != nil { return true }
    if !(Self.now < deadline) {
      excess = KnowledgeBaseError(.timedOut, "stopped after \(seconds.formatted()) s, the time limit")
    } else if let strict, sqlite3_memory_used() - memoryBefore > strict.memory {
      excess = KnowledgeBaseError(
        .tooLarge, "stopped: it needs more than \(strict.memory >> 20) MB of memory")
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
