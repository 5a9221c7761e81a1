import Foundation
import GRDB
import Testing

@testable import Entente

@Suite("One catalogue of kinds of statement and tables of the record")
struct CatalogueTests {
  private let catalogue = RecordCatalogue.shared

  /// The file, opened as stock SQLite opens it: with foreign keys off.
  private func stranger() async throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    return try DatabaseQueue(path: await BuiltFile.copy(), configuration: configuration)
  }

  @Test("a file has the kinds and tables of the program")
  func inTheFile() async throws {
    let kb = try await KnowledgeBase.inMemory()
    func column(_ sql: String) async throws -> [String] {
      try await kb.query(sql).rows.map { $0[0].text }
    }
    #expect(
      try await column("SELECT id FROM statement_kind ORDER BY rowid")
        == StatementKind.all.map(\.id))
    #expect(
      try await column("SELECT name FROM record_table").sorted()
        == catalogue.tables.map(\.name).sorted())
    #expect(catalogue.kinds.count == 9)
    #expect(catalogue.tables.count == 37)
  }

  @Test("every table of a file is in the catalogue, or is derived or internal")
  func isWhole() async throws {
    let kb = try await KnowledgeBase.inMemory()
    let others = try await kb.query(
      """
      SELECT name FROM sqlite_schema
      WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT IN (SELECT name FROM record_table)
        AND name NOT LIKE '%_search' AND name NOT LIKE '%_search_%' AND name NOT LIKE 'name_trigram%' AND name NOT LIKE 'plugin%'
      ORDER BY name
      """
    ).rows.map { $0[0].text }
    #expect(
      others == [
        "entity_type_lineage", "life", "measure_step", "meta", "migration", "saved_query",
        "saved_query_parameter", "spell",
      ])
  }

  @Test("tables are filled after the tables that they refer to")
  func order() async throws {
    let kb = try await KnowledgeBase.inMemory()
    let early = try await kb.query(
      """
      SELECT a.name || ' before ' || b.name
      FROM record_table a
      JOIN pragma_foreign_key_list(a.name) f
      JOIN record_table b ON b.name = f."table"
      WHERE a.position < b.position
      """
    ).rows.map { $0[0].text }
    #expect(early == [])
  }

  @Test("each kind has a case of NewStatement.Value, and no other has one")
  func casesAreKinds() throws {
    let source = try String(
      contentsOf: Places.root.appendingPathComponent("Sources/Entente/Record/NewStatement.swift"),
      encoding: .utf8)
    let body = try #require(source.firstMatch(of: /enum Value(?s).*?\n  }\n/)).0
    let cases = body.matches(of: /\n    case (\w+)/).map { match in
      String(match.1).replacing(/[A-Z]/) { "-" + $0.0.lowercased() }
    }
    #expect(cases.sorted() == StatementKind.all.map(\.id).sorted())
  }

  @Test(
    "no other Swift file of the library or the command line names the kinds",
    arguments: ["Sources/Entente", "Sources/EntenteCLI"])
  func isNamedOnce(folder: String) throws {
    let root = Places.root.appendingPathComponent(folder)
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".swift") && !$0.hasSuffix("NewStatement.swift") }
    for file in files {
      let text = try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
      // These words have no other meaning.
      let named = text.matches(of: /"(participation|milestone|decision[-_]rule)"/)
      #expect(named.isEmpty, "\(file)")
    }
  }

  @Test(
    "the generated SQL is what script/generate makes of its sources",
    .enabled(if: Self.hasPython, "python3 is not here: script/generate --check is not run"))
  func triggersAreGenerated() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "script/generate", "--check"]
    process.currentDirectoryURL = Places.root
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
  }

  private static var hasPython: Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/python3") }
  }

  @Test("each protected table refuses edits, deletions and replacements of its rows")
  func protection() async throws {
    let queue = try await stranger()
    try await queue.write { db in
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM record_table
          WHERE protection <> 'free' AND name NOT IN ('report', 'report_coverage')
          """)
      #expect(tables.count == 22)
      for table in tables {
        let columns = try String.fetchAll(
          db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
        let all = columns.joined(separator: ", ")
        let last = columns.last { $0 != "revision_retired" && $0 != "description" } ?? ""
        for sql in [
          "UPDATE \(table) SET \(last) = \(last)", "DELETE FROM \(table)",
          "INSERT OR REPLACE INTO \(table) (\(all)) SELECT \(all) FROM \(table) LIMIT 1",
        ] {
          let error = #expect(throws: DatabaseError.self, "\(sql)") { try db.execute(sql: sql) }
          #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(sql)")
        }
      }
    }
  }

  @Test(
    "a predicate has an existing kind, and a range if its kind has an object",
    arguments: [
      ("'rumour', 'x', NULL", "kind: there is no such statement_kind"),
      ("'relation', 'x', NULL", "range_id: required if the kind has an object"),
      ("'name', 'x', 'thing'", "range_id: required if the kind has an object"),
    ])
  func predicates(values: String, rule: String) async throws {
    let queue = try await stranger()
    let insert = """
      INSERT INTO predicate (label, description, domain_id, kind, id, range_id)
      VALUES ('x', 'x', 'thing', \(values))
      """
    let update = "UPDATE predicate SET (kind, id, range_id) = (\(values)) WHERE kind = 'act'"
    for sql in [insert, update] {
      let error = await #expect(throws: DatabaseError.self) {
        try await queue.write { db in try db.execute(sql: sql) }
      }
      #expect(error?.message?.hasPrefix(rule) == true, "\(error?.message ?? "nothing")")
    }
  }

  @Test("a package fills only tables of the catalogue")
  func foreignTable() async throws {
    let folder = try Places.temporary()
    try "key,value\nsealed,yes\n".write(
      to: folder.appendingPathComponent("meta.csv"), atomically: true, encoding: .utf8)
    try """
    {"name": "x", "title": "X", "version": "1", "created": "2026-01-01", "resources": [
      {"name": "meta", "path": "meta.csv", "schema": {"fields": [
        {"name": "key", "type": "string"}, {"name": "value", "type": "string"}]}}]}
    """.write(
      to: folder.appendingPathComponent("datapackage.json"), atomically: true, encoding: .utf8)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.build(
        at: folder.appendingPathComponent("base.sqlite").path, packages: [folder.path])
    }
    #expect(
      error?.diagnostics.map(\.rule).contains("the schema has no table 'meta' for this resource")
        == true)
  }

  @Test("the descriptor of the dataset lists the same kinds and tables")
  func descriptor() throws {
    let file = Places.root.appendingPathComponent("Sources/BundledDataset/data/datapackage.json")
    let package = try JSONDecoder().decode(Descriptor.self, from: Data(contentsOf: file))
    let folder = file.deletingLastPathComponent()
    for path in Set(package.resources.map(\.schema)) where path.contains("/statement") {
      let schema = try JSONDecoder().decode(
        Schema.self, from: Data(contentsOf: folder.appendingPathComponent(path)))
      let kind = try #require(schema.fields.first { $0.name == "kind" })
      #expect(kind.constraints?.enum == StatementKind.all.map(\.id), "\(path)")
    }
    // The taxonomy of functions is part of the schema folder. The dataset has no imported lists.
    let tables = catalogue.filled.filter {
      $0.part == .record && !["function", "report"].contains($0.name)
    }
    // Values of statements are columns of the statements.
    let values = StatementKind.all.compactMap(\.table)
    let named = package.resources.map { String($0.name.prefix { $0 != "." }) }
    #expect(
      Set(named)
        == Set(
          tables.map(\.name).filter { !values.contains($0) }.map {
            $0.replacing("_", with: "-")
          }))
  }

  @Test("the descriptor of the dataset names each of its files")
  func files() throws {
    let file = Places.root.appendingPathComponent("Sources/BundledDataset/data/datapackage.json")
    let package = try JSONDecoder().decode(Descriptor.self, from: Data(contentsOf: file))
    let folder = file.deletingLastPathComponent()
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let files = (paths ?? []).filter { $0.hasSuffix(".csv") || $0.hasPrefix("schema/") }
    #expect(files.sorted() == Set(package.resources.flatMap { [$0.path, $0.schema] }).sorted())
    // A file has the name of its table, and a resource the name of its file and folders.
    for resource in package.resources {
      let parts = resource.path.dropLast(".csv".count).split(separator: "/")
      let name = ([parts.last ?? ""] + parts.dropLast()).joined(separator: ".")
      #expect(resource.name == name.replacing("_", with: "-"))
    }
  }

  private struct Descriptor: Decodable {
    let resources: [Resource]

    struct Resource: Decodable {
      let name: String
      let path: String
      let schema: String
    }
  }

  private struct Schema: Decodable {
    let fields: [Field]

    struct Field: Decodable {
      let name: String
      let constraints: Constraints?
    }

    struct Constraints: Decodable {
      let `enum`: [String]?
    }
  }

  @Test("the guides list the kinds, and the vocabularies that a plugin can add to")
  func guides() throws {
    let guides = "Sources/Entente/Entente.docc/"
    let kinds = try Places.lines(of: guides + "Answers.md").compactMap { line in
      line.firstMatch(of: /^\| `([a-z-]+)` \| (`[a-z_]+`|none) \| (.*) \|$/)
    }
    #expect(kinds.map { String($0.1) } == StatementKind.all.map(\.id))
    #expect(
      kinds.map { String($0.2) } == StatementKind.all.map { $0.table.map { "`\($0)`" } ?? "none" })
    #expect(kinds.map { String($0.3) } == StatementKind.all.map(\.description))
    let line = try #require(
      try Places.lines(of: guides + "Plugins.md").first { $0.hasPrefix("| `vocabulary/") })
    let named = line.matches(of: /`([a-z_]+)`/).map { String($0.1) }
    #expect(named.sorted() == catalogue.openToPlugins(.vocabulary).sorted())
  }
}

extension SQLValue {
  fileprivate var text: String {
    if case .text(let text) = self { text } else { "" }
  }
}
