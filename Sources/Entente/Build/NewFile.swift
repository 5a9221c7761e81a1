import Foundation
import GRDB

/// A database that is written beside its target and then renamed, so a failure or crash leaves the
/// target unchanged.
struct NewFile {
  let target: String
  let temporary: String
  private let queue: DatabaseQueue

  /// - Throws: ``KnowledgeBaseError``: `fileNotFound` if the folder is missing; `locked` or
  ///   `notEntente` if the target must not be replaced.
  init(beside target: String) throws {
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else {
      throw KnowledgeBaseError(.fileNotFound, "\(folder): there is no such folder to write to")
    }
    try Self.refuseToReplaceForeignFile(at: target)
    self.target = target
    temporary = "\(target).\(UUID().uuidString).new"
    do {
      queue = try DatabaseQueue(
        path: Connection.plain(temporary), configuration: Connection.configuration())
    } catch let error as DatabaseError {
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
    try queue.vacuum()
    try queue.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: temporary))
    try file.synchronize()
    try file.close()
  }

  /// Replaces the target with the finished file.
  func replaceTarget() throws {
    // Nobody uses the old file. Remains of its log or journal must not be applied to the new one.
    Self.remove(target, suffixes: ["-journal", "-wal", "-shm"])
    guard rename(temporary, target) == 0 else {
      throw KnowledgeBaseError(.systemFailure, "\(target): \(String(cString: strerror(errno)))")
    }
  }

  /// Removes the remains of the new file; does nothing after ``replaceTarget()``.
  func discard() {
    try? queue.close()
    Self.remove(temporary, suffixes: ["", "-journal", "-wal", "-shm"])
  }

  private static func remove(_ path: String, suffixes: [String]) {
    for suffix in suffixes { try? FileManager.default.removeItem(atPath: path + suffix) }
  }

  private static func refuseToReplaceForeignFile(at path: String) throws {
    for suffix in ["-wal", "-journal"] {
      let size = try? FileManager.default.attributesOfItem(atPath: path + suffix)[.size] as? Int
      guard (size ?? 0) == 0 else {
        throw KnowledgeBaseError(
          .locked,
          "\(path): a program is writing it, or stopped as it wrote: open and close it first")
      }
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw KnowledgeBaseError(.systemFailure, "\(path): it is a folder")
    }
    guard let file = FileHandle(forReadingAtPath: path) else { return }
    defer { try? file.close() }
    let header = try file.read(upToCount: 100) ?? Data()
    guard header.isEmpty || KnowledgeBase.isEntenteHeader(header) else {
      throw KnowledgeBaseError(
        .notEntente, "\(path): it is not a file of Entente, and is not overwritten")
    }
  }
}
