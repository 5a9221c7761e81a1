import Entente
import EntenteTestSupport
import Foundation
import Testing

@testable import InteractionMatrix

/// A third-party plugin with a measure.
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
        FROM (VALUES (1, 1, '2004-01-01', '2004-01-01'), (1, 2, '2006-01-01', '2006-12-31'), (2, 4, '2005-01-01', '2005-01-01'))
        UNION ALL
        SELECT 'nato', 'sco', NULL, 1e19, '2004-01-01', '2004-01-01', '9999-12-31', '9999-12-31', NULL
        UNION ALL
        SELECT 'nato', 'sco', NULL, 1e19, '2004-01-01', '2004-01-01', '9999-12-31', '9999-12-31', NULL
        """
      ),
      (
        "measures/trade-depth.sql",
        """
        -- Depth of trade
        -- family: interaction
        -- scale: SELECT column1 AS value, column2 AS code, column3 AS label FROM (VALUES (0, 'X', 'embargo'), (2, 'FT', 'free trade'))
        -- How freely two trade.
        SELECT column1 AS row_id, column2 AS column_id, NULL AS item_id, column3 AS value, '2004-01-01' AS start_earliest,
          '2004-01-01' AS start_latest, '9999-12-31' AS end_earliest, '9999-12-31' AS end_latest, NULL AS statement_id
        FROM (VALUES ('csto', 'sco', 2), ('csto', 'nato', 0))
        """
      ),
      (
        "measures/trade-members.sql",
        """
        -- Members that trade in both
        -- combine: sum
        -- family: shared-members
        -- How many members trade in both.
        SELECT 'csto' AS row_id, 'sco' AS column_id, 'russia' AS item_id, 1 AS value, '2004-01-01' AS start_earliest,
          '2004-01-01' AS start_latest, '9999-12-31' AS end_earliest, '9999-12-31' AS end_latest, NULL AS statement_id
        """
      ),
      (
        "measures/trade-weights.sql",
        """
        -- Interactions by weight
        -- combine: sum
        -- family: interaction
        -- kinds: weight
        -- The sum of the weights of interactions.
        SELECT row_id, column_id, item_id, value, start_earliest, start_latest, end_earliest, end_latest, statement_id
        FROM internal_interaction_measure_index
        """
      ),
      (
        "measures/trade-exports.sql",
        """
        -- Exports
        -- The exports of the row to the column.
        SELECT column1 AS row_id, column2 AS column_id, NULL AS item_id, column3 AS value, '2004-01-01' AS start_earliest,
          '2004-01-01' AS start_latest, '9999-12-31' AS end_earliest, '9999-12-31' AS end_latest, NULL AS statement_id
        FROM (VALUES ('csto', 'sco', 5), ('sco', 'csto', 2))
        """
      ),
      (
        "measures/trade-loans.sql",
        """
        -- Loans
        -- direction: from
        -- The loans of the row to the column.
        SELECT 'csto' AS row_id, 'sco' AS column_id, NULL AS item_id, 7 AS value, '2004-01-01' AS start_earliest,
          '2004-01-01' AS start_latest, '9999-12-31' AS end_earliest, '9999-12-31' AS end_latest, NULL AS statement_id
        """
      ),
      (
        "measures/trade-status.sql",
        """
        -- Status of trade
        -- family: status
        -- The status of the one at the other.
        SELECT 'russia' AS row_id, 'csto' AS column_id, NULL AS item_id, 1 AS value, '2004-01-01' AS start_earliest,
          '2004-01-01' AS start_latest, '9999-12-31' AS end_earliest, '9999-12-31' AS end_latest, NULL AS statement_id
        """
      ),
    ].map { PluginFile(path: $0.0, contents: Data($0.1.utf8)) }
  }
}

@Test("a measure of another plugin works in a matrix, with each item counted once")
func strangersMeasure() async throws {
  let kb = try await base.copy()
  try await kb.add(Trade())
  func cell(_ row: String, _ column: String, _ date: String) async throws -> MatrixCell {
    try await kb.matrix([row], by: [column], measure: "trade-treaties", on: date).cell(row, column)
  }
  #expect(try await cell("csto", "sco", "2004-06-01").text == "1")
  #expect(try await cell("csto", "sco", "2005-06-01").text == "5")
  #expect(try await cell("csto", "sco", "2006-06-01").text == "5-6")
  #expect(try await cell("sco", "csto", "2007-06-01").text == "6")
  #expect(try await cell("nato", "csto", "2007-06-01").missing == .notCovered)
  // Each row without an item counts alone, and numbers can exceed any count.
  #expect(try await cell("nato", "sco", "2007-06-01").high == 2e19)
  try await kb.close()
}

@Suite("Declarations of a third-party measure")
struct DeclaredMeasureTests {
  private func cell(
    _ row: String, _ column: String, _ measure: String
  ) async throws -> MatrixCell {
    let kb = try await Self.traded.value
    return try await kb.matrix([row], by: [column], measure: measure, on: "2007-06-01")
      .cell(row, column)
  }

  private static let traded = Task {
    let kb = try await base.copy()
    try await kb.add(Trade())
    return kb
  }

  @Test("a scale gives codes to numbers; in the family of interactions, 0 means none")
  func scale() async throws {
    #expect(try await cell("csto", "sco", "trade-depth").text == "FT")
    let refused = try await cell("csto", "nato", "trade-depth")
    #expect(refused.missing == .denied && refused.text == "no")
    let kb = try await Self.traded.value
    let matrix = try await kb.matrix(["csto"], by: ["sco"], measure: "trade-depth", on: "2007")
    #expect(matrix.measure.steps.map(\.label) == ["embargo", "free trade"])
  }

  @Test("a family gives the meaning of an empty cell")
  func family() async throws {
    // The same bodies count as searched for this measure as for those of the plugin.
    let shipped = try await cell("csto", "cis", "joint-operations")
    let own = try await cell("csto", "cis", "trade-depth")
    #expect(own.missing == .nothing && shipped.missing == own.missing)
    #expect(try await cell("csto", "cis", "trade-treaties").missing == .notCovered)
    #expect(try await cell("csto", "sco", "trade-members").text == "1")
    #expect(try await cell("csto", "nato", "trade-members").text == "0")
  }

  @Test("a measure has the direction that it declares or that its values show")
  func directed() async throws {
    #expect(try await cell("csto", "sco", "trade-exports").text == "5")
    #expect(try await cell("sco", "csto", "trade-exports").text == "2")
    #expect(try await cell("csto", "sco", "trade-loans").text == "7")
    #expect(try await cell("sco", "csto", "trade-loans").missing == .notCovered)
  }

  @Test("a status has a direction, a shared count has none, and only numbers of kinds accept a file")
  func direction() async throws {
    let kb = try await Self.traded.value
    func matrix(_ measure: String, _ change: (inout MatrixRequest) throws -> Void = { _ in })
      async throws -> Matrix
    {
      var request = try MatrixRequest(
        rows: ["russia"], columns: ["csto"], measure: measure, period: .day("2007-06-01"))
      try change(&request)
      return try await kb.matrix(request)
    }
    #expect(try await matrix("trade-status").direction == .from)
    #expect(try await matrix("trade-depth").direction == .both)
    await #expect(throws: KnowledgeBaseError.self) {
      _ = try await matrix("trade-members") { $0.direction = .from }
    }
    await #expect(throws: KnowledgeBaseError.self) {
      _ = try await matrix("trade-members") { $0.rule = "signature" }
    }
    let weights = try KindValues(
      csv: "kind,weight\nmeeting,7", .weight, file: "w.csv", kinds: ["meeting"])
    #expect(try await matrix("trade-weights") { $0.kinds = weights }.measure.weights["meeting"] == 7)
    await #expect(throws: KnowledgeBaseError.self) {
      _ = try await matrix("trade-depth") { $0.kinds = weights }
    }
  }

  @Test(
    "an unknown declaration is refused with its file",
    arguments: [
      ("family: trade", "family: one of interaction, status, shared-members, shared-organizations"),
      ("rules: any", "rules: only for the families shared-members, shared-organizations"),
      ("scale: SELECT 1 AS value", "scale: it is a SELECT that gives value, code, label"),
      ("scale: SELECT 1 AS value, 'long' AS code, 'x' AS label", "scale: CHECK constraint failed"),
    ])
  func refused(declaration: String, reason: String) async throws {
    let kb = try await base.copy()
    let trade = BrokenTrade(declaration: declaration)
    let error = await #expect(throws: KnowledgeBaseError.self) { _ = try await kb.add(trade) }
    #expect(error?.message.hasPrefix("measures/trade-depth.sql: \(reason)") == true)
    try await kb.close()
  }
}

private struct BrokenTrade: Plugin {
  let declaration: String

  var files: [PluginFile] {
    Trade().files.map { file in
      guard file.path == "measures/trade-depth.sql" else { return file }
      let lines = String(decoding: file.contents, as: UTF8.self).split(separator: "\n")
        .filter { !$0.hasPrefix("-- family") && !$0.hasPrefix("-- scale") }
      let text = ([lines[0], "-- \(declaration)"] + lines.dropFirst()).joined(separator: "\n")
      return PluginFile(path: file.path, contents: Data(text.utf8))
    }
  }
}
