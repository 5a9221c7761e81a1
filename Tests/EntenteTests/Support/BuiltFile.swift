import Entente
import Foundation

/// The bundled dataset as a file, built once, of which each test gets a copy of its own.
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
