import Entente
import Foundation

/// A file of the user, or the standard input.
struct InputFile {
  let data: Data
  /// Its name without folders.
  let name: String

  /// More than any treaty has: 32 MB.
  static let largest = 32 << 20

  /// - Throws: ``KnowledgeBaseError``: `fileNotFound`, `badData` for one that is too large.
  init(_ path: String) throws {
    name = path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
    let handle =
      path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    var isFolder: ObjCBool = false
    guard let handle,
      path == "-" || FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      !isFolder.boolValue
    else {
      throw KnowledgeBaseError.because(.fileNotFound, "\(path): there is no such file")
    }
    data = (try handle.read(upToCount: Self.largest + 1)) ?? Data()
    guard data.count <= Self.largest else {
      throw KnowledgeBaseError.because(
        .badData, "\(path): it is larger than \(Self.largest >> 20) MB, more than any treaty")
    }
  }

  /// - Throws: ``KnowledgeBaseError``: `badData` where it is not UTF-8.
  var text: String {
    get throws {
      guard let text = String(data: data, encoding: .utf8) else {
        throw KnowledgeBaseError.because(.badData, "\(name): it is not UTF-8")
      }
      return text
    }
  }
}
