import Entente
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends the process when a command takes longer than its time limit.
///
/// Queries stop by themselves at the limit and say why. This is for work that cannot ask for the
/// time, such as one slow function of SQLite; SQLite undoes an unfinished change at the next opening.
final class TimeLimit: @unchecked Sendable {
  static let ofProcess = TimeLimit()

  private let lock = NSLock()
  private var isEnforced = false
  private var seconds = 0.0
  private var deadline = TimeInterval.infinity
  private var pauseStart: TimeInterval?

  private static var now: TimeInterval { ProcessInfo.processInfo.systemUptime }

  /// Allows ending the process, and limits its memory: only for a process that runs one command.
  func enforce() {
    lock.withLock { isEnforced = true }
    ProcessMemory.limit(bytes: 160 << 20)
  }

  /// Starts the time of a command; `nil` for no limit.
  func start(_ seconds: Double?) {
    guard let seconds, seconds.isFinite else { return }
    let isFirst = lock.withLock {
      guard isEnforced else { return false }
      defer { deadline = Self.now + seconds * 1.05 }
      self.seconds = seconds
      return deadline == .infinity
    }
    guard isFirst else { return }
    Thread.detachNewThread { [self] in
      while remaining > 0 { Thread.sleep(forTimeInterval: min(remaining, 0.2)) }
      Console.complain("entente: stopped after \(seconds.formatted()) s, the time limit")
      _exit(KnowledgeBaseError.because(.timedOut, "").exitCode)
    }
  }

  /// Ends the time of a command in a process that goes on.
  func stop() {
    lock.withLock { if deadline < .infinity { deadline = .greatestFiniteMagnitude } }
  }

  /// Runs a closure whose time does not count, such as writing to a slow reader.
  func pausing<Value>(_ body: () throws -> Value) rethrows -> Value {
    lock.withLock { pauseStart = Self.now }
    defer {
      lock.withLock {
        if let pauseStart { deadline += Self.now - pauseStart }
        pauseStart = nil
      }
    }
    return try body()
  }

  private var remaining: TimeInterval {
    lock.withLock { max(pauseStart == nil ? 0 : 0.05, deadline - Self.now) }
  }
}
