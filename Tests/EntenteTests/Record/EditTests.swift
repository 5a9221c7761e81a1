import Foundation
import Testing

@testable import Entente

@Suite("Every table of the record can be written from Swift")
struct EditTests {
  /// A value of each kind, with a predicate of that kind.
  private static let values: [(predicate: String, value: NewStatement.Value)] = [
    ("name", .name("Ruritanien", language: "de", script: "Latn")),
    ("cow", .identifier("999")),
    ("joined", .act(organization: "league")),
    ("participates", .participation(part: "fleet", organization: "league")),
    ("located-in", .relation(object: "graustark")),
    ("personnel", .quantity(100, comparator: "..", upTo: 200, unit: "person")),
    ("founded", .milestone),
    ("aim", .attribute("peace")),
    (
      "decides-by",
      .decisionRule(
        matter: "war", method: "consensus", condition: "a request", excluded: "the member concerned"
      )
    ),
  ]

  /// A base with rows in each table of the record, written by Swift only.
  private func full() async throws -> KnowledgeBase {
    let folder = try Places.temporary()
    let path = folder.appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.create(at: path)
    let kb = try await KnowledgeBase.openForWriting(at: path)
    try await kb.revise("All of it.", recorded: "2020-01-01", write)
    let list = folder.appendingPathComponent("list.csv")
    try "league,graustark,1990\nleague,ruritania,no\n".write(
      to: list, atomically: true, encoding: .utf8)
    var options = SpellImportOptions(report: "list", source: "gazette", section: "table 1")
    options.through = "2020-12-31"
    options.rank = "preferred"
    options.reason = "It is complete."
    options.recorded = "2021-01-01"
    try await kb.importList(from: list.path, as: Tally(), options)
    try await kb.revise("None of it.", recorded: "2022-01-01") { edit in
      try edit.retire("s-0")
      try edit.retire(report: "list")
      try edit.retire(coverage: "claim")
      try edit.retire(dispute: "aims")
      try edit.retire(rankOf: "s-1")
      try edit.retire(citationOf: "s-0", source: "gazette", section: "page 1")
    }
    return kb
  }

  @Sendable private func write(_ edit: Edit) throws {
    try edit.add(Entity(id: "league", type: "organization", label: "League", description: "Old."))
    try edit.add(Entity(id: "fleet", type: "force", label: "Fleet"))
    try edit.add(Entity(id: "ruritania", type: "state", label: "Ruritania"))
    try edit.add(Entity(id: "graustark", type: "state", label: "Graustark"))
    try edit.add(Entity(id: "fn-parades", type: "function", label: "Parades"))
    try edit.add(function: "fn-parades", broader: "fn-defence", definition: "Marching.")
    try edit.add(
      Source(
        id: "gazette", title: "Gazette", author: "A. Clerk", publisher: "Crown", published: "1990",
        kind: "reference", reliability: "primary", isConsulted: true, url: "https://example.org",
        sha256: String(repeating: "0", count: 64), file: "gazette.txt", language: "de",
        note: "Read in 2020."))
    for (index, (predicate, value)) in Self.values.enumerated() {
      var statement = NewStatement(
        id: "s-\(index)", subject: "ruritania", predicate: predicate, value: value, date: "1990")
      statement.note = "A note."
      try edit.add(statement, source: "gazette", section: "page 1")
    }
    try edit.cite(
      "s-0", source: "gazette", section: "page 2", stance: "contradicts", characters: 5..<9,
      opening: "Ruri")
    try edit.qualify("s-0", "place", entity: "graustark")
    try edit.qualify("s-0", "place", text: "the border")
    try edit.rank("s-1", "preferred", because: "It is newer.")
    try edit.dispute(
      "aims", type: "contradiction", title: "Aims", resolution: "unresolved", because: "Unclear.",
      sides: [("peace", ["s-7"]), ("war", ["s-8"])])
    try edit.add(
      Profile(id: "court", label: "Court", description: "The court.", sources: ["gazette"]))
    try edit.add(
      Coverage(
        id: "claim", organization: "league", source: "gazette", status: "member",
        date: "1980/2000", note: "It lists all."))
  }

