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

/// Reads statements from a terminal and prints their rows, until the end of the input.
struct SQLShell {
  private let common: CommonOptions

  init(_ common: CommonOptions) {
    self.common = common
  }

  /// Set by the handler of Ctrl-C, which can do nothing else.
  nonisolated(unsafe) private static var isInterrupted: sig_atomic_t = 0

  private static let help = """
    A statement ends with ';' and can have several lines. Ctrl-C stops it, Ctrl-D ends the shell;
    Ctrl-C and Enter drop what was typed.
    .views              the public views and vocabularies
    .schema NAME        the columns of one
    .cookbook           the saved queries; .cookbook NAME has one with its result
    .explain SELECT ... what a query reads, in words
    .QUESTION           any question of entente, such as .members CSTO --on 2009-06-14
    .quit
    """

  func run() async throws {
    let kb = try await common.opened()
    let editor = LineEditor(completing: try await Self.words(kb))
    signal(SIGINT) { _ in SQLShell.isInterrupted = 1 }
    Console.complain("The dataset, read-only. '.help' has the commands, '.quit' ends.")
    var text = ""
    while let line = TimeLimit.ofProcess.pausing({
      editor.line(text.isEmpty ? "entente> " : "    ...> ")
    }) {
      if Self.isInterrupted != 0 {
        // Ctrl-C at the prompt: the line ends what was typed.
        (Self.isInterrupted, text) = (0, "")
        continue
      }
      if text.isEmpty, line.hasPrefix(".") {
        editor.remember(line)
        let word = line.trimmingCharacters(in: .whitespaces)
        guard word != ".quit", word != ".exit" else { return }
        await stoppable { try await answer(line, kb) }
        continue
      }
      text += (text.isEmpty ? "" : "\n") + line
      guard !text.allSatisfy(\.isWhitespace) else {
        text = ""
        continue
      }
      guard KnowledgeBase.isCompleteSQL(text) else { continue }
      editor.remember(text.replacing("\n", with: " "))
      let statement = text
      text = ""
      await stoppable { try await QueryOutput(kb, common).write(statement) }
    }
    Console.draw("\n")
  }

  /// The words that the tabulator completes: key words, views, their columns, and commands.
  private static func words(_ kb: KnowledgeBase) async throws -> [String] {
    let views = try await kb.read { try $0.views() }
    let keys = "SELECT FROM WHERE GROUP BY ORDER LIMIT JOIN LEFT DISTINCT count BETWEEN LIKE AND"
    let commands = [".views", ".schema", ".cookbook", ".explain", ".help", ".quit"]
    return Array(
      Set(views.map(\.name) + views.flatMap(\.columns).map(\.name) + commands)
    ) + keys.split(separator: " ").map(String.init)
  }

  /// Runs a closure until Ctrl-C, and prints its error.
  private func stoppable(_ body: @escaping @Sendable () async throws -> Void) async {
    let task = Task { try await body() }
    Self.isInterrupted = 0
    let watch = Task.detached {
      while Self.isInterrupted == 0 { try await Task.sleep(for: .milliseconds(50)) }
      task.cancel()
    }
    defer {
      watch.cancel()
      Self.isInterrupted = 0
      TimeLimit.ofProcess.stop()
    }
    do {
      try await task.value
    } catch let error as KnowledgeBaseError {
      Console.complain("entente: \(error.message)")
    } catch is CancellationError {
      Console.complain("entente: stopped")
    } catch {
      Console.complain(EntenteCommand.fullMessage(for: error))
    }
  }

  /// Answers a line that begins with a dot.
  private func answer(_ line: String, _ kb: KnowledgeBase) async throws {
    let text = line.dropFirst().trimmingCharacters(in: .whitespaces)
    let words = CommandLineText.words(of: text)
    switch words.first {
    case nil, "help": Console.complain(Self.help)
    case "explain":
      let query = text.dropFirst("explain".count)
      try common.write(try await kb.read { try $0.explanation(of: String(query)).table })
    case let word?:
      let question = (word == "views" ? ["schema"] : [word]) + words.dropFirst()
      guard let table = try await EntenteCommand.answer(to: question, database: common.path) else {
        throw KnowledgeBaseError.nothing("nothing was found")
      }
      try common.write(table)
    }
  }
}
