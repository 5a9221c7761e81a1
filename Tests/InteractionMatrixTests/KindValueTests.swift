import Entente
import EntenteTestSupport
import Foundation
import Testing

@testable import InteractionMatrix

@Suite("Levels and weights from a file")
struct KindValueTests {
  private static let kinds: Set = ["agreement", "meeting"]

  @Test("kinds in the file get its values, other kinds keep theirs")
  func values() async throws {
    var request = MatrixRequest(
      rows: ["CSTO"], columns: ["Union State"], measure: "index", period: try .day("2011"))
    let before = try await base.kb.matrix(request)
    let (plain, weight) = (
      try before.cell("csto", "union-state").high ?? 0,
      try #require(before.measure.weights["agreement"])
    )
    request.kinds = try KindValues(
      csv: "kind,weight\r\nagreement, 100.5\r\n", .weight, file: "w.csv", kinds: Self.kinds)
    let matrix = try await base.kb.matrix(request)
    let changed = try matrix.cell("csto", "union-state").high ?? 0
    #expect(
      matrix.measure.weights["agreement"] == 100.5 && matrix.measure.weights["proposal"] == 0.5)
    let agreements = try await base.rows(
      """
      SELECT count(*) AS n FROM internal_interaction_counted
      WHERE row_id = 'csto' AND column_id = 'union-state' AND kind_id = 'agreement' AND start_earliest <= '2011-12-31'
        AND '2011-12-31' < end_latest
      """)
    #expect(changed - plain == (100.5 - weight) * Double(agreements.first?.integer("n") ?? 0))
    #expect(changed > plain)
    var level = MatrixRequest(rows: ["CSTO"], columns: ["SCO"], period: try .day("2011"))
    level.kinds = try KindValues(
      csv: "kind,level\nagreement,9\n", .level, file: "l.csv", kinds: Self.kinds)
    #expect(try await base.kb.matrix(level).cell("csto", "sco").low == 9)
    #expect(try await base.kb.matrix(level).measure.weights["agreement"] == 9)
    // A denied mandate counts as none, whatever the level of a mandate.
    let denied = try await base.rows(
      "SELECT start_earliest FROM interaction WHERE is_counted AND kind_id = 'mandate' AND polarity = 'denied' AND to_id = 'csto'"
    )
    var mandate = MatrixRequest(
      rows: ["UN"], columns: ["CSTO"], period: try .window("2017..2017"))
    mandate.kinds = try KindValues(
      csv: "kind,level\nmandate,9\n", .level, file: "l.csv", kinds: ["mandate"])
    let top = try await base.kb.matrix(mandate).cell("un", "csto").high ?? 0
    #expect(denied.count == 1 && top < 9)
    level.measure = "instruments"
    let request2 = level
    await #expect(throws: KnowledgeBaseError.self) { try await base.kb.matrix(request2) }
  }

  @Test(
    "an invalid file is reported with file, line, column and rule",
    arguments: [
      ("", "w.csv:1:1: the first line is 'kind,weight'"),
      ("kind:weight\n", "w.csv:1:1: the first line is 'kind,weight'"),
      ("kind,weight\nagreement\n", "w.csv:2:1: a line has two fields"),
      ("kind,weight\n\nagreement,1,2\n", "w.csv:3:1: a line has two fields"),
      (
        "kind,weight\nfriendship,1\n",
        "w.csv:2:1: there is no kind 'friendship'; the kinds are agreement, meeting"
      ),
      ("kind,weight\nagreement,much\n", "w.csv:2:11: 'much' is not a number from 0 to"),
      ("kind,weight\nmeeting,1\nagreement,-1\n", "w.csv:3:11: '-1' is not a number"),
      ("kind,weight\nagreement,inf\n", "w.csv:2:11: 'inf' is not a number"),
      ("kind,weight\nagreement,1e300\n", "w.csv:2:11: '1e300' is not a number from 0 to 1000000"),
      ("kind,weight\n  meeting,x\n", "w.csv:2:11: 'x' is not a number"),
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
