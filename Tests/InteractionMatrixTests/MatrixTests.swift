import Entente
import EntenteTestSupport
import Foundation
import Testing

@testable import InteractionMatrix

@Suite("Matrices")
struct MatrixTests {
  private func matrix(
    _ rows: [String], by columns: [String], _ measure: String = "level", on date: String
  ) async throws -> Matrix {
    try await base.kb.matrix(rows, by: columns, measure: measure, on: date)
  }

  @Test("a cell has the strongest certain and the strongest possible level")
  func level() async throws {
    let matrix = try await matrix(
      ["CSTO", "NATO", "EU"], by: ["UN", "SCO", "CIS", "OSCE"], on: "2011-01-01")
    #expect(matrix.columns.map(\.id) == ["un", "sco", "cis", "osce"])
    // Observer at the General Assembly since 2004, memorandum with the SCO of 2007.
    for column in ["un", "sco"] {
      let cell = try matrix.cell("csto", column)
      #expect(cell.low == 4 && cell.high == 4 && cell.text == "4")
    }
    #expect(try matrix.cell("csto", "un").statements.contains("ext-0876"))
    #expect(try matrix.cell("csto", "sco").statements.contains("ext-0931"))
    // NATO acted in Afghanistan and Kosovo under mandates of the Security Council.
    #expect(try matrix.cell("nato", "un").low == 5)
    #expect((try matrix.cell("eu", "osce").low ?? 0) >= 3)
  }

  @Test("an undated interaction is possible while both bodies exist, and never certain")
  func undated() async throws {
    let cell = try await matrix(["CSTO"], by: ["Europol"], on: "2015").cell("csto", "europol")
    #expect(cell.low == nil && cell.high == 2 && cell.text == "?2")
    #expect(cell.statements == ["kz-0302"])
    let before = try await matrix(["CSTO"], by: ["Europol"], on: "1999")
    #expect(try before.cell("csto", "europol").missing == .didNotExist)
  }

  @Test("an empty cell gives its reason")
  func missing() async throws {
    let matrix = try await matrix(
      ["CSTO", "EAEU", "NATO"], by: ["NATO", "CSTO", "SCO", "African Union", "EurAsEC"],
      "instruments", on: "2011-01-01")
    #expect(try matrix.cell("csto", "nato").missing == .denied)
    #expect(try matrix.cell("nato", "csto").missing == .denied)
    #expect(try matrix.cell("nato", "sco").missing == .nothing)
    #expect(try matrix.cell("csto", "african-union").missing == .notCovered)
    #expect(try matrix.cell("eaeu", "nato").missing == .didNotExist)
    #expect(try matrix.cell("csto", "csto").missing == .sameEntity)
    for row in matrix.rows {
      for cell in row.cells {
        #expect((cell.high == nil) == (cell.missing != nil))
      }
    }
    let later = try await self.matrix(["EurAsEC"], by: ["UN"], on: "2016")
    #expect(try later.cell("eurasec", "un").missing == .didNotExist)
  }

  @Test("an offer ends only with a refusal or without an answer")
  func offers() async throws {
    let kb = try await base.copy()
    try await kb.revise("Proposals and refusals.") { edit in
      try edit.add(Entity(id: "zenda", type: "organization", label: "Zenda Pact"))
      try edit.add(Entity(id: "strelsau", type: "organization", label: "Strelsau League"))
      try edit.add(Entity(id: "hentzau", type: "organization", label: "Hentzau Club"))
      for (id, subject, predicate, object, date) in [
        ("z1", "zenda", "proposes-to", "strelsau", "2001-01-01"),
        ("z2", "strelsau", "refuses-cooperation-with", "zenda", "2001-06"),
        ("z3", "strelsau", "seeks-cooperation-with", "zenda", "2003-01-01"),
        ("z4", "zenda", "proposes-to", "hentzau", "2004-03"),
        ("z5", "hentzau", "no-answer-to", "zenda", "2004"),
      ] {
        try edit.add(
          NewStatement(
            id: id, subject: subject, predicate: predicate, value: .relation(object: object),
            date: date), source: "csto-charter", section: "none")
      }
      var denial = NewStatement(
        id: "z6", subject: "strelsau", predicate: "meets-with", value: .relation(object: "zenda"),
        date: "2004-01-01")
      denial.isDenied = true
      try edit.add(denial, source: "csto-charter", section: "none")
    }
    func cell(_ day: String, _ column: String = "strelsau") async throws -> MatrixCell {
      try await kb.matrix(["zenda"], by: [column], on: day).cell("zenda", column)
    }
    #expect(try await cell("2000-12-31").missing == .notCovered)
    #expect(try await cell("2001-05-31").high == 1)
    // The refusal may have come on any day of the month, and is possible from the first on.
    #expect(try await cell("2001-06-15").text == "?1")
    #expect(try await cell("2001-07-01").missing == .denied)
    // The denial of something else does not end an offer.
    #expect(try await cell("2005-01-01").text == "0-1")
    // A silence in the same year answers the proposal, although its date is less precise.
    #expect(try await cell("2004-10-01", "hentzau").high == 1)
    #expect(try await cell("2005-01-01", "hentzau").missing == .denied)
    try await kb.close()
  }

