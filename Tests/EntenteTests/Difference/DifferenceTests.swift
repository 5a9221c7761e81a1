import Entente
import Testing

@Suite("Differences between sides")
struct DifferenceTests {
  /// Ruritania was a member from 1990-03-05 to 1995-06-30.
  private func joined() async throws -> ListedBase {
    let listed = try await ListedBase()
    try await listed.base.act("a1", "joined", on: "1990-03-05")
    try await listed.base.act("a2", "withdrew", on: "1995-07-01")
    return listed
  }

  @Test("dates within the precision of both agree by year, and are precision by spell")
  func precision() async throws {
    let listed = try await joined()
    try await listed.list(["ruritania,member,1990,1995"])
    #expect(try await listed.differences().isEmpty)
    #expect(
      try await listed.differences(.init("almanac"), "preferred", .spell) == [
        "ruritania 1990-01-01..1990-12-31 precision member | member",
        "ruritania 1995-01-01..1995-12-31 precision member | member",
      ])
    let counted = try await listed.kb.difference(between: "almanac", and: "preferred")
    #expect(counted.total.agreeing == 6 && counted.total.cells == 6 && counted.isAgreement)
  }

  @Test("an earlier start and a later end are told by year, spell and day")
  func startAndEnd() async throws {
    let listed = try await joined()
    try await listed.list(["ruritania,member,1988-05-01,1996-12-31"])
    #expect(
      try await listed.differences() == [
        "ruritania 1988 start member | not then", "ruritania 1989 start member | not then",
        "ruritania 1996 end member | not then",
      ])
    #expect(
      try await listed.differences("almanac", "preferred", .spell) == [
        "ruritania 1988-05-01..1990-03-05 start member | member",
        "ruritania 1995-06-30..1996-12-31 end member | member",
      ])
    #expect(
      try await listed.differences("almanac", "preferred", .day) == [
        "ruritania 1988-05-01..1990-03-04 start member | not then",
        "ruritania 1995-07-01..1996-12-31 end member | not then",
      ])
    let swapped = try await listed.differences("preferred", "almanac")
    #expect(swapped.first == "ruritania 1988 start not then | member")
  }

  @Test("a year between two spells is a gap")
  func gap() async throws {
    let listed = try await joined()
    try await listed.list(["ruritania,member,1990,1991", "ruritania,member,1994,1995"])
    #expect(
      try await listed.differences() == [
        "ruritania 1992 gap not then | member", "ruritania 1993 gap not then | member",
      ])
  }

  @Test("statuses that differ, and suspended against member, are told")
  func status() async throws {
    let listed = try await ListedBase()
    try await listed.base.act("a1", "joined", on: "1990-01-01")
    try await listed.base.act("a2", "suspended", on: "1993-01-01")
    try await listed.base.act("a3", "observer-admitted", by: "graustark", on: "1990-01-01")
    try await listed.list(
      ["ruritania,member,1990,1993-12-31", "graustark,member,1992-01-01,1992-12-31"])
    #expect(
      try await listed.differences("almanac", "preferred") { $0.to = "1994" } == [
        "graustark 1990 coverage not covered | observer",
        "graustark 1991 coverage not covered | observer", "graustark 1992 status member | observer",
        "graustark 1993 coverage not covered | observer",
        "graustark 1994 coverage not covered | observer",
        "ruritania 1993 status member | suspended", "ruritania 1994 end not then | suspended",
      ])
  }

  @Test("what a side does not know, or does not cover, is no agreement")
  func silence() async throws {
    let listed = try await joined()
    try await listed.list(
      ["ruritania,member,1990,..", "graustark,member,1992,1992"], through: "1994-12-31"
    ) {
      $0.rank = "deprecated"
      $0.reason = "A test."
    }
    // Nothing else is said of Graustark. The list ends in 1994, so 1995 is not covered.
    #expect(
      try await listed.differences() == [
        "graustark 1992 existence member | not covered",
        "ruritania 1995 coverage not covered | member",
      ])
  }

  @Test("where the base only follows the list, it is silent")
  func followed() async throws {
    let listed = try await joined()
    try await listed.list(["ruritania,member,1990,1995", "graustark,member,1992,1993"])
    let found = try await listed.kb.difference(between: "almanac", and: "preferred")
    #expect(found.total[.coverage] == 2 && found.total.onlyFirst == 2)
    #expect(found.total.agreeing == 6)
    // A report is a side, too.
    #expect(
      try await listed.differences("almanac-spells", "preferred").map { $0.prefix(14) } == [
        "graustark 1992", "graustark 1993",
      ])
  }

  @Test("a life of the member makes an earlier spell a question of existence")
  func existence() async throws {
    let listed = try await joined()
    try await listed.kb.revise("The life of a state.") { edit in
      try edit.add(
        NewStatement(
          id: "m1", subject: "ruritania", predicate: "created", value: .milestone,
          date: "1990-01-01"), source: "gazette", section: "page 1")
    }
    try await listed.list(["ruritania,member,1989,1995"])
    #expect(
      try await listed.differences() == ["ruritania 1989 existence member | did not exist"])
  }

  @Test("two revisions and two files differ where the record changed")
  func revisionsAndFiles() async throws {
    let listed = try await joined()
    #expect(
      try await listed.differences("revision:3", "preferred") { $0.to = "1996" } == [
        "ruritania 1996 end member | not then"
      ])
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await listed.differences("nobody", "preferred")
    }
    #expect(error?.code == .badArgument && error?.message.contains("'nobody'") == true)
    let path = try await BuiltFile.copy()
    let same = try await KnowledgeBase.open(at: path)
      .difference(between: "preferred", and: DifferenceSide(path))
    #expect(same.isAgreement && same.total.agreeing > 1000)
  }

  @Test("many starts on a 1 January are marked as placeholders, one is not")
  func placeholders() async throws {
    let listed = try await ListedBase()
    try await listed.kb.revise("States.") { edit in
      for number in 1...6 {
        try edit.add(Entity(id: "state-\(number)", type: "state", label: "State \(number)"))
      }
    }
    for number in 1...6 {
      try await listed.base.act(
        "a\(number)", "joined", by: "state-\(number)", on: "1990-03-0\(number)")
    }
    func marks() async throws -> [Bool] {
      var options = DifferenceOptions()
      options.unit = .spell
      return try await listed.kb.difference(between: "almanac", and: "preferred", options).rows
        .filter { $0.kind == .start }.map(\.first.isPlaceholder)
    }
    try await listed.list((1...6).map { "state-\($0),member,1990-01-01,.." })
    #expect(try await marks() == [true, true, true, true, true, true])
    try await listed.list(
      ["state-1,member,1990-01-01,.."] + (2...6).map { "state-\($0),member,1990-02-03,.." }
    ) { $0.replacedReport = "almanac-spells" }
    #expect(try await marks() == [false, false, false, false, false, false])
  }

  @Test("lists of dated codes are compared by scheme, state and code")
  func identifiers() async throws {
    let listed = try await ListedBase()
    func code(_ id: String, _ state: String, _ value: String, _ date: String, _ source: String)
      async throws
    {
      try await listed.kb.revise("A code.") { edit in
        try edit.add(
          NewStatement(
            id: id, subject: state, predicate: "wikidata", value: .identifier(value), date: date),
          source: source, section: "page 1")
      }
    }
    try await code("c1", "ruritania", "1", "1920-01-10/..", "almanac")
    try await code("c2", "ruritania", "1", "1920-01-10/..", "yearbook")
    try await code("c3", "graustark", "2", "1920/1938-03-13", "almanac")
    try await code("c4", "graustark", "2", "1920/1939-03-13", "yearbook")
    let found = try await listed.kb.difference(between: "almanac", and: "yearbook")
    #expect(found.subject == .identifiers)
    #expect(
      found.rows.map { "\($0.organization) \($0.member) \($0.year ?? 0) \($0.kind)" } == [
        "wikidata graustark 1939 end"
      ])
    #expect(found.total.agreeing > 100)
  }

  @Test("statements that were added, retired or replaced between two revisions are told")
  func statements() async throws {
    let listed = try await joined()
    try await listed.kb.revise("A correction.") { edit in
      try edit.retire("a2")
      try edit.add(
        NewStatement(
          id: "a3", subject: "ruritania", predicate: "withdrew",
          value: .act(organization: "league"), date: "1995-08-01"), source: "almanac",
        section: "page 1")
      try edit.add(
        NewStatement(
          id: "a4", subject: "graustark", predicate: "joined",
          value: .act(organization: "league"), date: "1999"), source: "almanac", section: "page 1")
    }
    let found = try await listed.kb.statementDifference(between: "revision:4", and: "preferred")
    #expect(
      found.changes.map {
        "\($0.kind) \($0.first?.statement ?? "-") \($0.second?.statement ?? "-")"
      } == ["added - a4", "changed a2 a3"])
    #expect(found.agreeing == 1)
    let back = try await listed.kb.statementDifference(between: "preferred", and: "revision:4")
    #expect(back.changes.map(\.kind) == [.retired, .changed])
    let sources = try await listed.kb.statementDifference(
      between: "gazette", and: "almanac", about: ["Graustark"])
    #expect(sources.changes.map(\.second?.statement) == ["a4"])
  }
}
