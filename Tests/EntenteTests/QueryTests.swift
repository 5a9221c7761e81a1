import Entente
import Testing

@Suite("SQL of a stranger")
struct QueryTests {
  @Test(
    "what would write, attach, load or set is refused before it runs",
    arguments: [
      "DELETE FROM entity", "INSERT INTO meta VALUES ('x', 'y')", "UPDATE entity SET label = 'x'", "DROP TABLE entity",
      "CREATE TABLE t (x)", "CREATE TEMP TABLE t (x)", "ATTACH 'other.sqlite' AS other", "PRAGMA journal_mode = WAL",
      "PRAGMA user_version = 3", "BEGIN", "VACUUM", "SELECT load_extension('x')", "REINDEX", "ANALYZE",
      "WITH x AS (SELECT 1) DELETE FROM entity",
    ])
  func refused(sql: String) async throws {
    let kb = try await SmallBase().kb
    let error = await #expect(throws: KnowledgeBaseError.self) { try await kb.query(sql) }
    #expect(error.map { [.refusedSQL, .failedSQL].contains($0.code) } == true, "\(error?.message ?? "")")
    #expect(try await kb.query("SELECT count(*) FROM entity WHERE id IN ('ruritania', 'graustark')").rows == [[.integer(2)]])
  }

  @Test("values keep their types, and columns their names and order")
  func values() async throws {
    let result = try await SmallBase().kb.query("SELECT 1 AS i, 2.5 AS r, 'é' AS t, NULL AS n, x'00ff' AS b; -- done")
    #expect(result.columns == ["i", "r", "t", "n", "b"])
    #expect(result.rows == [[.integer(1), .real(2.5), .text("é"), .null, .blob(.init([0, 255]))]])
  }

  @Test("a second statement is refused")
  func twoStatements() async throws {
    let kb = try await SmallBase().kb
    let error = await #expect(throws: KnowledgeBaseError.self) { try await kb.query("SELECT 1; SELECT 2") }
    #expect(error?.code == .refusedSQL)
  }

  @Test("an error names line and column")
  func place() async throws {
    let kb = try await SmallBase().kb
    let error = await #expect(throws: KnowledgeBaseError.self) { try await kb.query("SELECT id\nFROM entity\nWHERE nonsense = 1") }
    #expect(error?.message == "line 3, column 7: no such column: nonsense")
  }

  @Test("a query that does not end is stopped")
  func endless() async throws {
    let kb = try await SmallBase().kb
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.query("WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT sum(x) FROM n", timeLimit: 0.1)
    }
    #expect(error?.code == .timedOut)
  }
}
