import Entente
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output and error.
enum Console {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The width of the output: of the terminal, else from `$COLUMNS`, else 120.
  static var width: Int {
    var size = winsize()
    if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 120
  }

  /// Writes an answer.
  ///
  /// - Throws: ``KnowledgeBaseError``: `systemFailure` if not all of it was written. A reader that
  ///   stops early, such as `head`, causes no error.
  static func write(_ text: String) throws {
    guard let problem = put(text, to: STDOUT_FILENO), problem != EPIPE else { return }
    throw KnowledgeBaseError.because(
      .systemFailure, "the output cannot be written: \(String(cString: strerror(problem)))")
  }

  /// Writes to the standard error. There is no place to report that this fails.
  static func complain(_ message: String, isLine: Bool = true) {
    _ = put(message.hasSuffix("\n") || !isLine ? message : message + "\n", to: STDERR_FILENO)
  }

  /// - Returns: The error of the system; `nil` if all of the text was written.
  private static func put(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}
