import Entente
import Foundation

/// The bundled dataset as a file, built once; each test gets a copy.
enum BuiltFile {
  private static let original = Task {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.build(at: path)
    return path
  }

  static func copy() async throws -> String {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    try FileManager.default.copyItem(atPath: await original.value, toPath: path)
    return path
  }
}
