import Entente
import Foundation
import GRDB
import Testing

@Suite("Upgrading a file with plugins")
struct PluginUpgradeTests {
  /// A plugin with its own rows, a table that a trigger fills, and a full-text table.
  struct Library: Plugin {
    var version = "1.0.0"
    var books = "id,title\nold,The Old Book\n"

    var files: [PluginFile] {
      [
        (
          "plugin.json",
          #"{"id": "library", "subject": "library", "version": "\#(version)", "title": "Library", "description": "Books."}"#
        ),
        (
          "migrations/0001_tables.sql",
          """
          CREATE TABLE library_book (id TEXT PRIMARY KEY, title TEXT NOT NULL) STRICT;
          CREATE TABLE library_word (
            key INTEGER PRIMARY KEY,
            book_id TEXT NOT NULL REFERENCES library_book (id) ON DELETE CASCADE,
            word TEXT NOT NULL
          ) STRICT;
          CREATE TABLE library_loan (
            id INTEGER PRIMARY KEY,
            book_id TEXT NOT NULL REFERENCES library_book (id),
            reader TEXT NOT NULL
          ) STRICT;
          CREATE VIRTUAL TABLE library_search USING fts5 (text);
          CREATE TRIGGER library_book_words AFTER INSERT ON library_book
          BEGIN
            INSERT INTO library_word (book_id, word) VALUES (new.id, new.title);
          END;
          """
        ),
        ("data/library_book.csv", books),
        ("data/entity.csv", "id,type_id,label\nlibrary-state,state,Library\n"),
      ].map { PluginFile(path: $0.0, contents: Data($0.1.utf8)) }
    }
  }

  /// A file made by this program, but marked with another schema.
  private func file(_ plugin: Library, _ sql: String) async throws -> String {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.create(at: path)
    let kb = try await KnowledgeBase.openForWriting(at: path)
    try await kb.add(plugin, recorded: "2026-01-01")
    try await kb.close()
    try await DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: sql + """
          DROP TRIGGER meta_is_not_edited;
          UPDATE meta SET value = 'older' WHERE key = 'schema_mark';
          """)
    }
    return path
  }

  private func rows(_ path: String, _ sql: String) throws -> [String] {
    try DatabaseQueue(path: path).read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "" : String.fromDatabaseValue($0) ?? "\($0)" }
          .joined(separator: "|")
      }
    }
  }

  private let written = """
    INSERT INTO library_book (id, title) VALUES ('mine', 'My Book');
    INSERT INTO library_word (book_id, word) VALUES ('old', 'dusty');
    INSERT INTO library_loan (id, book_id, reader) VALUES (7, 'old', 'Anna'), (8, 'mine', 'Boris');
    INSERT INTO library_search (text) VALUES ('a searched text');
    UPDATE library_book SET title = 'The Very Old Book' WHERE id = 'old';
    INSERT INTO revision (id, recorded, note) VALUES (3, '2026-02-01', 'Mine.');
    INSERT INTO entity (id, type_id, label, revision_added) VALUES ('ruritania', 'state', 'Ruritania', 3);
    """

  @Test(
    "the user's rows in a plugin's tables and edits of its rows are carried over")
  func rowsOfPlugin() async throws {
    let path = try await file(Library(), written)
    let tables = ["library_book", "library_word", "library_loan", "library_search"]
    let queries = tables.map { "SELECT * FROM \($0) ORDER BY 1" }
    let before = try queries.map { try rows(path, $0) }
    let report = try await KnowledgeBase.upgrade(at: path, plugins: [Library()])
    #expect(report.findings == [] && report.revisions == [3])
    #expect(try queries.map { try rows(path, $0) } == before)
    #expect(
      try rows(
        path,
        "SELECT revision_added FROM entity WHERE id IN ('library-state', 'ruritania') ORDER BY id")
        == ["2", "3"])
    #expect(
      try rows(path, "SELECT recorded, note FROM revision WHERE id = 2")
        == ["2026-01-01|Added the plugin library 1.0.0."])
  }

  @Test("a newer version of the plugin adds its own rows again")
  func newerPlugin() async throws {
    let path = try await file(Library(), written)
    let new = Library(version: "1.1.0", books: "id,title\nold,The Old Book (2nd edition)\n")
    try await KnowledgeBase.upgrade(at: path, plugins: [new])
    #expect(
      try rows(path, "SELECT id, title FROM library_book ORDER BY id")
        == ["mine|My Book", "old|The Old Book (2nd edition)"])
    #expect(
      try rows(path, "SELECT word FROM library_word WHERE book_id = 'old'")
        == ["The Old Book (2nd edition)"])
    #expect(try rows(path, "SELECT count(*) FROM library_loan") == ["2"])
  }

  @Test("the error about a missing plugin names the plugin and the option to add it")
  func missingPlugin() async throws {
    let path = try await file(Library(), "")
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.upgrade(at: path)
    }
    #expect(error?.code == .missingPlugin)
    #expect(error?.message.contains("the plugin library 1.0.0") == true)
    #expect(error?.message.contains("--pack FOLDER") == true)
  }

  @Test("a row that the plugin changed is reported")
  func takenRow() async throws {
    let path = try await file(Library(), written)
    let new = Library(version: "1.1.0", books: "id,title\nold,The Old Book\nmine,Another Book\n")
    let report = try await KnowledgeBase.upgrade(at: path, plugins: [new], isDryRun: true)
    #expect(report.findings.map(\.field) == ["library_book"])
    #expect(report.findings.map(\.value) == ["mine"])
  }
}
