public import ArgumentParser
public import Entente
import Foundation

/// The command `entente`.
public struct EntenteCommand: AsyncParsableCommand {
  public static var configuration: CommandConfiguration {
    let ofPlugins = PluginCommands.current.types
    return CommandConfiguration(
      commandName: "entente",
      abstract: """
        A knowledge base of international security organizations: dated, sourced, open to \
        dispute.
        """,
      discussion: """
        A name is an id, an abbreviation, or a name in any stored language. Exit codes: 0 done; 1 \
        nothing was found, or a rule is broken (check); 4 ambiguous name; 64 usage; 65 bad data; \
        66 no such file; 70 internal error; 74 the system refused, or a file is locked; 75 a time \
        limit.
        """,
      version: "0.1.0",
      subcommands: core,
      groupedSubcommands: ofPlugins.isEmpty
        ? [] : [CommandGroup(name: "Plugin", subcommands: ofPlugins)])
  }

  /// The commands that need no plugin.
  private static let core: [any ParsableCommand.Type] = [
    MembersCommand.self, MembershipsCommand.self, TimelineCommand.self, ShowCommand.self,
    FindCommand.self,
    WhyCommand.self, DisputesCommand.self, SourcesCommand.self, RevisionsCommand.self,
    DateCommand.self, SQLCommand.self,
    BuildCommand.self, UpgradeCommand.self, ImportCommand.self, CheckCommand.self,
    PluginsCommand.self,
  ]

  private static func coreCommand(_ name: String) -> (any ParsableCommand.Type)? {
    core.first { $0.configuration.commandName == name }
  }

  /// Whether a word names a command of the program itself.
  static func isCore(_ name: String) -> Bool { name == "help" || coreCommand(name) != nil }

  public init() {}

  /// Runs the command with the arguments of the process, and ends the process with its exit code.
  ///
  /// - Parameter plugins: The plugins of the program. It has their commands, and the bundled
  ///   dataset includes them.
  public static func run(plugins: [any Plugin] = []) async {
    let code = await run(Array(CommandLine.arguments.dropFirst()), plugins: plugins)
    Foundation.exit(code)
  }

  /// Runs the command with these arguments.
  ///
  /// - Returns: The exit code. Output goes to the standard output and error.
  public static func run(_ arguments: [String], plugins: [any Plugin] = []) async -> Int32 {
    await Shipped.$plugins.withValue(plugins) { await answer(arguments) }
  }

  private static func answer(_ arguments: [String]) async -> Int32 {
    do {
      let (commands, words) = try await commands(for: arguments)
      return await PluginCommands.$current.withValue(commands) { await perform(words) }
    } catch {
      return report(error)
    }
  }

  private static func perform(_ words: [String]) async -> Int32 {
    do {
      var command = try parsed(words)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return 0
    } catch {
      return report(error)
    }
  }

  /// The commands of plugins that the arguments can name, and the arguments to parse.
  ///
  /// A command of the program itself needs none of them. Any other word can name a query in the
  /// file.
  private static func commands(
    for arguments: [String]
  ) async throws -> (PluginCommands, [String]) {
    let isHelp = arguments.first == "help"
    let name = isHelp ? arguments.dropFirst().first : arguments.first
    if let name, coreCommand(name) != nil { return (PluginCommands(), arguments) }
    var commands = try PluginCommands(Shipped.plugins)
    guard let name, !name.hasPrefix("-"), name != "help", !commands.contains(name) else {
      return (commands, arguments)
    }
    let file = try? FileOption.parse(arguments)
    var common = CommonOptions()
    common.database = file?.database
    if let kb = try? await common.open() {
      try commands.add(queries: try await kb.read { base in try base.queryCommands() })
    }
    let isQuery = !isHelp && commands.contains(name)
    return (commands, isQuery ? arguments : file?.others ?? arguments)
  }

  /// Parses with the subcommand only, which is faster than with all of them. Errors and help come
  /// from a second parse from the root, so that messages are always the same.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    let rest = Array(arguments.dropFirst())
    let core = arguments.first.flatMap { coreCommand($0) }.map { ($0, rest) }
    if let (type, rest) = core ?? PluginCommands.current.subcommand(arguments),
      let command = try? type.parse(rest)
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// Prints an error, or the requested help.
  ///
  /// - Returns: The exit code.
  private static func report(_ error: any Error) -> Int32 {
    if let error = error as? KnowledgeBaseError {
      report(error)
      return error.exitCode
    }
    if let code = error as? ExitCode { return code.rawValue }
    let text = fullMessage(for: error)
    let code = exitCode(for: error)
    guard code.isSuccess else {
      Console.complain(text)
      return code == .failure ? 70 : code.rawValue
    }
    do {
      try Console.write(text.hasSuffix("\n") ? text : text + "\n")
      return code.rawValue
    } catch {
      return report(error)
    }
  }

  private static func report(_ error: KnowledgeBaseError) {
    for diagnostic in error.diagnostics {
      Console.complain(diagnostic.description)
    }
    Console.complain("entente: \(error.message)")
  }
}

extension KnowledgeBaseError {
  /// The exit code of an error. All exit codes are defined here.
  var exitCode: Int32 {
    switch code {
    case .notFound: 1
    case .ambiguous: 4
    case .badArgument, .refusedSQL, .failedSQL: 64
    case .badPlugin, .changedPlugin, .newerPlugin, .missingPlugin, .conflictingPlugin, .badDate,
      .badData, .notEntente, .newerSchema, .olderSchema, .changedSchema, .damaged,
      .refusedWrite:
      65
    case .fileNotFound: 66
    case .locked, .systemFailure: 74
    case .timedOut: 75
    default: 70
    }
  }
}
