import Foundation

/// Runs work that blocks, such as a build, on a thread of its own.
///
/// Swift's own threads are as many as the processor has cores; work on them that blocks or computes
/// for long stops all other tasks of the program.
func blocking<Value: Sendable>(
  _ body: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue(label: "entente.blocking").async {
      continuation.resume(with: Result(catching: body))
    }
  }
}
