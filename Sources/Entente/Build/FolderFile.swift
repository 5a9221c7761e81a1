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
    do {
      return try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      throw KnowledgeBaseError(.systemFailure, "\(place): it cannot be read")
    }
  }
}
