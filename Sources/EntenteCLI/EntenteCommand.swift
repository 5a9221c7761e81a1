public import ArgumentParser
import Entente
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
      BuildCommand.self, ImportCommand.self, CheckCommand.self,
    ])

  public init() {}

  /// Runs the command with the arguments of the process, and ends the process with its exit code.
  public static func run() async {
    let code = await run(Array(CommandLine.arguments.dropFirst()))
    Foundation.exit(code)
  }

  /// Runs the command with these arguments.
  ///
  /// - Returns: The exit code. What there is to say is written to the standard output and error.
  public static func run(_ arguments: [String]) async -> Int32 {
    do {
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
      if code.isSuccess { print(text) } else { Console.complain(text) }
      return code == .failure ? 70 : code.rawValue
    }
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
    case .badDate, .badData, .notEntente, .newerSchema, .olderSchema, .changedSchema, .damaged,
      .refusedWrite:
      65
    case .fileNotFound: 66
    case .locked, .systemFailure: 74
    case .timedOut: 75
    default: 70
    }
  }
}
