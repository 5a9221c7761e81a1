import Entente
import Foundation
import GRDB
import Testing

@Suite("Statements and titles are found by their words")
struct TextSearchTests {
  private static let bundled = DatasetTests.bundled

  @Test(
    "words of a sentence find the statement, in any English form",
    arguments: [
      ("third countries", "kz-0318"), ("core tasks", "nvc-0715"), ("arguments", "ins-0576"),
      ("argument", "ins-0576"), ("Operation Illegal nationals", "kz-0318"),
      ("THIRD  countries!", "kz-0318"), ("nationals of third countr", "kz-0318"),
    ])
  func statements(text: String, statement: String) async throws {
    let found = try await Self.bundled.value.search(text, limit: 40)
    #expect(found.statements.contains { $0.statement == statement })
    #expect(found.statementCount >= found.statements.count)
  }

  @Test("words side by side come first, and those of a sentence before those of a note")
  func order() async throws {
    let kb = try await Self.bundled.value
    let found = try await kb.search("peacekeeping operations", limit: 1000).statements
    let isPhrase = found.map { $0.sentence.lowercased().contains("peacekeeping operation") }
    #expect(isPhrase.first == true && isPhrase.last == false)
    let first = try await kb.search("third countries", limit: 1).statements
    #expect(first[0].sentence.lowercased().contains("third countries"))
  }

  @Test("words of a title find the source")
  func sources() async throws {
    let found = try await Self.bundled.value.search("Kyrgyzstan Collective Rapid Reaction Force")
    #expect(found.sourceCount == found.sources.count || found.sources.count == 20)
    let titles = try await Self.bundled.value.search("Unification Treaty").sources
    #expect(titles.contains { $0.id == "unification-treaty-1990" })
  }

  @Test(
    "strange texts find nothing and break nothing",
    arguments: ["", "  ", "\"", "*", "(", "zzqqxx", "a\0b zzqq", String(repeating: "x ", count: 900)])
  func nothing(text: String) async throws {
    #expect(try await Self.bundled.value.search(text).statements.isEmpty)
    #expect(try await Self.bundled.value.search("arguments", limit: -1).statements.isEmpty)
  }

  // MARK: - The index

  /// The rows of the index that differ from the texts of the statements.
  private static let differences = """
    SELECT count(*) FROM (
      SELECT key, text, context FROM internal_statement_text WHERE context IS NOT NULL
      EXCEPT SELECT rowid, text, context FROM statement_search
    )
    UNION ALL
    SELECT count(*) FROM (
      SELECT rowid, text, context FROM statement_search
      EXCEPT SELECT key, text, context FROM internal_statement_text
    )
    """

  @Test("rows typed into stock SQLite are found, in whatever order they come")
  func plainSQL() async throws {
    let path = try await BuiltFile.copy()
    let queue = try DatabaseQueue(path: path)
    try await queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO revision (id, recorded, note) SELECT max(id) + 1, '2027-01-01', 'x' FROM revision;
          INSERT INTO statement (id, kind, subject_id, predicate_id, note, revision_added)
          SELECT 'new-1', 'attribute', 'csto', 'aim', 'a wombat', max(id) FROM revision;
          INSERT INTO citation (statement_id, source_id, section, revision_added)
          SELECT 'new-1', 'wikipedia-csto', 'Quokkas', max(id) FROM revision;
          INSERT INTO attribute (statement_id, text) VALUES ('new-1', 'protect numbats');
          INSERT INTO qualifier (statement_id, role_id, entity_id) VALUES ('new-1', 'concerning', 'russia');
          """)
    }
    let counts = { try await queue.read { try Int.fetchAll($0, sql: Self.differences) } }
    #expect(try await counts() == [0, 0])
    let kb = try await KnowledgeBase.open(at: path)
    for word in ["wombats", "quokka", "numbat", "numbats Russia", "numbats aim Collective"] {
      #expect(try await kb.search(word).statements.map(\.statement) == ["new-1"], "\(word)")
    }
    try await queue.write { db in
      try db.execute(sql: "UPDATE entity SET label = 'Bilbyland' WHERE id = 'russia'")
    }
    #expect(try await counts() == [0, 0])
    #expect(try await kb.search("numbats Bilbyland").statementCount == 1)
    #expect(try await kb.entity(named: "Bilbyland").id == "russia")
    #expect(try await kb.entity(named: "Russia").id == "russia")
    try await queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO revision (id, recorded, note) SELECT max(id) + 1, '2027-01-02', 'x' FROM revision;
          UPDATE statement SET revision_retired = (SELECT max(id) FROM revision) WHERE id = 'new-1';
          """)
    }
    #expect(try await kb.search("numbats").statements.isEmpty)
  }

  @Test("an upgrade keeps the index whole")
  func upgrade() async throws {
    let path = try await BuiltFile.copy()
    var queue = try DatabaseQueue(path: path)
    try await queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO revision (id, recorded, note) SELECT max(id) + 1, '2027-01-01', 'x' FROM revision;
          INSERT INTO statement (id, kind, subject_id, predicate_id, revision_added)
          SELECT 'new-1', 'attribute', 'csto', 'aim', max(id) FROM revision;
          INSERT INTO attribute (statement_id, text) VALUES ('new-1', 'protect numbats');
          INSERT INTO citation (statement_id, source_id, section, revision_added)
          SELECT 'new-1', 'wikipedia-csto', 'Quokkas', max(id) FROM revision;
          """)
    }
    try await queue.writeWithoutTransaction { try $0.execute(sql: "DROP VIEW state_year") }
    try queue.close()
    _ = try await KnowledgeBase.upgrade(at: path)
    queue = try DatabaseQueue(path: path)
    #expect(try await queue.read { try Int.fetchAll($0, sql: Self.differences) } == [0, 0])
    let kb = try await KnowledgeBase.open(at: path)
    #expect(try await kb.search("numbats").statements.map(\.statement) == ["new-1"])
  }
}
