public import ArgumentParser
public import Entente
import EntenteKit
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
        nothing was found, a rule is broken (check), or sides differ (diff); 4 ambiguous name; \
        64 usage; 65 bad data; 66 no such file; 70 internal error; 74 the system refused, or a \
        file is locked; 75 a limit of time or size.

        On a terminal, an answer that is longer than the screen goes through $PAGER (less).
        """,
      version: "0.1.0",
      subcommands: core,
      groupedSubcommands: ofPlugins.isEmpty
        ? [] : [CommandGroup(name: "Plugin", subcommands: ofPlugins)])
  }

  /// The commands that need no plugin.
  private static let core: [any ParsableCommand.Type] = [
    MembersCommand.self, MemberCommand.self, MembershipsCommand.self, TimelineCommand.self,
    ShowCommand.self,
    OrgansCommand.self, FindCommand.self, WhyCommand.self, DisputesCommand.self, DiffCommand.self,
    SourcesCommand.self, RevisionsCommand.self, DateCommand.self, PanelCommand.self,
    SQLCommand.self, SchemaCommand.self, CookbookCommand.self, CodebookCommand.self,
    CiteCommand.self, RecheckCommand.self, BuildCommand.self, UpgradeCommand.self,
    ImportCommand.self, ExportCommand.self, CheckCommand.self, PluginsCommand.self,
    ServeCommand.self, SiteCommand.self,
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
    TimeLimit.ofProcess.enforce()
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
      try checkHelp(words)
      let asked = Asked(words)
      guard !asked.isKept || isQuestion(words) else {
        throw ValidationError("--cite and --save are for questions to a file.")
      }
      try await Asked.$current.withValue(asked) { try await run(words, asked) }
      return 0
    } catch {
      return report(error)
    }
  }

  private static func run(_ words: [String], _ asked: Asked) async throws {
    do {
      var command = try parsed(words)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      // A command can answer and exit with a code.
      try await asked.finish()
      throw code
    }
    try await asked.finish()
  }

  /// Whether the words name a question; plugins have questions of their own.
  private static func isQuestion(_ words: [String]) -> Bool {
    guard let name = words.first else { return false }
    return PluginCommand.programQuestions.contains(name) || !isCore(name)
  }

  /// The answer to a saved question.
  ///
  /// - Returns: `nil` if nothing was found.
  /// - Throws: ``KnowledgeBaseError``: `badData` if the words are no question, or no longer one.
  static func answer(to words: [String], database: String?) async throws -> Table? {
    let end = words.firstIndex(of: "--") ?? words.count
    let file = database.map { ["--db", $0] } ?? []
    let (questions, words) = try await commands(
      for: Array(words[..<end]) + file + words[end...])
    return try await PluginCommands.$current.withValue(questions) {
      guard isQuestion(words) || PluginCommand.pageQuestions.contains(words.first ?? ""),
        isCore(words[0]) || questions.contains(words[0])
      else {
        throw KnowledgeBaseError.because(.badData, "there is no question '\(words.first ?? "")'")
      }
      let asked = Asked(words, isCaptured: true)
      do {
        try await Asked.$current.withValue(asked) { try await run(words, asked) }
      } catch let error as KnowledgeBaseError where error.code == .notFound {
        return nil
      } catch let error as KnowledgeBaseError {
        throw error
      } catch let error where asked.answer == nil {
        throw KnowledgeBaseError.because(.badData, fullMessage(for: error))
      } catch {}
      guard let answer = asked.answer else {
        throw KnowledgeBaseError.because(.badData, "'\(words[0])' gives no table to compare")
      }
      return answer.table
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
    common.timeLimit = nil
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
    if let (type, rest) = core ?? PluginCommands.current.subcommand(arguments) {
      if let command = try? type.parse(rest) { return command }
      for words in yearsLast(rest) { if let command = try? type.parse(words) { return command } }
    }
    return try parseAsRoot(arguments)
  }

  /// The words with years before year 0, such as -2004, at the end after `--`, so that none is read
  /// as an option: first only those that cannot be the value of an option, then all.
  private static func yearsLast(_ words: [String]) -> [[String]] {
    guard !words.contains("--") else { return [] }
    let years = words.indices.filter { words[$0].wholeMatch(of: /-[0-9X].*/) != nil }
    let free = years.filter { $0 == 0 || !words[$0 - 1].hasPrefix("-") || years.contains($0 - 1) }
    return [free, years].filter { !$0.isEmpty }.map { moved in
      words.indices.filter { !moved.contains($0) }.map { words[$0] } + ["--"]
        + moved.map { words[$0] }
    }
  }

  /// Refuses help about a command that does not exist.
  private static func checkHelp(_ words: [String]) throws {
    guard words.first == "help" else { return }
    var type: any ParsableCommand.Type = EntenteCommand.self
    for word in words.dropFirst().prefix(while: { !$0.hasPrefix("-") }) {
      let parts =
        type.configuration.subcommands
        + type.configuration.groupedSubcommands.flatMap(\.subcommands)
      guard let part = parts.first(where: { $0.configuration.commandName == word }) else {
        throw ValidationError("there is no command '\(word)'")
      }
      type = part
    }
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
    let text = shortUsage(fullMessage(for: error)).printable
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

  /// The text with the options of a long usage line as `[<options>]`; they are listed below it.
  private static func shortUsage(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.count > 80, line.lowercased().hasPrefix("usage: ") else { return String(line) }
      return line.replacing(/\ \[--[^\]]*\]/, with: "") + " [<options>]"
    }.joined(separator: "\n")
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
    case .badArgument, .badDate, .refusedSQL, .failedSQL: 64
    case .badPlugin, .changedPlugin, .newerPlugin, .missingPlugin, .conflictingPlugin,
      .badData, .notEntente, .newerSchema, .olderSchema, .changedSchema, .damaged,
      .refusedWrite:
      65
    case .fileNotFound: 66
    case .locked, .systemFailure: 74
    case .timedOut, .tooLarge: 75
    default: 70
    }
  }
}
