import ArgumentParser
import Entente
import EntenteKit
import Foundation

/// Reads the words that follow a command of a plugin, asks it, and prints what it answers.
struct PluginCommandLine {
  let command: PluginCommand
  /// The plugin of the program that it comes from; `nil` for one that the file brings.
  let plugin: (any Plugin)?

  func run(_ words: [String]) async throws {
    do {
      try await answer(words)
    } catch let error as ValidationError {
      Console.complain(
        "Error: \(error.message)\nUsage: \(usage)\n  See 'entente help \(command.name)' for more information."
      )
      throw ExitCode(64)
    }
  }

  private func answer(_ words: [String]) async throws {
    let given = try read(words)
    if given.isHelp { return print(help) }
    let common = try CommonOptions.parse(given.common)
    let wanted = Set([given.document].compactMap { $0 })
    let table = try await table(common, .init(given.values, documents: wanted))
    guard let format = given.document else { return try common.write(table) }
    guard let document = table.documents[format] else {
      let all = try await self.table(common, .init(given.values))
      let forms = OutputFormat.allCases.map(\.rawValue) + all.documents.keys.sorted()
      throw ValidationError(
        "--format \(format): this answer can be had as \(forms.joined(separator: ", ")).")
    }
    print(document, terminator: document.hasSuffix("\n") ? "" : "\n")
  }

  private func table(
    _ common: CommonOptions, _ arguments: PluginCommand.Arguments
  ) async throws -> Table {
    let plugin = plugin
    switch command.action {
    case .answer(let answer):
      return try await common.open().read { base in
        if let plugin { try base.require(plugin) }
        return try answer(base, arguments)
      }
    case .change(let change):
      guard let plugin else { throw ValidationError("A query changes nothing.") }
      return try await common.change { kb in
        try await kb.change(with: plugin) { try change($0, arguments) }
      }
    }
  }

  private struct Given {
    /// By the names of parameters.
    var values: [String: [String]] = [:]
    /// The words that every command takes.
    var common: [String] = []
    /// A form of the answer that is no table.
    var document: String?
    var isHelp = false
  }

  private func read(_ words: [String]) throws -> Given {
    var given = Given()
    var values: [String: [String]] = [:]
    var positional: [String] = []
    var rest = words[...]
    func next(_ option: String) throws -> String {
      guard let value = rest.popFirst(), !value.hasPrefix("--") else {
        throw ValidationError("\(option) needs a value.")
      }
      return value
    }
    while let word = rest.popFirst() {
      let name = String(word.drop { $0 == "-" })
      switch word {
      case "-h", "--help": given.isHelp = true
      case "-q", "--quiet", "--no-color", "--no-header": given.common.append(word)
      case "--format":
        let format = try next(word)
        if OutputFormat(rawValue: format) == nil {
          given.document = format
        } else {
          given.common += [word, format]
        }
      case "--db": given.common += [word, try next(word)]
      case "--columns" where !hasColumns: given.common += [word, try next(word)]
      default:
        guard word.hasPrefix("--") else {
          positional.append(word)
          continue
        }
        guard let parameter = command.parameters.first(where: { $0.name == name }) else {
          throw ValidationError("Unknown option '\(word)'")
        }
        switch parameter.kind {
        case .flag: values[name] = []
        case .option: values[name] = [try next(word)]
        default: throw ValidationError("Unknown option '\(word)'")
        }
      }
    }
    guard !given.isHelp else { return given }
    for parameter in command.parameters {
      switch parameter.kind {
      case .argument:
        guard !positional.isEmpty else {
          throw ValidationError("Emptiness expected argument '<\(parameter.name)>'")
        }
        values[parameter.name] = [positional.removeFirst()]
      case .arguments:
        values[parameter.name] = positional
        positional = []
      case .option, .flag: continue
      }
    }
    guard positional.isEmpty else {
      throw ValidationError("Unexpected argument '\(positional[0])'")
    }
    given.values = values
    return given
  }

  /// Whether it has columns of its own to ask for, in place of those of the table that it prints.
  private var hasColumns: Bool { command.parameters.contains { $0.name == "columns" } }

  private var usage: String {
    let words = command.parameters.map { parameter in
      switch parameter.kind {
      case .argument: "<\(parameter.name)>"
      case .arguments: "[<\(parameter.name)> ...]"
      case .option: "[--\(parameter.name) <value>]"
      case .flag: "[--\(parameter.name)]"
      }
    }
    return (["entente \(command.name)"] + words + ["[<options>]"]).joined(separator: " ")
  }

  var help: String {
    let options = command.parameters.map { parameter in
      let name =
        switch parameter.kind {
        case .argument, .arguments: "<\(parameter.name)>"
        case .option: "--\(parameter.name) <value>"
        case .flag: "--\(parameter.name)"
        }
      return name.helpLine(parameter.help)
    }
    return """
      OVERVIEW: \(command.abstract)
      \(command.discussion.isEmpty ? "" : "\n\(command.discussion)\n")
      USAGE: \(usage)

      OPTIONS:
      \(options.joined(separator: "\n"))
        and those of every command: --db, --format, \(hasColumns ? "" : "--columns, ")--no-header, --no-color, --quiet
      """
  }
}
