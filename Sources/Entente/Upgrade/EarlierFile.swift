import Foundation
import GRDB

/// A file that will be replaced, locked against writing by others until the new one is in its
/// place.
///
/// A program that opened the file before and writes later gets the error of SQLite that the file
/// was moved. SQLite looks for that only without a write-ahead log, so the log is folded in first.
/// This is refused while another program has the file open with a log.
final class EarlierFile {
  let base: EarlierBase
  private let queue: DatabaseQueue

  init(_ path: String) throws {
    var configuration = Connection.configuration()
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: Connection.plain(path), configuration: configuration)
    base = try queue.inDatabase { db in
      try Self.lock(db, path)
      return try EarlierBase(db, path: path)
    }
  }

  func unlock() {
    try? queue.inDatabase { db in try db.execute(sql: "ROLLBACK") }
    try? queue.close()
  }

  private static func lock(_ db: Database, _ path: String) throws {
    func hasLog() throws -> Bool {
      try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal"
    }
    if try hasLog() { _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") }
    try db.execute(sql: "BEGIN IMMEDIATE")
    // Another program may have opened it in between.
    guard try !hasLog() else {
      throw KnowledgeBaseError(.locked, "\(path): another program has it open for writing")
    }
  }
}
