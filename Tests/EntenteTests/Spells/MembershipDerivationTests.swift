import Entente
import Testing

@Suite("Spells follow from acts")
struct MembershipDerivationTests {
  @Test("an act dated to a year begins a spell on one of its days")
  func yearOfAccession() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "1990")
    #expect(try await base.spells() == ["member 1990-01-01..1990-12-31 to 9999-12-31"])
  }

  @Test("a member that left and came back has two spells, with a gap between them")
  func leavesAndReturns() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "1990-05-01")
    try await base.act("a3", "rejoined", on: "2006-08-16")
    try await base.act("a2", "withdrew", on: "1999")
    #expect(
      try await base.spells() == [
        "member 1990-05-01 to 1999-01-01..1999-12-31", "member 2006-08-16 to 9999-12-31",
      ])
    #expect(try await base.kb.members(of: "league", on: "1998-12-31").map(\.certainty) == [.yes])
    #expect(try await base.kb.members(of: "league", on: "1999-06-01").map(\.certainty) == [.maybe])
    #expect(try await base.kb.members(of: "league", on: "1999-12-31").isEmpty)
  }

  @Test("the day of withdrawal is the first day outside")
  func halfOpen() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "1990-05-01")
    try await base.act("a2", "withdrew", on: "1999-04-20")
    #expect(try await base.kb.members(of: "league", on: "1990-04-30").isEmpty)
    #expect(try await base.kb.members(of: "league", on: "1990-05-01").count == 1)
    #expect(try await base.kb.members(of: "league", on: "1999-04-19").count == 1)
    #expect(try await base.kb.members(of: "league", on: "1999-04-20").isEmpty)
  }

  @Test("an answer about a month is certain only if it holds on all its days")
  func monthOfChange() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "1990-05-10")
    #expect(try await base.kb.members(of: "league", on: "1990-05").map(\.certainty) == [.maybe])
    #expect(try await base.kb.members(of: "league", on: "1990-06").map(\.certainty) == [.yes])
  }

  @Test(
    "the rule decides which act makes a party",
    arguments: [
      ("signature", ["party 1992-05-15 to 9999-12-31"]),
      ("effective", ["signatory 1992-05-15 to 1994-04-20", "party 1994-04-20 to 9999-12-31"]),
      ("in-force", ["party 1994-04-20 to 9999-12-31"]),
    ])
  func rules(rule: String, expected: [String]) async throws {
    let base = try await SmallBase()
    try await base.act("a1", "signed", of: "pact", on: "1992-05-15")
    try await base.act("a2", "entered-into-force", of: "pact", on: "1994-04-20")
    #expect(try await base.spells(rule: rule) == expected)
  }

  @Test(
    "an entry into force replaces an earlier accession; without one the accession counts")
  func accessionYields() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "acceded", of: "pact", on: "1993-09")
    #expect(try await base.spells() == ["party 1993-09-01..1993-09-30 to 9999-12-31"])
    try await base.act("a2", "entered-into-force", of: "pact", on: "1994-04-20")
    #expect(try await base.spells() == ["party 1994-04-20 to 9999-12-31"])
    // The second accession, after the withdrawal, has no entry into force that replaces it.
    try await base.act("a3", "withdrew", of: "pact", on: "1999-04-20")
    try await base.act("a4", "acceded", of: "pact", on: "2006-08-16")
    #expect(try await base.spells().last == "party 2006-08-16 to 9999-12-31")
  }

  @Test("a suspended member is still shown, as suspended")
  func suspension() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "2006-08-16")
    try await base.act("a2", "suspended", on: "2012-12-19")
    #expect(
      try await base.spells() == [
        "member 2006-08-16 to 2012-12-19", "suspended 2012-12-19 to 9999-12-31",
      ])
  }

  @Test("an undated listing makes a spell without certain days, and any dated act replaces it")
  func listing() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "listed-member", on: nil)
    #expect(
      try await base.spells() == ["member 0000-01-01..9999-12-31 to 0000-01-02..9999-12-31"])
    #expect(try await base.kb.members(of: "league", on: "2000-01-01").map(\.certainty) == [.maybe])
    try await base.act("a2", "joined", on: "2001-02-03")
    #expect(try await base.spells() == ["member 2001-02-03 to 9999-12-31"])
  }

  @Test("a listing with a date is certain on that date and possible around it")
  func datedListing() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "listed-member", on: "2007-03-04")
    #expect(try await base.kb.members(of: "league", on: "2007-03-04").map(\.certainty) == [.yes])
    #expect(try await base.kb.members(of: "league", on: "2007-03-05").map(\.certainty) == [.maybe])
  }

  @Test("the preferred one of two disputed days counts")
  func resolvedDispute() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "2006-06-23")
    try await base.act("a2", "joined", on: "2006-08-16", source: "almanac")
    try await base.kb.revise("Which day.") { edit in
      try edit.rank("a2", "preferred", because: "The day of the protocol.")
      try edit.dispute(
        "which-day", type: "contradiction", title: "Day of joining", resolution: "preferred",
        because: "The protocol.",
        sides: [("June", ["a1"]), ("August", ["a2"])])
    }
    #expect(try await base.spells() == ["member 2006-08-16 to 9999-12-31"])
    #expect(try await base.kb.memberships(of: "league").map(\.disputes) == [["which-day"]])
    // The sides differ from the one day to the other.
    for (day, disputes) in [("2006-08-16", ["which-day"]), ("2006-08-17", []), ("2010", [])] {
      #expect(try await base.kb.members(of: "league", on: day).map(\.disputes) == [disputes])
    }
  }

  @Test("a dispute about an undated listing bears on days before the publication of its source")
  func undatedDispute() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "1990-01-01")
    try await base.kb.revise("A paper.") { edit in
      try edit.add(
        Source(
          id: "paper", title: "Paper", published: "2001", kind: "reference",
          reliability: "secondary"))
    }
    try await base.act("a2", "listed-member", on: nil, source: "paper")
    try await base.act("a3", "listed-not-member", on: nil, source: "paper")
    try await base.kb.revise("They differ.") { edit in
      try edit.dispute(
        "who", type: "contradiction", title: "Member or not", resolution: "unresolved",
        because: "Undated.", sides: [("member", ["a2"]), ("not", ["a3"])])
      try edit.dispute(
        "when", type: "time", title: "At other times", resolution: "compatible",
        because: "Both fit.", sides: [("member", ["a1"]), ("not", ["a3"])])
    }
    for (day, disputes) in [("2001-12-31", ["who"]), ("2002-01-01", [])] {
      #expect(try await base.kb.members(of: "league", on: day).map(\.disputes) == [disputes])
    }
  }

  @Test(
    "of two undecided days both are possible, and the days between are not certain"
  )
  func unresolvedDispute() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "2006-06-23")
    try await base.act("a2", "joined", on: "2006-08-16", source: "almanac")
    try await base.kb.revise("Which day.") { edit in
      try edit.dispute(
        "which-day", type: "contradiction", title: "Day of joining", resolution: "unresolved",
        because: "Nobody knows.",
        sides: [("June", ["a1"]), ("August", ["a2"])])
    }
    #expect(try await base.spells() == ["member 2006-06-23..2006-08-16 to 9999-12-31"])
  }

  @Test("named sources are followed in their order, regardless of ranks")
  func accordingTo() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "2006-06-23")
    try await base.act("a2", "joined", on: "2006-08-16", source: "almanac")
    try await base.kb.revise("Which day.") { edit in
      try edit.rank("a2", "preferred", because: "The day of the protocol.")
      try edit.dispute(
        "which-day", type: "contradiction", title: "Day of joining", resolution: "preferred",
        because: "The protocol.",
        sides: [("June", ["a1"]), ("August", ["a2"])])
    }
    func first(_ sources: String...) async throws -> [String] {
      try await base.spells(from: Perspective(accordingTo: sources))
    }
    #expect(try await first("gazette") == ["member 2006-06-23 to 9999-12-31"])
    #expect(try await first("gazette", "almanac") == ["member 2006-06-23 to 9999-12-31"])
    #expect(try await first("almanac", "gazette") == ["member 2006-08-16 to 9999-12-31"])
    #expect(try await first("yearbook") == [])
  }

  @Test("planned, recommended and denied acts make no spell")
  func onlyWhatHappened() async throws {
    let base = try await SmallBase()
    for (id, modality, isDenied) in [
      ("a1", "planned", false), ("a2", "recommended", false), ("a3", "stated", true),
    ] {
      try await base.kb.revise("Recorded \(id).") { edit in
        var statement = NewStatement(
          id: id, subject: "ruritania", predicate: "joined", value: .act(organization: "league"),
          date: "2000-01-01")
        statement.modality = modality
        statement.isDenied = isDenied
        try edit.add(statement, source: "gazette", section: "page 1")
      }
    }
    #expect(try await base.spells() == [])
  }

  @Test(
    "the stored spells equal newly derived ones after every kind of change")
  func recomputed() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "1990")
    try await base.act("a2", "withdrew", on: "1999-05")
    try await base.act("a3", "rejoined", on: "2006")
    try await base.kb.revise("Retired one, ranked one.") { edit in
      try edit.retire("a2")
      try edit.rank("a3", "deprecated", because: "It did not.")
    }
    #expect(try await base.spells() == ["member 1990-01-01..1990-12-31 to 9999-12-31"])
    #expect(
      try await base.kb.check().findings.filter { $0.check == "membership_not_derived" } == [])
  }

  // 2026-11-22: found in a review.

  @Test("an entry into force that is only planned replaces no other act")
  func plannedVoidsNothing() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "2005-09-01")
    try await base.kb.revise("Planned.") { edit in
      var statement = NewStatement(
        id: "a2", subject: "ruritania", predicate: "entered-into-force",
        value: .act(organization: "league"), date: "2030")
      statement.modality = "planned"
      try edit.add(statement, source: "gazette", section: "page 1")
    }
    #expect(try await base.spells() == ["member 2005-09-01 to 9999-12-31"])
  }

  @Test("an ended membership is kept if another enters into force later")
  func earlierMembershipStays() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "1992-01-01")
    try await base.act("a2", "withdrew", on: "1999-01-01")
    try await base.act("a3", "entered-into-force", on: "2006-01-01")
    #expect(
      try await base.spells() == [
        "member 1992-01-01 to 1999-01-01", "member 2006-01-01 to 9999-12-31",
      ])
  }

  @Test(
    "a member that signs and is bound on the same day is a party, whatever the ids",
    arguments: [("a1", "a2"), ("a2", "a1")])
  func signedAndBound(signature: String, entry: String) async throws {
    let base = try await SmallBase()
    try await base.act(signature, "signed", of: "pact", on: "1992-05-15")
    try await base.act(entry, "entered-into-force", of: "pact", on: "1992-05-15")
    #expect(try await base.kb.members(of: "pact", on: "1993-01-01").map(\.status) == ["party"])
  }

  @Test("a second listing does not make the first less certain")
  func twoListings() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "listed-member", on: "2005-01-01")
    try await base.act("a2", "listed-member", on: "2010-01-01")
    for day in ["2005-01-01", "2007-06-01", "2010-01-01"] {
      #expect(try await base.kb.members(of: "league", on: day).map(\.certainty) == [.yes], "\(day)")
    }
    #expect(try await base.kb.members(of: "league", on: "2011-01-01").map(\.certainty) == [.maybe])
  }

  @Test("nothing is certain after the last day of the dataset")
  func future() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "2005-01-01")
    #expect(try await base.kb.members(of: "league", on: "2020-01-01").map(\.certainty) == [.yes])
    #expect(try await base.kb.members(of: "league", on: "2999-01-01").map(\.certainty) == [.maybe])
  }
}
