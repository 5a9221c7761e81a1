import EntenteKit
import EntenteTestSupport
import Foundation
import GRDB
import Testing

@testable import Entente

@Suite("Files of strangers")
struct StrangeFileTests {
  /// Writes values that the schema refuses, as only another program can.
  private func tampered(_ table: String, _ relaxing: @escaping @Sendable (String) -> String, _ sql: String) async throws
    -> String
  {
    let path = try await BuiltFile.copy()
    let queue = try DatabaseQueue(path: path)
    try await queue.writeWithoutTransaction { db in
      let kept = try String.fetchOne(
        db, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table]) ?? ""
      func declare(_ text: String) throws {
        try db.execute(sql: "PRAGMA writable_schema = ON")
        try db.execute(
          sql: "UPDATE sqlite_schema SET sql = ? WHERE name = ?", arguments: [text, table])
        let version = try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
        try db.execute(sql: "PRAGMA schema_version = \(version + 1); PRAGMA writable_schema = OFF")
      }
      let triggers = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?",
        arguments: [table])
      for trigger in triggers {
        try db.execute(sql: "DROP TRIGGER \(try trigger.decode(String.self, forColumn: "name"))")
      }
      try declare(relaxing(kept))
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: sql)
      try declare(kept)
      for trigger in triggers {
        try db.execute(sql: trigger.decode(String.self, forColumn: "sql"))
      }
    }
    try queue.close()
    return path
  }

  @Sendable private static func loose(_ sql: String) -> String {
    sql.replacingOccurrences(of: ") STRICT", with: ")").replacingOccurrences(
      of: "NOT NULL", with: "")
  }

  @Test(
    "a value of a wrong type is an error that names table, column and row",
    arguments: [
      ("statement", "UPDATE statement SET modality = x'fffe'", "statement.modality"),
      ("source", "UPDATE source SET title = NULL", "source.title"),
      ("dispute", "UPDATE dispute SET resolution = x'fffe'", "dispute.resolution"),
    ])
  func wrongType(table: String, sql: String, place: String) async throws {
    let kb = try await KnowledgeBase.open(at: tampered(table, Self.loose, sql))
    var failures: [KnowledgeBaseError] = []
    let requests: [@Sendable () async throws -> Void] = [
      { _ = try await kb.members(of: "CSTO", on: "2007") },
      { _ = try await kb.memberships(of: "Belarus") },
      { _ = try await kb.disputes() },
      { _ = try await kb.facts(about: "CSTO") },
      { _ = try await kb.timeline(of: "CSTO") },
      { _ = try await kb.sources() },
      { _ = try await kb.find("csto") },
      { _ = try await kb.check() },
    ]
    for request in requests {
      do { try await request() } catch let error as KnowledgeBaseError { failures.append(error) }
    }
    #expect(
      failures.contains { $0.message.contains(place) && $0.message.contains("row ") },
      "\(failures)")
    #expect(failures.allSatisfy { $0.code == .damaged }, "\(failures)")
  }

  @Test("days that no calendar has end no program", arguments: [Int64.max, Int64.min])
  func wrongDays(day: Int64) async throws {
    for column in ["start_earliest", "start_latest", "end_earliest", "end_latest"] {
      let path = try await tampered("spell", { $0 }, "UPDATE spell SET \(column) = \(day)")
      let kb = try await KnowledgeBase.open(at: path)
      _ = try? await kb.memberships(of: "Belarus")
      _ = try? await kb.members(of: "CSTO", on: "2007")
      _ = try? await kb.explain("ext-0066")
      _ = try? await kb.read { try $0.spells(of: "belarus").map(\.organization) }
    }
  }

  @Test(
    "a query of the file runs under the authorizer and limits",
    arguments: [
      ("SELECT fts3_tokenizer('simple')", "fts3_tokenizer"),
      ("SELECT fts3_tokenizer(:x)", "fts3_tokenizer"),
      ("PRAGMA hard_heap_limit = 100000", "PRAGMA hard_heap_limit"),
      ("PRAGMA table_info(fact)", "PRAGMA table_info"),
      ("DELETE FROM saved_query", "it would write"),
      ("ATTACH 'other.sqlite' AS other", "it would attach"),
    ])
  func storedQuery(sql: String, reason: String) async throws {
    let path = try await BuiltFile.copy()
    try await DatabaseQueue(path: path).write { db in
      try db.execute(
        literal: """
          INSERT INTO plugin (id, subject, version, title, description, sha256, revision_added)
          VALUES ('p', 'p', '1.0.0', 'P', 'P', \(String(repeating: "0", count: 64)), 1);
          INSERT INTO saved_query VALUES ('ask', 'p', 'p', 'Ask', '', \(sql), \(sql))
          """)
    }
    let kb = try await KnowledgeBase.open(at: path)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.read { base in
        let command = try #require(try base.queryCommands().first { $0.name == "ask" })
        _ = try command.answer(base, .init(["x": ["41"]]))
      }
    }
    #expect(error?.code == .refusedSQL)
    #expect(error?.message.contains(reason) == true)
  }

  @Test("no address of a tokenizer is told")
  func tokenizer() async throws {
    let kb = try await KnowledgeBase.openForWriting(at: BuiltFile.copy())
    let rows = try await kb.read { try $0.rows("SELECT fts3_tokenizer('simple') AS address") }
    #expect(rows.map { $0["address"] } == [.null])
    try await kb.close()
  }

  @Test("a path is never an address")
  func address() async throws {
    let folder = try Places.temporary()
    let path = try await BuiltFile.copy()
    let before = FileManager.default.currentDirectoryPath
    #expect(FileManager.default.changeCurrentDirectoryPath(folder.path))
    defer { _ = FileManager.default.changeCurrentDirectoryPath(before) }
    try FileManager.default.copyItem(atPath: path, toPath: "file:y.sqlite")
    try Data("not a base".utf8).write(to: folder.appendingPathComponent("y.sqlite"))
    _ = try await KnowledgeBase.open(at: "file:y.sqlite").members(of: "CSTO", on: "2007")
  }

  @Test("a file that is cut while it is read gives an error, not a signal")
  func cut() async throws {
    let path = try await BuiltFile.copy()
    let kb = try await KnowledgeBase.open(at: path)
    _ = try await kb.members(of: "CSTO", on: "2007")
    #expect(truncate(path, 8192) == 0)
    await #expect(throws: KnowledgeBaseError.self) {
      _ = try await kb.query("SELECT count(*), max(note) FROM statement")
    }
  }

  @Test("the functions of a plugin are there wherever it is", arguments: [0, 1, 2, 3])
  func functions(way: Int) async throws {
    struct Pact: Plugin {
      var files: [PluginFile] {
        [
          (
            "plugin.json",
            #"{"id": "pact", "subject": "pact", "version": "1.0.0", "title": "P", "description": "D."}"#
          ), ("queries/pact.sql", "-- Twice\n-- Twice two.\nSELECT pact_twice(2) AS x"),
        ].map { PluginFile(path: $0.0, contents: Data($0.1.utf8)) }
      }
      var functions: [SQLFunction] {
        [
          SQLFunction("pact_twice", argumentCount: 1) { values in
            if case .integer(let number) = values[0] { .integer(2 * number) } else { .null }
          }
        ]
      }
    }
    let base = PluginBase(Pact())
    let kb: KnowledgeBase
    switch way {
    case 0: kb = try await KnowledgeBase.inMemory(plugins: [Pact()])
    case 1:
      kb = try await KnowledgeBase.openForWriting(at: BuiltFile.copy())
      _ = try await kb.query("SELECT 1")
      try await kb.add(Pact())
    case 2: kb = try await base.kb
    default: kb = try await base.copy()
    }
    #expect(try await kb.query("SELECT pact_twice(21)").rows == [[.integer(42)]])
    let table = try await kb.read { base in
      try #require(try base.queryCommands().first { $0.name == "pact" }).answer(base, .init([:]))
    }
    #expect(table.rows == [[.integer(4)]])
    try await PluginContract(Pact()).check()
  }
}
