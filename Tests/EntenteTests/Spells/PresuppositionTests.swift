import Entente
import Testing

/// 2026-11-29: a `rejoined` inside an open spell was ignored (Serbia in the OSCE in 2000).
@Suite("Acts that presuppose something missing")
struct PresuppositionTests {
  private func findings(_ base: SmallBase) async throws -> [String] {
    try await base.kb.check().findings.filter { $0.check == "presupposition_missing" }.map(\.place)
  }

  @Test("a return without a departure makes the time between doubtful, and check reports it")
  func rejoined() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "1973-06-25")
    try await base.act("a2", "rejoined", on: "2000-11-27")
    #expect(
      try await base.spells() == [
        "member 1973-06-25 to 1973-06-26..2000-11-27", "member 2000-11-27 to 9999-12-31",
      ])
    #expect(try await base.kb.members(of: "league", on: "1990-01-01").map(\.certainty) == [.maybe])
    #expect(try await base.kb.members(of: "league", on: "2001-01-01").map(\.certainty) == [.yes])
    #expect(try await findings(base) == ["a2"])
    try await base.act("a3", "withdrew", on: "1992-07-08")
    #expect(try await findings(base) == [])
    #expect(try await base.kb.members(of: "league", on: "1990-01-01").map(\.certainty) == [.yes])
  }

  @Test("a lifted suspension that was never imposed makes the time before doubtful")
  func resumed() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "1990-01-01")
    try await base.act("a2", "resumed", on: "1999-01-01")
    #expect(try await base.kb.members(of: "league", on: "1995-01-01").map(\.certainty) == [.maybe])
    #expect(try await findings(base) == ["a2"])
  }

  @Test("a withdrawal without an accession implies an earlier membership with unknown beginning")
  func withdrew() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "withdrew", on: "1999-04-20")
    let spell = try #require(try await base.kb.memberships(of: "league").first)
    #expect(spell.status == "member" && spell.lastDay == "1999-04-19")
    #expect(try await base.kb.members(of: "league", on: "1998-01-01").map(\.certainty) == [.maybe])
    #expect(try await base.kb.members(of: "league", on: "1999-04-20").isEmpty)
    #expect(try await findings(base) == ["a1"])
  }

  @Test("a first return leaves no gap, and two dates of one return count once")
  func noGap() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "rejoined", on: "2006-08-16")
    try await base.act("a2", "rejoined", on: "2006", source: "almanac")
    #expect(try await base.kb.members(of: "league", on: "2005-01-01").isEmpty)
    #expect(try await base.kb.members(of: "league", on: "2007-01-01").map(\.certainty) == [.yes])
    #expect(try await findings(base) == [])
  }
}
