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
  /// Requests that leave the last free connection to others.
  private var patient: [CheckedContinuation<ServedBase, Never>] = []
  /// The number of connections that such requests leave free; 0 if there is only one connection.
  private let reserve: Int
  private let mostWaiting: Int

  /// - Parameters:
  ///   - bases: The same file, opened once for each request at a time; at least one.
  ///   - mostWaiting: The number of further requests that wait; others are refused.
  init(_ bases: [KnowledgeBase], mostWaiting: Int = 256) {
    free = bases.enumerated().map { ServedBase(number: $0.offset, kb: $0.element) }
    reserve = bases.count > 1 ? 1 : 0
    self.mostWaiting = mostWaiting
  }

  /// Runs a closure with a connection of its own.
  ///
  /// - Parameter isLong: Whether it may take long, as a reader's own query. Such requests leave one
  ///   connection to the others.
  /// - Throws: Errors of the closure; ``Full``.
  nonisolated func withBase<Value: Sendable>(
    isLong: Bool = false, _ body: @Sendable (ServedBase) async throws -> Value
  ) async throws -> Value {
    let base = try await take(isLong: isLong)
    do {
      let value = try await body(base)
      await give(base)
      return value
    } catch {
      await give(base)
      throw error
    }
  }

  private func take(isLong: Bool) async throws -> ServedBase {
    if free.count > (isLong ? reserve : 0), let base = free.popLast() { return base }
    guard waiting.count + patient.count < mostWaiting else { throw Full() }
    return await withCheckedContinuation { request in
      if isLong { patient.append(request) } else { waiting.append(request) }
    }
  }

  private func give(_ base: ServedBase) {
    if !waiting.isEmpty {
      waiting.removeFirst().resume(returning: base)
    } else if !patient.isEmpty, free.count >= reserve {
      patient.removeFirst().resume(returning: base)
    } else {
      free.append(base)
    }
  }
}
