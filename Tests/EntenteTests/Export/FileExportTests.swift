import Entente
import EntenteKit
import EntenteTestSupport
import Foundation
import Synchronization
import Testing

@Suite("An export as CSV, Parquet or JSON Lines")
struct FileExportTests {
  @Test("each public view is a file of CSV with its columns and rows")
  func csv() async throws {
    let kb = try await SmallBase().kb
    let folder = try Places.temporary().appendingPathComponent("csv").path
    let report = try await kb.export(.csv, to: folder)
    let views = try await kb.query(
      """
      SELECT DISTINCT view_name FROM view_column
      WHERE view_name IN (SELECT name FROM sqlite_schema WHERE type = 'view')
        AND view_name NOT IN ('profile_fact', 'profile_membership')
      ORDER BY 1
      """
    ).rows.map { $0[0].text }
    #expect(report.files.map(\.path) == views.map { "\($0).csv" } + ["columns.csv"])
    for view in views {
      let result = try await kb.query("SELECT * FROM \(view)")
      let file = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(view).csv"))
      var reader = CSVReader(file)
      let header = try reader.next()
      #expect(header?.fields.map(\.text) == result.columns, "\(view)")
      var count = 0
      while try reader.next() != nil { count += 1 }
      #expect(count == result.rows.count, "\(view)")
    }
  }

