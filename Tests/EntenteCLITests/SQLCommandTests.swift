import Foundation
import Testing

@Suite("sql")
struct SQLCommandTests {
  private static let members =
    "SELECT count(*) AS n FROM current_member WHERE organization_id = :id"

  private func csv(_ arguments: String...) throws -> String {
    try Program.run(["sql"] + arguments + ["--db", Program.database, "--format", "csv"]).output
  }

  @Test("a parameter takes its value from -p, and --param is the same")
  func parameter() throws {
    let plain = try csv("SELECT count(*) AS n FROM current_member WHERE organization_id = 'csto'")
    #expect(try csv(Self.members, "-p", "id=csto") == plain)
    #expect(try csv(Self.members, "--param", "id=csto") == plain)
    #expect(try csv(Self.members, "-p", "id=nato") != plain)
  }

  @Test("a number is one, and text in single quotes is text")
  func types() throws {
    let query = "SELECT typeof(:a) AS a, typeof(:b) AS b, typeof(:c) AS c, :d AS d"
    #expect(
      try csv(query, "-p", "a=12", "-p", "b=1.5", "-p", "c='12'", "-p", "d='it''s'")
        == "a,b,c,d\ninteger,real,text,it's\n")
  }

  @Test("a value cannot add to the query")
  func injection() throws {
    #expect(try csv(Self.members, "-p", "id=csto' OR 1=1 --") == "n\n0\n")
  }

  @Test("a parameter without a value, a value without a parameter, and two values are errors")
  func refused() throws {
    for (arguments, words) in [
      ([Self.members], "the parameter :id of the query has no value"),
      ([Self.members, "-p", "id=csto", "-p", "x=1"], "the query has no parameter :x"),
      ([Self.members, "-p", "id=csto", "-p", "id=nato"], "'id' has two values"),
      ([Self.members, "-p", "id"], "name=value"), (["SELECT ?"], "the parameter ?"),
    ] {
      let outcome = try Program.run(["sql"] + arguments + ["--db", Program.database])
      #expect(outcome.status == 64 && outcome.errors.contains(words), "\(arguments)")
    }
  }

  @Test("--file reads the query from a file")
  func file() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "query-\(UUID().uuidString).sql")
    defer { try? FileManager.default.removeItem(at: url) }
    try Data("-- A comment\nSELECT :x AS x\n".utf8).write(to: url)
    #expect(try csv("--file", url.path, "-p", "x=a") == "x\na\n")
    let missing = try Program.run(["sql", "--file", "/no/such.sql", "--db", Program.database])
    #expect(missing.status == 66 && missing.errors.contains("/no/such.sql: there is no such file"))
    #expect(try Program.run(["sql", "SELECT 1", "--file", url.path]).status == 64)
  }

  @Test("an empty result has its header in every format with one")
  func empty() throws {
    let query = "SELECT member_id, status_id FROM current_member WHERE 0"
    for (format, header) in [
      ("csv", "member_id,status_id\n"), ("tsv", "member_id\tstatus_id\n"),
      ("markdown", "| member_id | status_id |"), ("html", "<th>member_id</th>"),
      ("table", "member_id  status_id"), ("json", "[]"),
    ] {
      let outcome = try Program.ask("sql", query, "--format", format)
      #expect(outcome.status == 0 && outcome.output.contains(header), "\(format)")
    }
  }

  @Test("--explain says which views are asked, what is read behind them, and how")
  func explain() throws {
    let outcome = try Program.ask(
      "sql", "SELECT member FROM membership_spell WHERE organization_id = :id ORDER BY member",
      "--explain", "--format", "csv", "--notes")
    #expect(outcome.status == 0)
    for words in [
      "parameter,:id,", "asks,membership_spell,", "Columns: member, organization_id",
      "rows found by the index on", "It sorts rows",
    ] {
      #expect(outcome.output.contains(words), "\(words)")
    }
    let whole = try Program.ask("sql", "SELECT * FROM status", "--explain", "--format", "csv")
    #expect(whole.output.contains("reads,status,\"read whole, 8 rows\""))
    let saved = try Program.ask("sql", "--saved", "who-left", "--explain", "--format", "csv")
    #expect(saved.output.contains("parameter,:body,The body or treaty. (entity; default: cst)"))
    let written = try Program.ask("sql", "DELETE FROM status", "--explain")
    #expect(written.status == 64 && written.errors.contains("it would write"))
  }

  @Test("--limit prints the first rows, says that there are more, and ends an endless query")
  func limit() throws {
    let endless = "WITH RECURSIVE a(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a) SELECT n FROM a"
    let first = try Program.ask("sql", endless, "--limit", "2", "--format", "csv")
    #expect(first.status == 0 && first.output == "n\n1\n2\n")
    #expect(first.errors.contains("there are more than 2 rows, the limit"))
    let all = try Program.ask("sql", "SELECT 1 AS n", "--limit", "1", "--format", "csv")
    #expect(all.output == "n\n1\n" && all.errors.isEmpty)
    let saved = try Program.ask(
      "sql", "--saved", "members-on-day", "--limit", "3", "--format", "jsonl", "-q")
    #expect(saved.output.split(separator: "\n").count == 3)
    #expect(try Program.ask("sql", "SELECT 1", "--limit", "-1").status == 64)
  }

  @Test("without a query and a terminal it asks for one")
  func alone() throws {
    let outcome = try Program.run(["sql", "--db", Program.database])
    #expect(outcome.status == 64 && outcome.errors.contains("Give a query, --file or --saved"))
  }
}
