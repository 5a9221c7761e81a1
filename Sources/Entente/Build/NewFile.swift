import Foundation
import GRDB

/// A database that is written beside its target and then renamed, so a failure or crash leaves the
/// target unchanged.
struct NewFile {
  /// The file to replace: what the given path leads to, if it is a link.
  let target: String
  private let temporary: String
  private let queue: DatabaseQueue
  private let file: LockedFile

  /// - Throws: ``KnowledgeBaseError``: `fileNotFound` if the folder is missing; `locked`,
  ///   `notEntente` or `systemFailure` if the target must not be replaced.
  init(beside path: String) throws {
    target = try DatabaseFile.followingLinks(path)
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else {
      throw KnowledgeBaseError(.fileNotFound, "\(folder): there is no such folder to write to")
    }
    try Self.refuseToReplace(target)
    temporary = "\(target).entente-new"
    file = try LockedFile(temporary)
    Self.removeLogs(of: temporary)
    do {
      queue = try DatabaseQueue(
        path: Connection.plain(temporary), configuration: Connection.configuration())
    } catch let error as DatabaseError {
      unlink(temporary)
      file.unlock()
      throw KnowledgeBaseError(error, path: target)
    }
  }

  /// Writes the new file.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try queue.inDatabase { db in
      // Nobody reads this file yet, so no journal on disk is needed. It is synced completely before
      // it is renamed.
      try db.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
      return try body(db)
    }
  }

  /// Closes the new file after all of it is on disk.
  func finish() throws {
    // With a journal in memory, all of the file would be in memory.
    try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = OFF") }
    try queue.vacuum()
    try queue.close()
    let written = try FileHandle(forUpdating: URL(fileURLWithPath: temporary))
    try written.synchronize()
    try written.close()
  }

  /// Replaces the target with the finished file, which gets the mode and, if allowed, the owner of
  /// the old one. The caller holds the lock of the old one: see ``EarlierFile``.
  func replaceTarget() throws {
    var old = stat()
    if stat(target, &old) == 0 {
      _ = chown(temporary, old.st_uid, old.st_gid)
      guard chmod(temporary, old.st_mode & 0o7777) == 0 else { throw failure() }
    }
    // Nobody writes the old file. Remains of its log or journal must not be applied to the new one.
    Self.removeLogs(of: target)
    guard rename(temporary, target) == 0 else { throw failure() }
  }

  /// Removes the remains of the new file, and lets other programs make theirs.
  func discard() {
    try? queue.close()
    if file.hasName {
      Self.removeLogs(of: temporary)
      unlink(temporary)
    }
    file.unlock()
  }

  private func failure() -> KnowledgeBaseError {
    KnowledgeBaseError(.systemFailure, "\(target): \(String(cString: strerror(errno)))")
  }

  private static func removeLogs(of path: String) {
    for suffix in ["-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }

  private static func refuseToReplace(_ path: String) throws {
    switch try DatabaseFile.kind(of: path) {
    case .missing, .empty, .entente: break
    case .otherDatabase, .noDatabase:
      throw KnowledgeBaseError(
        .notEntente, "\(path): it is not a file of Entente, and is not overwritten")
    }
    guard access(path, W_OK) == 0 || errno == ENOENT else {
      throw KnowledgeBaseError(.systemFailure, "\(path): it is protected against writing")
    }
  }
}
