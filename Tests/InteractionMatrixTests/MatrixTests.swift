import Entente
import Foundation
import Testing

@testable import InteractionMatrix

@Suite("Matrices")
struct MatrixTests {
  private func matrix(
    _ rows: [String], by columns: [String], _ measure: String = "level", on date: String
  ) async throws -> Matrix {
    try await Base.kb.matrix(rows, by: columns, measure: measure, on: date)
  }

  @Test("the strongest level that is certain, and the strongest that is possible")
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

  @Test("what a source does not date is possible as long as both exist, and never certain")
  func undated() async throws {
    let cell = try await matrix(["CSTO"], by: ["Europol"], on: "2015").cell("csto", "europol")
    #expect(cell.low == nil && cell.high == 2 && cell.text == "?2")
    #expect(cell.statements == ["kz-0302"])
    let before = try await matrix(["CSTO"], by: ["Europol"], on: "1999")
    #expect(try before.cell("csto", "europol").missing == .didNotExist)
  }

  @Test("an empty cell says why it is empty")
  func missing() async throws {
    let matrix = try await matrix(
      ["CSTO", "EAEU", "NATO"], by: ["NATO", "CSTO", "SCO", "African Union", "EurAsEC"],
      "instruments", on: "2011-01-01")
    #expect(try matrix.cell("csto", "nato").missing == .documentedNone)
    #expect(try matrix.cell("nato", "csto").missing == .documentedNone)
    #expect(try matrix.cell("nato", "sco").missing == .noneDocumented)
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

  @Test("an offer ends where it is refused or left without an answer")
  func offers() async throws {
    let kb = try await Base.copy()
    try await kb.revise("A proposal and its refusal.") { edit in
      try edit.add(Entity(id: "zenda", type: "organization", label: "Zenda Pact"))
      try edit.add(Entity(id: "strelsau", type: "organization", label: "Strelsau League"))
      for (id, subject, predicate, object, date) in [
        ("z1", "zenda", "proposes-to", "strelsau", "2001-01-01"),
        ("z2", "strelsau", "refuses-cooperation-with", "zenda", "2001-06-01"),
        ("z3", "strelsau", "seeks-cooperation-with", "zenda", "2003-01-01"),
      ] {
        try edit.add(
          NewStatement(
            id: id, subject: subject, predicate: predicate, value: .relation(object: object),
            date: date), source: "csto-charter", section: "none")
      }
    }
    func cell(_ day: String) async throws -> MatrixCell {
      try await kb.matrix(["zenda"], by: ["strelsau"], on: day).cell("zenda", "strelsau")
    }
    #expect(try await cell("2000-12-31").missing == .notCovered)
    #expect(try await cell("2001-05-31").high == 1)
    #expect(try await cell("2001-06-01").missing == .documentedNone)
    #expect(try await cell("2003-01-01").high == 1)
    try await kb.close()
  }

  @Test("a statement that anybody adds is an interaction of the kind of its predicate")
  func added() async throws {
    let kb = try await Base.copy()
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
    // The organ is the organization; a month leaves the day open.
    #expect(try await cell("level", "2020-04-30").missing == .noneDocumented)
    #expect(try await cell("level", "2020-05-10").low == nil)
    #expect(try await cell("level", "2020-05-10").high == 4)
    #expect(try await cell("level", "2020-06-01").low == 4)
    // One document, though two statements rest on it.
    #expect(try await cell("instruments", "2020-06-01").text == "1")
    #expect(try await cell("interactions", "2020-06-01").text == "2")
    let functions = try await kb.query(
      "SELECT functions, instrument FROM interaction WHERE statement_id = 'm1'")
    #expect(
      functions.rows == [[.text("fn-counter-terrorism fn-border-security"), .text("Memorandum X")]])
    #expect(try await cell("level", "2021-03-15").text == "?4")
    #expect(try await cell("level", "2021-04-01").missing == .noneDocumented)
    try await kb.close()
  }

