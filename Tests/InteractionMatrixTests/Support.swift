import Entente
import EntenteKit
import EntenteTestSupport
import Testing

@testable import InteractionMatrix

/// The bundled dataset with the plugin.
let base = PluginBase(InteractionMatrix())

extension PluginBase {
  /// The answer of the command.
  func matrix(_ values: [String: String]) async throws -> Table {
    try await ask("matrix", values.mapValues { [$0] })
  }

  func rows(_ sql: String, _ arguments: [String: SQLValue] = [:]) async throws -> [NamedRow] {
    try await kb.read { try $0.rows(sql, arguments) }
  }
}

extension Matrix {
  func cell(_ row: String, _ column: String) throws -> MatrixCell {
    let place = try #require(columns.firstIndex { $0.id == column })
    return try #require(rows.first { $0.entity.id == row }).cells[place]
  }
}

/// Random numbers that are the same in every run.
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
