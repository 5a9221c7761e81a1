import Entente
import Testing

/// When a statement holds: on a timeline, and for an office with one holder.
@Suite("A date tells of its own days only")
struct WindowTests {
  private func base(_ statements: [(id: String, date: String?)]) async throws -> KnowledgeBase {
    let kb = try await SmallBase().kb
    try await kb.revise("Recorded.") { edit in
      for (id, date) in statements {
        try edit.add(
          NewStatement(
            id: id, subject: "league", predicate: "aim", value: .attribute("peace"), date: date),
          source: "gazette", section: "page 1")
      }
    }
    return kb
  }

  @Test(
    "an unknown start is not early, an unknown end not late, and an open one has no limit",
    arguments: [
      ("1990", "1995", ["to", "in"]), ("2003", "2003", ["to", "within", "in"]),
      ("2005", "2005", ["to", "end", "until", "within", "in"]),
      ("2006", "2009", ["within", "in"]), ("2010", "2010", ["start", "from", "within", "in"]),
      ("2012", "2020", ["from", "in"]),
    ])
  func windows(from: String, to: String, expected: [String]) async throws {
    let kb = try await base([
      ("to", "../2005"), ("end", "/2005"), ("until", "/2005-06-01"), ("start", "2010/"),
      ("from", "2010/.."), ("within", "2003/2010"), ("in", "[1990-01-01..2020-01-01]"),
    ])
    let facts = try await kb.timeline(of: "league", from: from, to: to)
    #expect(Set(facts.map(\.statement)) == Set(expected), "\(from) to \(to)")
  }

  @Test("an open start reaches back to the beginning of the body, not beyond")
  func openStart() async throws {
    let kb = try await base([("to", "../2005")])
    try await kb.revise("The founding.") { edit in
      try edit.add(
        NewStatement(
          id: "m1", subject: "league", predicate: "founded", value: .milestone, date: "1998-05-01"),
        source: "gazette", section: "page 1")
    }
    #expect(try await kb.timeline(of: "league", to: "1997").isEmpty)
    #expect(try await kb.timeline(of: "league", to: "1999").map(\.statement) == ["m1", "to"])
  }
}

@Suite("An office has one holder at a time")
struct OfficeTests {
  /// The periods of statements that a person holds the office, by id.
  private func periods(
    _ holders: [(person: String, date: String, isPlanned: Bool)]
  ) async throws -> (periods: [String], findings: [String]) {
    let kb = try await SmallBase().kb
    try await kb.revise("The holders.") { edit in
      try edit.add(Entity(id: "chair", type: "office", label: "Chair"))
      for person in Set(holders.map(\.person)).sorted() {
        try edit.add(Entity(id: person, type: "person", label: person))
      }
      for (index, holder) in holders.enumerated() {
        var statement = NewStatement(
          id: "h\(index)", subject: holder.person, predicate: "holds-office",
          value: .relation(object: "chair"), date: holder.date)
        if holder.isPlanned { statement.modality = "planned" }
        try edit.add(statement, source: "gazette", section: "page 1")
      }
    }
    let rows = try await kb.query(
      """
      SELECT start_earliest || ' ' || start_latest || ' ' || end_earliest || ' ' || end_latest
      FROM statement_period WHERE statement_id GLOB 'h*' ORDER BY statement_id
      """
    ).rows
    let findings = try await kb.check().findings.filter { $0.check == "office_held_twice" }
    return (
      rows.map { row in if case .text(let text) = row[0] { text } else { "" } },
      findings.map(\.place)
    )
  }

  @Test("a later holder ends a spell whose end is open, unknown or in doubt")
  func successors() async throws {
    let told = try await periods([
      ("ann", "2000-01-01/", false), ("ben", "2004-03-01/..", false), ("cid", "2010-05", false),
      ("dot", "2012/2014", false), ("eve", "2014-10-01/..", false),
    ])
    #expect(
      told.periods == [
        "2000-01-01 2000-01-01 2000-01-02 2004-03-01",
        "2004-03-01 2004-03-01 2010-05-01 2010-05-31",
        "2010-05-01 2010-05-31 2010-06-01 2012-12-31",
        "2012-01-01 2012-12-31 2014-01-01 2014-10-01",
        "2014-10-01 2014-10-01 9999-12-31 9999-12-31",
      ])
    #expect(told.findings == [])
  }

  @Test("a day on which a person held the office does not tell how long")
  func observation() async throws {
    let told = try await periods([("ann", "2013-12-26", false)])
    #expect(told.periods == ["2013-12-26 2013-12-26 2013-12-27 9999-12-31"])
  }

  @Test("a plan, and another spell of the same person, end nothing")
  func noSuccessors() async throws {
    let told = try await periods([
      ("ann", "2000-01-01/..", false), ("ann", "2002", false), ("ben", "2004-01-01/..", true),
    ])
    #expect(told.periods[0] == "2000-01-01 2000-01-01 9999-12-31 9999-12-31")
  }

  @Test("two spells that certainly overlap are in doubt from then on, and a finding")
  func conflict() async throws {
    let told = try await periods([
      ("ann", "2000-01-01/2005-01-01", false), ("ben", "2004-01-01/2008-01-01", false),
    ])
    #expect(told.periods[0] == "2000-01-01 2000-01-01 2004-01-01 2005-01-01")
    #expect(told.findings == ["h0"])
  }
}
