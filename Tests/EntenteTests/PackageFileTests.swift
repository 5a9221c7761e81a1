import Entente
import Foundation
import Testing

@Suite("Files of a data package")
struct PackageFileTests {
  private static let schemas = [
    "entity": ["id", "type_id", "label"],
    "source": ["id", "title", "kind", "language", "access", "reliability"],
    "revision": ["id", "recorded", "note"],
    "statement": [
      "id", "kind", "subject_id", "predicate_id", "date", "act.organization_id", "name.text",
      "name.language", "polarity", "citation.source_id", "citation.section", "citation.char_start",
      "citation.char_end", "citation.opening",
    ],
  ]

  /// A package of two folders, whose files share the schemas of a third.
  private func package(
    _ changes: [String: String] = [:], schemas: [String: [String]] = schemas, in folder: URL
  ) throws -> String {
    let files = [
      "revision": "1,2026-01-01,First.\n",
      "source": "gazette,Gazette,reference,en,not-consulted,secondary\n",
      "states/entity": "ruritania,state,Ruritania\n",
      "league/entity": "league,organization,League\n",
      "states/statement":
        "n1,name,ruritania,name,,,Ruritania,,,gazette,page 1,,,\n"
        + "n2,name,ruritania,name,,,Ruritanie,fr,,gazette,page 1,,,\n",
      "league/statement": "s1,act,ruritania,joined,1990,league,,,,gazette,page 2,,,\n",
    ].merging(changes) { $1 }
    var resources: [String] = []
    for (path, records) in files.sorted(by: { $0.key < $1.key }) {
      let parts = path.split(separator: "/").map(String.init)
      let table = try #require(parts.last)
      let name = ([table] + parts.dropLast()).joined(separator: ".")
      resources.append(
        "{\"name\": \"\(name)\", \"path\": \"\(path).csv\", \"schema\": \"schema/\(table).json\"}")
      try write(
        (schemas[table] ?? []).joined(separator: ",") + "\n" + records,
        folder.appendingPathComponent("\(path).csv"))
    }
    for (table, columns) in schemas {
      let fields = columns.map { "{\"name\": \"\($0)\", \"type\": \"string\"}" }
      try write(
        "{\"fields\": [\(fields.joined(separator: ", "))]}",
        folder.appendingPathComponent("schema/\(table).json"))
    }
    try write(
      """
      {"name": "test", "title": "Test", "version": "1", "created": "2026-01-01",
       "resources": [\(resources.joined(separator: ", "))]}
      """, folder.appendingPathComponent("datapackage.json"))
    return folder.path
  }

  private func write(_ text: String, _ file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private func base() async throws -> KnowledgeBase {
    let folder = try Places.temporary()
    let target = folder.appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.build(at: target, packages: [try package(in: folder)])
    return try await KnowledgeBase.open(at: target)
  }

  private func diagnostics(
    _ changes: [String: String] = [:], schemas: [String: [String]] = schemas
  ) async throws -> [String] {
    let folder = try Places.temporary()
    let path = try package(changes, schemas: schemas, in: folder)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.build(
        at: folder.appendingPathComponent("base.sqlite").path, packages: [path])
    }
    #expect(error?.code == .badData)
    return (error?.diagnostics ?? []).map { $0.description.replacing(path + "/", with: "") }
  }

  @Test("several files fill one table, and a record of statements holds value and citation")
  func folders() async throws {
    let kb = try await base()
    #expect(try await kb.members(of: "League", on: "2000-01-01").map(\.member.id) == ["ruritania"])
    #expect(try await kb.check().findings == [])
    let cited = try await kb.query(
      "SELECT statement_id || ' ' || section AS cited FROM citation ORDER BY 1")
    #expect(cited.rows == [[.text("n1 page 1")], [.text("n2 page 1")], [.text("s1 page 2")]])
  }

  @Test("an empty field is the default of its column")
  func defaults() async throws {
    let kb = try await base()
    let rows = try await kb.query(
      """
      SELECT n.language || ' ' || s.polarity AS words FROM name n
      JOIN statement s ON s.id = n.statement_id ORDER BY s.id
      """)
    #expect(rows.rows == [[.text("en affirmed")], [.text("fr affirmed")]])
  }

  @Test(
    "a broken rule in a qualified column is reported at its place",
    arguments: [
      (
        "s1,act,ruritania,joined,1990,guild,,,,gazette,page 2,,,\n",
        "league/statement.csv:2:30: act.organization_id 'guild': there is no such entity"
      ),
      (
        "s1,act,ruritania,joined,1990,league,,,,almanac,page 2,,,\n",
        "league/statement.csv:2:40: citation.source_id 'almanac': there is no such source"
      ),
      (
        "s1,act,ruritania,joined,1990,league,,,,gazette,,,,\n",
        "league/statement.csv:2:48: citation.section '': must not be empty"
      ),
      (
        "s1,act,ruritania,joined,1990,league,,,,gazette,page 2,one,,\n",
        "league/statement.csv:2:55: citation.char_start 'one': a number, in digits"
      ),
      (
        "s1,act,ruritania,joined,1990-02-30,league,,,,gazette,page 2,,,\n",
        "league/statement.csv:2:33: date '1990-02-30': the month has no such day"
      ),
    ])
  func places(record: String, expected: String) async throws {
    #expect(try await diagnostics(["league/statement": record]) == [expected])
  }

  @Test("a value in the column of another kind of statement is refused")
  func otherKind() async throws {
    let record = "s1,act,ruritania,joined,1990,league,League,,,gazette,page 2,,,\n"
    #expect(
      try await diagnostics(["league/statement": record]) == [
        "league/statement.csv:2:37: name.text 'League': "
          + "a statement of another kind has no such value"
      ])
  }

  @Test("a qualified column needs a table whose rows belong to those of the file")
  func unknownTable() async throws {
    var schemas = Self.schemas
    schemas["entity"] = ["id", "type_id", "citation.section"]
    schemas["statement"]?[5] = "act.organization"
    let found = try await diagnostics(schemas: schemas)
    let refused = "no rows of a table 'citation' belong to those of 'entity'"
    #expect(found.contains("league/entity.csv:1:12: 'citation.section': \(refused)"))
    #expect(
      found.contains(
        "league/statement.csv:1:38: 'act.organization': the table 'act' has no such column"))
  }

  @Test("a schema file that is missing, outside of the folder or no schema is an error")
  func badSchema() async throws {
    for (path, text, rule) in [
      (
        "schema/none.json", nil, "the descriptor names it, but there is no such file in the package"
      ),
      ("../none.json", nil, "the descriptor names it, but there is no such file in the package"),
      ("schema/bad.json", "{}", "a schema must have the name and type of each field"),
    ] {
      let folder = try Places.temporary()
      let package = try package(in: folder)
      if let text { try write(text, folder.appendingPathComponent(path)) }
      let descriptor = folder.appendingPathComponent("datapackage.json")
      try write(
        String(contentsOf: descriptor, encoding: .utf8)
          .replacing("schema/source.json", with: path), descriptor)
      let error = await #expect(throws: KnowledgeBaseError.self) {
        try await KnowledgeBase.build(
          at: folder.appendingPathComponent("base.sqlite").path, packages: [package])
      }
      #expect(error?.diagnostics.map(\.rule) == [rule])
      #expect(error?.diagnostics.first?.file == "\(package)/\(path)")
    }
  }
}
