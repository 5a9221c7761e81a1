import Foundation
import GRDB

/// A file that is being upgraded, locked against writing by others.
final class EarlierFile {
  let base: EarlierBase
  private let queue: DatabaseQueue

  init(_ path: String) throws {
    var configuration = Connection.configuration()
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: Connection.plain(path), configuration: configuration)
    base = try queue.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      return try EarlierBase(db, path: path)
    }
  }

  func unlock() {
    try? queue.inDatabase { db in try db.execute(sql: "ROLLBACK") }
    try? queue.close()
  }

  /// Merges the write-ahead log into the file, if a program left one.
  static func foldLog(of path: String) throws {
    let queue = try DatabaseQueue(
      path: Connection.plain(path), configuration: Connection.configuration())
    defer { try? queue.close() }
    try queue.inDatabase { db in
      guard try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" else { return }
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
    }
  }
}
