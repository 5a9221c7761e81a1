import Entente
import Testing

@Suite("The view exits")
struct ExitTests {
  private func exits(_ kb: KnowledgeBase, of body: String) async throws -> [String] {
    try await kb.query(
      """
      SELECT
        member_id || ' ' || manner || ' ' || is_exit || ' ' || earliest || coalesce(', returned ' || returned, '') || ', ' || sources
      FROM exits WHERE organization_id = '\(body)' ORDER BY earliest, member_id, report_id
      """
    ).rows.compactMap { row in if case .text(let text)? = row.first { text } else { nil } }
  }

  @Test("withdrawals, suspensions, freezes and dissolutions of the dataset are told apart")
  func dataset() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    #expect(
      try await exits(kb, of: "guam").map { $0.split(separator: ",")[0] } == [
        "uzbekistan suspended 0 2002-01-01", "uzbekistan withdrew 1 2005-05-05",
      ])
    #expect(
      try await exits(kb, of: "csto").map { $0.split(separator: ",")[0] } == [
        "uzbekistan suspended 0 2012-12-19", "armenia frozen 0 2024-02-22",
      ])
    #expect(
      try await exits(kb, of: "cst").map { $0.split(separator: " ")[1] } == [
        "did-not-extend", "did-not-extend", "did-not-extend",
      ])
    #expect(try await exits(kb, of: "cst").contains { $0.contains(", returned 2006") })
    let dissolved = try await exits(kb, of: "un").map { $0.split(separator: " ")[1] }
    #expect(dissolved == ["member-dissolved", "member-dissolved", "member-dissolved"])
    #expect(
      try await exits(kb, of: "shanghai-five").allSatisfy { $0.contains(" body-dissolved 1 ") })
    #expect(try await exits(kb, of: "eu").count == 1)
  }

  @Test("an expulsion ends a membership, and a list tells no reason")
  func expelled() async throws {
    let listed = try await ListedBase()
    try await listed.base.act("a1", "joined", on: "1990-03-05")
    try await listed.base.act("a2", "expelled", on: "1995-07-01")
    try await listed.list(["graustark,member,1991,1993", "graustark,member,1996,.."])
    #expect(
      try await exits(listed.kb, of: "league") == [
        "graustark not-said 1 1993-01-02, returned 1996-01-01, almanac",
        "ruritania expelled 1 1995-07-01, gazette",
      ])
  }
}
