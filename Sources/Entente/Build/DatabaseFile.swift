import CSQLite
import Foundation

/// The kind of a file, asked before it is opened for use or replaced.
enum DatabaseFile {
  /// Nothing has this name.
  case missing
  case empty
  case entente
  /// A database of another program.
  case otherDatabase
  /// A file without the header of SQLite.
  case noDatabase

  /// Reads the kind of a file, without changing it.
  ///
  /// - Parameter path: A file or a link to one.
  /// - Throws: ``KnowledgeBaseError``: `systemFailure` if it is no regular file or cannot be read.
  static func kind(of path: String) throws -> DatabaseFile {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return .missing }
      throw KnowledgeBaseError(.systemFailure, "\(path): \(String(cString: strerror(errno)))")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let what = status.st_mode & S_IFMT == S_IFDIR ? "a folder" : "a device, pipe or socket"
      throw KnowledgeBaseError(.systemFailure, "\(path): it is \(what), not a file")
    }
    guard access(path, R_OK) == 0 else {
      throw KnowledgeBaseError(.systemFailure, "\(path): it cannot be read")
    }
    return status.st_size == 0 ? .empty : try kind(ofFile: path)
  }

  /// Asks SQLite, because closing a file of one's own would release the locks that other
  /// connections of this process have on it. `immutable` lets SQLite take no lock and leave the
  /// logs of the file alone.
  private static func kind(ofFile path: String) throws -> DatabaseFile {
    let absolute = URL(fileURLWithPath: path).path
    let escaped = absolute.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? absolute
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    guard
      sqlite3_open_v2(
        "file://\(escaped)?immutable=1", &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nil)
        == SQLITE_OK
    else { throw KnowledgeBaseError(.systemFailure, "\(path): it cannot be read") }
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(connection, "PRAGMA application_id", -1, &statement, nil) == SQLITE_OK,
      sqlite3_step(statement) == SQLITE_ROW
    else { return .noDatabase }
    return Int(sqlite3_column_int(statement, 0)) == Migrator.applicationID
      ? .entente : .otherDatabase
  }

  /// The file that a path names in the end, if the path is a link. The file need not exist.
  ///
  /// - Throws: ``KnowledgeBaseError``: `systemFailure` if links lead in a circle.
  static func followingLinks(_ path: String) throws -> String {
    var path = path
    for _ in 0..<40 {
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
      let target = try FileManager.default.destinationOfSymbolicLink(atPath: path)
      path =
        target.hasPrefix("/")
        ? target
        : URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent(target).path
    }
    throw KnowledgeBaseError(.systemFailure, "\(path): its links lead in a circle")
  }
}
