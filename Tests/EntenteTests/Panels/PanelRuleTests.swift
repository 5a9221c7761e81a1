import Entente
import EntenteKit
import Testing

@Suite("The rules of panels")
struct PanelRuleTests {
  /// The rows of a panel as texts of some columns.
  private func rows(
    _ kb: KnowledgeBase, _ columns: [String], _ change: (inout PanelQuestion) -> Void,
    _ unit: PanelQuestion.Unit = .stateYear
  ) async throws -> [String] {
    var question = PanelQuestion(unit)
    question.codes = []
    change(&question)
    var rows: [String] = []
    for try await row in kb.panel(question) {
      rows.append(columns.map { row[$0].text }.joined(separator: " "))
    }
    return rows
  }

  private func base(_ spells: [(String, String, String, String)]) async throws -> KnowledgeBase {
    let base = try await SmallBase()
    try await importList(base.kb, spells)
    return base.kb
  }

  @Test(
    "the days of a year that count",
    arguments: [
      (PanelQuestion.YearRule.anyDay, "yes yes yes"), (.firstDay, "not-covered yes yes"),
      (.lastDay, "yes yes not-covered"), (.majority, "none yes none"),
    ])
  func yearRules(rule: PanelQuestion.YearRule, cells: String) async throws {
    let kb = try await base([("league", "ruritania", "1990-08-01", "1992-03-01")])
    let told = try await rows(kb, ["cell"]) {
      ($0.from, $0.to) = ("1990", "1992")
      $0.states = "listed"
      $0.yearRule = rule
    }
    #expect(told.joined(separator: " ") == cells)
  }