  @Test("Swift can write each column of each table of the record")
  func everyColumn() async throws {
    let kb = try await full()
    for table in RecordCatalogue.shared.tables where table.part == .record {
      let columns = try await kb.query("SELECT name FROM pragma_table_info('\(table.name)')").rows
      for case .text(let column) in columns.map({ $0[0] }) {
        let filled = try await kb.query("SELECT count(\"\(column)\") > 0 FROM \(table.name)").rows
        #expect(filled == [[.integer(1)]], "\(table.name).\(column)")
      }
    }
    #expect(Self.values.map(\.value.row.kind) == StatementKind.all.map(\.id))
    #expect(try await kb.check().findings == [])
  }

  @Test("a statement of each kind has the sentence of its kind")
  func sentences() async throws {
    let kb = try await full()
    let facts = try await kb.facts(about: "ruritania", from: Perspective(asOf: "2"))
    #expect(
      facts.sorted { $0.statement < $1.statement }.map(\.sentence) == [
        "Ruritania is named Ruritanien [place: Graustark; place: the border]",
        "Ruritania, COW country code: 999",
        "Ruritania joined League",
        "Ruritania takes part in Fleet",
        "Ruritania lies in Graustark",
        "Ruritania, personnel: 100.0 to 200.0 persons",
        "Ruritania was founded",
        "Ruritania, aim: peace",
        "Ruritania, decision: by consensus: war; on condition: a request; without a vote: the member concerned",
      ])
  }

  @Test("a claim to be complete makes empty cells certain until it is retired")
  func coverage() async throws {
    let base = try await SmallBase()
    try await base.kb.revise("Claimed.", recorded: "2021-01-01") { edit in
      try edit.add(
        Coverage(
          id: "claim", organization: "league", status: "member", date: "1980/2000", note: "All."))
    }
    #expect(try await base.kb.emptiness(of: "league", on: "1990") == .nothing)
    try await base.kb.revise("Not so.", recorded: "2022-01-01") { edit in
      try edit.retire(coverage: "claim")
    }
    #expect(try await base.kb.emptiness(of: "league", on: "1990") == .notCovered)
    #expect(
      try await base.kb.emptiness(of: "league", on: "1990", from: Perspective(asOf: "3"))
        == .nothing)
  }

  @Test("a new profile follows its sources in their order")
  func profile() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "2001", source: "gazette")
    try await base.act("a2", "joined", on: "2002", source: "yearbook")
    try await base.kb.revise("A profile.") { edit in
      try edit.add(
        Profile(id: "court", label: "Court", description: "x", sources: ["yearbook", "almanac"]))
    }
    let rows = try await base.kb.query(
      "SELECT start_earliest FROM profile_membership WHERE profile_id = 'court' AND rule_id = 'effective'"
    ).rows
    #expect(rows == [[.text("2002-01-01")]])
  }

  @Test("retiring a row that does not exist is an error")
  func missing() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "2001")
    let attempts: [(@Sendable (Edit) throws -> Void, String)] = [
      ({ try $0.retire("x") }, "there is no statement 'x'"),
      ({ try $0.retire(report: "x") }, "there is no report 'x'"),
      ({ try $0.retire(coverage: "x") }, "there is no coverage 'x'"),
      ({ try $0.retire(dispute: "x") }, "there is no dispute 'x'"),
      ({ try $0.retire(rankOf: "a1") }, "there is no rank of 'a1'"),
      (
        { try $0.retire(citationOf: "a1", source: "almanac", section: "page 1") },
        "there is no citation of 'a1' in 'almanac', page 1"
      ),
    ]
    for (attempt, message) in attempts {
      let error = await #expect(throws: KnowledgeBaseError.self) {
        try await base.kb.revise("Nothing.", attempt)
      }
      #expect(error?.code == .notFound)
      #expect(error?.message == message)
    }
  }
}
