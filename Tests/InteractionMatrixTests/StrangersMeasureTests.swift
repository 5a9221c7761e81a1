import Entente
import EntenteTestSupport
import Foundation
import Testing

@testable import InteractionMatrix

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
        FROM (VALUES (1, 1, '2004-01-01', '2004-01-01'), (1, 2, '2006-01-01', '2006-12-31'), (2, 4, '2005-01-01', '2005-01-01'))
        UNION ALL
        SELECT 'nato', 'sco', NULL, 1e19, '2004-01-01', '2004-01-01', '9999-12-31', '9999-12-31', NULL
        UNION ALL
        SELECT 'nato', 'sco', NULL, 1e19, '2004-01-01', '2004-01-01', '9999-12-31', '9999-12-31', NULL
        """
      ),
    ].map { PluginFile(path: $0.0, contents: Data($0.1.utf8)) }
  }
}

@Test("what another plugin measures is a matrix as well, each item once")
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
  // Rows without an item are each one of its own, and numbers may be larger than any count.
  #expect(try await cell("nato", "sco", "2007-06-01").high == 2e19)
  try await kb.close()
}