  @Test("directions: what comes from the row, what comes from the column, both")
  func direction() async throws {
    func count(_ direction: MatrixRequest.Direction, _ row: String, _ column: String) async throws
      -> Double?
    {
      var request = MatrixRequest(
        rows: [row], columns: [column], measure: "status", period: try .day("2011"))
      request.direction = direction
      return try await Base.kb.matrix(request).cell(row, column).high
    }
    #expect(try await count(.from, "csto", "un") == 3)
    #expect(try await count(.to, "csto", "un") == nil)
    #expect(try await count(.to, "un", "csto") == 3)
    #expect(try await count(.both, "un", "csto") == 3)
    // A mutual one comes from both.
    var request = MatrixRequest(rows: ["csto"], columns: ["sco"], period: try .day("2011"))
    for direction in MatrixRequest.Direction.allCases {
      request.direction = direction
      #expect(try await Base.kb.matrix(request).cell("csto", "sco").low == 4)
    }
  }

  @Test("states by organizations: what each is at each")
  func status() async throws {
    let matrix = try await matrix(
      ["members:CSTO"], by: ["all-organizations"], "status", on: "2011-01-01")
    #expect(matrix.rows.map(\.entity.id).contains("uzbekistan") && matrix.rows.count == 7)
    #expect(try matrix.cell("armenia", "csto").text == "M")
    #expect(try matrix.cell("armenia", "eurasec").text == "O")
    #expect(try matrix.cell("belarus", "sco").text == "Pa")
    #expect(try matrix.cell("armenia", "nato").missing == .noneDocumented)
    #expect(try matrix.cell("armenia", "guam").missing == .notCovered)
    #expect(try matrix.cell("armenia", "eaeu").missing == .didNotExist)
  }

