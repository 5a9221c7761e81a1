import Entente
import EntenteKit
import EntenteTestSupport
import Foundation
import Testing

@Suite("The cookbook")
struct CookbookTests {
  private static let base = Task { try await KnowledgeBase.open(at: Program.database) }

  private func read<Value: Sendable>(
    _ body: @escaping @Sendable (Snapshot) throws -> Value
  ) async throws -> Value {
    try await Self.base.value.read(body)
  }

  /// A plugin that brings nothing, and so can read the public views only.
  private struct Stranger: Plugin {
    var files: [PluginFile] {
      let manifest = """
        {"id": "stranger", "subject": "stranger", "version": "1.0.0", "title": "A", "description": "B"}
        """
      return [PluginFile(path: "plugin.json", contents: Data(manifest.utf8))]
    }
  }

  @Test("every query reads public views only, and answers")
  func publicViews() async throws {
    let rows = try await read { base in
      try base.restrict(to: Stranger())
      return try base.savedQueries().map { query in
        (query.id, try base.rows(query.sql, base.values(of: query)).count)
      }
    }
    #expect(rows.count > 50)
    for (id, count) in rows { #expect(count > 0, "\(id)") }
  }

  @Test("choices of rules and types of disputes are those of the vocabularies")
  func choices() async throws {
    try await read { base in
      func ids(_ table: String) throws -> Set<String> {
        Set(try base.rows("SELECT id FROM \(table)").map { $0.text("id") })
      }
      let (rules, types) = (try ids("rule"), try ids("dispute_type"))
      var count = 0
      for query in try base.savedQueries() {
        for parameter in query.parameters {
          guard case .choice(let choices) = parameter.kind else { continue }
          count += 1
          if parameter.name == "rule" { #expect(Set(choices) == rules, "\(query.id)") }
          if query.id == "open-disputes" { #expect(Set(choices) == types) }
        }
      }
      #expect(count > 5)
    }
  }

  /// The rows that the stock SQLite of Python gives for each query with its defaults, as texts, and
  /// the seconds of the processor.
  private static let stock = """
    import json, sqlite3, sys, time
    db = sqlite3.connect(sys.argv[1])
    answers = {}
    for (id, sql) in db.execute("SELECT id, sql FROM saved_query").fetchall():
        values = {}
        for name, kind, value in db.execute(
            "SELECT name, type, default_value FROM saved_query_parameter WHERE query_id = ?", [id]):
            values[name] = int(value) if kind == "number" and value else value
        start = time.process_time()
        rows = db.execute(sql, values).fetchall()
        seconds = time.process_time() - start
        example = db.execute("SELECT example FROM saved_query WHERE id = ?", [id]).fetchone()[0]
        assert db.execute(example).fetchall() == rows, id
        texts = [["" if v is None else str(v) for v in row] for row in rows]
        answers[id] = {"rows": texts, "seconds": seconds}
    print(json.dumps(answers))
    """

  private struct Answer: Decodable {
    let rows: [[String]]
    let seconds: Double
  }

  @Test("stock SQLite gives the rows of the program, in less than a second")
  func stockRows() async throws {
    let output = try Python.run(Self.stock, [Program.database])
    let found = try JSONDecoder().decode([String: Answer].self, from: output)
    let own = try await read { base in
      try base.savedQueries().map { ($0.id, try base.answer($0).rows.map { $0.map(\.text) }) }
    }
    #expect(Set(own.map(\.0)) == Set(found.keys))
    for (id, rows) in own {
      #expect(found[id]?.rows == rows, "\(id)")
      #expect(found[id]?.seconds ?? 9 < 1, "\(id)")
    }
  }

  @Test("each mistake gives another result than the right query, for the same question")
  func mistakes() async throws {
    let queries = try await read { try $0.savedQueries() }.filter { $0.subject == "mistakes" }
    let wrong = queries.filter { $0.id.hasSuffix("-wrong") }
    #expect(wrong.count == 6 && queries.count == 12)
    for query in wrong {
      let right = try #require(queries.first { $0.id + "-wrong" == query.id })
      #expect(right.parameters == query.parameters, "\(query.id)")
      let answers = try await read { base in
        try [query, right].map { try base.answer($0).rows.first?.first }
      }
      #expect(answers[0] != answers[1], "\(query.id)")
      #expect(!query.description.isEmpty && !right.description.isEmpty)
    }
  }

  @Test(
    "recipes answer typical questions of the sheet as its own queries do",
    arguments: [
      ("Q-008", "said-of", ["about": "csto", "predicate": "founded"], "subject"),
      (
        "Q-010", "said-of",
        ["source": "kazakhstan-mfa-csto", "about": "csto", "predicate": "listed-member"], "subject"
      ),
      ("Q-017", "members-according-to", ["body": "cst", "on": "2001-01-01"], "member"),
      ("Q-148", "said-of", ["about": "csto", "predicate": "blocks"], "subject"),
    ])
  func questions(
    id: String, recipe: String, values: [String: String], column: String
  ) async throws {
    let file = "Sources/BundledDataset/questions/\(id).sql"
    let sql = try String(contentsOf: Program.root.appendingPathComponent(file), encoding: .utf8)
    let expected = try await Self.base.value.query(sql).rows.map { Table.Cell($0[0]).text }
    let table = try await read { try $0.answer($0.savedQuery(named: recipe), values) }
    let place = try #require(table.columns.firstIndex(of: column))
    #expect(!expected.isEmpty && Set(table.rows.map { $0[place].text }) == Set(expected))
  }

  @Test("the guide has the true result of each query")
  func guide() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "script/generate", "--base", Program.database,
      ProcessInfo.processInfo.environment["ENTENTE_SNAPSHOTS"] == "write" ? "" : "--check",
    ].filter { !$0.isEmpty }
    process.currentDirectoryURL = Program.root
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
  }

  @Test("a query takes a name for an entity, a month for its last day, and only known choices")
  func types() throws {
    func run(_ arguments: String...) throws -> Program.Outcome {
      try Program.run(arguments + ["--db", Program.database, "--format", "csv", "-q"])
    }
    let byName = try run(
      "cookbook", "members-on-day", "-p", "body=North Atlantic Treaty Organization",
      "-p", "on=1999-03")
    let byID = try run("members-on-day", "--body", "nato", "--on", "1999-03-31")
    let saved = try run(
      "sql", "--saved", "members-on-day", "-p", "body=NATO", "-p", "on=1999-03-31")
    #expect(byName.output == byID.output && saved.output == byID.output)
    #expect(byID.output.split(separator: "\n").count == 20)
    for (arguments, status, words) in [
      (["members-on-day", "--rule", "none"], 64, "'none' is none of effective, signature, in-force"),
      (["members-on-day", "--body", "Atlantis Pact"], 1, "no entity is named 'Atlantis Pact'"),
      (["memberships-on-day", "--member", "NATO"], 64, "of the type organization, and not of state"),
      (["members-by-year", "--from", "now"], 64, ":from: 'now' is not a number"),
      (["cookbook", "who-left", "-p", "on=2001"], 64, "who-left has no parameter :on; it has :body"),
      (["cookbook", "who-knows"], 1, "there is no saved query 'who-knows'"),
      (["cookbook", "--subject", "cooking"], 1, "the subjects are bodies, evidence"),
      (["cookbook", "-p", "on=2001"], 64, "name the saved query"),
    ] as [([String], Int32, String)] {
      let outcome = try Program.run(arguments + ["--db", Program.database])
      #expect(outcome.status == status && outcome.errors.contains(words), "\(arguments)")
    }
  }

  @Test("one query is shown with what it answers, its parameters, its SQL and its result")
  func shown() throws {
    let text = try Program.ask("cookbook", "who-left").output
    for words in [
      "Members that left a body, and how", ":body  The body or treaty. (entity; default: cst)",
      "FROM exits", "Azerbaijan",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    let list = try Program.ask("cookbook", "--subject", "treaty", "--format", "csv").output
    #expect(list.contains("treaty,provision-versions,"))
  }
}
