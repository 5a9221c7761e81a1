import EDTF
import EntenteKit
import Foundation
import Testing

@testable import Entente

/// The examples of the module's doc comments, so that each is known to compile and to be right.
@Suite("Examples of the documentation") struct DocumentationExampleTests {
  @Test("the examples of KnowledgeBase and Membership")
  func knowledgeBase() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    let members = try await kb.members(of: "CSTO", on: "2006-07")
    #expect(members.contains { $0.member.label == "Armenia" && !$0.sources.isEmpty })
    #expect(try await kb.read { try $0.members(of: "CSTO", on: "2006-07") } == members)
    #expect(try await !kb.read { try $0.memberships(of: "Uzbekistan") }.isEmpty)
    let spells = try await kb.memberships(of: "Uzbekistan").filter { $0.organization.id == "csto" }
    #expect(spells.contains { $0.status == "member" && $0.firstDay != nil && $0.lastDay != nil })
  }

  @Test("the examples of Snapshot and SpellList")
  func snapshot() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    let sizes = try await kb.read { base in
      try (1995...2020).map {
        try base.spells(in: "csto", on: "\($0)-12-31", status: "member").count
      }
    }
    #expect(sizes.count == 26 && sizes.first == 0 && sizes.last == 6)
    let spells = try await kb.read { try $0.spells(of: "Uzbekistan") }
    #expect(!spells.filter { $0.organization == "csto" && $0.status == "member" }.isEmpty)
  }

  @Test("the examples of MemberList, Emptiness and QuestionDay")
  func memberList() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    let list = try await kb.memberList(of: "CSTO", on: "2007-01-01")
    #expect(list.summary == "7 members for certain, at most 7.")
    let reason = try await kb.read { try $0.emptiness(of: "CSTO", on: "1995") }
    #expect(reason.label == "did not exist")
    let label = try await kb.read { try $0.day(nil).label }
    #expect(label == "on 2026-11-22, the last day of the dataset")
  }

  @Test("the examples of Perspective")
  func perspective() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    let documents = Perspective(accordingTo: ["documents"])
    let members = try await kb.members(of: "CSTO", on: "2007-01-01", from: documents)
    #expect(!members.isEmpty)
    #expect(try await !kb.facts(about: "CSTO", from: Perspective(asOf: "1")).isEmpty)
  }

  @Test("the examples of Explanation, Dispute and Fact")
  func evidence() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    let spell = try #require(try await kb.members(of: "CSTO", on: "2007-01-01").first)
    #expect(try await !kb.explain(spell.evidence).citations.isEmpty)
    let disputes = try await kb.disputes(about: "Uzbekistan")
    #expect(disputes.contains { $0.sides.count > 1 && !$0.resolution.isEmpty })
    let facts = try await kb.facts(about: "CSTO")
    #expect(facts.contains { $0.kind == "quantity" && $0.standing == "selected" })
  }

  @Test("the examples of Edit and NewStatement")
  func edit() async throws {
    let kb = try await KnowledgeBase.openForWriting(at: BuiltFile.copy())
    try await kb.revise("Recorded the accession of Graustark.") { edit in
      try edit.add(Entity(id: "graustark", type: "state", label: "Graustark"))
      try edit.add(
        NewStatement(
          id: "my-0001", subject: "graustark", predicate: "acceded",
          value: .act(organization: "csto"), date: "2020-05"),
        source: "csto-history", section: "page 3")
      var statement = NewStatement(
        id: "my-0002", subject: "csto", predicate: "personnel",
        value: .quantity(4000, comparator: "~", unit: "person"), date: "2009-06")
      statement.modality = "reported"
      try edit.add(statement, source: "csto-history", section: "page 4")
    }
    #expect(try await kb.memberships(of: "Graustark").map(\.firstDay) == ["2020-05"])
    #expect(try await kb.explain("my-0002").fact.modality == "reported")
    try await kb.close()
  }

  @Test("the example of SpellImportOptions")
  func spellImport() async throws {
    let path = try Places.temporary().appendingPathComponent("spells.csv").path
    try "organization,member,status,start,end\ncsto,Graustark,observer,2001,2002\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    let kb = try await KnowledgeBase.openForWriting(at: BuiltFile.copy())
    var options = SpellImportOptions(
      report: "cow-igo", source: "cow", section: "state_year_formatv3")
    options.newSource = Source(
      id: "cow", title: "Intergovernmental Organizations", kind: "dataset",
      reliability: "secondary")
    options.through = "2014-12-31"
    options.addsEntities = true
    let report = try await kb.importSpells(from: path, options)
    #expect(report.spells == 1)
    try await kb.close()
  }

  @Test("the example of UpgradeReport")
  func upgrade() async throws {
    let report = try await KnowledgeBase.upgrade(at: BuiltFile.copy(), isDryRun: true)
    #expect(report.isUpToDate && report.rows.isEmpty && report.findings.isEmpty)
  }

  @Test("the example of PluginCommand")
  func pluginCommand() async throws {
    let seats = PluginCommand(
      name: "seats", abstract: "The organizations with their seat in a city.",
      parameters: [.init("city", .argument, help: "A city.")]
    ) { base, arguments in
      let rows = try base.rows(
        "SELECT subject FROM fact WHERE predicate = 'seat-in' AND object = :city",
        ["city": .text(arguments["city"] ?? "")])
      return Table(columns: ["organization"], rows: rows.map { [.text($0.text("subject"))] })
    }
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    let table = try await kb.read { try seats.answer($0, .init(["city": ["Brussels"]])) }
    #expect(!table.rows.isEmpty)
  }
}
