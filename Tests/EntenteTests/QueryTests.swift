import Entente
import Testing

@Suite("SQL from outside the program")
struct QueryTests {
  @Test(
    "statements that write, attach, load or change settings are refused before they run",
    arguments: [
      "DELETE FROM entity", "INSERT INTO meta VALUES ('x', 'y')", "UPDATE entity SET label = 'x'",
      "DROP TABLE entity",
      "CREATE TABLE t (x)", "CREATE TEMP TABLE t (x)", "ATTACH 'other.sqlite' AS other",
      "PRAGMA journal_mode = WAL",
      "PRAGMA user_version = 3", "BEGIN", "VACUUM", "SELECT load_extension('x')", "REINDEX",
      "ANALYZE",
      "WITH x AS (SELECT 1) DELETE FROM entity",
    ])
  func refused(sql: String) async throws {
    let kb = try await SmallBase().kb
    let error = await #expect(throws: KnowledgeBaseError.self) { try await kb.query(sql) }
    #expect(
      error.map { [.refusedSQL, .failedSQL].contains($0.code) } == true, "\(error?.message ?? "")")
    #expect(
      try await kb.query("SELECT count(*) FROM entity WHERE id IN ('ruritania', 'graustark')").rows
        == [[.integer(2)]])
  }

  @Test("values keep their types, and columns keep their names and order")
  func values() async throws {
    let result = try await SmallBase().kb.query(
      "SELECT 1 AS i, 2.5 AS r, 'é' AS t, NULL AS n, x'00ff' AS b; -- done")
    #expect(result.columns == ["i", "r", "t", "n", "b"])
    #expect(result.rows == [[.integer(1), .real(2.5), .text("é"), .null, .blob(.init([0, 255]))]])
  }

  @Test(
    "table-valued functions and read-only pragmas can be used",
    arguments: [
      "json_each('[1, 2]')", "json_tree('[1]')", "pragma_table_info('entity')", "pragma_table_list",
      "pragma_function_list",
    ])
  func functionTables(table: String) async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    #expect(try await kb.query("SELECT count(*) > 0 FROM \(table)").rows == [[.integer(1)]])
  }

  // 2026-11-25: reading the search index of names was refused as a write.
  @Test("the index of names can be searched")
  func search() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    let rows = try await kb.query(
      "SELECT DISTINCT entity_id FROM name_search WHERE name_search MATCH 'csto' LIMIT 1"
    ).rows
    #expect(rows.count == 1)
  }

  @Test("a second statement is refused")
  func twoStatements() async throws {
    let kb = try await SmallBase().kb
    for sql in ["SELECT 1; SELECT 2", "SELECT 1; -- a comment\nSELECT 2", "SELECT 1; nonsense"] {
      let error = await #expect(throws: KnowledgeBaseError.self) { try await kb.query(sql) }
      #expect(error?.code == .refusedSQL, "\(sql)")
    }
  }

  @Test("an error gives line and column")
  func place() async throws {
    let kb = try await SmallBase().kb
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.query("SELECT id\nFROM entity\nWHERE nonsense = 1")
    }
    #expect(error?.message == "line 3, column 7: no such column: nonsense")
  }

  @Test("an endless query is stopped")
  func endless() async throws {
    let kb = try await SmallBase().kb
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.query(
        "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT sum(x) FROM n",
        timeLimit: 0.1)
    }
    #expect(error?.code == .timedOut)
  }

  @Test(
    "the functions for dates",
    arguments: [
      ("edtf_earliest('156X-12-25')", SQLValue.text("1560-12-25")),
      ("edtf_latest('2004-06')", .text("2004-06-30")),
      ("edtf_latest('2004-06/..')", .text("9999-12-31")),
      ("edtf_earliest('/2004')", .text("0000-01-01")),
      ("edtf_level('2004')", .integer(0)), ("edtf_level('2004?')", .integer(1)),
      ("edtf_level('[2004,2006]')", .integer(2)),
      ("edtf_level('2004-13')", .null), ("edtf_contains('2004', '2004-06-15')", .text("yes")),
      ("edtf_contains('2004-06', '2004')", .text("no")),
      ("edtf_relation('2004', '2005')", .text("meets")),
      ("edtf_earliest(NULL)", .null), ("edtf_contains(NULL, '2004')", .null),
    ])
  func dateFunctions(call: String, value: SQLValue) async throws {
    #expect(try await SmallBase().kb.query("SELECT \(call)").rows == [[value]])
  }

  @Test(
    "a text that is not a date, or is outside the calendar of the file, is an error with its place"
  )
  func badDates() async throws {
    let kb = try await SmallBase().kb
    for (text, reason) in [("2004-13", "character 6"), ("Y17E7", "outside the years 0000 to 9999")]
    {
      let error = await #expect(throws: KnowledgeBaseError.self) {
        try await kb.query("SELECT edtf_earliest('\(text)')")
      }
      #expect(error?.message.contains(reason) == true)
    }
  }

  @Test("the functions are deterministic: an index may use them")
  func deterministic() async throws {
    let path = try await BuiltFile.copy()
    let kb = try await KnowledgeBase.openForWriting(at: path)
    let rows = try await kb.query(
      "SELECT name, flags & 2048 FROM pragma_function_list WHERE name LIKE 'edtf_%' ORDER BY name"
    ).rows
    #expect(rows.map { $0[1] } == Array(repeating: .integer(2048), count: 5))
  }
}
