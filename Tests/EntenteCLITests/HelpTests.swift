import Foundation
import Testing

@Suite("Help")
struct HelpTests {
  @Test(
    "the help is the one that was agreed",
    arguments: [
      "", "members", "memberships", "timeline", "show", "find", "why", "disputes", "sources",
      "revisions", "date", "sql", "build", "upgrade", "import", "import spells", "check",
      "plugins", "plugins list", "plugins add", "plugins remove", "plugins new", "compare",
      "overlap", "matrix",
    ])
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

  @Test("the version is told")
  func version() throws {
    #expect(try Program.run(["--version"]).output == "0.1.0\n")
  }
}
