import Entente
import Foundation
import Testing

@testable import TreatyArticles

/// The bundled dataset with the plugin, built once; and files of one's own.
enum Base {
  private static let shared = Task {
    let path = temporaryPath("treaties.sqlite")
    try await KnowledgeBase.build(at: path, plugins: [TreatyArticles()])
    return try await KnowledgeBase.open(at: path)
  }

  static var kb: KnowledgeBase { get async throws { try await shared.value } }

  /// A copy that may be changed.
  static func copy() async throws -> KnowledgeBase {
    let path = temporaryPath("copy.sqlite")
    try FileManager.default.copyItem(atPath: try await kb.path, toPath: path)
    return try await KnowledgeBase.openForWriting(at: path)
  }

  static func temporaryPath(_ name: String) -> String {
    FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString)-\(name)").path
  }

  /// What a command of the plugin answers.
  static func ask(
    _ name: String, _ values: [String: [String]], in kb: KnowledgeBase? = nil
  ) async throws -> Table {
    let command = try #require(TreatyArticles().commands.first { $0.name == name })
    let arguments = PluginCommand.Arguments(values)
    let base = if let kb { kb } else { try await self.kb }
    switch command.action {
    case .answer(let answer): return try await base.read { try answer($0, arguments) }
    case .change(let change):
      return try await base.change(with: TreatyArticles()) { try change($0, arguments) }
    }
  }

  /// A file with these words.
  static func file(_ name: String, _ text: String) throws -> String {
    let path = temporaryPath(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}

/// What stands beside the repository where it is developed; tests that need it are skipped elsewhere, and say so.
enum Shared {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let folder = repository.deletingLastPathComponent().appendingPathComponent("shared")

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }
}

extension Table {
  /// The rows as texts, by the names of the columns.
  var texts: [[String: String]] {
    rows.map { Dictionary(uniqueKeysWithValues: zip(columns, $0.map(\.text))) }
  }
}
