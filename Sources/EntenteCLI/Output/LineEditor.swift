import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads lines from a terminal, with editing, history and completion by the system's libedit.
///
/// The library is looked up at run time, so that neither the build nor the program needs it.
/// Without it, lines come as the terminal gives them.
final class LineEditor {
  private typealias ReadLine =
    @convention(c) (UnsafePointer<CChar>?) -> UnsafeMutablePointer<CChar>?
  private typealias AddHistory = @convention(c) (UnsafePointer<CChar>?) -> Int32
  private typealias Complete =
    @convention(c) (UnsafePointer<CChar>?, Int32) -> UnsafeMutablePointer<CChar>?

  private let readLine: ReadLine?
  private let addHistory: AddHistory?

  /// The words that the tabulator completes. The callback of the library has no other way to them.
  nonisolated(unsafe) private static var words: [String] = []
  nonisolated(unsafe) private static var matches: [String] = []

  /// - Parameter words: The words that the tabulator completes.
  init(completing words: [String]) {
    Self.words = words.sorted()
    let names = ["libedit.so.2", "libedit.so.0", "libedit.so", "libedit.dylib"]
    let library = names.lazy.compactMap { dlopen($0, RTLD_NOW) }.first
    func function<Function>(_ name: String, _: Function.Type) -> Function? {
      library.flatMap { dlsym($0, name) }.map { unsafeBitCast($0, to: Function.self) }
    }
    readLine = function("readline", ReadLine.self)
    addHistory = function("add_history", AddHistory.self)
    guard let library else { return }
    // The shell handles Ctrl-C.
    dlsym(library, "rl_catch_signals")?.assumingMemoryBound(to: Int32.self).pointee = 0
    let complete: Complete = { text, state in LineEditor.match(text, state) }
    dlsym(library, "rl_completion_entry_function")?
      .assumingMemoryBound(to: Complete.self).pointee = complete
    dlsym(library, "rl_basic_word_break_characters")?
      .assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self).pointee =
      strdup(" \t\n\"'()=<>,;")
  }

  /// One match after the other, as the library asks for them; it frees them.
  private static func match(
    _ text: UnsafePointer<CChar>?, _ state: Int32
  ) -> UnsafeMutablePointer<CChar>? {
    if state == 0 {
      let start = text.map { String(cString: $0).lowercased() } ?? ""
      matches = words.filter { $0.lowercased().hasPrefix(start) }
    }
    return matches.isEmpty ? nil : strdup(matches.removeFirst())
  }

  /// The next line without its end; `nil` at the end of the input.
  func line(_ prompt: String) -> String? {
    guard let readLine else {
      Console.draw(prompt)
      return Swift.readLine()
    }
    guard let line = readLine(prompt) else { return nil }
    defer { free(line) }
    return String(cString: line)
  }

  /// Puts a statement into the history of this session.
  func remember(_ text: String) {
    _ = addHistory?(text)
  }
}
