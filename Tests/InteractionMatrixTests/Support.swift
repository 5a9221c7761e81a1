import Entente
import Foundation
import Testing

@testable import InteractionMatrix

/// The bundled dataset with the plugin, built once.
enum Base {
  private static let shared = Task {
    let path = temporaryPath("matrix.sqlite")
    try await KnowledgeBase.build(at: path, plugins: [InteractionMatrix()])
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

  /// A file with these words.
  static func file(_ name: String, _ text: String) throws -> String {
    let path = temporaryPath(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// What the command answers.
  static func matrix(_ values: [String: String]) async throws -> Table {
    let command = try #require(InteractionMatrix().commands.first { $0.name == "matrix" })
    let arguments = PluginCommand.Arguments(values.mapValues { [$0] })
    return try await kb.read { try command.answer($0, arguments) }
  }

  static func rows(_ sql: String, _ arguments: [String: SQLValue] = [:]) async throws -> [NamedRow]
  {
    try await kb.read { try $0.rows(sql, arguments) }
  }
}

extension Matrix {
  func cell(_ row: String, _ column: String) throws -> MatrixCell {
    let place = try #require(columns.firstIndex { $0.id == column })
    return try #require(rows.first { $0.entity.id == row }).cells[place]
  }
}

extension Table {
  /// The rows as texts, by the names of the columns.
  var texts: [[String: String]] {
    rows.map {
      Dictionary(zip(columns, $0.map(\.text)), uniquingKeysWith: { first, _ in first })
    }
  }
}

/// Numbers that are the same in every run.
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