  @Test("the states of a region have its COW codes; a region that does not exist is refused")
  func regions() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    func states(_ region: String, _ year: String) async throws -> Set<String> {
      let told = try await rows(kb, ["ccode", "state_id"]) {
        ($0.from, $0.to, $0.states, $0.codes) = (year, year, region, ["cow"])
        $0.bodies = ["none"]
      }
      return Set(told)
    }
    let europe = try await states("region:europe", "2010")
    #expect(europe.contains("220 france") && europe.contains("365 russia"))
    #expect(europe.allSatisfy { (200..<400).contains(Int($0.prefix { $0 != " " }) ?? 0) })
    #expect(try await states("region:europe", "1985").contains("365 soviet-union"))
    #expect(try await states("region:middle-east", "2010").contains("640 turkey"))
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await states("region:atlantis", "2010")
    }
    #expect(error?.message.contains("region:oceania") == true)
  }

  @Test("a doubtful date gives maybe, or the lowest and the highest number")
  func doubt() async throws {
    let kb = try await base([("league", "ruritania", "199X", "2000")])
    let years: (inout PanelQuestion) -> Void = {
      ($0.from, $0.to) = ("1994", "2000")
      $0.states = "listed"
    }
    let words = try await rows(kb, ["cell"], years)
    #expect(words == Array(repeating: "maybe", count: 5) + ["yes", "yes"])
    let numbers = try await rows(kb, ["value_lowest", "value_highest"]) {
      years(&$0)
      $0.missing = .field
      $0.doubt = .both
    }
    #expect(numbers == Array(repeating: "0 1", count: 5) + ["1 1", "1 1"])
  }

  @Test("a state without any membership has its rows, and none before it existed")
  func grid() async throws {
    let base = try await SmallBase()
    try await base.kb.revise("A founding.", recorded: "2020-01-02") { edit in
      try edit.add(
        NewStatement(
          id: "f1", subject: "graustark", predicate: "became-independent", value: .milestone,
          date: "1991-06-01"), source: "gazette", section: "page 1")
    }
    try await importList(base.kb, [("league", "ruritania", "1990", "1992")])
    let told = try await rows(base.kb, ["state_id", "year", "cell"]) {
      ($0.from, $0.to) = ("1990", "1991")
    }
    #expect(
      told == ["graustark 1991 not-covered", "ruritania 1990 yes", "ruritania 1991 yes"])
  }

  @Test("two states that share a year but no day are no dyad")
  func falseDyad() async throws {
    let base = try await SmallBase()
    try await base.kb.revise("Two lives.", recorded: "2020-01-02") { edit in
      for (id, subject, kind, date) in [
        ("f1", "ruritania", "ended", "1991-05-31"),
        ("f2", "graustark", "became-independent", "1991-06-01"),
      ] {
        try edit.add(
          NewStatement(id: id, subject: subject, predicate: kind, value: .milestone, date: date),
          source: "gazette", section: "page 1")
      }
    }
    let told = try await rows(
      base.kb, ["state_id1", "state_id2", "year"],
      {
        ($0.from, $0.to) = ("1990", "1992")
        $0.bodies = ["none"]
      }, .dyadYear)
    #expect(told == [])
  }

  @Test("members of one year together need a common day, unless the year is asked for")
  func together() async throws {
    let kb = try await base([
      ("league", "graustark", "1980-01-01", "1990-03-31"),
      ("league", "ruritania", "1990-06-01", ".."),
    ])
    for (together, count) in [(PanelQuestion.Together.day, "0"), (.year, "1")] {
      let told = try await rows(
        kb, ["dyadigos"],
        {
          ($0.from, $0.to) = ("1990", "1990")
          $0.together = together
        }, .dyadYear)
      #expect(told == [count])
    }
  }

  @Test("the lowest and the highest number of days together, over all bodies once")
  func days() async throws {
    let base = try await SmallBase()
    try await base.kb.revise("A second body.", recorded: "2020-01-02") { edit in
      try edit.add(Entity(id: "club", type: "organization", label: "Club"))
    }
    try await importList(
      base.kb,
      [
        ("league", "graustark", "1990-01-01", "1990-12-31"),
        ("league", "ruritania", "1990-05", "1990-06-30"),
        ("club", "graustark", "1990-06-21", "1990-07-10"),
        ("club", "ruritania", "1990-06-21", "1990-07-10"),
      ])
    let told = try await rows(
      base.kb, ["days_lowest", "days_highest", "dyadigos"],
      {
        ($0.from, $0.to) = ("1990", "1990")
        $0.hasDays = true
      }, .dyadYear)
    // 31 May to 10 July, or 1 May to 10 July.
    #expect(told == ["41 71 2"])
  }

  @Test("a treaty is a body only if it is asked for")
  func treaties() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "2000-01-01")
    try await base.act("a2", "acceded", of: "pact", on: "2000-01-01")
    for (bodies, count) in [(["all"], "1"), (["all", "treaties"], "2"), (["pact"], "1")] {
      let told = try await rows(base.kb, ["sum_igo_full"]) {
        ($0.from, $0.to) = ("2001", "2001")
        $0.members = ["ruritania"]
        $0.bodies = bodies
        $0.shape = .counts
      }
      #expect(told == [count])
    }
  }

  @Test("days of changes are the first day and those with another cell")
  func changes() async throws {
    let kb = try await base([("league", "ruritania", "1990-02-03", "1990-02-05")])
    let told = try await rows(
      kb, ["day", "cell"],
      {
        ($0.from, $0.to) = ("1990-02-01", "1990-02-28")
        $0.isOfChanges = true
      }, .memberDay)
    #expect(told == ["1990-02-01 not-covered", "1990-02-03 yes", "1990-02-06 not-covered"])
  }

  @Test("a spell has its days in parts, with their precision")
  func spells() async throws {
    let kb = try await base([
      ("league", "ruritania", "1990-02", ".."), ("league", "graustark", "1980", "1990-02-05"),
    ])
    let told = try await rows(
      kb,
      [
        "state_id", "styear", "stmonth", "stday", "start_precision", "endyear", "endmonth",
        "endday", "end_precision",
      ],
      { $0.missing = .field }, .spell)
    #expect(
      told == [
        "graustark 1980 -9 -9 year 1990 2 5 day", "ruritania 1990 2 -9 month -9 -9 -9 open",
      ])
  }

  @Test(
    "options that do not go together are refused",
    arguments: [
      { $0.hasDays = true }, { $0.status = "king" }, { $0.codes = ["zip"] }, { $0.from = "19" },
      { ($0.from, $0.to) = ("2000", "1990") }, { $0.states = "mars" },
      { $0.bodies = ["source:none"] },
      { $0.isOfChanges = true },
    ] as [@Sendable (inout PanelQuestion) -> Void])
  func refused(change: @Sendable (inout PanelQuestion) -> Void) async throws {
    let base = try await SmallBase()
    await #expect(throws: KnowledgeBaseError.self) { try await rows(base.kb, ["year"], change) }
  }
}
