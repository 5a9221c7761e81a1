import Foundation
import Testing

@Suite("The command panel")
struct PanelCommandTests {
  private func lines(_ outcome: Program.Outcome) -> [String] {
    outcome.output.split(separator: "\n").map(String.init)
  }

  @Test("a state-year panel has the columns of the field")
  func stateYear() throws {
    let outcome = try Program.ask(
      "panel", "state-year", "--bodies", "CSTO", "--members", "Uzbekistan", "--from", "2005",
      "--to",
      "2013", "--format", "csv")
    #expect(outcome.status == 0)
    let lines = lines(outcome)
    #expect(
      lines.first
        == "ccode,stateabb,statenme,state_id,year,ioname,orgname,organization_id,cell,status")
    #expect(lines.count == 10)
    #expect(
      lines[1]
        == "704,UZB,Uzbekistan,uzbekistan,2005,CSTO,Collective Security Treaty Organization,csto,none,"
    )
    #expect(lines[2].hasSuffix(",csto,yes,member"))
    #expect(lines[9].hasSuffix(",csto,none,suspended"))
  }

  @Test("numbers of the field, one column for each body")
  func wide() throws {
    let outcome = try Program.ask(
      "panel", "state-year", "--bodies", "CSTO,NATO", "--members", "Uzbekistan", "--from", "1948",
      "--to", "2006", "--missing", "field", "--shape", "wide", "--columns", "ccode,year,csto,nato",
      "--format", "csv")
    let lines = lines(outcome)
    #expect(lines.first == "ccode,year,csto,nato")
    #expect(lines[1] == "704,1991,-1,0")
    #expect(lines.last == "704,2006,1,0")
  }

  @Test("a panel is written to a file in the format of its name, with a codebook beside it")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-panel-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (panel, book) = (
      folder.appendingPathComponent("p.jsonl").path, folder.appendingPathComponent("p.md").path
    )
    let outcome = try Program.ask(
      "panel", "state-year", "--bodies", "SCO", "--from", "2001", "--to", "2010", "--states",
      "listed", "--output", panel, "--codebook", book)
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    let text = try String(contentsOfFile: panel, encoding: .utf8)
    #expect(text.hasPrefix("{\"ccode\": "))
    let rows = text.split(separator: "\n")
    let told = try String(contentsOfFile: book, encoding: .utf8)
    #expect(
      told.contains("| cell | text | yes, maybe, none, unknown, not-covered, did-not-exist | "))
    let yes = rows.count { $0.contains("\"cell\": \"yes\"") }
    #expect(told.contains("yes: \(yes),"))
    #expect(told.contains("Dataset: Entente") && told.contains("Source "))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "p.jsonl", "p.md",
      ])
  }

  @Test("a wrong option leaves an older file as it was")
  func failure() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-panel-\(UUID().uuidString).csv"
    ).path
    try "old\n".write(toFile: file, atomically: true, encoding: .utf8)
    for (words, status) in [
      (["--columns", "year,king"], 64), (["--codes", "zip"], 64), (["--bodies", "Atlantis"], 1),
      (["--from", "2010", "--to", "2000"], 64), (["--shape", "round"], 64), (["--days"], 64),
    ] as [([String], Int32)] {
      let outcome = try Program.run(
        ["panel", "state-year", "--db", Program.database, "--output", file] + words)
      #expect(outcome.status == status, "\(words) \(outcome.errors)")
      #expect(!outcome.errors.isEmpty)
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "old\n")
  }

  @Test("a panel has rows for the states alone")
  func states() throws {
    let outcome = try Program.ask(
      "panel", "state-year", "--states", "cow", "--bodies", "none", "--from", "2010", "--to",
      "2010",
      "--format", "csv")
    #expect(
      lines(outcome).prefix(2) == [
        "ccode,stateabb,statenme,state_id,year", "2,USA,United States,united-states,2010",
      ])
    let dyads = try Program.ask(
      "panel", "dyad-year", "--states", "cow", "--bodies", "none", "--from", "2010", "--to", "2010",
      "--columns", "ccode1,ccode2,year", "--format", "csv")
    let count = lines(outcome).count - 1
    #expect(lines(dyads).count - 1 == count * (count - 1) / 2)
  }
}