  @Test("shared members, their share, and shared organizations of states")
  func shared() async throws {
    let members = try await matrix(
      ["CSTO", "SCO"], by: ["SCO", "NATO"], "shared-members", on: "2008-06-01")
    #expect(try members.cell("csto", "sco").text == "5")
    #expect(try members.cell("csto", "nato").text == "0")
    // Five of the eight that are in one or the other: seven and six.
    let share = try await matrix(["CSTO"], by: ["SCO"], "member-share", on: "2008-06-01")
    #expect(try share.cell("csto", "sco").high == 62.5)
    let states = try await matrix(
      ["Russia"], by: ["Belarus"], "shared-organizations", on: "2008-06-01")
    let bodies = try await Base.rows(
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
    let signing = MatrixRequest(
      rows: ["cst"], columns: ["csto"], measure: "shared-members", period: try .day("1992-12-31"))
    var bySignature = signing
    bySignature.rule = "signature"
    let effective = try await Base.kb.matrix(signing).cell("cst", "csto")
    #expect(effective.missing == .didNotExist)
    #expect(try await Base.kb.matrix(bySignature).cell("cst", "csto") == effective)
  }

  @Test("the first contact is the first year, and stays")
  func firstContact() async throws {
    let years = try await Base.rows(
      """
      SELECT min(substr(start_earliest, 1, 4)) AS year FROM interaction
      WHERE is_counted AND level > 1 AND date IS NOT NULL AND start_earliest > '0000-01-01'
        AND (from_id, to_id) IN (VALUES ('nato', 'osce'), ('osce', 'nato'))
      """)
    let cell = try await matrix(["NATO"], by: ["OSCE"], "first-contact", on: "2020").cell(
      "nato", "osce")
    #expect(cell.low == Double(years.first?.text("year") ?? ""))
  }

  @Test("a window counts what touches it, once, and certainly where it must")
  func window() async throws {
    let kb = try await Base.copy()
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
    #expect(try await count("2003..2004") == Missing.notCovered.sign)
    try await kb.close()
  }

  @Test("a matrix row by row is the matrix")
  func streaming() async throws {
    let request = MatrixRequest(
      rows: ["all-organizations"], columns: ["all-organizations"], period: try .day("2011"))
    let whole = try await Base.kb.matrix(request)
    let rows = try await Base.kb.read { base in
      var rows: [[MatrixCell]] = []
      try base.eachRow(of: request) { rows.append($0.cells) }
      return rows
    }
    #expect(rows == whole.rows.map(\.cells) && rows.count > 10)
    let seen = Counter()
    try await Base.kb.eachRow(of: request) { _ in seen.add() }
    #expect(seen.count == rows.count)
  }

  private final class Counter: @unchecked Sendable {
    private(set) var count = 0
    func add() { count += 1 }
  }

  @Test("what cannot be done is one error before work starts")
  func errors() async throws {
    func message(_ request: MatrixRequest) async throws -> String {
      let error = await #expect(throws: KnowledgeBaseError.self) {
        _ = try await Base.kb.matrix(request)
      }
      return error?.message ?? ""
    }
    let many = (0..<100_000).map { "o\($0)" }
    let day = try MatrixPeriod.day("2011")
    let large = MatrixRequest(rows: many, columns: many, period: day)
    #expect(try await message(large).contains("10000000000 cells: at most 1000000"))
    let streamed = await #expect(throws: KnowledgeBaseError.self) {
      try await Base.kb.eachRow(of: large) { _ in Issue.record("a row was read") }
    }
    #expect(streamed?.message.contains("at most 100000000") == true)
    #expect(
      try await message(.init(rows: ["CSTO"], columns: ["Xanadu"], period: day)).contains("Xanadu"))
    #expect(
      try await message(.init(rows: ["CSTO"], columns: ["NATO"], measure: "love", period: day))
        .contains("there are first-contact, index,"))
    #expect(
      try await message(.init(rows: ["members:EAEU"], columns: ["NATO"], period: day)).contains(
        "members:EAEU is nobody on 2011-12-31"))
    var ruled = MatrixRequest(rows: ["CSTO"], columns: ["NATO"], period: day)
    ruled.rule = "signature"
    #expect(try await message(ruled).contains("level follows 'effective'"))
    #expect(throws: KnowledgeBaseError.self) { try MatrixPeriod.window("2010..2005") }
    #expect(throws: KnowledgeBaseError.self) { try MatrixPeriod.window("2010") }
    #expect(throws: KnowledgeBaseError.self) { try MatrixPeriod.window("../2010") }
  }
}

@Suite("Levels and weights from a file")
struct KindValueTests {
  private static let kinds: Set = ["agreement", "meeting"]

