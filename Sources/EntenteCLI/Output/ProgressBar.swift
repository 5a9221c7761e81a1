import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The progress of a long operation, on a terminal after the first second. A pipe gets none.
final class ProgressBar: @unchecked Sendable {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = Date.now
  private let lock = NSLock()
  private var last = -1

  func show(_ fraction: Double) {
    guard isShown, Date.now.timeIntervalSince(start) > 1 else { return }
    lock.withLock {
      let percent = Int(fraction * 100)
      guard percent != last else { return }
      last = percent
      let bar = String(repeating: "#", count: percent / 4).padding(
        toLength: 25, withPad: ".", startingAt: 0)
      Console.draw("\r[\(bar)] \(percent)%")
    }
  }

  /// Removes the bar if it is shown.
  func clear() {
    lock.withLock {
      if last >= 0 { Console.draw("\r\u{1B}[K") }
      last = -1
    }
  }
}
