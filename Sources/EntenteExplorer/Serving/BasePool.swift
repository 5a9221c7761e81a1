import Entente

/// A connection to the file.
struct ServedBase: Sendable {
  let number: Int
  let kb: KnowledgeBase

  /// A text that changes with every change of the file that this connection can see.
  func version() async throws -> String {
    try await kb.read { base in
      let rows = try base.rows(
        "SELECT data_version, total_changes() AS changes FROM pragma_data_version")
      let row = rows.first
      return "\(row?.integer("data_version") ?? 0)-\(row?.integer("changes") ?? 0)"
    }
  }
}

/// The connections to one file. A request uses one of them alone, and waits until one is free.
actor BasePool {
  /// Too many requests wait.
  struct Full: Error {}

  private var free: [ServedBase]
  private var waiting: [CheckedContinuation<ServedBase, Never>] = []
  private let mostWaiting: Int

  /// - Parameters:
  ///   - bases: The same file, opened once for each request at a time; at least one.
  ///   - mostWaiting: The number of further requests that wait; others are refused.
  init(_ bases: [KnowledgeBase], mostWaiting: Int = 256) {
    free = bases.enumerated().map { ServedBase(number: $0.offset, kb: $0.element) }
    self.mostWaiting = mostWaiting
  }

  /// Runs a closure with a connection of its own.
  ///
  /// - Throws: Errors of the closure; ``Full``.
  nonisolated func withBase<Value: Sendable>(
    _ body: @Sendable (ServedBase) async throws -> Value
  ) async throws -> Value {
    let base = try await take()
    do {
      let value = try await body(base)
      await give(base)
      return value
    } catch {
      await give(base)
      throw error
    }
  }

  private func take() async throws -> ServedBase {
    if let base = free.popLast() { return base }
    guard waiting.count < mostWaiting else { throw Full() }
    return await withCheckedContinuation { waiting.append($0) }
  }

  private func give(_ base: ServedBase) {
    if waiting.isEmpty { free.append(base) } else { waiting.removeFirst().resume(returning: base) }
  }
}