  @Test("kinds that the file names have its values, the others keep theirs")
  func values() async throws {
    var request = MatrixRequest(
      rows: ["CSTO"], columns: ["Union State"], measure: "index", period: try .day("2011"))
    let before = try await Base.kb.matrix(request)
    let (plain, weight) = (
      try before.cell("csto", "union-state").high ?? 0,
      try #require(before.measure.weights["agreement"])
    )
    request.kinds = try KindValues(
      csv: "kind,weight\r\nagreement, 100.5\r\n", .weight, file: "w.csv", kinds: Self.kinds)
    let matrix = try await Base.kb.matrix(request)
    let changed = try matrix.cell("csto", "union-state").high ?? 0
    #expect(
      matrix.measure.weights["agreement"] == 100.5 && matrix.measure.weights["proposal"] == 0.5)
    let agreements = try await Base.rows(
      """
      SELECT count(*) AS n FROM interaction_counted
      WHERE row_id = 'csto' AND column_id = 'union-state' AND kind_id = 'agreement' AND start_earliest <= '2011-12-31'
        AND '2011-12-31' < end_latest
      """)
    #expect(changed - plain == (100.5 - weight) * Double(agreements.first?.integer("n") ?? 0))
    #expect(changed > plain)
    var level = MatrixRequest(rows: ["CSTO"], columns: ["SCO"], period: try .day("2011"))
    level.kinds = try KindValues(
      csv: "kind,level\nagreement,9\n", .level, file: "l.csv", kinds: Self.kinds)
    #expect(try await Base.kb.matrix(level).cell("csto", "sco").low == 9)
    level.measure = "instruments"
    let request2 = level
    await #expect(throws: KnowledgeBaseError.self) { try await Base.kb.matrix(request2) }
  }

  @Test(
    "what does not parse is told with file, line, column and rule",
    arguments: [
      ("", "w.csv:1:1: the first line is 'kind,weight'"),
      ("kind;weight\n", "w.csv:1:1: the first line is 'kind,weight'"),
      ("kind,weight\nagreement\n", "w.csv:2:1: a line has two fields"),
      ("kind,weight\n\nagreement,1,2\n", "w.csv:3:1: a line has two fields"),
      (
        "kind,weight\nfriendship,1\n",
        "w.csv:2:1: there is no kind 'friendship': there are agreement, meeting"
      ),
      ("kind,weight\nagreement,much\n", "w.csv:2:11: 'much' is no number from 0 on"),
      ("kind,weight\nmeeting,1\nagreement,-1\n", "w.csv:3:11: '-1' is no number"),
      ("kind,weight\nagreement,inf\n", "w.csv:2:11: 'inf' is no number"),
      ("kind,weight\nagreement,1\nagreement,2\n", "w.csv:3:1: agreement stands there twice"),
    ])
  func faults(text: String, message: String) {
    let error = #expect(throws: KnowledgeBaseError.self) {
      try KindValues(csv: text, .weight, file: "w.csv", kinds: Self.kinds)
    }
    #expect(
      error?.code == .badData && error?.message.hasPrefix(message) == true,
      "\(error?.message ?? "")")
  }

  @Test("a level is a whole number")
  func level() {
    #expect(throws: KnowledgeBaseError.self) {
      try KindValues(csv: "kind,level\nmeeting,1.5\n", .level, file: "l.csv", kinds: Self.kinds)
    }
  }
}

/// A stranger's plugin that measures something.
private struct Trade: Plugin {
  var files: [PluginFile] {
    [
      (
        "plugin.json",
        #"{"id": "trade", "subject": "trade", "version": "0.1.0", "title": "Trade", "description": "Treaties of trade."}"#
      ),
      (
        "measures/trade-treaties.sql",
        """
        -- Treaties of trade
        -- unit: treaty
        -- combine: sum
        -- How many treaties of trade two have.
        SELECT 'csto' AS row_id, 'sco' AS column_id, column1 AS item_id, column2 AS value, column3 AS start_earliest,
          column4 AS start_latest, '9999-12-31' AS end_earliest, '9999-12-31' AS end_latest, NULL AS statement_id
        FROM (VALUES ('a', 1, '2004-01-01', '2004-01-01'), ('a', 2, '2006-01-01', '2006-12-31'), ('b', 4, '2005-01-01', '2005-01-01'))
        """
      ),
    ].map { PluginFile(path: $0.0, contents: Data($0.1.utf8)) }
  }
}

@Test("what another plugin measures is a matrix as well, each item once")
func strangersMeasure() async throws {
  let kb = try await Base.copy()
  try await kb.add(Trade())
  func cell(_ row: String, _ column: String, _ date: String) async throws -> MatrixCell {
    try await kb.matrix([row], by: [column], measure: "trade-treaties", on: date).cell(row, column)
  }
  #expect(try await cell("csto", "sco", "2004-06-01").text == "1")
  #expect(try await cell("csto", "sco", "2005-06-01").text == "5")
  #expect(try await cell("csto", "sco", "2006-06-01").text == "5-6")
  #expect(try await cell("sco", "csto", "2007-06-01").text == "6")
  #expect(try await cell("nato", "csto", "2007-06-01").missing == .notCovered)
  try await kb.close()
}
