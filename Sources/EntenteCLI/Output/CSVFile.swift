import Entente
import EntenteKit
import Foundation

/// A CSV file that is written row by row.
final class CSVFile: @unchecked Sendable {
  private let path: String
  private let file: FileHandle
  private let lock = NSLock()
  private var error: (any Error)?

  /// - Throws: ``Entente/KnowledgeBaseError``: `systemFailure` if it cannot be made.
  init(_ path: String, columns: [String]) throws {
    self.path = path
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw KnowledgeBaseError.because(.systemFailure, "\(path): it cannot be written") }
    self.file = file
    write(columns)
  }

  /// Writes a row. An error is told by ``close()``.
  func write(_ fields: [String]) {
    lock.withLock {
      guard error == nil else { return }
      do {
        try file.write(contentsOf: Data(CSVWriter.record(fields).utf8))
      } catch {
        self.error = error
      }
    }
  }

  func close() throws {
    try? file.close()
    if error != nil {
      throw KnowledgeBaseError.because(.systemFailure, "\(path): it cannot be written")
    }
  }
}
