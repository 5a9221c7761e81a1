import Entente
import Testing

@Suite("Disputes that lists open")
struct ListDisputeTests {
  /// Ruritania joined on 1990-03-05 and withdrew on 1995-07-01; the almanac lists these spells.
  private func listed(_ rows: String...) async throws -> ListedBase {
    let listed = try await ListedBase()
    try await listed.base.act("a1", "joined", on: "1990-03-05")
    try await listed.base.act("a2", "withdrew", on: "1995-07-01")
    try await listed.list(rows)
    return listed
  }

  private func contested(_ kb: KnowledgeBase) async throws -> [[SQLValue]] {
    try await kb.query(
      """
      SELECT side, statement_id, date, sources, first_day, last_day FROM contested_fact
      WHERE dispute_type = 'data-set-differs' ORDER BY first_day, side, statement_id
      """
    ).rows
  }

  @Test("a list that begins earlier opens a dispute with both sides")
  func start() async throws {
    let kb = try await listed("ruritania,member,1988,1995").kb
    #expect(
      try await contested(kb)
        == [
          ["acts", "a1", "1990-03-05", "gazette", "1988-12-31", "1990-03-04"],
          ["acts", "a2", "1995-07-01", "gazette", "1988-12-31", "1990-03-04"],
          ["list", "almanac-spells", "1988/1995", "almanac", "1988-12-31", "1990-03-04"],
        ].map { $0.map(SQLValue.text) })
    let disputes = try await kb.disputes(type: "data-set-differs", about: "Ruritania")
    #expect(disputes.map(\.title) == ["Ruritania in League: member from 1988-12-31 to 1990-03-04"])
    #expect(disputes[0].sides.map(\.label) == ["acts", "list"])
    #expect(disputes[0].sides[0].facts.map(\.statement) == ["a1", "a2"])
    #expect(disputes[0].sides[1].facts.map(\.date) == ["1988/1995"])
    #expect(try await kb.dispute(disputes[0].id) == disputes[0])
    #expect(try await kb.explain("a1").disputes == disputes)
    #expect(try await kb.memberships(of: "Ruritania").map(\.disputes) == [[disputes[0].id]])
    #expect(
      try await kb.query(
        "SELECT sum(is_disputed) FROM membership_spell WHERE rule_id = 'effective'"
      )
      .rows == [[.integer(1)]])
  }

  @Test("only the days on which the sides exclude each other are disputed")
  func days() async throws {
    let kb = try await listed("ruritania,member,1990,1992").kb
    func isDisputed(_ day: String) async throws -> [Bool] {
      try await kb.members(of: "League", on: day).map { !$0.disputes.isEmpty }
    }
    #expect(try await isDisputed("1991-01-01") == [false])
    #expect(try await isDisputed("1992-06-01") == [false])
    #expect(try await isDisputed("1993-01-01") == [true])
  }

  @Test("differences within the precision of both, and a gap of nothing, are no dispute")
  func precision() async throws {
    #expect(try await contested(listed("ruritania,member,1990,1995").kb).isEmpty)
    #expect(try await contested(listed("ruritania,member,1990-03,1995-06-30").kb).isEmpty)
    #expect(
      try await contested(listed("ruritania,member,1990,1992", "ruritania,member,1993,1995").kb)
        .isEmpty)
  }

  @Test("a gap that only one side has is a dispute")
  func gap() async throws {
    let kb = try await listed("ruritania,member,1990,1991", "ruritania,member,1994,1995").kb
    #expect(
      try await kb.disputes(type: "data-set-differs").map(\.title) == [
        "Ruritania in League: member from 1992-01-01 to 1993-12-31"
      ])
  }

  @Test("a dispute ends when the list is retired")
  func retired() async throws {
    let kb = try await listed("ruritania,member,1988,1995").kb
    try await kb.revise("Retired the list.") { try $0.retire(report: "almanac-spells") }
    #expect(try await contested(kb).isEmpty)
    #expect(try await kb.disputes().isEmpty)
  }

  @Test("a dispute ends when the acts are corrected")
  func corrected() async throws {
    let listed = try await listed("ruritania,member,1988,1995")
    try await listed.kb.revise("A correction.") { try $0.retire("a1") }
    try await listed.base.act("a3", "joined", on: "1988-06-01")
    #expect(try await contested(listed.kb).isEmpty)
  }

  @Test("a deprecated list, or one that is only less complete, opens none")
  func silent() async throws {
    let listed = try await ListedBase()
    try await listed.base.act("a1", "joined", on: "1990-03-05")
    try await listed.base.act("a2", "observer-admitted", by: "graustark", on: "1980-01-01")
    try await listed.list(["ruritania,member,1990,.."], through: "1992-12-31")
    try await listed.list(["ruritania,member,1950,.."], source: "yearbook") {
      $0.rank = "deprecated"
      $0.reason = "A test."
    }
    #expect(try await contested(listed.kb).isEmpty)
  }
}
