import Foundation

/// The threads for work that blocks: more than the processor has cores, because many wait, but not
/// so many that each gets no time.
private let threads: OperationQueue = {
  let queue = OperationQueue()
  queue.maxConcurrentOperationCount = 4 * ProcessInfo.processInfo.activeProcessorCount
  return queue
}()

/// Runs work that blocks, such as a build, on another thread.
///
/// Swift's own threads are as many as the processor has cores; work on them that blocks or computes
/// for long stops all other tasks of the program.
func blocking<Value: Sendable>(
  _ body: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    threads.addOperation { continuation.resume(with: Result(catching: body)) }
  }
}
