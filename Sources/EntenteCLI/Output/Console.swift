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

  /// The number of lines of the terminal; 24 if it does not tell.
  private static var height: Int {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0
      ? Int(size.ws_row) : 24
  }

  /// Writes the answer of a command.
  ///
  /// - Parameter isSaved: Whether the command has changed a file; an error then says so.
  static func write(_ text: String, isSaved: Bool) throws {
    do {
      try page(text)
    } catch let error as KnowledgeBaseError where isSaved {
      throw KnowledgeBaseError.because(error.code, "\(error.message); the changes are saved")
    }
  }

  /// Writes an answer. On a terminal, one that is longer than the screen goes through `$PAGER`, or
  /// `less`, as in git; `PAGER=` or `PAGER=cat` prints it.
  static func page(_ text: String) throws {
    let pager = ProcessInfo.processInfo.environment["PAGER"] ?? "less"
    let isLong = text.utf8.lazy.filter { $0 == UInt8(ascii: "\n") }.count >= height
    guard isTerminal, isLong, !["", "cat"].contains(pager) else { return try write(text) }
    // Leave a short text on the screen, show bold type, and keep the text at the end.
    setenv("LESS", "FRX", 0)
    guard let pipe = popen(pager, "w") else { return try write(text) }
    // Control-C is for the pager, and it may end before it has read everything.
    let actions = [SIGINT, SIGPIPE].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, action) in actions { signal(number, action) } }
    let status = TimeLimit.ofProcess.pausing {
      fputs(text, pipe)
      return pclose(pipe)
    }
    // The shell ends with 127 if there is no such program.
    if status >> 8 == 127 { try write(text) }
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
