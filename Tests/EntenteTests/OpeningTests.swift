import Foundation
import GRDB
import Testing

@testable import Entente

@Suite("Opening a file")
struct OpeningTests {
  private func failure(_ path: String) async -> KnowledgeBaseError? {
    await #expect(throws: KnowledgeBaseError.self) { try await KnowledgeBase.open(at: path) }
  }

  @Test("a missing file")
  func missing() async throws {
    #expect(await failure("/nowhere/base.sqlite")?.code == .fileNotFound)
  }

  @Test("a file that is not an SQLite file")
  func notSQLite() async throws {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    try
      "not a database, but long enough to have a header of some hundred bytes ....................................."
      .write(toFile: path, atomically: true, encoding: .utf8)
    #expect(await failure(path)?.code == .notEntente)
  }

  @Test("an SQLite file of another program")
  func stranger() async throws {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    try await DatabaseQueue(path: path).write { db in try db.execute(sql: "CREATE TABLE t (x)") }
    #expect(await failure(path)?.code == .notEntente)
  }

  @Test("an empty file, a torn file and one whose views were changed")
  func kindsOfDamage() async throws {
    for kind in ["empty", "torn", "changed"] {
      let path = try await BuiltFile.copy()
      let file = URL(fileURLWithPath: path)
      switch kind {
      case "empty": try Data().write(to: file)
      case "torn": try Data(contentsOf: file).prefix(300_000).write(to: file)
      default:
        try await DatabaseQueue(path: path).write { db in
          try db.execute(
            sql: "DROP VIEW current_member; CREATE VIEW current_member AS SELECT 1 AS x")
        }
      }
      let error = await failure(path)
      // The cache builds such a file anew.
      #expect(error?.isOfContents == true, "\(kind): \(error?.message ?? "opened")")
    }
  }

  @Test("a file of a newer schema")
  func newer() async throws {
    let path = try await BuiltFile.copy()
    try await DatabaseQueue(path: path).write { db in
      try db.execute(sql: "PRAGMA user_version = 999")
    }
    #expect(await failure(path)?.code == .newerSchema)
  }

  @Test("a file with a changed migration")
  func changed() async throws {
    let path = try await BuiltFile.copy()
    try await DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: """
          DELETE FROM meta WHERE key = 'schema_mark';
          UPDATE migration SET sha256 = '\(String(repeating: "0", count: 64))' WHERE name = '01_record';
          """)
    }
    let error = await failure(path)
    #expect(error?.code == .changedSchema)
    #expect(error?.message.contains("01_record") == true)
  }

  @Test("a damaged file")
  func damaged() async throws {
    let path = try await BuiltFile.copy()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: 100)
    try file.write(contentsOf: Data(repeating: 0xFF, count: 200_000))
    try file.close()
    #expect(await failure(path)?.code == .damaged)
  }

  @Test("a file that another process keeps locked")
  func locked() async throws {
    let path = try await BuiltFile.copy()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try await other.writeWithoutTransaction { db in try db.execute(sql: "BEGIN EXCLUSIVE") }
    #expect(await failure(path)?.code == .locked)
    try await other.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
    _ = try await KnowledgeBase.open(at: path)
  }

  @Test("reading writes neither into the file nor beside it")
  func readsOnly() async throws {
    let path = try await BuiltFile.copy()
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let kb = try await KnowledgeBase.open(at: path)
    _ = try await kb.members(
      of: "CSTO", on: "2007-01-01",
      from: Perspective(asOf: "1", accordingTo: ["insor-synopsis", "nato-versus-csto"]))
    _ = try await kb.check()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["base.sqlite"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    await #expect(throws: KnowledgeBaseError.self) { try await kb.revise("No.") { _ in } }
  }
}