  @Test("chosen views are written, and an unknown one is refused")
  func views() async throws {
    let kb = try await SmallBase().kb
    let folder = try Places.temporary().path
    var options = ExportOptions()
    options.views = ["profile_fact"]
    let report = try await kb.export(.csv, to: "\(folder)/csv", options)
    #expect(report.files.map(\.path) == ["profile_fact.csv", "columns.csv"])
    options.views = ["spell"]
    let wrong = options
    await #expect(throws: KnowledgeBaseError.self) {
      try await kb.export(.csv, to: "\(folder)/other", wrong)
    }
  }

  @Test(
    "Parquet has the rows of the views, with their types",
    .enabled(if: ExportSupport.hasDuckDB, "duckdb is not importable: set ENTENTE_PYTHON"))
  func parquet() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    let folder = try Places.temporary().path
    var options = ExportOptions()
    options.views = ["membership_spell", "fact", "entity_life"]
    try await kb.export(.parquet, to: "\(folder)/parquet", options)
    try await kb.export(.csv, to: "\(folder)/csv", options)
    let output = try Python.run(
      """
      import duckdb, sys
      for view in ["membership_spell", "fact", "entity_life"]:
          parquet = f"'{sys.argv[1]}/parquet/{view}.parquet'"
          # A day without a year of R and Python is NULL in Parquet.
          names = [row[0] for row in duckdb.sql(f"DESCRIBE FROM {parquet}").fetchall()]
          text = ", ".join(f"COALESCE(CAST({name} AS VARCHAR), '') AS {name}" for name in names)
          other = ", ".join(
              f"COALESCE(NULLIF({name}, '0000-01-01'), '') AS {name}" for name in names)
          csv = f"read_csv('{sys.argv[1]}/csv/{view}.csv', all_varchar=true, header=true)"
          left, right = f"SELECT {text} FROM {parquet}", f"SELECT {other} FROM {csv}"
          for a, b in [(left, right), (right, left)]:
              rows = duckdb.sql(f"{a} EXCEPT ALL {b}").fetchall()
              assert not rows, (view, rows[:2])
          print(duckdb.sql(f"SELECT count(*) FROM {parquet}").fetchall()[0][0])
      kinds = dict(row[:2] for row in duckdb.sql(
          f"DESCRIBE FROM '{sys.argv[1]}/parquet/membership_spell.parquet'").fetchall())
      print(kinds["start_earliest"], kinds["is_member"], kinds["member_id"])
      """, [folder])
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    let counts = try await kb.query(
      """
      SELECT
        (SELECT count(*) FROM membership_spell), (SELECT count(*) FROM fact),
        (SELECT count(*) FROM entity_life)
      """
    ).rows[0].map(\.text)
    #expect(lines.map(String.init) == counts + ["DATE INTEGER VARCHAR"])
  }

  @Test(
    "JSON Lines have each statement with its qualifiers, citations and rank, then listed spells")
  func jsonl() async throws {
    let kb = try await KnowledgeBase.open(at: ExportSupport.base())
    let text = Mutex("")
    let report = try await kb.export(.jsonl) { part in text.withLock { $0 += part } }
    let lines = try text.withLock { $0 }.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(report.files.map(\.rows) == [lines.count])
    let own = try #require(lines.first { $0["id"] as? String == "my-0001" })
    #expect(own["object"] as? String == "csto")
    #expect(own["rank"] as? String == "preferred")
    #expect(own["latest"] as? String == "2020-05-09")
    #expect((own["note"] as? String)?.hasPrefix("First line,\n\"second\"") == true)
    let citations = try #require(own["citations"] as? [[String: Any]])
    #expect(citations.map { $0["section"] as? String } == ["page 3"])
    let retired = try #require(lines.first { $0["id"] as? String == "ins-0035" })
    #expect(retired["revision_retired"] as? Int != nil)
    let quantity = try #require(lines.first { $0["id"] as? String == "my-0002" })
    #expect((quantity["value"] as? [String: Any])?["value"] as? Double == 12.5)
    #expect(lines.contains { !(($0["qualifiers"] as? [Any])?.isEmpty ?? true) })
    let spells = lines.filter { $0["kind"] as? String == "spell" }
    #expect(spells.count == 12)
    #expect(spells.contains { $0["end"] as? String == "2004?" })
  }

  @Test("a part is exported as a base of its own")
  func part() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    let folder = try Places.temporary().path
    let options = ExportOptions(selection: ExportSelection(bodies: ["GUAM"]))
    try await kb.export(.jsonl, to: "\(folder)/guam.jsonl", options)
    let text = try String(contentsOfFile: "\(folder)/guam.jsonl", encoding: .utf8)
    let acts = text.split(separator: "\n").filter { $0.contains("\"kind\": \"act\"") }
    #expect(!acts.isEmpty)
    #expect(acts.allSatisfy { $0.contains("\"object\": \"guam") })
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["guam.jsonl"])
  }

  // MARK: - Places

  private static var replacing: ExportOptions {
    var options = ExportOptions()
    options.replacing = true
    return options
  }

  @Test("something that is there is replaced only if asked, and only if it is of an export")
  func replacement() async throws {
    let kb = try await SmallBase().kb
    let folder = try Places.temporary().path
    let replacing = Self.replacing
    try await kb.export(.package, to: "\(folder)/p")
    await #expect(throws: KnowledgeBaseError.self) {
      try await kb.export(.package, to: "\(folder)/p")
    }
    try await kb.export(.package, to: "\(folder)/p", replacing)
    try await kb.export(.rdf, to: "\(folder)/a")
    await #expect(throws: KnowledgeBaseError.self) {
      try await kb.export(.gexf, to: "\(folder)/a")
    }
    try await kb.export(.gexf, to: "\(folder)/a", replacing)
    let home = "\(folder)/home"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: false)
    try "mine".write(toFile: "\(home)/letter.txt", atomically: true, encoding: .utf8)
    await #expect(throws: KnowledgeBaseError.self) {
      try await kb.export(.csv, to: home, replacing)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: home) == ["letter.txt"])
    let base = try await BuiltFile.copy()
    await #expect(throws: KnowledgeBaseError.self) {
      try await kb.export(.jsonl, to: base, replacing)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a", "home", "p"])
  }

  @Test("a failure leaves what was there, and nothing else")
  func failure() async throws {
    let kb = try await SmallBase().kb
    let folder = try Places.temporary().path
    try "old".write(toFile: "\(folder)/a", atomically: true, encoding: .utf8)
    var options = Self.replacing
    options.rule = "none"
    let wrong = options
    await #expect(throws: KnowledgeBaseError.self) {
      try await kb.export(.gexf, to: "\(folder)/a", wrong)
    }
    #expect(try String(contentsOfFile: "\(folder)/a", encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
  }
}

extension SQLValue {
  /// A text, or a number in digits.
  fileprivate var text: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    default: ""
    }
  }
}
