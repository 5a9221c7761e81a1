import Foundation
import Testing

@Suite("Formats")
struct FormatTests {
  @Test("JSON, JSON lines, CSV and TSV hold the same rows")
  func sameData() throws {
    func ask(_ format: String) throws -> String {
      try Program.ask("members", "CSTO", "--on", "2007-01-01", "--format", format).output
    }
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(ask("json").utf8)) as? [[String: Any]])
    #expect(
      json.map { $0["member_id"] as? String } == [
        "armenia", "belarus", "kazakhstan", "kyrgyzstan", "russia", "tajikistan", "uzbekistan",
      ])
    #expect(json.first?["disputed"] as? Bool == false)
    let lines = try ask("jsonl").split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary
    }
    #expect(lines == json.map { $0 as NSDictionary })
    let csv = try ask("csv").split(separator: "\n").map(String.init)
    #expect(
      csv[0] == "member_id,member,status,certainty,first_day,last_day,disputed,statement,sources")
    #expect(csv.count == 8)
    #expect(csv[7].hasPrefix("uzbekistan,Uzbekistan,member,yes,2006-08-16,2012-12-18,yes,"))
    #expect(csv[7].hasSuffix("\"tass-2012-06-28, wikipedia-csto\""))
    #expect(try ask("tsv").split(separator: "\n").count == 8)
  }

  @Test("each format escapes its special characters")
  func escapes() throws {
    let query = "SELECT 'a,\"b\" & <c>|d_e%' || char(9) || char(10) || '~' AS \"x\""
    func ask(_ format: String) throws -> String {
      try Program.ask("sql", query, "--format", format).output
    }
    #expect(try ask("csv") == "x\n\"a,\"\"b\"\" & <c>|d_e%\t\n~\"\n")
    #expect(try ask("tsv") == "x\na,\"b\" & <c>|d_e%\\t\\n~\n")
    #expect(try ask("json") == "[\n  {\"x\": \"a,\\\"b\\\" & <c>|d_e%\\t\\n~\"}\n]\n")
    #expect(try ask("html").contains("<td>a,&quot;b&quot; &amp; &lt;c&gt;|d_e%\t\n~</td>"))
    #expect(try ask("markdown").contains("| a,\"b\" & &lt;c&gt;\\|d_e%\t<br>\\~ |"))
    #expect(
      try ask("latex").contains(
        "a,\"b\" \\& \\textless{}c\\textgreater{}\\textbar{}d\\_e\\%\t \\textasciitilde{} \\\\"))
  }

  @Test("--notes prints title and notes beside the rows of a format for programs")
  func notes() throws {
    let question = ["members", "CSTO", "--on", "2007-01-01", "--format", "csv"]
    let plain = try Program.run(question + ["--db", Program.database])
    #expect(
      plain.errors
        == "entente: csv leaves out the title and 2 notes: --notes prints them, "
        + "-q omits this line\n")
    let quiet = try Program.run(question + ["--db", Program.database, "-q"])
    #expect(quiet.errors == "" && quiet.output == plain.output)
    // CSV has them as comments; JSON has no place for them.
    let told = try Program.run(question + ["--db", Program.database, "--notes"])
    let comments = told.output.split(separator: "\n").prefix { $0.hasPrefix("# ") }
    #expect(told.errors == "")
    #expect(told.output == comments.map { $0 + "\n" }.joined() + plain.output)
    #expect(comments[0].hasPrefix("# Members of Collective Security Treaty Organization (csto)"))
    #expect(comments[1].hasSuffix("Rule: effective."))
    #expect(comments.last?.contains("sources disagree") == true)
    let json = try Program.ask("members", "CSTO", "--format", "json", "--notes")
    #expect(json.errors.contains("Rule: effective.") && json.output.hasPrefix("["))
    let ofPlugin = try Program.ask("articles", "align", "withdrawal", "--format", "json", "--notes")
    #expect(ofPlugin.errors.hasPrefix("Withdrawal on "))
  }

  @Test("--spreadsheet-safe defuses formulas, of plugins' commands too")
  func spreadsheet() throws {
    let query = "SELECT '=cmd' AS x"
    #expect(try Program.ask("sql", query, "--format", "csv").output == "x\n=cmd\n")
    #expect(
      try Program.ask("sql", query, "--format", "csv", "--spreadsheet-safe").output
        == "x\n'=cmd\n")
    #expect(
      try Program.ask("articles", "treaties", "--spreadsheet-safe", "--format", "csv").status == 0)
  }

  @Test("no control character of a text or an argument reaches the terminal")
  func control() throws {
    let shown = try Program.ask("sql", "SELECT char(27) || '[2Jx' || char(8238) AS x")
    #expect(shown.output.contains("\\u{1b}[2Jx\\u{202e}"))
    for arguments in [
      ["members", "\u{1B}[2J"], ["members", "CSTO", "--on", "\u{9B}1m"], ["\u{1B}[2J"],
      ["find", "\u{202E}\u{7}qqzzvvww"], ["show", "csto", "--kind", "\u{1B}]0;x\u{7}"],
      ["members", "CSTO", "--format", "\u{1B}c"], ["articles", "search", "\u{1B}c"],
    ] {
      let errors = try Program.run(arguments + ["--db", Program.database]).errors
      #expect(!errors.isEmpty)
      let commands = errors.unicodeScalars.filter {
        $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E
      }
      #expect(commands.isEmpty, "\(arguments)")
    }
  }

  @Test("an empty table is an empty list in JSON and a header elsewhere")
  func empty() throws {
    #expect(try Program.ask("sql", "SELECT 1 AS x WHERE 0").output == "x\n-\n")
    #expect(try Program.ask("sql", "SELECT 1 AS x WHERE 0", "--format", "json").output == "[]\n")
    #expect(try Program.ask("sql", "SELECT 1 AS x WHERE 0", "--format", "csv").output == "x\n")
    #expect(try Program.ask("sql", "SELECT 1 AS x WHERE 0", "--format", "jsonl").output == "")
  }

  @Test("quiet omits title and notes, and a pipe gets no bold type")
  func quiet() throws {
    let full = try Program.ask("members", "CSTO", "--on", "2007-01-01").output
    let quiet = try Program.ask("members", "CSTO", "--on", "2007-01-01", "-q").output
    #expect(
      full.contains("Members of") && full.contains("Rule: effective.") && !full.contains("\u{1B}"))
    #expect(!quiet.contains("Members of") && !quiet.contains("Rule") && full.contains(quiet))
  }

  @Test("a query can come from the standard input")
  func standardInput() throws {
    let outcome = try Program.run(
      ["sql", "-", "--db", Program.database, "--format", "csv"], input: "SELECT 1 AS x")
    #expect(outcome.output == "x\n1\n")
  }

  @Test(
    "the file is --db, else ENTENTE_DB, else ./entente.sqlite, else the bundled dataset in the user's cache"
  )
  func whichFile() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func first(_ environment: [String: String]) throws -> Program.Outcome {
      try Program.run(
        ["check", "--format", "table"],
        environment: environment.merging(["XDG_CACHE_HOME": folder.path]) { $1 }, in: folder)
    }
    #expect(try first([:]).output.contains("\(folder.path)/entente/"))
    #expect(
      try first(["ENTENTE_DB": Program.database]).output.hasPrefix(
        "\(Program.database): all rules hold"))
    try FileManager.default.copyItem(
      atPath: Program.database, toPath: folder.appendingPathComponent("entente.sqlite").path)
    #expect(try first([:]).output.hasPrefix("entente.sqlite: all rules hold"))
  }
}
