import ArgumentParser
import Entente
import Foundation

/// Commands of plugins whose names begin with the same word: `articles search`, `articles align`.
struct CommandGroup {
  let name: String
  let commands: [PluginCommand]

  /// - Returns: `nil` where no command of two words begins with the name.
  init?(_ name: String, _ commands: [PluginCommand]) {
    self.name = name
    self.commands = commands.filter { $0.words.count > 1 && $0.words[0] == name }
    if self.commands.isEmpty { return nil }
  }

  /// What there is to say where none of them is named: the help as a clean exit, or a usage error.
  func answer(to words: [String]) -> any Error {
    let text = "COMMANDS OF \(name):\n\(Self.list(commands))"
    if words.contains(where: { ["-h", "--help"].contains($0) }) { return CleanExit.message(text) }
    let wrong = words.dropFirst().first.map { "there is no '\(name) \($0)'" } ?? "\(name) what?"
    Console.complain("Error: \(wrong)\n\(text)")
    return ExitCode(64)
  }

  /// A line a command, with what it does.
  static func list(_ commands: [PluginCommand]) -> String {
    commands.map { $0.name.helpLine($0.abstract) }.joined(separator: "\n")
  }
}

extension String {
  /// A line of help: this, and what there is to say of it in a column of its own.
  func helpLine(_ help: String) -> String {
    "  \(padding(toLength: max(22, count), withPad: " ", startingAt: 0))  \(help)"
  }
}

extension PluginCommand {
  /// The words of its name.
  var words: [String] { name.split(separator: " ").map(String.init) }
}
