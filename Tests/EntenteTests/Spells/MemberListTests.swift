import Entente
import Foundation
import Testing

@testable import Entente

@Suite("Lists of members")
struct MemberListTests {
  private func bundled() async throws -> KnowledgeBase {
    try await KnowledgeBase.open(at: BuiltFile.copy())
  }

  @Test("the default day is the last day of the dataset, and the title says so")
  func defaultDay() async throws {
    let list = try await bundled().memberList(of: "CSTO")
    #expect(
      list.title
        == "Members of Collective Security Treaty Organization (csto) on 2026-11-22, the last day of the dataset"
    )
    #expect(list.summary.hasPrefix("6 members for certain, at most 6; among all shown: 1 frozen"))
    #expect(list.day.note == nil)
  }

  @Test("a later day gives maybe with the reason, in Swift and SQL")
  func laterDay() async throws {
    let kb = try await bundled()
    let list = try await kb.memberList(of: "CSTO", on: "2030-01-01")
    #expect(list.spells.allSatisfy { $0.certainty == .maybe } && list.certainCount == 0)
    #expect(list.day.note == "Nothing is certain after 2026-11-22, the last day of the dataset.")
    let certain = try await kb.query(
      """
      SELECT count(*) FROM membership_spell
      WHERE start_latest <= '2030-01-01' AND '2030-01-01' < end_earliest
      """
    ).rows
    #expect(certain == [[.integer(0)]])
  }

  @Test("the view of current members has the day, the members and the doubt of the list")
  func currentMembers() async throws {
    let kb = try await bundled()
    let bodies = try await kb.query("SELECT DISTINCT organization_id FROM current_member").rows
    for case .text(let body) in bodies.map({ $0[0] }) {
      let list = try await kb.memberList(of: body)
      let rows = try await kb.query(
        "SELECT on_day, member_id, status_id, certainty FROM current_member WHERE organization_id = '\(body)'"
      ).rows
      let told = list.spells.map {
        [list.day.date, $0.member.id, $0.status, $0.certainty?.rawValue ?? ""].map(SQLValue.text)
      }
      #expect(Set(rows) == Set(told) && rows.count == told.count, "\(body)")
    }
  }

  @Test("a claim to be complete ends with the dataset, also one without an end")
  func openClaim() async throws {
    let path = try await BuiltFile.copy()
    let writer = try await KnowledgeBase.openForWriting(at: path)
    try await writer.revise("A claim.") { edit in
      try edit.add(
        Coverage(
          id: "osce-open", organization: "osce", status: "member", rule: "signature",
          date: "1973-06-25/..", note: "A claim without an end."))
    }
    try await writer.close()
    let kb = try await KnowledgeBase.open(at: path)
    #expect(try await kb.memberList(of: "osce", on: "2026-11-22", rule: "signature").isComplete)
    #expect(try await !kb.memberList(of: "osce", on: "2030-01-01", rule: "signature").isComplete)
  }

  @Test("check reports claims and listed spells outside the lives of bodies and members")
  func outsideLife() async throws {
    let path = try await BuiltFile.copy()
    let writer = try await KnowledgeBase.openForWriting(at: path)
    try await writer.revise("A claim.") { edit in
      try edit.add(
        Coverage(
          id: "eu-early", organization: "eu", status: "observer", date: "1958/2000",
          note: "It begins before the body."))
    }
    let list = try Places.temporary().appendingPathComponent("list.csv")
    try """
    organization,member,status,start,end
    cis,german-democratic-republic,observer,1992,..
    cis,mongolia,observer,1992,..
    """.write(to: list, atomically: true, encoding: .utf8)
    _ = try await writer.importSpells(
      from: list.path, SpellImportOptions(report: "late", source: "un-members", section: "list.csv"))
    try await writer.close()
    let findings = try await KnowledgeBase.open(at: path).check().findings
    #expect(
      findings.map { "\($0.check) \($0.place)" } == [
        "coverage_outside_life eu-early",
        "listed_spell_outside_life late cis german-democratic-republic",
      ])
  }

  @Test("without a claim a count is a minimum, in Swift and SQL")
  func minimum() async throws {
    let kb = try await bundled()
    let list = try await kb.memberList(of: "UN", on: "2010-12-31")
    #expect(!list.isComplete && list.certainCount == list.possibleCount)
    #expect(
      list.summary
        == "At least \(list.certainCount) members; the dataset does not claim to know all members of United Nations."
    )
    let rows = try await kb.query(
      """
      SELECT members_certain, members_possible, is_complete FROM organization_year
      WHERE rule_id = 'effective' AND year = 2010 AND organization_id IN ('un', 'csto') ORDER BY organization_id
      """
    ).rows
    #expect(rows[0] == [.integer(7), .integer(7), .integer(1)])
    #expect(rows[1] == [.integer(Int64(list.certainCount)), .integer(Int64(list.possibleCount)), .integer(0)])
  }

  @Test("an empty answer is about the requested status and rule")
  func emptyStatus() async throws {
    let kb = try await bundled()
    let list = try await kb.memberList(of: "CSTO", on: "2007-01-01", status: "frozen")
    #expect(list.emptiness == .notCovered && list.otherRules.isEmpty)
    #expect(
      list.emptySentence
        == "Collective Security Treaty Organization has nobody with the status frozen known on 2007-01-01 (rule effective): the dataset does not claim to cover this, so it is not known"
    )
    let suspended = try await kb.memberList(of: "CSTO", on: "2007-01-01", status: "suspended")
    #expect(suspended.emptiness == .nothing)
    let before = try await kb.memberList(of: "CSTO", on: "1980-01-01")
    #expect(before.emptiness == .didNotExist)
    let signed = try await kb.memberList(of: "CST", on: "1993-01-01", status: "party")
    #expect(signed.emptiness == .nothing && signed.otherRules.map(\.rule) == ["signature"])
  }

  @Test("the empty cells of the panel are those that Swift gives")
  func panel() async throws {
    let kb = try await bundled()
    let rows = try await kb.query(
      """
      SELECT organization_id, year, rule_id, min(cell) FROM state_year
      WHERE year % 5 = 0 AND year < 2026
      GROUP BY organization_id, year, rule_id
      HAVING count(*) = count(CASE WHEN status_id IS NULL THEN 1 END) AND min(cell) = max(cell)
      """, timeLimit: 600
    ).rows
    #expect(rows.count > 50)
    for row in rows {
      guard case .text(let body) = row[0], case .integer(let year) = row[1],
        case .text(let rule) = row[2], case .text(let cell) = row[3]
      else { continue }
      let reason = try await kb.emptiness(of: body, on: "\(year)", rule: rule)
      // The panel may say that the state did not exist, of a body that did.
      if cell == "did-not-exist", reason != .didNotExist { continue }
      #expect(reason.rawValue == cell, "\(body) \(year) \(rule)")
    }
  }

  @Test("the cases of Emptiness equal the vocabulary")
  func vocabulary() async throws {
    let rows = try await bundled().query("SELECT id, label FROM emptiness ORDER BY id").rows
    let own = Emptiness.allCases.sorted { $0.rawValue < $1.rawValue }
    #expect(rows == own.map { [.text($0.rawValue), .text($0.label)] })
  }
}
