import EntenteKit
import Foundation

/// Reads files of a folder that somebody else made: only regular files inside it.
enum FolderFile {
  /// The bytes of a file; `nil` if there is none.
  ///
  /// - Parameters:
  ///   - path: The path from the folder, which must not lead out of it, not even by a link.
  ///   - largest: The largest size in bytes.
  /// - Throws: ``KnowledgeBaseError`` with the code, and a message that begins with the path.
  static func read(
    _ path: String, in folder: String, atMost largest: Int = .max,
    else code: KnowledgeBaseError.Code
  ) throws -> Data? {
    guard let (file, place) = try find(path, in: folder, atMost: largest, else: code) else {
      return nil
    }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      throw KnowledgeBaseError(.systemFailure, "\(place): it cannot be read")
    }
  }

  /// A file as a stream, which is closed at its end; `nil` if there is none.
  static func stream(
    _ path: String, in folder: String, else code: KnowledgeBaseError.Code
  ) throws -> CSVReader.Source? {
    guard let (file, place) = try find(path, in: folder, atMost: .max, else: code) else {
      return nil
    }
    guard let handle = FileHandle(forReadingAtPath: file) else {
      throw KnowledgeBaseError(.systemFailure, "\(place): it cannot be read")
    }
    return { buffer in
      let count = Foundation.read(handle.fileDescriptor, buffer.baseAddress, buffer.count)
      guard count >= 0 else {
        throw KnowledgeBaseError(.systemFailure, "\(place): \(String(cString: strerror(errno)))")
      }
      return count
    }
  }

  /// The file that a path leads to, and its place for messages.
  private static func find(
    _ path: String, in folder: String, atMost largest: Int, else code: KnowledgeBaseError.Code
  ) throws -> (file: String, place: String)? {
    let place = "\(folder)/\(path)"
    let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    let file = URL(fileURLWithPath: place).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: place)) != nil
    guard attributes != nil || isLink else { return nil }
    guard file.hasPrefix(root == "/" ? root : root + "/") else {
      throw KnowledgeBaseError(code, "\(place): it leads out of the folder")
    }
    guard attributes?[.type] as? FileAttributeType == .typeRegular else {
      throw KnowledgeBaseError(code, "\(place): it is not a readable file")
    }
    guard (attributes?[.size] as? Int ?? 0) <= largest else {
      throw KnowledgeBaseError(
        code, "\(place): it is larger than \(largest >> 20) MB: import data in bulk instead")
    }
    return (file, place)
  }
}
