import EntenteTestSupport
import Testing

@Suite("Tables fit the line")
struct WidthTests {
  static let commands: [[String]] = [
    ["members", "CSTO", "--on", "2007-01-01"], ["memberships", "Uzbekistan"],
    ["timeline", "CSTO"], ["show", "CSTO"], ["find", "FCRR"], ["why", "nvc-0075"], ["disputes"],
    ["sources"], ["revisions"], ["sql", "SELECT * FROM membership_spell LIMIT 20"],
    ["compare", "CSTO", "NATO", "--on", "2012-01-01"], ["overlap", "CSTO", "NATO", "SCO"],
    ["article", "CST/4"], ["articles", "treaties"], ["articles", "align", "withdrawal"],
    ["articles", "search", "armed attack"], ["articles", "graph", "--across"],
    ["matrix", "--rows", "CSTO", "--columns", "UN,SCO,CIS"], ["matrix", "--list"],
    ["matrix", "--kinds"], ["matrix", "--cell", "CSTO,NATO"], ["plugins"],
  ]

  @Test(
    "no line is longer than the width, except for a single id or address",
    .enabled(if: SlowTests.areOn, "\(SlowTests.hint)"),
    arguments: commands, ["100", "120"])
  func slowWidth(command: [String], columns: String) throws {
    let outcome = try Program.run(
      command + ["--db", Program.database], environment: ["COLUMNS": columns])
    #expect(!outcome.output.isEmpty, "\(outcome.errors)")
    let limit = try #require(Int(columns))
    let long = outcome.output.split(separator: "\n").filter { $0.count > limit }
      .filter { line in
        // The name of the column may precede the address.
        line.split(separator: " ").filter { !$0.hasSuffix(":") }.count > 1
      }
    #expect(long.isEmpty, "\(long.prefix(3))")
  }

  @Test("a column that leaves the grid of a terminal is in the CSV")
  func complete() throws {
    let text = try Program.ask("disputes").output
    let csv = try Program.ask("disputes", "--format", "csv").output
    #expect(csv.hasPrefix("dispute,type,resolution,title,sides,reason\n"))
    #expect(text.contains("\n    reason: "))
  }
}
