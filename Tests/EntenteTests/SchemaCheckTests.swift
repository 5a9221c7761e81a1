import Foundation
import GRDB
import Testing

@testable import Entente

@Suite("A schema that is not the one of the library")
struct SchemaCheckTests {
  /// As any program can change it.
  private func changed(_ sql: String) async throws -> String {
    let path = try await BuiltFile.copy()
    let queue = try DatabaseQueue(path: path)
    try await queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA trusted_schema = ON")
      try db.execute(sql: sql)
    }
    try queue.close()
    return path
  }

  @Test("every object that SQLite keeps is compared")
  func complete() async throws {
    let names = try await DatabaseQueue(path: BuiltFile.copy()).read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema
          WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
            AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
          """)
    }
    #expect(Set(names) == Set(SchemaCheck.statements.keys))
  }

  @Test(
    "a changed view, a trigger on a table of the library and a missing view are noticed",
    arguments: [
      ("DROP VIEW fact; CREATE VIEW fact AS SELECT 1 AS statement_id", "its view fact is changed"),
      (
        "CREATE TRIGGER spy AFTER INSERT ON statement BEGIN DELETE FROM meta; END",
        "the trigger spy was added to its statement"
      ),
      (
        "CREATE TRIGGER spy AFTER INSERT ON STATEMENT BEGIN DELETE FROM meta; END",
        "the trigger spy was added to its STATEMENT"
      ),
      (
        "DROP VIEW dimension_value; CREATE VIEW dimension_value AS SELECT 1 AS dimension_id",
        "its view dimension_value is changed"
      ),
      ("DROP VIEW state_year", "its state_year is missing"),
    ])
  func noticed(sql: String, difference: String) async throws {
    let path = try await changed(sql)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.open(at: path)
    }
    #expect(error?.code == .changedSchema)
    #expect(error?.message.contains(": \(difference): make the schema anew") == true)
    // The message says how to go on.
    _ = try await KnowledgeBase.upgrade(at: path)
    _ = try await KnowledgeBase.open(at: path).members(of: "CSTO", on: "2007")
  }

  @Test("tables, views and triggers of the user may be there")
  func own() async throws {
    let path = try await changed(
      """
      CREATE TABLE mine (x); CREATE VIEW my_view AS SELECT x FROM mine;
      CREATE TRIGGER my_trigger AFTER INSERT ON mine BEGIN DELETE FROM mine WHERE x IS NULL; END
      """)
    _ = try await KnowledgeBase.open(at: path)
  }
}