  @Test("a statement added by a user is an interaction of the kind of its predicate")
  func added() async throws {
    let kb = try await base.copy()
    try await kb.revise("A memorandum, told by two.") { edit in
      try edit.add(Entity(id: "memo-x", type: "instrument", label: "Memorandum X"))
      for (id, predicate) in [("m1", "agreement-with"), ("m2", "declares-with")] {
        try edit.add(
          NewStatement(
            id: id, subject: "nato", predicate: predicate,
            value: .relation(object: "sco-secretariat"), date: "2020-05/2021-03"),
          source: "csto-charter", section: "none")
        try edit.qualify(id, "instrument", entity: "memo-x")
      }
      try edit.qualify("m1", "concerning", entity: "fn-counter-terrorism")
      try edit.qualify("m1", "concerning", entity: "fn-border-security")
    }
    func cell(_ measure: String, _ day: String) async throws -> MatrixCell {
      try await kb.matrix(["nato"], by: ["sco"], measure: measure, on: day).cell("nato", "sco")
    }
    // The organ counts as the organization; a month leaves the day open.
    #expect(try await cell("level", "2020-04-30").missing == .nothing)
    #expect(try await cell("level", "2020-05-10").low == nil)
    #expect(try await cell("level", "2020-05-10").high == 4)
    #expect(try await cell("level", "2020-06-01").low == 4)
    // One document counts once, although two statements rest on it.
    #expect(try await cell("instruments", "2020-06-01").text == "1")
    #expect(try await cell("interactions", "2020-06-01").text == "2")
    let functions = try await kb.query(
      "SELECT functions, instrument FROM interaction WHERE statement_id = 'm1'")
    #expect(
      functions.rows == [[.text("fn-counter-terrorism fn-border-security"), .text("Memorandum X")]])
    #expect(try await cell("level", "2021-03-15").text == "?4")
    #expect(try await cell("level", "2021-04-01").missing == .nothing)
    try await kb.close()
  }

  @Test("directions: from the row, from the column, both")
  func direction() async throws {
    func count(_ direction: MatrixRequest.Direction, _ row: String, _ column: String) async throws
      -> Double?
    {
      var request = MatrixRequest(
        rows: [row], columns: [column], measure: "status", period: try .day("2011"))
      request.direction = direction
      return try await base.kb.matrix(request).cell(row, column).high
    }
    // The measure of status is directed itself.
    let plain = MatrixRequest(
      rows: ["csto", "un"], columns: ["csto", "un"], measure: "status", period: try .day("2011"))
    let matrix = try await base.kb.matrix(plain)
    #expect(try matrix.cell("csto", "un").text == "O")
    #expect(try matrix.cell("un", "csto").missing == .nothing)
    #expect(try await count(.from, "csto", "un") == 3)
    #expect(try await count(.to, "csto", "un") == nil)
    #expect(try await count(.to, "un", "csto") == 3)
    #expect(try await count(.both, "un", "csto") == 3)
    // A mutual interaction comes from both sides.
    var request = MatrixRequest(rows: ["csto"], columns: ["sco"], period: try .day("2011"))
    for direction in MatrixRequest.Direction.allCases {
      request.direction = direction
      #expect(try await base.kb.matrix(request).cell("csto", "sco").low == 4)
    }
  }

  @Test("states by organizations: the status of each at each")
  func status() async throws {
    let matrix = try await matrix(
      ["members:CSTO"], by: ["all-organizations"], "status", on: "2011-01-01")
    #expect(matrix.rows.map(\.entity.id).contains("uzbekistan") && matrix.rows.count == 7)
    #expect(try matrix.cell("armenia", "csto").text == "M")
    #expect(try matrix.cell("armenia", "eurasec").text == "O")
    #expect(try matrix.cell("belarus", "sco").text == "Pa")
    #expect(try matrix.cell("armenia", "nato").missing == .nothing)
    #expect(try matrix.cell("armenia", "guam").missing == .notCovered)
    #expect(try matrix.cell("armenia", "eaeu").missing == .didNotExist)
  }

  @Test(
    "0 in an imported list is none, a missing code is unknown, a year after the list not covered")
  func statusOfList() async throws {
    let kb = try await base.copy()
    let format = try #require(ImportFormats.builtIn.first { $0.name == "cow-igo" })
    let file = PluginBase.temporaryPath("codes.csv")
    let text = """
      ccode,year,state,UNESCO,GUAM
      371,2011,armenia,0,-9
      370,2011,belarus,1,0

      """
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    try await kb.importList(
      from: file, as: format, #require(SpellImportOptions(for: format)))
    for (year, expected) in [
      ("2011", [Emptiness.nothing, .unknown]), ("2012", [.notCovered, .notCovered]),
    ] {
      let request = MatrixRequest(
        rows: ["armenia"], columns: ["unesco", "guam"], measure: "status", period: try .day(year))
      let cells = try await kb.matrix(request).rows[0].cells
      #expect(cells.map(\.missing) == expected, "\(year)")
      let reasons = try await kb.read {
        try $0.emptiness(ofMembers: ["armenia"], in: ["unesco", "guam"], on: year)
      }
      #expect(reasons == [expected], "\(year)")
    }
    try await kb.close()
  }

  @Test("shared members, their share, and shared organizations of states")
  func shared() async throws {
    let members = try await matrix(
      ["CSTO", "SCO"], by: ["SCO", "NATO"], "shared-members", on: "2008-06-01")
    #expect(try members.cell("csto", "sco").text == "5")
    #expect(try members.cell("csto", "nato").text == "0")
    // Seven and six members, five of them common: five of eight.
    let share = try await matrix(["CSTO"], by: ["SCO"], "member-share", on: "2008-06-01")
    #expect(try share.cell("csto", "sco").high == 62.5)
    let states = try await matrix(
      ["Russia"], by: ["Belarus"], "shared-organizations", on: "2008-06-01")
    let bodies = try await base.rows(
      """
      SELECT count(*) AS n FROM (
        SELECT organization_id FROM membership_spell WHERE member_id = 'russia' AND is_member AND rule_id = 'effective'
          AND start_earliest <= '2008-06-01' AND '2008-06-01' < end_latest
        INTERSECT
        SELECT organization_id FROM membership_spell WHERE member_id = 'belarus' AND is_member AND rule_id = 'effective'
          AND start_earliest <= '2008-06-01' AND '2008-06-01' < end_latest
      )
      """)
    #expect(try states.cell("russia", "belarus").high == bodies.first?.real("n"))
    // Signed in May 1992, in force in April 1994.
    var signing = MatrixRequest(
      rows: ["cst"], columns: ["cis"], measure: "shared-members", period: try .day("1993-01-01"))
    let effective = try await base.kb.matrix(signing).cell("cst", "cis")
    signing.rule = "signature"
    let bySignature = try await base.kb.matrix(signing).cell("cst", "cis")
    #expect((bySignature.high ?? 0) > (effective.high ?? 0))
    // Bodies are counted by members, and members by bodies; other entities have no count.
    let members2 = try await self.matrix(
      ["Russia"], by: ["Belarus"], "shared-members", on: "2008")
    #expect(try members2.cell("russia", "belarus").missing == .notCovered)
    let bodies2 = try await self.matrix(["CSTO"], by: ["NATO"], "shared-organizations", on: "2008")
    #expect(try bodies2.cell("csto", "nato").missing == .notCovered)
  }

  @Test("for several days, common members are those in both on the same day")
  func sharedInWindow() async throws {
    func text(_ window: String, _ column: String) async throws -> String {
      let request = MatrixRequest(
        rows: ["CSTO"], columns: [column], measure: "shared-members", period: try .window(window))
      return try await base.kb.matrix(request).cell("csto", column).text
    }
    // Uzbekistan came back in August 2006 and was in both until December 2012.
    #expect(try await text("2005..2005", "sco") == "4")
    #expect(try await text("2005..2006", "sco") == "5")
    #expect(try await text("2012..2012", "sco") == "5")
    // Days after the dataset do not change earlier ones.
    #expect(try await text("2025..2030", "sco") == "5")
  }

  @Test("the share is a share of the possible members of either")
  func share() async throws {
    let kb = try await base.copy()
    try await kb.revise("Two leagues with a doubtful member.") { edit in
      for (id, label) in [("zenda", "Zenda Pact"), ("strelsau", "Strelsau League")] {
        try edit.add(Entity(id: id, type: "organization", label: label))
      }
      for (number, act) in [
        ("russia", "zenda", "2001-01-01"), ("belarus", "zenda", "2001"),
        ("armenia", "zenda", "2001"),
        ("russia", "strelsau", "2001"), ("belarus", "strelsau", "2001"),
      ].enumerated() {
        try edit.add(
          NewStatement(
            id: "league-\(number)", subject: act.0, predicate: "joined",
            value: .act(organization: act.1), date: act.2), source: "csto-charter", section: "none")
      }
    }
    let cell = try await kb.matrix(
      ["zenda"], by: ["strelsau"], measure: "member-share", on: "2001-06-01"
    ).cell("zenda", "strelsau")
    // At most, both members of the League are in the Pact, and nobody else is.
    #expect(cell.low == 0 && cell.high == 100)
    let later = try await kb.matrix(
      ["zenda"], by: ["strelsau"], measure: "member-share", on: "2002-06-01"
    ).cell("zenda", "strelsau")
    #expect(later.low == 66.7 && later.high == 66.7)
    try await kb.close()
  }

  @Test("the first contact has a first possible and a first certain year, and does not end")
  func firstContact() async throws {
    let kb = try await base.copy()
    try await kb.revise("Contacts.") { edit in
      try edit.add(Entity(id: "zenda", type: "organization", label: "Zenda Pact"))
      try edit.add(Entity(id: "strelsau", type: "organization", label: "Strelsau League"))
      for (id, predicate, date) in [
        ("c1", "proposes-to", "1990"), ("c2", "meets-with", "199X"),
        ("c3", "meets-with", "2003-05"),
      ] {
        try edit.add(
          NewStatement(
            id: id, subject: "zenda", predicate: predicate, value: .relation(object: "strelsau"),
            date: date), source: "csto-charter", section: "none")
      }
    }
    func text(_ day: String) async throws -> String {
      try await kb.matrix(["zenda"], by: ["strelsau"], measure: "first-contact", on: day)
        .cell("zenda", "strelsau").text
    }
    #expect(try await text("1989") == Emptiness.notCovered.sign)
    #expect(try await text("1995") == "?1990")
    #expect(try await text("2020") == "1990-1999")
    try await kb.close()
  }

  @Test("the evidence for a maximum is only the rows that reach it")
  func resting() async throws {
    let cell = try await matrix(["CSTO"], by: ["UN"], on: "2005-01-01").cell("csto", "un")
    #expect(cell.low == 4 && cell.high == 4)
    let levels = try await base.rows(
      "SELECT DISTINCT level FROM interaction WHERE statement_id IN (SELECT value FROM json_each(:ids))",
      ["ids": .text("[\(cell.statements.map { "\"\($0)\"" }.joined(separator: ","))]")])
    #expect(levels.compactMap { $0.integer("level") } == [4])
    // For a cell that is empty because of refusals, the statements are the refusals.
    let refused = try await matrix(["CSTO"], by: ["EU"], on: "2005-01-01").cell("csto", "eu")
    #expect(refused.missing == .denied && refused.statements == ["ins-0408"])
  }

  @Test("an event includes its last day; a window can extend to 9999-12-31")
  func lastDays() async throws {
    let rows = try await base.rows(
      "SELECT statement_id FROM interaction WHERE kind_id = 'meeting' AND date = '2008-12-04/2008-12-05' AND 'csto' IN (from_id, to_id)"
    )
    #expect(rows.count == 1)
    for (day, isIn) in [
      ("2008-12-03", false), ("2008-12-04", true), ("2008-12-05", true), ("2008-12-06", false),
    ] {
      let cell = try await matrix(["CSTO"], by: ["OSCE"], "interactions", on: day).cell(
        "csto", "osce")
      #expect(cell.statements.contains(rows[0].text("statement_id")) == isIn, "\(day)")
    }
    func level(_ window: String) async throws -> MatrixCell {
      let request = MatrixRequest(rows: ["CSTO"], columns: ["UN"], period: try .window(window))
      return try await base.kb.matrix(request).cell("csto", "un")
    }
    #expect(try await level("2000..9999") == level("2000..2030"))
    #expect(try await level("2000..2030").low == 4)
    // Nothing is certain after the last day of the dataset.
    #expect(try await level("2040..2041").text == "?4")
  }

  @Test("a window counts each interaction that touches it once")
  func window() async throws {
    let kb = try await base.copy()
    try await kb.revise("Meetings.") { edit in
      try edit.add(Entity(id: "zenda", type: "organization", label: "Zenda Pact"))
      try edit.add(Entity(id: "strelsau", type: "organization", label: "Strelsau League"))
      for (id, date) in [("m1", "2001-03"), ("m2", "2001"), ("m3", "2002-01/2002-02")] {
        try edit.add(
          NewStatement(
            id: id, subject: "zenda", predicate: "meets-with", value: .relation(object: "strelsau"),
            date: date), source: "csto-charter", section: "none")
      }
    }
    func count(_ window: String) async throws -> String {
      let request = MatrixRequest(
        rows: ["zenda"], columns: ["strelsau"], measure: "interactions", period: try .window(window)
      )
      return try await kb.matrix(request).cell("zenda", "strelsau").text
    }
    #expect(try await count("2001..2001") == "2")
    #expect(try await count("2001-03-01..2001-03-31") == "1-2")
    #expect(try await count("2001-03-10..2001-03-11") == "0-2")
    #expect(try await count("2001..2002") == "3")
    #expect(try await count("2002-02-10..2002-12-31") == "0-1")
    #expect(try await count("2003..2004") == Emptiness.notCovered.sign)
    try await kb.close()
  }

  @Test("reading a matrix by rows gives the same matrix")
  func streaming() async throws {
    let request = MatrixRequest(
      rows: ["all-organizations"], columns: ["all-organizations"], period: try .day("2011"))
    let whole = try await base.kb.matrix(request)
    let rows = try await base.kb.read { base in
      var rows: [[MatrixCell]] = []
      try base.eachRow(of: request) { rows.append($0.cells) }
      return rows
    }
    #expect(rows == whole.rows.map(\.cells) && rows.count > 10)
    let seen = Counter()
    try await base.kb.eachRow(of: request) { _ in seen.add() }
    #expect(seen.count == rows.count)
  }

  private final class Counter: @unchecked Sendable {
    private(set) var count = 0
    func add() { count += 1 }
  }

  @Test("impossible requests are refused before any work")
  func errors() async throws {
    func message(_ request: MatrixRequest) async throws -> String {
      let error = await #expect(throws: KnowledgeBaseError.self) {
        _ = try await base.kb.matrix(request)
      }
      return error?.message ?? ""
    }
    let many = (0..<100_000).map { "o\($0)" }
    let day = try MatrixPeriod.day("2011")
    let large = MatrixRequest(rows: many, columns: many, period: day)
    #expect(try await message(large).contains("10000000000 cells: at most 1000000"))
    let streamed = await #expect(throws: KnowledgeBaseError.self) {
      try await base.kb.eachRow(of: large) { _ in Issue.record("a row was read") }
    }
    #expect(streamed?.message.contains("at most 100000000") == true)
    #expect(
      try await message(.init(rows: ["CSTO"], columns: ["Xanadu"], period: day)).contains("Xanadu"))
    #expect(
      try await message(.init(rows: ["CSTO"], columns: ["NATO"], measure: "love", period: day))
        .contains("the measures are first-contact, index,"))
    #expect(
      try await message(.init(rows: ["members:EAEU"], columns: ["NATO"], period: day)).contains(
        "members:EAEU selects no entity on 2011-12-31"))
    var ruled = MatrixRequest(rows: ["CSTO"], columns: ["NATO"], period: day)
    ruled.rule = "signature"
    #expect(try await message(ruled).contains("level on 2011-12-31 follows 'effective'"))
    #expect(throws: KnowledgeBaseError.self) { try MatrixPeriod.window("2010..2005") }
    #expect(throws: KnowledgeBaseError.self) { try MatrixPeriod.window("2010") }
    #expect(throws: KnowledgeBaseError.self) { try MatrixPeriod.window("../2010") }
  }
}
