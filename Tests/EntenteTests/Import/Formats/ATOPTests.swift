import Entente
import Foundation
import Testing

@Suite("Importing ATOP")
struct ATOPTests {
  private static let small = Task {
    try await ImportedList("Tests/Data/Import/atop.csv", as: "atop")
  }

  @Test("phases of one membership are one spell, and a membership with a break is two")
  func phases() async throws {
    let list = try await Self.small.value
    #expect(
      try await list.spells(where: "organization_id = 'cst'") == [
        "cst|russia|party|1992-05-15|..",
        "cst|uzbekistan|party|1992-05-15|1999-04-20",
        "cst|uzbekistan|party|2006-08-17|2012-06-28",
      ])
  }

  @Test("an exit of 0/0/0 is certain until the end of the data, not longer")
  func inForce() async throws {
    let list = try await Self.small.value
    #expect(
      try await list.rows("SELECT through FROM report WHERE id = '\(list.report.report)'")
        == ["2016-12-31"])
  }

  @Test("an empty day is an unknown day of the month, and a spell passes on with its code")
  func unknownDay() async throws {
    let list = try await Self.small.value
    #expect(
      try await list.spells(where: "organization_id <> 'cst'") == [
        "osce|serbia|member|1992-04-27|1992-05",
        "osce|yugoslavia|member|1990-11-21|1992-04-26",
      ])
  }

  @Test("obligations and the way in which a phase ended are statements of the alliance")
  func obligations() async throws {
    let list = try await Self.small.value
    #expect(
      try await list.rows(
        """
        SELECT f.predicate, f.object, f.date, f.qualifiers, c.section
        FROM fact f JOIN statement_source c ON c.statement_id = f.statement_id
        WHERE c.source_id = 'atop4-member' AND f.predicate IN ('obligation', 'ending')
          AND f.subject_id = 'cst'
        ORDER BY c.section, f.date, f.predicate DESC
        """) == [
          "obligation|defence, non-aggression, consultation|1992-05-15/2002-10-07|by: Russia|ATOP 4220, phase 1, member 365",
          "ending|term 3, termmode 2, termcaus 1|2002-10-07|by: Russia|ATOP 4220, phase 1, member 365",
          "obligation|defence, non-aggression, consultation|1992-05-15/1999-04-20|by: Uzbekistan|ATOP 4220, phase 1, member 704",
          "ending|term 3, termmode 1, termcaus 4|1999-04-20|by: Uzbekistan|ATOP 4220, phase 1, member 704",
          "obligation|defence, non-aggression, consultation|2002-10-07/..|by: Russia|ATOP 4220, phase 2, member 365",
          "obligation|defence, non-aggression, consultation|2006-08-17/2012-06-28|by: Uzbekistan|ATOP 4220, phase 2, member 704",
          "ending|term 0, termmode 3, termcaus 4|2012-06-28|by: Uzbekistan|ATOP 4220, phase 2, member 704",
        ])
  }

  @Test("the pack of alliances shows the obligations of each member in columns")
  func pack() async throws {
    let path = try await Self.small.value.path
    let copy = try Places.temporary().appendingPathComponent("copy.sqlite").path
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let kb = try await KnowledgeBase.openForWriting(at: copy, isLogged: false)
    try await kb.add(
      Pack(folder: Places.root.appendingPathComponent("Examples/alliances-pack").path))
    let rows = try await kb.query(
      """
      SELECT member_id, period, defence, neutrality, nonaggression FROM alliance_commitment
      WHERE alliance_id = 'osce'
      """
    ).rows
    try await kb.close()
    #expect(
      rows == [
        [.text("yugoslavia"), .text("1990-11-21/1992-05"), .integer(0), .integer(0), .integer(1)]
      ])
  }

  @Test("each row that cannot be taken is refused with its place and the reason")
  func refused() async throws {
    let list = try await Self.small.value
    #expect(
      list.faults == [
        "7:6 member '8152': no state has this COW code on the day of entry",
        "8:17 moent '': a part of the date before others is missing",
        "9:22 yrexit '1993-02-30': the month has no such day",
        "10:32 ineffect '1': it is in effect after its exit",
        "11:41 defense '2': an obligation is 0 or 1",
      ])
  }

  @Test("the same file again changes nothing")
  func again() async throws {
    let list = try await Self.small.value
    let again = try await ImportedList("Tests/Data/Import/atop.csv", as: "atop", into: list.path)
    #expect(again.report.isUnchanged)
  }

  @Test("a version whose last day is not known needs a day, and a source of its own")
  func otherVersion() async throws {
    let file = try Places.temporary().appendingPathComponent("atop9.csv")
    let text = try String(
      contentsOf: Places.root.appendingPathComponent("Tests/Data/Import/atop.csv"), encoding: .utf8)
    try text.replacing("4.01", with: "9.0").write(to: file, atomically: true, encoding: .utf8)
    let unknown = await #expect(throws: KnowledgeBaseError.self) {
      try await ImportedList(file.path, as: "atop")
    }
    #expect(unknown?.diagnostics.first?.rule.contains("--through") == true)
    let source = await #expect(throws: KnowledgeBaseError.self) {
      try await ImportedList(file.path, as: "atop") { $0.through = "2030-12-31" }
    }
    #expect(source?.diagnostics.first?.rule.contains("--source") == true)
  }

  @Test(
    "the member-level file of ATOP 4.01 is taken but for one row",
    .enabled(if: Places.hasShared, "needs ../shared"))
  func whole() async throws {
    let file = Places.shared.appendingPathComponent("data/atop/atop4_member_level.csv").path
    let list = try await ImportedList(file, as: "atop")
    // Member 8152 is no code of COW.
    #expect(list.refused.map(\.line) == [203] && list.report.spells == 2189)
    #expect(
      try await list.rows(
        "SELECT predicate, count(*) FROM fact WHERE predicate IN ('obligation', 'ending') GROUP BY 1"
      )
        == ["ending|1331", "obligation|2397"])
  }
}
