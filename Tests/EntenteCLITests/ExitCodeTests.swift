import Foundation
import Testing

@Suite("Exit codes and errors")
struct ExitCodeTests {
  @Test(
    "each failure has an exit code and one line on the standard error",
    arguments: [
      (["members", "Atlantis"], 1, "no entity is named 'Atlantis'"),
      (["members", "CSTO", "--on", "1980-01-01"], 1, "it did not exist then"),
      (["members", "CSTO", "--on", "1992-02-30"], 64, "the month has no such day"),
      (["members", "CSTO", "--rule", "whim"], 64, "there is no rule 'whim'"),
      (
        ["members", "CSTO", "--according-to", "hearsay"], 64,
        "there is no source or profile 'hearsay'"
      ),
      (["members", "CSTO", "--as-of", "77"], 64, "there is no revision 77"),
      (["members", "FCRR"], 4, "'FCRR' may be"),
      (["why", "nonsense"], 1, "there is no statement 'nonsense'"),
      (["disputes", "--type", "quarrel"], 64, "there is no dispute type 'quarrel'"),
      (["sql", "DELETE FROM entity"], 64, "only queries run here"),
      (["sql", "SELEC 1"], 64, "syntax error"),
      (["timeline", "csto", "--from", "2012", "--to", "1992"], 64, "'2012' is after '1992'"),
      (["members", "SCO", "--on", "2002-01-01"], 1, "--rule signature gives"),
      (["timeline", "csto", "--from", "never"], 64, "is not a date"),
      (["members", "CSTO", "--on", "Y17E7"], 64, "outside the years 0000 to 9999"),
      (["members", "UN", "--on", "-2004"], 64, "'-2004' is outside the years 0000 to 9999"),
      (["articles", "align", "withdrawal", "--on", "-2004"], 64, "'-2004' is outside the years"),
      (["matrix", "--rows", "CSTO", "--on", "noon"], 64, "'noon' is not a date"),
      (["members", "Armenia"], 1, "is a state, not an organization or treaty"),
      (["memberships", "Georgia", "--on", "1980"], 1, "no membership of Georgia is known on 1980"),
      (["disputes", "Iceland"], 1, "no dispute about Iceland is known"),
      (["compare", "CSTO", "NATO", "--format", "svg"], 64, "add --series"),
      (["articles", "search", "нападение"], 1, "the file has passages in: en"),
    ])
  func failure(arguments: [String], status: Int32, message: String) throws {
    let outcome = try Program.run(arguments + ["--db", Program.database])
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("entente: "))
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.errors.count { $0 == "\n" } == 1)
  }

  @Test(
    "an argument that cannot be parsed is a usage error",
    arguments: [
      ["members"], ["dance"], ["members", "CSTO", "--format", "pdf"],
      ["find", "x", "--limit", "0"], ["sql"], ["members", "CSTO", "--on"],
      ["show", "csto", "--kind", "foo"], ["help", "nonsense"], ["help", "articles", "nonsense"],
      ["sources", "--db", ""], ["articles", "treaties", "--db", ""],
    ])
  func usage(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Error: "))
  }

  @Test("a missing file is 66, a file of another program 65")
  func files() throws {
    #expect(try Program.run(["members", "CSTO", "--db", "/nowhere.sqlite"]).status == 66)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).txt")
    try "hello".write(to: path, atomically: true, encoding: .utf8)
    #expect(try Program.run(["members", "CSTO", "--db", path.path]).status == 65)
    #expect(try Program.run(["build", "--db", path.path]).status == 65)
    #expect(try String(contentsOf: path, encoding: .utf8) == "hello")
  }

  @Test("an ambiguous name is listed, with the documents that use it, and ends with 4")
  func ambiguous() throws {
    let outcome = try Program.ask("find", "FCRR", "--format", "jsonl")
    #expect(outcome.status == 4)
    #expect(
      outcome.output.contains("\"id\": \"csto-crdf\"")
        && outcome.output.contains("\"id\": \"csto-crrf\""))
    #expect(outcome.output.contains("\"used_by\": \"nato-versus-csto\""))
  }

  @Test("all errors of a package are reported in one run, and nothing is built")
  func badPackage() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try """
    {"name": "p", "title": "P", "version": "1", "created": "2026-01-01", "resources": [
      {"name": "entity", "path": "entity.csv", "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "type_id", "type": "string"}, {"name": "label", "type": "string"}]}}]}
    """.write(
      to: folder.appendingPathComponent("datapackage.json"), atomically: true, encoding: .utf8)
    try "id,type_id,label\nfoo,planet,Foo\nBar Baz,state,Bar\n".write(
      to: folder.appendingPathComponent("entity.csv"), atomically: true, encoding: .utf8)
    let outcome = try Program.run([
      "build", folder.path, "--db", folder.appendingPathComponent("x.sqlite").path,
    ])
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.contains("entity.csv:2:5: type_id 'planet': there is no such entity_type\n"))
    #expect(outcome.errors.contains("entity.csv:3:1: id 'Bar Baz': letters, digits, hyphens"))
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("x.sqlite").path))
  }

  @Test("a check with findings ends with 1 and lists them")
  func brokenFile() throws {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).sqlite"
    ).path
    try FileManager.default.copyItem(atPath: Program.database, toPath: copy)
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = [
      "python3", "-c",
      """
      import sqlite3
      db = sqlite3.connect('\(copy)')
      name = 'spell_is_not_deleted'
      trigger, = db.execute('SELECT sql FROM sqlite_schema WHERE name = ?', [name]).fetchone()
      db.executescript(f'''
        DROP TRIGGER {name};
        DELETE FROM spell
        WHERE member_key = (SELECT key FROM entity WHERE id = 'russia')
          AND organization_key = (SELECT key FROM entity WHERE id = 'csto');
        {trigger};
      ''')
      """,
    ]
    try python.run()
    python.waitUntilExit()
    try #require(python.terminationStatus == 0)
    let outcome = try Program.run(["check", "--db", copy, "--format", "csv"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("membership_not_derived,csto russia effective,"))
  }
}
