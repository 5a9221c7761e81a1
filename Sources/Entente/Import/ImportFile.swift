import EntenteKit
import Foundation

/// A file on the disk, or the standard input, that an import reads.
final class ImportFile: @unchecked Sendable {
  private let handle: FileHandle
  private let path: String
  /// The file name without folders, or `standard input`.
  let name: String
  /// The number of bytes; `nil` for the standard input.
  let size: Int?

  init(_ path: String) throws {
    self.path = path
    name = InputFile.name(of: path)
    guard path != "-" else {
      handle = .standardInput
      size = nil
      return
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw KnowledgeBaseError(.fileNotFound, "\(path): there is no such file")
    }
    guard !isFolder.boolValue, let handle = FileHandle(forReadingAtPath: path) else {
      throw KnowledgeBaseError(.systemFailure, "\(path): it cannot be read")
    }
    self.handle = handle
    size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = Foundation.read(handle.fileDescriptor, buffer.baseAddress, buffer.count)
    guard count >= 0 else {
      throw KnowledgeBaseError(.systemFailure, "\(path): \(String(cString: strerror(errno)))")
    }
    return count
  }

  /// The SHA-256 of the whole file, which is read from its beginning; `nil` for the standard input.
  func digest() throws -> String? {
    guard size != nil else { return nil }
    let other = try ImportFile(path)
    let hash = StreamDigest()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while case let count = try other.read(into: buffer), count > 0 {
      hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    return hash.text
  }
}
