import Entente

/// Answers requests, each from one state of the file, and keeps answers until the file changes.
///
/// A connection tells whether the file has changed since it was last asked. An answer during which
/// the file changed is thrown away and made anew.
actor ExplorerService {
  /// The file changed again and again.
  struct Busy: Error {}

  /// How often an answer is tried.
  private static let attempts = 4

  nonisolated let pool: BasePool
  private var explorer: Explorer
  private var versions: [Int: String] = [:]
  private var kept = AnswerCache<ExplorerRequest>(limit: 32 << 20)

  init(_ explorer: Explorer, _ bases: [KnowledgeBase]) {
    self.explorer = explorer
    pool = BasePool(bases)
  }

  /// - Throws: ``Busy``, ``BasePool/Full``, or errors of the file.
  nonisolated func answer(to request: ExplorerRequest) async throws -> ServedAnswer {
    // Without values, no question is a reader's own.
    let isLong =
      if request.values.isEmpty { false } else { await explorer.sql(of: request) != nil }
    return try await pool.withBase(isLong: isLong) { base in
      if let kept = try await self.kept(request, base, base.version()) { return kept }
      let (answer, version) = try await self.oneState(of: base) { explorer in
        ServedAnswer(await explorer.response(to: request, as: .server, from: base.kb))
      }
      await self.keep(answer, request, base, version)
      return answer
    }
  }

  /// The rows of a question in SQL, which can be long; `nil` for other addresses.
  nonisolated func rows(of request: ExplorerRequest) async -> RowStream? {
    guard request.form == .csv else { return nil }
    let explorer = await explorer
    guard let sql = explorer.sql(of: request) else { return nil }
    let stream = RowStream()
    let pool = pool
    Task {
      do {
        try await pool.withBase(isLong: true) { base in
          await stream.run(sql, timeLimit: explorer.timeLimit, base.kb)
        }
      } catch {
        stream.fail(error)
      }
    }
    return stream
  }

  /// Runs a closure with a connection of its own, from one state of the file.
  nonisolated func read<Value: Sendable>(
    _ body: @Sendable (KnowledgeBase, Explorer) async throws -> Value
  ) async throws -> Value {
    try await pool.withBase { base in
      try await self.oneState(of: base) { try await body(base.kb, $0) }.value
    }
  }

  /// Repeats a closure until the file is the same before and after it.
  private nonisolated func oneState<Value: Sendable>(
    of base: ServedBase, _ body: @Sendable (Explorer) async throws -> Value
  ) async throws -> (value: Value, version: String) {
    for _ in 0..<Self.attempts {
      let version = try await base.version()
      let explorer = try await explorer(for: base, version)
      let value = try await body(explorer)
      if try await base.version() == version { return (value, version) }
    }
    throw Busy()
  }

  /// The explorer for this state of the file, which is read anew after a change.
  private func explorer(for base: ServedBase, _ version: String) async throws -> Explorer {
    guard versions[base.number] != version else { return explorer }
    let fresh = try await explorer.reloaded(from: base.kb)
    kept.removeAll()
    (explorer, versions[base.number]) = (fresh, version)
    return fresh
  }

  private func kept(_ request: ExplorerRequest, _ base: ServedBase, _ version: String)
    -> ServedAnswer?
  {
    versions[base.number] == version ? kept[request] : nil
  }

  private func keep(
    _ answer: ServedAnswer, _ request: ExplorerRequest, _ base: ServedBase, _ version: String
  ) {
    guard answer.status == 200, versions[base.number] == version else { return }
    kept.keep(answer, for: request)
  }
}
