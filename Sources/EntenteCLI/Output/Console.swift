import ArgumentParser
import Entente
import EntenteKit
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
  /// Whether a person types and reads.
  static var isInteractive: Bool { isTerminal && isatty(STDIN_FILENO) == 1 }

  /// The width of the output: of the terminal, else from `$COLUMNS`, else 120.
  static var width: Int {
    var size = winsize()
    if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 120
  }

  /// Writes the answer of a command.
  ///
  /// - Parameter isSaved: Whether the command has changed a file; an error then says so.
  static func write(_ text: String, isSaved: Bool) throws {
    do {
      try write(text)
    } catch let error as KnowledgeBaseError where isSaved {
      throw KnowledgeBaseError.because(error.code, "\(error.message); the changes are saved")
    }
  }

  /// Writes a part of the answer. Its time does not count, because the reader decides about it.
  ///
  /// - Throws: ``Entente/KnowledgeBaseError``: `systemFailure`, for example on a full disk. A reader
  ///   that stops early, such as `head`, ends the command without an error.
  static func write(_ text: String) throws {
    let code = TimeLimit.ofProcess.pausing { put(text, STDOUT_FILENO) }
    guard code != 0 else { return }
    guard code != EPIPE else { throw ExitCode.success }
    throw KnowledgeBaseError.because(
      .systemFailure, "the output cannot be written: \(String(cString: strerror(code)))")
  }

  /// Writes a message on the standard error. Texts of a file cannot control the terminal.
  static func complain(_ message: String) {
    _ = put(message.printable + (message.hasSuffix("\n") ? "" : "\n"), STDERR_FILENO)
  }

  /// Draws on the line of the progress.
  static func draw(_ text: String) {
    _ = put(text, STDERR_FILENO)
  }

  /// - Returns: The error of the system; 0 for none.
  private static func put(_ text: String, _ file: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = UnsafeBufferPointer(rebasing: rest)
        let count = Foundation.write(file, part.baseAddress, part.count)
        if count < 0, errno != EINTR { return errno }
        rest = rest.dropFirst(max(0, count))
      }
      return 0
    }
  }
}
