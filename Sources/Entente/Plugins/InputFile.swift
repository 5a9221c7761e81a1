public import Foundation

/// A file that a user names to a command, or the standard input.
public struct InputFile: Sendable {
  public let data: Data
  /// The file name without folders.
  public let name: String

  /// - Parameters:
  ///   - path: A file, or `-` for the standard input.
  ///   - largest: The largest size in bytes; 1 MB by default.
  /// - Throws: ``KnowledgeBaseError``: `fileNotFound`; `badData` if it is too large.
  public init(_ path: String, atMost largest: Int = 1 << 20) throws {
    name = Self.name(of: path)
    let handle =
      path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    var isFolder: ObjCBool = false
    guard let handle,
      path == "-" || FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      !isFolder.boolValue
    else {
      throw KnowledgeBaseError(.fileNotFound, "\(path): there is no such file")
    }
    data = (try handle.read(upToCount: largest + 1)) ?? Data()
    guard data.count <= largest else {
      throw KnowledgeBaseError(.badData, "\(path): it is larger than \(largest >> 20) MB")
    }
  }

  /// The name of a file without folders.
  static func name(of path: String) -> String {
    path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// - Throws: ``KnowledgeBaseError``: `badData` if it is not UTF-8.
  public var text: String {
    get throws {
      guard let text = String(data: data, encoding: .utf8) else {
        throw KnowledgeBaseError(.badData, "\(name): it is not UTF-8")
      }
      return text
    }
  }
}
