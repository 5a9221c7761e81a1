import EDTF
import Entente
import Foundation
import GRDB
import Testing

/// All SQL goes directly to SQLite, without the library.
@Suite("SQLite refuses bad rows")
struct SchemaTests {
  /// The file opened as stock SQLite opens it: with foreign keys off.
  private func stranger() async throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    return try DatabaseQueue(path: await BuiltFile.copy(), configuration: configuration)
  }

  @Test(
    "a row that breaks a rule is refused, and the message names the rule",
    arguments: [
      (
        "INSERT INTO entity (id, type_id, label, revision_added) VALUES ('Bad Id', 'state', 'x', 4)",
        "id: letters, digits, hyphens"
      ),
      (
        "INSERT INTO entity (id, type_id, label, revision_added) VALUES ('x', 'planet', 'x', 4)",
        "type_id: there is no such entity_type"
      ),
      (
        "INSERT INTO entity (id, type_id, label) VALUES ('x', 'state', 'x')",
        "revision_added: the past is closed"
      ),
      (
        "INSERT OR REPLACE INTO statement (id, kind, subject_id, predicate_id, date, revision_added) VALUES ('nvc-0075', 'milestone', 'csto', 'signed', '1999', 4)",
        "id: this id already exists"
      ),
      (
        "INSERT OR REPLACE INTO act (statement_id, organization_id) VALUES ('ins-0087', 'nato')",
        "statement_id: this id already exists"
      ),
      (
        "INSERT INTO act (statement_id, organization_id) VALUES ('nowhere', 'nato')",
        "statement_id: there is no such statement of kind act"
      ),
      (
        "INSERT INTO qualifier (statement_id, role_id, text) VALUES ('nvc-0075', 'reason', 'x')",
        "statement_id: the past is closed"
      ),
      ("DELETE FROM meta WHERE key = 'sealed'", "meta: the key sealed cannot be deleted"),
      ("UPDATE meta SET value = 'x'", "meta: nothing is edited in place"),
      (
        "UPDATE entity SET type_id = 'place' WHERE id = 'russia'",
        "entity: only label and description can be changed"
      ),
      ("UPDATE source SET sha256 = NULL", "source: nothing is edited in place"),
      (
        "INSERT INTO revision (id, recorded, note) VALUES (5, '1999-01-01', 'x')",
        "recorded: not before"
      ),
      (
        "INSERT INTO statement (id, kind, subject_id, predicate_id, date, revision_added) VALUES ('x', 'act', 'russia', 'joined', '1992-02-30', 4)",
        "text: the start is a day of the calendar"
      ),
      (
        "INSERT INTO statement (id, kind, subject_id, predicate_id, date, revision_added) VALUES ('x', 'act', 'russia', 'joined', '1992/1991', 4)",
        "text: the start is not after the end"
      ),
      (
        "INSERT INTO statement (id, kind, subject_id, predicate_id, date, revision_added) VALUES ('x', 'act', 'russia', 'joined', 'spring 1992', 4)",
        "text: the start is YYYY"
      ),
      (
        "INSERT INTO statement (id, kind, subject_id, predicate_id, revision_added) VALUES ('x', 'act', 'moscow', 'joined', 4)",
        "subject_id: the predicate does not take a subject of this type"
      ),
      (
        "INSERT INTO statement (id, kind, subject_id, predicate_id, revision_added) VALUES ('x', 'act', 'russia', 'dances', 4)",
        "predicate_id: there is no such predicate of this kind"
      ),
      (
        "INSERT INTO statement (id, kind, subject_id, predicate_id, revision_added) VALUES ('x', 'act', 'russia', 'joined', 1)",
        "revision_added: the past is closed"
      ),
      (
        "INSERT INTO membership_spell (rule_id, organization_id, member_id, status_id) VALUES ('effective', 'csto', 'ukraine', 'member')",
        "membership_spell is derived from acts"
      ),
      (
        "DELETE FROM membership_spell WHERE member_id = 'russia'",
        "membership_spell is derived from acts"
      ),
      (
        "UPDATE membership_spell SET status_id = 'observer'",
        "membership_spell is derived from acts"
      ),
      (
        "INSERT INTO spell (organization_key, start_earliest, member_key, origin_key, status_key, start_latest, end_earliest, end_latest) SELECT organization_key, start_earliest, member_key, origin_key, status_key, start_latest, end_earliest, end_latest FROM spell LIMIT 1",
        "spell is derived from acts and reports"
      ),
      ("UPDATE spell SET status_key = 2", "spell is derived from acts and reports"),
      ("DELETE FROM spell", "spell is derived from acts and reports"),
      ("UPDATE entity SET key = key + 1", "entity: only label and description can be changed"),
      (
        "INSERT OR REPLACE INTO entity (key, id, type_id, label, revision_added) SELECT key, 'x', 'state', 'X', 4 FROM entity WHERE id = 'russia'",
        "id: this id already exists"
      ),
      ("DELETE FROM statement WHERE id = 'nvc-0001'", "statement: nothing is deleted"),
      (
        "UPDATE statement SET date = '1999' WHERE id = 'nvc-0001'",
        "statement: nothing is edited in place"
      ),
      ("UPDATE attribute SET text = 'x'", "attribute: nothing is edited in place"),
      (
        "INSERT INTO revision (id, recorded, note) VALUES (9, '2026-12-01', 'x')",
        "id: revisions are numbered without gaps"
      ),
      ("INSERT INTO revision (id, recorded, note) VALUES (5, 'yesterday', 'x')", "recorded: a day"),
    ])
  func refused(sql: String, rule: String) async throws {
    let queue = try await stranger()
    try await queue.write { db in
      try db.execute(
        sql: "INSERT INTO revision (id, recorded, note) VALUES (4, '2026-12-01', 'A stranger.')")
    }
    let error = await #expect(throws: DatabaseError.self) {
      try await queue.write { db in try db.execute(sql: sql) }
    }
    #expect(error?.message?.contains(rule) == true, "\(error?.message ?? "nothing")")
  }

  @Test("an act inserted with SQL changes the spells at once")
  func derivesForStrangers() async throws {
    let queue = try await stranger()
    try await queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO revision (id, recorded, note) VALUES (4, '2026-12-01', 'A stranger.');
          INSERT INTO statement (id, kind, subject_id, predicate_id, date, revision_added)
          VALUES ('typed', 'act', 'moldova', 'joined', '2026-12', 4);
          INSERT INTO act (statement_id, organization_id) VALUES ('typed', 'csto');
          """)
      let row = try Row.fetchOne(
        db,
        sql:
          "SELECT start_earliest, start_latest FROM membership_spell WHERE rule_id = 'effective' AND member_id = 'moldova' AND organization_id = 'csto'"
      )
      #expect(row == ["start_earliest": "2026-12-01", "start_latest": "2026-12-31"])
    }
  }

  @Test("a relation type added as a row can be used at once, and its range is checked")
  func vocabularyIsData() async throws {
    let queue = try await stranger()
    try await queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO revision (id, recorded, note) VALUES (4, '2026-12-01', 'A stranger.');
          INSERT INTO predicate (kind, id, label, domain_id, range_id, description)
          VALUES ('relation', 'twinned-with', 'is twinned with', 'place', 'place', 'Towns.');
          INSERT INTO statement (id, kind, subject_id, predicate_id, revision_added)
          VALUES ('twin', 'relation', 'moscow', 'twinned-with', 4);
          """)
      let error = #expect(throws: DatabaseError.self) {
        try db.execute(
          sql: "INSERT INTO relation (statement_id, object_id) VALUES ('twin', 'russia')")
      }
      #expect(
        error?.message?.contains("object_id: the predicate does not take an object of this type")
          == true)
      try db.execute(sql: "INSERT INTO relation (statement_id, object_id) VALUES ('twin', 'minsk')")
      #expect(
        try String.fetchOne(db, sql: "SELECT object FROM fact WHERE statement_id = 'twin'")
          == "Minsk")
    }
  }

  /// EDTF that the schema allows, according to its comment; other EDTF cannot be stored.
  private static let admitted: [String] = {
    let points = [
      "1992", "1992-05", "1992-05-15", "199X", "19XX", "1900-02-28", "2000-02-29", "0000",
      "9999-12-31",
    ]
    let marked = points + points.flatMap { point in ["?", "~", "%"].map { point + $0 } }
    let intervals =
      marked.flatMap { first in (points + ["..", ""]).map { "\(first)/\($0)" } }
      + points.flatMap { ["../\($0)", "/\($0)"] }
    return marked + intervals
  }()

  /// Texts that the module refuses, and forms of levels 1 and 2 that the module reads but the
  /// schema does not allow.
  private static let refused = [
    "", "92", "1992-13", "1992-00", "1900-02-29", "1992-05-32", "19X2", "199X-05", "1992?~",
    "1992-5", "1992 ", "1993/1992",
    "1992-05-16/1992-05-15", "1992/1993/1994", ".1992", "1992/...", "..", "/", "../..", "../",
    "/..", "1XXX", "~1992",
    "1992-XX", "1992-05-XX", "?1992-05", "1992-21", "Y17000", "-0043", "1950S2", "[1992,1994]",
    "{1992..1994}", "1992-05-15T10:00:00Z",
    "1992-?05", "Y1E5", "1992-25", "+1992", "1992\n", "１９９２",
  ]

  @Test(
    "schema, module and SQL functions give the same days, and the schema refuses other forms"
  )
  func datesAgree() async throws {
    let queue = try await stranger()
    let kb = try await SmallBase().kb
    try await queue.write { db in
      for text in Set(Self.admitted + Self.refused) {
        let date = try? DateExpression(text)
        do {
          try db.execute(
            sql:
              "INSERT INTO edtf (text) SELECT :text WHERE NOT EXISTS (SELECT 1 FROM edtf WHERE text = :text)",
            arguments: ["text": text])
          #expect(!Self.refused.contains(text), "the schema admits '\(text)'")
          let row = try #require(
            try Row.fetchOne(db, sql: "SELECT * FROM edtf WHERE text = ?", arguments: [text]))
          let bounds = try #require(date, "the schema admits '\(text)', the module does not").bounds
          #expect(
            row["earliest"] == bounds.startEarliest.day?.description ?? "0000-01-01", "\(text)")
          #expect(row["latest"] == bounds.endLatest.day?.description ?? "9999-12-31", "\(text)")
        } catch is DatabaseError {
          // Both refuse a reversed interval.
          #expect(Self.refused.contains(text) || date == nil, Comment(rawValue: text))
        }
      }
    }
    // The functions return the values in the table.
    let kept = try await queue.read { db in
      try Row.fetchAll(db, sql: "SELECT text, earliest, latest FROM edtf").map {
        ($0["text"] as String, $0["earliest"] as String, $0["latest"] as String)
      }
    }
    #expect(kept.count > 400)
    for (text, earliest, latest) in kept {
      let asked = try await kb.query("SELECT edtf_earliest('\(text)'), edtf_latest('\(text)')").rows
      #expect(asked == [[.text(earliest), .text(latest)]], "\(text)")
    }
  }
}
