import Entente
import EntenteTestSupport
import Foundation
import Testing

@Suite("Changes by plugins")
struct PluginChangeTests {
  /// A plugin with tables that reference one another, and a full-text table.
  struct Notes: Plugin {
    var subject = "note"

    var files: [PluginFile] {
      [
        (
          "plugin.json",
          #"{"id": "\#(subject)s", "subject": "\#(subject)", "version": "1.0.0", "title": "Notes", "description": "Notes."}"#
        ),
        (
          "migrations/0001_tables.sql",
          """
          CREATE TABLE \(subject)_page (id TEXT PRIMARY KEY, book_id TEXT REFERENCES \(subject)_zbook (id) ON DELETE CASCADE) STRICT;
          CREATE TABLE \(subject)_zbook (id TEXT PRIMARY KEY, parent_id TEXT REFERENCES \(subject)_zbook (id)) STRICT;
          CREATE TABLE \(subject)_aleaf (id TEXT PRIMARY KEY, book_id TEXT NOT NULL REFERENCES \(subject)_zbook (id)) STRICT;
          CREATE VIRTUAL TABLE \(subject)_words USING fts5 (body);
          """
        ),
        ("data/\(subject)_zbook.csv", "id\none\n"),
        ("data/\(subject)_page.csv", "id,book_id\np1,one\n"),
        ("data/\(subject)_aleaf.csv", "id,book_id\nl1,one\n"),
      ].map { PluginFile(path: $0.0, contents: Data($0.1.utf8)) }
    }
  }

  private func base(_ plugins: any Plugin...) async throws -> KnowledgeBase {
    try await KnowledgeBase.inMemory(plugins: plugins)
  }

  @Test("tables that reference one another are removed, whatever the order of their names")
  func removal() async throws {
    try await PluginContract(Notes()).check()
  }

  @Test("two plugins with data for their own tables can be built into one file")
  func together() async throws {
    let kb = try await base(Notes(), Notes(subject: "memo"))
    let rows = try await kb.query("SELECT count(*) FROM note_page, memo_page").rows
    #expect(rows == [[.integer(1)]])
  }

  @Test("a change writes the plugin's tables and the record in one revision")
  func change() async throws {
    let kb = try await base(Notes())
    let before = try await kb.revisions().count
    try await kb.change(with: Notes()) { change in
      for id in ["a", "b"] {
        try change.write("INSERT INTO note_page (id) VALUES (:id)", ["id": .text(id)])
        try change.revision("Added \(id).")
          .add(Entity(id: id, type: "state", label: id, description: nil))
      }
      #expect(try change.base.rows("SELECT * FROM note_page").count == 3)
    }
    #expect(try await kb.revisions().count == before + 1)
    #expect(try await kb.revisions().last?.note == "Added a.")
    #expect(try await kb.entity(named: "b").label == "b")
  }

  @Test("a change without additions makes no revision, and a failed change leaves nothing")
  func undone() async throws {
    let kb = try await base(Notes())
    let before = try await kb.revisions().count
    try await kb.change(with: Notes()) { try $0.write("INSERT INTO note_page (id) VALUES ('a')") }
    await #expect(throws: KnowledgeBaseError.self) {
      try await kb.change(with: Notes()) { change in
        try change.write("INSERT INTO note_page (id) VALUES ('b')")
        try change.revision("Nothing.").add(
          Entity(id: "x", type: "state", label: "x", description: nil))
        try change.write("INSERT INTO note_page (id) VALUES ('b')")
      }
    }
    #expect(try await kb.revisions().count == before)
    #expect(
      try await kb.query("SELECT id FROM note_page ORDER BY id").rows == [
        [.text("a")], [.text("p1")],
      ])
  }

  @Test(
    "a change can only write the plugin's own tables",
    arguments: [
      "DELETE FROM entity", "UPDATE statement SET note = ''", "DROP TABLE entity",
      "ATTACH ':memory:' AS other",
      "INSERT INTO note_page (id) SELECT id FROM statement",
      "INSERT INTO note_page (id) VALUES ('x'); DELETE FROM note_zbook",
    ])
  func refused(sql: String) async throws {
    let kb = try await base(Notes())
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.change(with: Notes()) { try $0.write(sql) }
    }
    #expect(error?.code == .badPlugin, "\(String(describing: error))")
    #expect(try await kb.query("SELECT count(*) FROM note_page").rows == [[.integer(1)]])
  }

  @Test("a change needs the plugin in the file, and a file opened for writing")
  func missing() async throws {
    let kb = try await base()
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.change(with: Notes()) { _ in }
    }
    #expect(error?.code == .missingPlugin)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite")
      .path
    try await KnowledgeBase.create(at: path)
    let reading = try await KnowledgeBase.open(at: path)
    let refused = await #expect(throws: KnowledgeBaseError.self) {
      try await reading.change(with: Notes()) { _ in }
    }
    #expect(refused?.code == .refusedWrite)
  }

  @Test("the ranking in memory has the scores of FTS5 after every change")
  func ranking() async throws {
    let kb = try await base(Notes())
    let words = ["attack", "council", "treaty", "party", "peace"]
    var seed = UInt64(7)
    func word() -> String {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int(seed >> 33) % words.count]
    }
    let bodies = (0..<300).map { _ in
      (0..<(3 + Int(seed >> 40) % 60)).map { _ in word() }.joined(separator: " ")
    }
    try await kb.change(with: Notes()) { change in
      for body in bodies {
        try change.write("INSERT INTO note_words (body) VALUES (:body)", ["body": .text(body)])
      }
    }
    try await compare(kb)
    try await kb.change(with: Notes()) { change in
      _ = try change.base.ranked(in: "note_words", matching: "attack", limit: 3)
      try change.write(
        "UPDATE note_words SET body = body || ' attack attack attack' WHERE rowid % 7 = 0")
      try change.write("DELETE FROM note_words WHERE rowid % 5 = 0")
      try Self.compare(change.base)
    }
    try await compare(kb)
  }

  private func compare(_ kb: KnowledgeBase) async throws {
    try await kb.read { try Self.compare($0) }
  }

  private static func compare(_ base: Snapshot) throws {
    for (pattern, words) in [
      ("attack", []), ("attack AND council", ["attack", "council"]), (#""attack council""#, []),
      ("attack OR peace", ["attack", "peace"]), ("attack AND council", ["attack", "council"]),
    ] {
      let own = try base.ranked(in: "note_words", matching: pattern, words: words, limit: 20)
      let theirs = try base.rows(
        "SELECT bm25(note_words) AS score FROM note_words WHERE note_words MATCH :pattern ORDER BY 1 LIMIT 20",
        ["pattern": .text(pattern)])
      #expect(own.count == theirs.count && !own.isEmpty)
      for (passage, row) in zip(own, theirs) {
        #expect(abs(passage.score + (row.real("score") ?? 0)) < 1e-9, "\(pattern)")
      }
    }
  }
}
