import Entente
import Foundation
import Testing

/// 2026-11-29: Shanghai Five in 2020, the Soviet Union in 2001 and Croatia in 1960 were treated as
/// existing.
@Suite("Nothing holds outside a life")
struct LifeTests {
  private func life(
    of entity: String, _ milestones: [(id: String, kind: String, date: String)],
    in base: SmallBase
  ) async throws {
    for milestone in milestones {
      try await base.kb.revise("Recorded \(milestone.id).") { edit in
        try edit.add(
          NewStatement(
            id: milestone.id, subject: entity, predicate: milestone.kind, value: .milestone,
            date: milestone.date),
          source: "gazette", section: "page 2")
      }
    }
  }

  private func list(_ base: SmallBase, _ rows: [(String, String, String, String)]) async throws {
    try await importList(base.kb, rows)
  }

  @Test("an open spell ends with the body")
  func bodyEnds() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "1990-05-01")
    try await life(of: "league", [("m1", "founded", "1990-01-01"), ("m2", "ended", "2001-06-15")], in: base)
    let spell = try #require(try await base.kb.memberships(of: "ruritania").first)
    #expect(spell.lastDay == "2001-06-14" && !spell.isOpen && spell.end == nil)
    #expect(try await base.kb.members(of: "league", on: "2001-06-14").map(\.certainty) == [.yes])
    #expect(try await base.kb.members(of: "league", on: "2001-06-15").isEmpty)
    #expect(try await base.kb.emptiness(of: "league", on: "2020-01-01") == .didNotExist)
    #expect(try await base.kb.emptiness(of: "league", on: "1989-12-31") == .didNotExist)
  }

  @Test("a part is left out on days on which it cannot have existed")
  func parts() async throws {
    let base = try await SmallBase()
    try await base.kb.revise("It has an organ.") { edit in
      try edit.add(Entity(id: "staff", type: "organ", label: "Staff of the league"))
      try edit.add(
        NewStatement(
          id: "r1", subject: "staff", predicate: "organ-of", value: .relation(object: "league")),
        source: "gazette", section: "page 3")
    }
    try await life(of: "staff", [("m1", "founded", "1995-03-01"), ("m2", "ended", "1999")], in: base)
    func parts(_ day: String?) async throws -> [String] {
      try await base.kb.read { try $0.parts(of: "league", on: day).map(\.part.id) }
    }
    #expect(try await parts(nil) == ["staff"])
    #expect(try await parts("1995-02-28") == [])
    #expect(try await parts("1995-03-01") == ["staff"])
    #expect(try await parts("1999-06-01") == ["staff"])
    #expect(try await parts("2000-01-01") == [])
  }

  @Test("a retired or deprecated milestone limits no spell")
  func milestoneRetired() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "1990-05-01")
    try await life(of: "league", [("m2", "ended", "2001-06-15"), ("m3", "ended", "2005-01-01")], in: base)
    #expect(try await base.kb.members(of: "league", on: "2003-01-01").map(\.certainty) == [.maybe])
    try await base.kb.revise("It did not end then.") { edit in try edit.retire("m2") }
    #expect(try await base.kb.members(of: "league", on: "2003-01-01").map(\.certainty) == [.yes])
    try await base.kb.revise("Nor then.") { edit in
      try edit.rank("m3", "deprecated", because: "A misprint.")
    }
    #expect(try await base.kb.members(of: "league", on: "2010-01-01").map(\.certainty) == [.yes])
    #expect(try await base.kb.check().findings == [])
  }

  @Test("spells from lists end with the body and the state, but keep their listed dates")
  func listsEnd() async throws {
    let base = try await SmallBase()
    try await life(of: "league", [("m1", "ended", "2014")], in: base)
    try await life(of: "graustark", [("m2", "became-independent", "1991-12-26")], in: base)
    try await list(
      base,
      [("league", "ruritania", "1960", ""), ("league", "graustark", "1945-10-24", "1999-12-31")])
    let spells = try await base.kb.memberships(of: "league")
    #expect(spells.map(\.lastDay) == ["1999-12-31", "[2013-12-31..2014-12-30]"])
    #expect(spells.map(\.firstDay) == ["1991-12-26", "1960"])
    #expect(try await base.kb.members(of: "league", on: "2020-01-01").isEmpty)
    #expect(try await base.kb.members(of: "league", on: "1980-01-01").map(\.member.id) == ["ruritania"])
    let listed = try await base.kb.query(
      "SELECT start_date, end_date FROM reported_spell ORDER BY member_id").rows
    #expect(
      listed == [[.text("1945-10-24"), .text("1999-12-31")], [.text("1960"), .text("..")]])
    let cells = try await base.kb.query(
      """
      SELECT year, cell FROM state_year
      WHERE rule_id = 'effective' AND member_id = 'graustark' AND year IN (1961, 1990, 1991, 1998)
      ORDER BY year
      """
    ).rows
    #expect(
      cells.map { $0[1] } == [
        .text("did-not-exist"), .text("did-not-exist"), .text("yes"), .text("yes"),
      ])
  }

  @Test("a signature before the founding makes nobody a member before the founding")
  func signedBefore() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "signed", on: "1945-06-26")
    try await base.act("a2", "entered-into-force", on: "1945-10-24")
    try await life(of: "league", [("m1", "founded", "1945-10-24")], in: base)
    #expect(try await base.kb.members(of: "league", on: "1945-07-01", rule: "signature").isEmpty)
    #expect(try await base.kb.members(of: "league", on: "1945-10-24", rule: "signature").count == 1)
  }
}

/// Imports a list of spells of `member` from an almanac: organization, member, first and last day.
func importList(
  _ kb: KnowledgeBase, _ rows: [(String, String, String, String)], report: String = "list"
) async throws {
  let file = try Places.temporary().appendingPathComponent("\(report).csv")
  let text = rows.map { "\($0.0),\($0.1),member,\($0.2),\($0.3)\n" }.joined()
  try ("organization,member,status,start,end\n" + text).write(
    to: file, atomically: true, encoding: .utf8)
  try await kb.importSpells(
    from: file.path, SpellImportOptions(report: report, source: "almanac", section: "list"))
}
