import Entente
import Foundation
import GRDB
import Testing

// 2026-11-23: found by users. A build replaced what it could not read, and files in use.

@Suite("Replacing a file by a build")
struct ReplacementTests {
  private func error(at path: String, discarding: Bool = false) async -> KnowledgeBaseError? {
    await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.create(at: path, discardingRevisions: discarding)
    }
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  private func entries(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("a text, a database of another program, a pipe, a folder and a device stay as they were")
  func foreign() async throws {
    let folder = try Places.temporary()
    func place(_ name: String) -> String { folder.appendingPathComponent(name).path }
    try "Dear Sir".write(toFile: place("letter"), atomically: true, encoding: .utf8)
    let queue = try DatabaseQueue(path: place("other.sqlite"))
    try await queue.write { db in try db.execute(sql: "CREATE TABLE t (x)") }
    try queue.close()
    #expect(mkfifo(place("pipe"), 0o600) == 0)
    try FileManager.default.createDirectory(
      atPath: place("folder"), withIntermediateDirectories: true)
    for name in ["letter", "other.sqlite", "pipe", "folder"] {
      try FileManager.default.createSymbolicLink(
        atPath: place("link to \(name)"), withDestinationPath: name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: place("null"), withDestinationPath: "/dev/null")
    let before = try entries(folder)
    let (letter, other) = (try bytes(place("letter")), try bytes(place("other.sqlite")))
    for name in before {
      let code = await error(at: place(name), discarding: true)?.code
      #expect(code == .notEntente || code == .systemFailure, "\(name)")
    }
    #expect(await error(at: "/dev/null")?.message.contains("a device, pipe or socket") == true)
    #expect(try entries(folder) == before)
    #expect(try bytes(place("letter")) == letter)
    #expect(try bytes(place("other.sqlite")) == other)
    var status = stat()
    #expect(lstat(place("pipe"), &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test(
    "a file without the right to read or write it is not replaced",
    .enabled(if: getuid() != 0, "the superuser can read every file"),
    arguments: [0o000, 0o200, 0o400])
  func permission(mode: mode_t) async throws {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.create(at: path)
    chmod(path, mode)
    #expect(await error(at: path)?.code == .systemFailure)
  }

  @Test("a file of Entente that cannot be read as a base is replaced only if asked to")
  func unreadable() async throws {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    for change in ["PRAGMA user_version = 999", "PRAGMA user_version = 3", "DROP TABLE revision"] {
      try await KnowledgeBase.create(at: path, discardingRevisions: true)
      let queue = try DatabaseQueue(path: path)
      try await queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        try db.execute(sql: change)
      }
      try queue.close()
      let before = try bytes(path)
      #expect(await error(at: path)?.message.contains("--discard-revisions") == true, "\(change)")
      #expect(try bytes(path) == before)
    }
    var damaged = try bytes(path)
    damaged.replaceSubrange(100..<4096, with: Data(repeating: 0xAA, count: 3996))
    try damaged.write(to: URL(fileURLWithPath: path))
    #expect(await error(at: path) != nil)
    #expect(try bytes(path) == damaged)
    try await KnowledgeBase.create(at: path, discardingRevisions: true)
    #expect(try await KnowledgeBase.open(at: path).check().findings == [])
  }

  @Test("a link still leads to the file, and the mode is kept")
  func linkAndMode() async throws {
    let folder = try Places.temporary()
    let path = folder.appendingPathComponent("base.sqlite").path
    let link = folder.appendingPathComponent("link").path
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "base.sqlite")
    // The link leads nowhere yet.
    try await KnowledgeBase.create(at: link)
    #expect(try entries(folder) == ["base.sqlite", "link"])
    chmod(path, 0o640)
    if getuid() == 0 { chown(path, 1234, 4321) }
    try await KnowledgeBase.create(at: link)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "base.sqlite")
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o640)
    if getuid() == 0 { #expect(status.st_uid == 1234 && status.st_gid == 4321) }
    #expect(try entries(folder) == ["base.sqlite", "link"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("round").path, withDestinationPath: "round")
    #expect(await error(at: folder.appendingPathComponent("round").path)?.code == .systemFailure)
  }

  @Test("a build removes what a killed build left, and follows no link in its place")
  func remains() async throws {
    let folder = try Places.temporary()
    let path = folder.appendingPathComponent("base.sqlite").path
    let victim = folder.appendingPathComponent("victim").path
    try "mine".write(toFile: victim, atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: path + ".entente-new", withDestinationPath: victim)
    try Data(repeating: 7, count: 5000).write(
      to: URL(fileURLWithPath: path + ".entente-new-journal"))
    try await KnowledgeBase.create(at: path)
    #expect(try entries(folder) == ["base.sqlite", "victim"])
    #expect(try bytes(victim) == Data("mine".utf8))
  }

  @Test("a base that is open for writing is not replaced, even before its first write")
  func openForWriting() async throws {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.create(at: path)
    let kb = try await KnowledgeBase.openForWriting(at: path)
    // A reader in the same process must not release the locks of the writer.
    _ = try await KnowledgeBase.open(at: path)
    for discarding in [false, true] {
      #expect(await error(at: path, discarding: discarding)?.code == .locked)
    }
    try await kb.revise("Mine.", recorded: "2026-12-01") { _ in }
    try await kb.close()
    #expect(try await KnowledgeBase.open(at: path).revisions().last?.note == "Mine.")
  }

  @Test(
    "a program that opened the file without a log learns at its next write that it was replaced")
  func replaced() async throws {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.create(at: path)
    let kb = try await KnowledgeBase.openForWriting(at: path, isLogged: false)
    let stranger = try DatabaseQueue(path: path)
    _ = try await stranger.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM meta") }
    try await KnowledgeBase.create(at: path)
    let told = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.revise("Lost.") { _ in }
    }
    #expect(told?.message.contains("another program replaced the file") == true)
    await #expect(throws: DatabaseError.self) {
      try await stranger.write { db in try db.execute(sql: "CREATE TABLE t (x)") }
    }
  }

  @Test("a write without a log that is refused or writes nothing changes no byte of the file")
  func unlogged() async throws {
    let folder = try Places.temporary()
    let path = folder.appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.create(at: path)
    let before = try bytes(path)
    let kb = try await KnowledgeBase.openForWriting(at: path, isLogged: false)
    await #expect(throws: KnowledgeBaseError.self) {
      try await kb.revise("Refused.") { edit in
        for number in 0..<20_000 {
          try edit.add(Entity(id: "e\(number)", type: "state", label: "State \(number)"))
        }
        try edit.add(Entity(id: "Not an id", type: "state", label: "x"))
      }
    }
    try await kb.close()
    #expect(try bytes(path) == before)
    #expect(try entries(folder) == ["base.sqlite"])
  }
}
