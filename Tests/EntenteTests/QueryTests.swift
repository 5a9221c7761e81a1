import Entente
import Synchronization
import Testing

private let counting =
  "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT "

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
    "a value, a row or an answer that is too large is refused",
    arguments: [
      "SELECT zeroblob(1000000000)", "SELECT randomblob(1e9)",
      "SELECT hex(hex(hex(hex(zeroblob(1000000)))))",
      "SELECT group_concat(hex(zeroblob(10000)), '') FROM (\(counting)x FROM n LIMIT 1000)",
      "SELECT randomblob(3000000), randomblob(3000000)",
      "\(counting)x, hex(zeroblob(50000)) FROM n",
    ])
  func tooLarge(sql: String) async throws {
    let kb = try await SmallBase().kb
    let error = await #expect(throws: KnowledgeBaseError.self) { try await kb.query(sql) }
    #expect(error?.code == .tooLarge, "\(error?.message ?? "")")
    #expect(try await kb.query("SELECT 1").rows == [[.integer(1)]])
  }

  @Test("the limits of a query end with it")
  func limitsEnd() async throws {
    let kb = try await SmallBase().kb
    _ = try await kb.query("SELECT 1")
    let long = try await kb.read { base in
      try base.rows("SELECT length(zeroblob(9000000)) AS n, 'a' LIKE :p AS l",
        ["p": .text(String(repeating: "%", count: 1000))])
    }
    #expect(long.first?.integer("n") == 9_000_000)
  }

  @Test("rows are passed on as they come, and an error of the reader stops the query")
  func streamed() async throws {
    struct Enough: Error {}
    let kb = try await SmallBase().kb
    let seen = Mutex([Int64]())
    await #expect(throws: Enough.self) {
      try await kb.query("\(counting)x FROM n") { columns in
        #expect(columns == ["x"])
        return { row in
          guard case .integer(let number) = row[0], number < 4 else { throw Enough() }
          seen.withLock { $0.append(number) }
        }
      }
    }
    #expect(seen.withLock { $0 } == [1, 2, 3])
    #expect(try await kb.query("SELECT 1").rows == [[.integer(1)]])
  }

  @Test("a text with NUL keeps all its bytes")
  func nul() async throws {
    let kb = try await SmallBase().kb
    #expect(try await kb.query("SELECT 'a'||char(0)||'b'").rows == [[.text("a\0b")]])
    let rows = try await kb.read { base in try base.rows("SELECT 'a'||char(0)||'b' AS t") }
    #expect(rows.map { $0.text("t") } == ["a\0b"])
  }

  @Test("a read stops at its time limit, in SQL and in loops that ask")
  func timeLimit() async throws {
    let kb = try await SmallBase().kb
    for body in [
      { base in _ = try base.rows("\(counting)sum(x) AS s FROM n") },
      { base in while true { try base.checkTimeLimit() } },
    ] as [@Sendable (Snapshot) throws -> Void] {
      let error = await #expect(throws: KnowledgeBaseError.self) {
        try await kb.read(timeLimit: 0.05, body)
      }
      #expect(error?.code == .timedOut)
    }
    #expect(try await kb.read { base in try base.rows("SELECT 1 AS n").count } == 1)
  }

  @Test("a limit that is no positive number allows nothing", arguments: [0, -1, Double.nan])
  func noTime(limit: Double) async throws {
    let kb = try await SmallBase().kb
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.query("\(counting)sum(x) FROM n", timeLimit: limit)
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
      ("edtf_share('199X', '1995')", .real(365.0 / 3652)), ("edtf_share('1995/..', '1995')", .null),
      ("edtf_earliest(1995)", .text("1995-01-01")),
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
    #expect(rows.map { $0[1] } == Array(repeating: .integer(2048), count: 6))
  }
}
