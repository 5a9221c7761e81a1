import Foundation
import Testing

@Suite("The question about one pair")
struct MemberCommandTests {
  @Test(
    "the first row has the answer, and statements behind it",
    arguments: [
      (["Uzbekistan", "CSTO", "--on", "2010"], "yes,,member,yes,ext-0098"),
      (["UZB", "CSTO", "--on", "2013"], "no,none,suspended,yes,ext-0103"),
      (["Georgia", "CIS", "--on", "2015"], "unknown,not-covered,member,no,ext-0520"),
      (["France", "CSTO", "--on", "2010"], "no,none,,,"),
      (["France", "CSTO", "--on", "1990"], "no,did-not-exist,,,"),
      (["Uzbekistan", "CSTO", "--on", "2013", "--status", "suspended"], "yes,,suspended,yes,ext-0103"),
      (["Armenia", "CST", "--on", "1993", "--rule", "signature"], "yes,,party,yes,ins-0082"),
    ])
  func answers(words: [String], row: String) throws {
    let outcome = try Program.run(
      ["member"] + words + [
        "--db", Program.database, "--format", "csv", "-q", "--no-header", "--columns",
        "answer,reason,status,certainty,statement",
      ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.split(separator: "\n").first.map(String.init) == row)
  }

  @Test("the sentence below says why, names the rule, and tells of a day after the dataset")
  func notes() throws {
    let left = try Program.ask("member", "Armenia", "CST", "--on", "1993").output
    #expect(left.contains("No: Armenia is not a member") && left.contains("--rule signature: yes"))
    #expect(left.contains("effective."))
    let late = try Program.ask("member", "France", "NATO", "--on", "2030").output
    #expect(late.contains("Nothing is certain after"))
    #expect(try Program.ask("member", "France", "NATO").output.contains("the last day of the dataset"))
  }

  @Test("a wrong name, a state as a body and a missing name are errors")
  func errors() throws {
    let misspelt = try Program.ask("member", "Kazakstan", "CSTO")
    #expect(misspelt.status == 1 && misspelt.errors.contains("Kazakhstan (kazakhstan)"))
    let state = try Program.ask("member", "CSTO", "Armenia")
    #expect(state.status == 1 && state.errors.contains("has no members"))
    #expect(try Program.ask("member", "France").status == 64)
    #expect(try Program.ask("member", "France", "NATO", "--on", "never").status == 64)
    #expect(try Program.ask("member", "France", "NATO", "--rule", "x").status == 64)
  }

  @Test("it can be saved, asked again and cited")
  func saved() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).json").path
    let question = ["member", "Uzbekistan", "CSTO", "--on", "2010", "--db", Program.database]
    #expect(try Program.run(question + ["--save", file]).status == 0)
    #expect(try Program.run(["recheck", file, "--db", Program.database]).status == 0)
    #expect(try Program.run(question + ["--cite", "text"]).output.contains("TASS"))
  }
}
