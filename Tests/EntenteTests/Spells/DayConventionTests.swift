import EDTF
import Entente
import Foundation
import Testing

@testable import Entente

/// 2026-11-29: the end of a spell from an act was the first day after it, the end of one from a
/// list its last day.
@Suite("First and last days")
struct DayConventionTests {
  @Test("first and last day are included, for acts and lists")
  func oneConvention() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "1990-05-01")
    try await base.act("a2", "withdrew", on: "1999-04-20")
    try await importList(base.kb, [("league", "graustark", "1990-05-01", "1999-04-19")])
    let spells = try await base.kb.memberships(of: "league")
    #expect(spells.map(\.firstDay) == ["1990-05-01", "1990-05-01"])
    #expect(spells.map(\.lastDay) == ["1999-04-19", "1999-04-19"])
    #expect(spells[0].endEarliest == spells[1].endEarliest && spells[0].endLatest == spells[1].endLatest)
  }

  @Test("all days that are printed are EDTF")
  func readable() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    for body in try await kb.query("SELECT DISTINCT organization_id FROM membership_spell").rows {
      guard case .text(let id) = body[0] else { continue }
      for spell in try await kb.memberships(of: id) {
        for day in [spell.firstDay, spell.lastDay].compactMap({ $0 }) {
          #expect(throws: Never.self) { try DateExpression(day) }
        }
      }
    }
  }

  @Test("importing an export gives the same spells")
  func roundTrip() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    var spells: [Membership] = []
    for body in try await kb.query("SELECT DISTINCT organization_id FROM membership_spell").rows {
      guard case .text(let id) = body[0] else { continue }
      spells += try await kb.memberships(of: id).filter { $0.organization.id == id }
    }
    #expect(spells.count > 300)
    let file = try Places.temporary().appendingPathComponent("export.csv")
    let rows = spells.map {
      "\($0.organization.id),\($0.member.id),\($0.status),\($0.firstDay ?? ""),\($0.lastDay ?? "")\n"
    }
    try ("organization,member,status,start,end\n" + rows.joined()).write(
      to: file, atomically: true, encoding: .utf8)
    let copy = try await emptyBase(with: spells)
    try await copy.importSpells(
      from: file.path, SpellImportOptions(report: "list", source: "almanac", section: "list"))
    var again: [String] = []
    for body in Set(spells.map(\.organization.id)) {
      again += try await copy.memberships(of: body).filter { $0.organization.id == body }.map(Self.told)
    }
    #expect(Set(again) == Set(spells.map(Self.told)))
  }

  /// The days of a spell as text. An open spell ends with the dataset; an unknown beginning is
  /// before the end.
  private static func told(_ spell: Membership) -> String {
    let end = spell.isOpen ? "open" : "\(spell.endEarliest) \(spell.endLatest)"
    let start = spell.firstDay == nil ? "unknown" : "\(spell.startEarliest) \(spell.startLatest)"
    return "\(spell.organization.id) \(spell.member.id) \(spell.status) \(start) \(end)"
  }

  private func emptyBase(with spells: [Membership]) async throws -> KnowledgeBase {
    let kb = try await KnowledgeBase.inMemory()
    let entities = Set(spells.flatMap { [$0.organization, $0.member] })
    try await kb.revise("The entities of the export.", recorded: "2020-01-01") { edit in
      for entity in entities { try edit.add(entity) }
      try edit.add(
        Source(id: "almanac", title: "almanac", kind: "reference", reliability: "secondary"))
    }
    return kb
  }
}
