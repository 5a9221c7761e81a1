import EntenteTestSupport
import Foundation
import Testing

@Suite("Citations")
struct CiteCommandTests {
  private static let question = ["members", "CSTO", "--on", "2007-01-01"]

  private func cite(_ question: [String], _ style: String) throws -> Program.Outcome {
    try Program.run(question + ["--cite", style, "--db", Program.database])
  }

  @Test("CITATION.cff of the repository is the one of the command")
  func file() throws {
    let file = try String(
      contentsOf: Program.root.appendingPathComponent("CITATION.cff"), encoding: .utf8)
    #expect(try Program.ask("cite", "--style", "cff").output == file)
  }

  @Test("the dataset and a source can be cited in each style")
  func styles() throws {
    let text = try Program.ask("cite").output
    #expect(text.hasPrefix("The Entente authors. Entente: the CSTO and the bodies around it."))
    #expect(text.split(separator: "\n").count == 1)
    let entry = try Program.ask("cite", "nat-1949", "--style", "bibtex").output
    #expect(entry.hasPrefix("@misc{nat-1949,"))
    let row = try Program.ask("cite", "nat-1949", "--format", "csv").output
    #expect(row.hasPrefix("id,kind,title"))
    let unknown = try Program.ask("cite", "no-such-source")
    #expect(unknown.status == 1 && unknown.errors.contains("there is no source 'no-such-source'"))
    #expect(try Program.ask("cite", "nat-1949", "--style", "cff").status == 64)
    #expect(try Program.ask("cite", "--style", "text", "--format", "csv").status == 64)
  }

  @Test("--cite gives the sources behind the rows, and a stamp")
  func rows() throws {
    let text = try cite(Self.question, "text").output
    #expect(text.contains("Question: entente members CSTO --on 2007-01-01. World: on 2007-01-01."))
    #expect(text.contains("Rule: effective. Dataset: SHA-256 "))
    // Uzbekistan's membership ends by an act with a source of its own.
    #expect(text.contains("CSTO leaders suspend Uzbekistan's membership"))
    #expect(!text.contains("North Atlantic Treaty"))
    let entries = try cite(Self.question, "bibtex").output.matches(of: /(?m)^@\w+\{/).count
    let items =
      try JSONSerialization.jsonObject(
        with: Data(cite(Self.question, "csl").output.utf8)) as? [[String: Any]]
    #expect(entries == text.split(separator: "\n").count && items?.count == entries)
  }

  @Test(
    "every kind of answer with statements or sources can be cited",
    .enabled(if: SlowTests.areOn, "\(SlowTests.hint)"),
    arguments: [
      ["memberships", "Uzbekistan"], ["timeline", "GUAM"], ["show", "guam"], ["why", "nvc-0075"],
      ["find", "odkb"], ["disputes", "Uzbekistan"], ["sources"],
      ["sql", "SELECT subject, statement_id FROM fact LIMIT 5"],
      ["sql", "SELECT DISTINCT source_id FROM statement_source LIMIT 3", "--format", "csv"],
      ["compare", "CSTO", "NATO", "--on", "2012-01-01"], ["overlap", "CSTO", "NATO"],
      ["matrix", "--rows", "CSTO", "--columns", "UN,SCO"], ["matrix", "--cell", "CSTO,NATO"],
      ["article", "CST/4"], ["articles", "align", "withdrawal"],
      ["articles", "search", "armed", "attack"],
    ])
  func slowKinds(question: [String]) throws {
    let outcome = try cite(question, "bibtex")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("@misc{entente-"))
    #expect(outcome.output.matches(of: /(?m)^@/).count > 1)
    #expect(!outcome.output.contains("--cite") && !outcome.output.contains("--db"))
  }

  @Test("an answer without statements and sources says why it cannot be cited")
  func none() throws {
    let outcome = try cite(["sql", "SELECT 1 AS one"], "text")
    #expect(outcome.status == 64 && outcome.output == "")
    #expect(outcome.errors.contains("no column has statements or sources"))
    #expect(outcome.errors.contains("the columns are one"))
    let empty = try cite(["sql", "SELECT statement_id FROM fact WHERE 0"], "text")
    #expect(empty.errors.contains("the answer has no rows"))
    let build = try Program.run(["build", "--cite", "text", "--db", "never.sqlite"])
    #expect(build.status == 64 && build.errors.contains("--cite and --save are for questions"))
  }

  @Test("sources follow --according-to, and the stamp says so")
  func perspective() throws {
    let text = try cite(
      ["memberships", "Uzbekistan", "--according-to", "insor-synopsis"], "text"
    ).output
    #expect(text.contains("According to: insor-synopsis."))
    #expect(text.split(separator: "\n").count == 2)
  }
}
