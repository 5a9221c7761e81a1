import Entente
import Testing

@Suite("The record keeps its history")
struct RecordTests {
  @Test("a corrected date is current, and the old one is there as of the day before")
  func correctedDate() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "2002-10-14", recorded: "2021-01-01")
    try await base.kb.revise("The day was wrong.", recorded: "2022-01-01") { edit in
      try edit.retire("a1")
      try edit.add(
        NewStatement(
          id: "a2", subject: "ruritania", predicate: "joined", value: .act(organization: "league"),
          date: "2002-10-07"),
        source: "almanac", section: "page 7")
    }
    #expect(try await base.spells() == ["member 2002-10-07 to 9999-12-31"])
    #expect(
      try await base.spells(from: Perspective(asOf: "2021-12-31")) == [
        "member 2002-10-14 to 9999-12-31"
      ])
    #expect(
      try await base.spells(from: Perspective(asOf: "3")) == ["member 2002-10-14 to 9999-12-31"])
    let why = try await base.kb.explain("a1")
    #expect(why.revisionRetired == 4)
    #expect(why.fact.date == "2002-10-14")
  }

  @Test("a retracted statement only counts in earlier revisions")
  func retraction() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "2002", recorded: "2021-01-01")
    try await base.kb.revise("Not so.", recorded: "2022-01-01") { edit in try edit.retire("a1") }
    #expect(try await base.spells() == [])
    #expect(try await base.kb.facts(about: "ruritania").isEmpty)
    #expect(try await base.spells(from: Perspective(asOf: "2021-01-01")).count == 1)
    #expect(
      try await base.kb.facts(about: "ruritania", from: Perspective(asOf: "3")).map(\.statement)
        == ["a1"])
  }

  @Test("a new source supports an old statement from its revision on")
  func newSource() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "2002", recorded: "2021-01-01")
    try await base.kb.revise("Found in the almanac.", recorded: "2022-01-01") { edit in
      try edit.cite("a1", source: "almanac", section: "page 9")
    }
    func sources(_ perspective: Perspective) async throws -> [String] {
      try await base.kb.explain("a1", from: perspective).citations.map(\.source.id)
    }
    #expect(try await sources(.preferred) == ["almanac", "gazette"])
    #expect(try await sources(Perspective(asOf: "2021-06-01")) == ["gazette"])
    #expect(try await base.spells(from: Perspective(asOf: "3", accordingTo: ["almanac"])) == [])
    #expect(try await base.spells(from: Perspective(accordingTo: ["almanac"])).count == 1)
  }

  @Test("a revision whose write fails leaves nothing behind")
  func failedRevision() async throws {
    let base = try await SmallBase()
    let before = try await base.kb.revisions()
    await #expect(throws: KnowledgeBaseError.self) {
      try await base.kb.revise("Half of it.") { edit in
        try edit.add(
          NewStatement(
            id: "a1", subject: "ruritania", predicate: "joined",
            value: .act(organization: "league"), date: "2002"),
          source: "gazette", section: "page 1")
        try edit.add(
          NewStatement(
            id: "a2", subject: "ruritania", predicate: "joined",
            value: .act(organization: "league"), date: "2002-02-30"),
          source: "gazette", section: "page 1")
      }
    }
    #expect(try await base.kb.revisions() == before)
    #expect(try await base.spells() == [])
  }

  @Test("a day before the first revision is an error")
  func beforeTheRecord() async throws {
    let base = try await SmallBase()
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await base.spells(from: Perspective(asOf: "1900-01-01"))
    }
    #expect(error?.message == "nothing was recorded by 1900-01-01")
  }

  // 2026-11-22: --as-of gave the current rank and sources.
  @Test("rank and sources are those of the requested revision")
  func rankThen() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "2002", recorded: "2021-01-01")
    try await base.kb.revise("Ranked and cited.", recorded: "2022-01-01") { edit in
      try edit.rank("a1", "deprecated", because: "Not so.")
      try edit.cite("a1", source: "almanac", section: "page 9")
    }
    let then = try await base.kb.facts(about: "ruritania", from: Perspective(asOf: "3"))
    #expect(then.map(\.rank) == ["normal"] && then.map(\.sources) == [["gazette"]])
    let now = try await base.kb.facts(about: "ruritania")
    #expect(now.map(\.rank) == ["deprecated"] && now.map(\.sources) == [["almanac", "gazette"]])
  }

  @Test("the record clock does not run backwards")
  func clock() async throws {
    let base = try await SmallBase()
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await base.kb.revise("Long ago.", recorded: "1999-01-01") { _ in }
    }
    #expect(error?.message.contains("not before the last revision") == true)
  }
}
