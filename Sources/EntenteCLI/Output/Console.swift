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

  /// The width of the output: of the terminal, else from `$COLUMNS`, else 120.
  static var width: Int {
    var size = winsize()
    if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 120
  }

  static func write(
    _ table: Table, format: OutputFormat, isQuiet: Bool, hasHeader: Bool, isSpreadsheetSafe: Bool,
    isPlain: Bool
  ) {
    put(
      table.rendered(
        as: format.format,
        .init(
          width: max(40, width), hasHeader: hasHeader, hasNotes: !isQuiet,
          isBold: isTerminal && !isPlain, isSpreadsheetSafe: isSpreadsheetSafe)),
      to: .standardOutput)
  }

  /// Writes a message on the standard error. Texts of a file cannot control the terminal.
  static func complain(_ message: String) {
    put(message.printable + (message.hasSuffix("\n") ? "" : "\n"), to: .standardError)
  }

  /// Draws on the line of the progress.
  static func draw(_ text: String) {
    put(text, to: .standardError)
  }

  /// Writes text. A reader that stops early, such as `head`, causes no error.
  private static func put(_ text: String, to file: FileHandle) {
    try? file.write(contentsOf: Data(text.utf8))
  }
}
