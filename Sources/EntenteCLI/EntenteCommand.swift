public import ArgumentParser
public import Entente
import Foundation

/// The command `entente`.
public struct EntenteCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract:
      "A knowledge base of international security organizations: dated, sourced, open to dispute.",
    discussion: """
      Names are forgiving: an id, an abbreviation, a name in any stored language. Exit codes: 0 done; 1 nothing was found, \
      or a rule is broken (check); 4 ambiguous name; 64 usage; 65 bad data; 66 no such file; 70 our fault; 74 the \
      system refused, or a file is locked; 75 a time limit.
      """,
    version: "0.1.0",
    subcommands: [
      MembersCommand.self, MembershipsCommand.self, TimelineCommand.self, ShowCommand.self,
      FindCommand.self,
      WhyCommand.self, DisputesCommand.self, SourcesCommand.self, RevisionsCommand.self,
      DateCommand.self, SQLCommand.self,
      BuildCommand.self, UpgradeCommand.self, ImportCommand.self, CheckCommand.self,
      PluginsCommand.self,
    ])

  public init() {}

  /// Runs the command with the arguments of the process, and ends the process with its exit code.
  ///
  /// - Parameter plugins: The plugins that the program is made with: their commands are its commands, and the bundled dataset has
  ///   them.
  public static func run(plugins: [any Plugin] = []) async {
    let code = await run(Array(CommandLine.arguments.dropFirst()), plugins: plugins)
    Foundation.exit(code)
  }

  /// Runs the command with these arguments.
  ///
  /// - Returns: The exit code. What there is to say is written to the standard output and error.
  public static func run(_ arguments: [String], plugins: [any Plugin] = []) async -> Int32 {
    await Shipped.$plugins.withValue(plugins) { await answer(arguments) }
  }

  private static func answer(_ arguments: [String]) async -> Int32 {
    do {
      if let (command, words) = try await pluginCommand(arguments) {
        try await command.run(words)
        return 0
      }
      var command = try parsed(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return 0
    } catch let error as KnowledgeBaseError {
      report(error)
      return error.exitCode
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      let text = fullMessage(for: error)
      let code = exitCode(for: error)
      if code.isSuccess { print(text + pluginHelp(arguments)) } else { Console.complain(text) }
      return code == .failure ? 70 : code.rawValue
    }
  }

  /// The command of a plugin that the first word names: one of the program's, or one that the file brings.
  private static func pluginCommand(_ arguments: [String]) async throws -> (
    PluginCommandLine, [String]
  )? {
    let isHelp = arguments.first == "help"
    let words = isHelp ? Array(arguments.dropFirst()) : arguments
    guard let name = words.first, !name.hasPrefix("-"), name != "help",
      !configuration.subcommands.contains(where: { $0.configuration.commandName == name })
    else { return nil }
    let commands = Shipped.plugins.flatMap { plugin in plugin.commands.map { (plugin, $0) } }
    // A name of two words goes before one that is its beginning.
    let found = commands.filter { words.starts(with: $0.1.words) }
      .max { $0.1.words.count < $1.1.words.count }
    let help = isHelp ? ["--help"] : []
    if let (plugin, command) = found {
      let rest = Array(words.dropFirst(command.words.count)) + help
      return (PluginCommandLine(command: command, plugin: plugin), rest)
    }
    if let group = CommandGroup(name, commands.map(\.1)) { throw group.answer(to: words + help) }
    let rest = Array(words.dropFirst()) + help
    let place = rest.firstIndex(of: "--db").flatMap {
      $0 + 1 < rest.count ? Array(rest[$0...($0 + 1)]) : nil
    }
    guard let kb = try? await CommonOptions.parse(place ?? []).open() else { return nil }
    let queries = try await kb.read { base in try base.queryCommands().filter { $0.name == name } }
    return queries.first.map { (PluginCommandLine(command: $0, plugin: nil), rest) }
  }

  /// The commands of plugins, under the help of the program.
  private static func pluginHelp(_ arguments: [String]) -> String {
    let commands = Shipped.plugins.flatMap(\.commands)
    guard !commands.isEmpty,
      arguments.isEmpty || arguments == ["--help"] || arguments == ["help"] || arguments == ["-h"]
    else { return "" }
    return "\n\nOF PLUGINS:\n" + CommandGroup.list(commands)
  }

  /// Reads the arguments with the subcommand alone, which is quicker than with all of them; what it cannot read, errors and help
  /// among it, is read from the root, so that every message is the same.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first,
      let type = configuration.subcommands.first(where: { $0.configuration.commandName == name }),
      let command = try? type.parse(Array(arguments.dropFirst()))
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  private static func report(_ error: KnowledgeBaseError) {
    for diagnostic in error.diagnostics {
      Console.complain(diagnostic.description)
    }
    Console.complain("entente: \(error.message)")
  }
}

extension KnowledgeBaseError {
  /// The one place where errors become exit codes.
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
