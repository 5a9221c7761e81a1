import ArgumentParser
import Entente

/// The commands of plugins in a tree of words, for the parser.
struct PluginCommands: Sendable {
  /// The commands for the current command line.
  @TaskLocal static var current = PluginCommands()

  /// A command, or a group of commands whose names begin with the same word.
  struct Entry: Sendable {
    /// The last word of its name.
    let word: String
    /// `nil` for a group.
    var command: PluginCommand?
    /// The plugin of the program that defines it; `nil` for a command of the file.
    var plugin: (any Plugin)?
    /// The indexes of the commands of a group.
    var parts: [Int] = []
  }

  private var entries: [Entry] = []
  /// The indexes of the commands and groups at the top.
  private var top: [Int] = []

  init() {}

  /// - Throws: ``KnowledgeBaseError``: `badPlugin` for a command that cannot be parsed,
  ///   `conflictingPlugin` for a name in use.
  init(_ plugins: [any Plugin]) throws {
    for plugin in plugins {
      for command in plugin.commands { try add(command, of: plugin) }
    }
  }

  /// The command types for the parser.
  var types: [any ParsableCommand.Type] { types(top) }

  func types(_ numbers: [Int]) -> [any ParsableCommand.Type] {
    numbers.map { Self.type(SlotZero.type(of: $0)) }
  }

  private static func type<Number: SlotNumber>(_: Number.Type) -> any ParsableCommand.Type {
    PluginSlot<Number>.self
  }

  func entry(_ number: Int) -> Entry? {
    entries.indices.contains(number) ? entries[number] : nil
  }

  func contains(_ word: String) -> Bool { number(of: word, in: top) != nil }

  /// The command that the first words name, and the remaining words.
  func subcommand(_ words: [String]) -> (any ParsableCommand.Type, [String])? {
    var (numbers, rest) = (top, words[...])
    while let word = rest.popFirst(), let number = number(of: word, in: numbers) {
      if entries[number].command != nil { return (types([number])[0], Array(rest)) }
      numbers = entries[number].parts
    }
    return nil
  }

  func abstract(ofGroup entry: Entry) -> String {
    "Commands: \(entry.parts.map { entries[$0].word }.joined(separator: ", "))."
  }

  /// Adds the queries in a file. Commands of the program take precedence over queries of the same
  /// name.
  mutating func add(queries: [PluginCommand]) throws {
    for query in queries where !contains(query.name) && !EntenteCommand.isCore(query.name) {
      try add(query, of: nil)
    }
  }

  /// Refuses queries that commands of this program's plugins hide. The library refuses the others.
  ///
  /// - Throws: ``KnowledgeBaseError``: `conflictingPlugin`.
  static func checkQueries(of plugin: any Plugin) throws {
    let commands = try PluginCommands(Shipped.plugins)
    for file in try plugin.files where file.path.hasPrefix("queries/") {
      let name = file.path.dropFirst("queries/".count).prefix { $0 != "." }
      guard commands.contains(String(name)) else { continue }
      throw KnowledgeBaseError.because(
        .conflictingPlugin,
        "\(file.path): there is a command \(name), so nobody could reach the query: "
          + "name it otherwise")
    }
  }

  private mutating func add(_ command: PluginCommand, of plugin: (any Plugin)?) throws {
    try command.check()
    if let format = command.formats.first(where: { OutputFormat(rawValue: $0) != nil }) {
      throw KnowledgeBaseError.because(
        .badPlugin, "the command \(command.name): every command has a format \(format)")
    }
    let words = command.words
    guard !EntenteCommand.isCore(words[0]) else { throw Self.taken(words[0]) }
    let group = words.count > 1 ? try group(words[0]) : nil
    let siblings = group.map { entries[$0].parts } ?? top
    guard let word = words.last, number(of: word, in: siblings) == nil else {
      throw Self.taken(command.name)
    }
    let number = append(Entry(word: word, command: command, plugin: plugin))
    if let group { entries[group].parts.append(number) } else { top.append(number) }
  }

  /// The index of a group, which is created if needed.
  private mutating func group(_ word: String) throws -> Int {
    if let number = number(of: word, in: top) {
      guard entries[number].command == nil else { throw Self.taken(word) }
      return number
    }
    let number = append(Entry(word: word))
    top.append(number)
    return number
  }

  private mutating func append(_ entry: Entry) -> Int {
    entries.append(entry)
    return entries.count - 1
  }

  private func number(of word: String, in numbers: [Int]) -> Int? {
    numbers.first { entries[$0].word == word }
  }

  private static func taken(_ name: String) -> KnowledgeBaseError {
    .because(.conflictingPlugin, "two commands are called '\(name)'")
  }
}
