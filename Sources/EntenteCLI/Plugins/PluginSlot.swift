import ArgumentParser
import Entente

/// A command or group of a plugin as a command of the parser.
///
/// The parser asks a type for its configuration, reflects an empty value for the options, and
/// decodes the given values. All three come from the entry of ``PluginCommands`` with this number.
struct PluginSlot<Number: SlotNumber>: AsyncParsableCommand, CustomReflectable {
  /// `nil` for a group.
  private var request: PluginRequest?

  private static var entry: PluginCommands.Entry? { PluginCommands.current.entry(Number.value) }

  static var configuration: CommandConfiguration {
    guard let entry else { return CommandConfiguration() }
    guard let command = entry.command else {
      return CommandConfiguration(
        commandName: entry.word, abstract: PluginCommands.current.abstract(ofGroup: entry),
        subcommands: PluginCommands.current.types(entry.parts))
    }
    return CommandConfiguration(
      commandName: entry.word, abstract: command.abstract, discussion: command.discussion)
  }

  init() {}

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: SlotKey.self)
    guard let entry = Self.entry, let command = entry.command else { return }
    let common = try CommonOptions.decoded(
      from: container, hasColumns: !command.hasOwnColumns)
    let format = try container.decode(Option<PluginFormat<Number>>.self, forKey: .format)
    request = PluginRequest(
      command: command, plugin: entry.plugin, values: try command.values(container),
      common: common, format: format.wrappedValue.word)
  }

  /// The options and arguments, labelled like the property wrappers of stored properties.
  var customMirror: Mirror {
    guard let command = Self.entry?.command else { return Mirror(self, children: [:]) }
    let format = Option(
      wrappedValue: PluginFormat<Number>.table,
      help: CommonOptions.formatHelp(PluginFormat<Number>.allValueStrings))
    let children =
      command.parameters.map { Mirror.Child(SlotKey($0).label, $0.definition) }
      + CommonOptions.definitions(format: format, hasColumns: !command.hasOwnColumns)
    return Mirror(self, children: children, displayStyle: .struct)
  }

  mutating func run() async throws {
    guard let request else { throw CleanExit.helpRequest(self) }
    try await request.run()
  }
}

/// The word after `--format`: a common format, or one that this command declares.
struct PluginFormat<Number: SlotNumber>: ExpressibleByArgument {
  static var table: Self { Self(word: OutputFormat.table.rawValue) }

  let word: String

  private init(word: String) {
    self.word = word
  }

  init?(argument: String) {
    guard Self.allValueStrings.contains(argument) else { return nil }
    word = argument
  }

  var defaultValueDescription: String { word }

  static var allValueStrings: [String] {
    let own = PluginCommands.current.entry(Number.value)?.command?.formats ?? []
    return OutputFormat.allCases.map(\.rawValue) + own
  }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
