import Foundation
import Testing

@Suite("Differences on the command line")
struct DiffCommandTests {
  /// A copy of the bundled dataset with a small list of members of GUAM.
  private func base() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let base = folder.appendingPathComponent("base.sqlite").path
    try FileManager.default.copyItem(atPath: Program.database, toPath: base)
    let list = """
      organization,member,status,start,end
      guam,georgia,member,1997,..
      guam,ukraine,member,1999,..
      guam,moldova,member,1997,2005

      """
    let done = try Program.run(
      [
        "import", "spells", "-", "--db", base, "--source", "handbook", "--source-title",
        "A handbook", "--through", "2010-12-31",
      ], input: list)
    #expect(done.status == 0, "\(done.errors)")
    return base
  }

  @Test("differing years are rows with both values, dates and sources; the exit code is 1")
  func rows() throws {
    let base = try base()
    let outcome = try Program.run([
      "diff", "handbook", "preferred", "--db", base, "--members", "Ukraine", "--format", "csv",
      "--columns",
      "organization_id,member_id,year,kind,value_a,value_b,dates_a,dates_b,sources_a",
    ])
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(
      outcome.output == """
        organization_id,member_id,year,kind,value_a,value_b,dates_a,dates_b,sources_a
        guam,ukraine,1997,start,not then,member,1999/..,1997-10-10/..,handbook
        guam,ukraine,1998,start,not then,member,1999/..,1997-10-10/..,handbook

        """)
  }

  @Test("the summary counts agreement and each kind by body and for all")
  func summary() throws {
    let base = try base()
    let outcome = try Program.run([
      "diff", "handbook", "preferred", "--db", base, "--summary", "--to", "2010", "--format", "csv",
      "--columns", "organization_id,cells,agree,start,end,coverage,only_a,only_b",
    ])
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "organization_id,cells,agree,start,end,coverage,only_a,only_b")
    #expect(lines.count == 3 && lines[1].hasPrefix("guam,") && lines[2].hasPrefix("all,"))
    #expect(lines[1].dropFirst(5) == lines[2].dropFirst(4))
    let table = try Program.run(["diff", "handbook", "preferred", "--db", base, "--summary"])
    #expect(table.output.contains("bodies of which only one side says something are left out"))
  }

  @Test("sides that agree are 0, a kind that is not asked for is not listed")
  func agreement() throws {
    let base = try base()
    let same = try Program.run(["diff", "preferred", base, "--db", base, "--bodies", "GUAM"])
    #expect(same.status == 0, "\(same.errors)")
    #expect(same.output.contains("agree."))
    let georgia = ["diff", "handbook", "preferred", "--db", base, "--members", "Georgia"]
    #expect(try Program.run(georgia).status == 0)
    let all = try Program.run(georgia + ["--kinds", "coverage", "--format", "csv"])
    #expect(all.status == 1)
    #expect(all.output.contains("guam,georgia,2011,coverage,not covered,member"))
  }

  @Test("statements that a revision added are told; nothing else is written")
  func statements() throws {
    let outcome = try Program.ask(
      "diff", "revision:1", "revision:2", "--statements", "--bodies", "GUAM", "--format", "csv",
      "--columns", "change,kind")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("added,act\n"))
    #expect(try Program.ask("diff", "revision:2", "revision:2", "--statements").status == 0)
  }

  @Test("bad sides, kinds, units and files have an exit code above 1")
  func faults() throws {
    #expect(try Program.ask("diff", "nobody", "preferred").status == 64)
    #expect(try Program.ask("diff", "preferred", "revision:99").status == 64)
    #expect(try Program.ask("diff", "preferred", "documents", "--kinds", "size").status == 64)
    #expect(try Program.ask("diff", "preferred", "documents", "--by", "week").status == 64)
    #expect(try Program.ask("diff", "preferred", "./missing.sqlite").status == 66)
    #expect(
      try Program.ask("diff", "preferred", "documents", "--from", "2000", "--to", "1990").status
        == 64)
    let nothing = try Program.ask("diff", "mfa-belarus-csto", "un-charter", "--bodies", "EU")
    #expect(nothing.status == 1 && nothing.output.isEmpty)
  }
}
