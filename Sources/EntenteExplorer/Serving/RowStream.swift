import Dispatch
import Entente
import EntenteKit
import Foundation

/// The rows of a query as CSV, in parts. Memory does not grow with the answer: the query waits
/// until the client has taken the parts before.
final class RowStream: @unchecked Sendable {
  /// How many parts wait for the client.
  private static let most = 8
  /// Seconds that the query waits for the client.
  private static let patience = 30.0

  let parts: AsyncThrowingStream<String, any Error>
  private let continuation: AsyncThrowingStream<String, any Error>.Continuation
  private let room = DispatchSemaphore(value: most)
  private let lock = NSLock()
  private var isAbandoned = false

  init() {
    (parts, continuation) = AsyncThrowingStream.makeStream()
  }

  /// Runs the query. It ends when the client has taken all but the last parts.
  func run(_ sql: String, timeLimit: Double, _ kb: KnowledgeBase) async {
    do {
      let output = CSVOutput(self)
      try await kb.query(sql, timeLimit: timeLimit) { columns in
        output.begin(columns)
        return output.add
      }
      try output.finish()
      continuation.finish()
    } catch {
      continuation.finish(throwing: error)
    }
  }

  /// Ends the stream before the query has begun.
  func fail(_ error: any Error) { continuation.finish(throwing: error) }

  /// Called for each part that the client has taken.
  func took() { room.signal() }

  /// Ends the query: the client has gone.
  func abandon() {
    lock.withLock { isAbandoned = true }
    room.signal()
  }

  fileprivate func put(_ part: String) throws {
    guard room.wait(timeout: .now() + Self.patience) == .success else {
      throw KnowledgeBaseError.because(.timedOut, "the client takes no more rows")
    }
    guard !lock.withLock({ isAbandoned }) else { throw CancellationError() }
    continuation.yield(part)
  }
}

/// Writes the rows of one query. Only the thread of the query uses it.
private final class CSVOutput: @unchecked Sendable {
  private let stream: RowStream
  private var writer: TableWriter?

  init(_ stream: RowStream) {
    self.stream = stream
  }

  func begin(_ columns: [String]) {
    writer = TableWriter(columns: columns, as: .csv, put: stream.put)
  }

  func add(_ row: [SQLValue]) throws {
    try writer?.add(row.map(Table.Cell.init))
  }

  func finish() throws {
    try writer?.finish()
  }
}
