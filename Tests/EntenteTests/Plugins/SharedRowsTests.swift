import Entente
import Foundation
import Testing

@Suite("Offers with a view in common")
struct SharedRowsTests {
  @Test("several measures take their rows from one view, which the common view reads once")
  func shared() async throws {
    let kb = try await KnowledgeBase.inMemory(withBundledDataset: false)
    try await kb.add(Ties(level: "-- rows: internal_ties_row\n-- The level.\n"))
    let found = try await kb.read { base in
      try base.rows("SELECT measure_id, value FROM measure_value ORDER BY 1, 2")
    }
    // The view has rows of a measure that nothing offers.
    #expect(found.map { "\($0.text("measure_id")) \($0.integer("value") ?? -1)" } == ["count 1", "level 5"])
    let own = try await kb.read { base in
      try base.rows("SELECT value FROM internal_ties_measure_level").map { $0.integer("value") }
    }
    #expect(own == [5])
    let common = try await kb.read { base in
      try base.rows("SELECT sql FROM sqlite_schema WHERE name = 'measure_value'")[0].text("sql")
    }
    #expect(common.ranges(of: "internal_ties_row").count == 1)
  }

  @Test(
    "a view that is not there, and rows beside a SELECT, are refused",
    arguments: [
      ("-- rows: internal_ties_none\n", "rows: there is no view internal_ties_none"),
      ("-- rows: internal_ties_row\nSELECT 1", "it has 'rows:' or a SELECT, not both"),
    ])
  func refused(level: String, message: String) async throws {
    let kb = try await KnowledgeBase.inMemory(withBundledDataset: false)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.add(Ties(level: level))
    }
    #expect(error?.message == "measures/010_level.sql: \(message)")
  }

  private struct Ties: Plugin {
    /// The measure `level`, after its title.
    let level: String

    var files: [PluginFile] {
      [
        "plugin.json": """
        {"id": "ties", "subject": "ties", "version": "1.0.0", "title": "Ties", "description": "Ties."}
        """,
        "views/010_internal_ties_row.sql": """
        CREATE VIEW internal_ties_row AS
        -- The rows of all measures.
        SELECT measure_id, 'a' AS row_id, 'b' AS column_id, 'x' AS item_id, value,
          '2000-01-01' AS start_earliest, '2000-01-01' AS start_latest, '2001-01-01' AS end_earliest,
          '2001-01-01' AS end_latest, NULL AS statement_id
        FROM (SELECT 'level' AS measure_id, 5 AS value UNION SELECT 'count', 1 UNION SELECT 'none', 7);
        """,
        "measures/010_level.sql": "-- Level\n\(level)",
        "measures/020_count.sql": "-- Count\n-- rows: internal_ties_row\n-- The number.\n",
      ].map { PluginFile(path: $0.key, contents: Data($0.value.utf8)) }
    }
  }
}
