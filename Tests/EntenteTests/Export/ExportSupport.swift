import Entente
import EntenteTestSupport
import Foundation
import GRDB

/// Shared parts of the tests of exports.
enum ExportSupport {
  static let hasFrictionless = Python.has("frictionless")
  static let hasRDFLib = Python.has("rdflib")
  static let hasDuckDB = Python.has("duckdb")

  /// The bundled dataset without plugins, an imported list, its replacement, and a revision of a
  /// user who retires a statement, a rank and a claim and has odd words.
  static func base() async throws -> String {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.build(at: path)
    let kb = try await KnowledgeBase.openForWriting(at: path)
    let list = try Places.temporary().appendingPathComponent("list.csv").path
    try """
    organization,member,status,start,end
    league-of-x,Russia,member,1992-05,1999
    league-of-x,Armenia,member,1992-05-15,..
    league-of-x,Russia,member,2001~,..
    league-of-x,Belarus,observer,,2004?
    league-of-x,Kazakhstan,member,[1993-01-05..1993-02-01],
    csto,Armenia,member,2002-10-07,..
    """.write(toFile: list, atomically: true, encoding: .utf8)
    var options = SpellImportOptions(report: "my-list", source: "my-source", section: "list.csv")
    options.newSource = Source(
      id: "my-source", title: "A \"quoted\", list", kind: "dataset", reliability: "secondary")
    options.through = "2014-12-31"
    options.addsEntities = true
    options.recorded = "2026-12-01"
    try await kb.importSpells(from: list, options)
    options.newSource = nil
    options.replacedReport = "my-list"
    options.through = "2015-12-31"
    options.recorded = "2026-12-02"
    try await kb.importSpells(from: list, options)
    try await kb.revise("My own.", recorded: "2026-12-03") { edit in
      try edit.add(Entity(id: "graustark", type: "state", label: "Graustark"))
      try edit.retire("ins-0035")
      var statement = NewStatement(
        id: "my-0001", subject: "graustark", predicate: "acceded",
        value: .act(organization: "csto"), date: "[2020-05-01..2020-05-09]")
      statement.note = "First line,\n\"second\" line\twith a tab; Ашхабад 上海."
      try edit.add(statement, source: "csto-history", section: "page 3")
      try edit.add(
        NewStatement(
          id: "my-0002", subject: "graustark", predicate: "personnel",
          value: .quantity(12.5, comparator: "~", unit: "person")), source: "csto-history",
        section: "page 4")
      try edit.rank("my-0001", "deprecated", because: "A test.")
    }
    try await kb.revise("Another rank.", recorded: "2026-12-04") { edit in
      try edit.rank("my-0001", "preferred", because: "A second thought.")
      try edit.retire(coverage: "csto-member")
    }
    try await kb.close()
    try addCoverage(to: path)
    return path
  }

  /// The coverage of pairs without a spell by the list: of a body, of a member, and of a pair.
  private static func addCoverage(to path: String) throws {
    try DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: """
          INSERT INTO report_coverage (
            organization_key, member_key, report_key, first_day, last_day, emptiness_id
          )
          SELECT
            coalesce((SELECT key FROM entity WHERE id = c.body), 0),
            coalesce((SELECT key FROM entity WHERE id = c.member), 0), r.key, 2447893, 2451545,
            c.emptiness
          FROM report r
          JOIN (
            SELECT 'league-of-x' AS body, NULL AS member, 'none' AS emptiness
            UNION ALL SELECT NULL, 'georgia', 'none'
            UNION ALL SELECT 'league-of-x', 'ukraine', 'unknown'
          ) c
          WHERE r.id IN ('my-list', 'my-list-2')
          """)
    }
  }

  /// The tables and views that a package must give back, each with its rows as text.
  static func rows(of path: String) throws -> [String: [String]] {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM record_table WHERE name NOT IN ('view_column', 'edtf')")
      let all = tables + ["spell", "life", "reported_spell", "reported_coverage"]
      return try Dictionary(
        uniqueKeysWithValues: all.map { name in
          let rows = try Row.fetchAll(db, sql: "SELECT * FROM \"\(name)\"")
          let texts = rows.map { $0.databaseValues.map(\.description).joined(separator: "|") }
          return (name, texts.sorted())
        })
    }
  }

  /// The files of a folder with their bytes.
  static func files(of folder: String) throws -> [String: Data] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return try Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in
        var isFolder: ObjCBool = false
        let place = "\(folder)/\(path)"
        _ = FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
        return isFolder.boolValue ? nil : (path, try Data(contentsOf: URL(fileURLWithPath: place)))
      })
  }

  /// Runs the validator of Frictionless Data.
  static func validate(_ folder: String) throws {
    try Python.run(
      """
      import frictionless, sys
      report = frictionless.validate(sys.argv[1])
      sys.exit(0 if report.valid else str(report.flatten(["resourceName", "note", "message"])[:5]))
      """, ["\(folder)/datapackage.json"])
  }
}
