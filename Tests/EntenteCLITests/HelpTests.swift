import Entente
import Foundation
import Testing

@Suite("Help")
struct HelpTests {
  static let commands = [
    "", "members", "member", "memberships", "timeline", "show", "organs", "find", "why", "disputes",
    "diff", "sources",
    "revisions", "date", "panel", "sql", "schema", "cookbook", "codebook", "cite", "recheck",
    "build", "upgrade", "import", "export",
    "check", "serve", "site",
    "plugins", "plugins list", "plugins add", "plugins remove", "plugins new", "compare",
    "overlap", "matrix", "network", "article", "articles", "articles treaties", "articles search",
    "articles align", "articles graph", "articles find-citations", "articles import",
  ]

  @Test("the help equals the snapshot", arguments: commands)
  func snapshot(command: String) throws {
    let arguments = command.split(separator: " ").map(String.init) + ["--help"]
    let outcome = try Program.run(arguments, environment: ["COLUMNS": "80"])
    #expect(outcome.status == 0)
    let url = Program.root.appendingPathComponent(
      "Tests/EntenteCLITests/Snapshots/\(command.isEmpty ? "entente" : command.replacing(" ", with: "-")).txt"
    )
    if ProcessInfo.processInfo.environment["ENTENTE_SNAPSHOTS"] == "write" {
      try outcome.output.write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(outcome.output == (try? String(contentsOf: url, encoding: .utf8)))
  }

  @Test("every command has a snapshot of its help")
  func complete() throws {
    let dump = try Program.run(["--experimental-dump-help"]).output
    let names = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command.names
    #expect(Set(names) == Set(Self.commands))
  }

  @Test("a plugin's command may not have the options of every command")
  func commonOptions() throws {
    let dump = try Program.run(["disputes", "--experimental-dump-help"]).output
    let arguments = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command.arguments
    let names = Set(arguments?.flatMap { $0.names ?? [] }.map(\.name) ?? [])
    #expect(PluginCommand.commonOptions.isSubset(of: names.union(["help", "version"])))
    let own: Set = ["q", "h", "about", "type", "as-of", "according-to"]
    #expect(names.subtracting(own).isSubset(of: PluginCommand.commonOptions))
  }

  /// The parser's description of a command.
  private struct Dump: Decodable {
    struct Command: Decodable {
      let commandName: String
      let subcommands: [Command]?
      let arguments: [Argument]?

      /// The names of its subcommands; its own name is empty.
      var names: [String] {
        [""]
          + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { part in
            part.names.map { $0.isEmpty ? part.commandName : "\(part.commandName) \($0)" }
          }
      }
    }

    struct Argument: Decodable {
      struct Name: Decodable { let name: String }

      let names: [Name]?
    }

    let command: Command
  }

  @Test("the version is printed")
  func version() throws {
    #expect(try Program.run(["--version"]).output == "0.1.0\n")
  }
}
