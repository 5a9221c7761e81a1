import Entente
import Foundation
import GRDB
import Testing

@Suite("Upgrading a file with the user's own dataset")
struct UpgradeTests {
  private func rows(_ path: String, _ sql: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "" : String.fromDatabaseValue($0) ?? "\($0)" }
          .joined(separator: "|")
      }
    }
  }

  @Test("a file of an older schema is refused with the command that upgrades it")
  func refused() async throws {
    let path = try OldFile.make("")
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.open(at: path)
    }
    #expect(error?.code == .olderSchema)
    #expect(error?.message.hasSuffix("upgrade it with 'entente upgrade \(path)'") == true)
  }

  @Test("statements, ranks, disputes, coverage and profiles answer as before")
  func record() async throws {
    let path = try OldFile.make(
      OldFile.league + """
        INSERT INTO coverage (id, organization_id, status_id, date, note, revision_added)
        VALUES ('c1', 'league', 'member', '1990/2000', 'All members.', 2);
        INSERT INTO profile (id, label, description) VALUES ('mine', 'Mine', 'Mine.');
        INSERT INTO profile_source (profile_id, position, source_id) VALUES ('mine', 1, 'gazette');
        INSERT INTO revision (id, recorded, note) VALUES (3, '2026-03-01T08:00:00Z', 'A dispute.');
        INSERT INTO ranking (statement_id, rank, reason, revision_added) VALUES ('s2', 'deprecated', 'A slip.', 3);
        INSERT INTO dispute (id, type_id, title, resolution, reason, revision_added)
        VALUES ('d1', 'contradiction', 'When', 'preferred', 'A slip.', 3);
        INSERT INTO dispute_statement (dispute_id, statement_id, side) VALUES ('d1', 's1', '1990'), ('d1', 's2', '1991');
        """)
    let report = try await KnowledgeBase.upgrade(at: path)
    #expect(report.findings == [] && report.revisions == [2, 3])
    let kb = try await KnowledgeBase.open(at: path)
    #expect(
      try await kb.revisions().map(\.recorded) == [
        "1970-01-01", "2026-02-01", "2026-03-01T08:00:00Z",
      ])
    let spells = try await kb.memberships(of: "ruritania")
    #expect(spells.map(\.firstDay) == ["1990-05"])
    let before = try await kb.memberships(of: "ruritania", from: Perspective(asOf: "2026-02-15"))
    #expect(before.count == spells.count)
    #expect(try await kb.explain("s2").citations.map(\.section) == ["page 2"])
    #expect(try await kb.disputes().map(\.id) == ["d1"])
    #expect(try rows(path, "SELECT language, note FROM source") == ["ru|A note."])
    #expect(try rows(path, "SELECT id, date FROM coverage") == ["c1|1990/2000"])
    #expect(
      try rows(path, "SELECT source_id FROM profile_source WHERE profile_id = 'mine'") == [
        "gazette"
      ])
    #expect(try await kb.check().findings == [])
  }

  @Test("rows that were inserted into the revision of the build belong to the user")
  func firstRevision() async throws {
    let path = try OldFile.make(
      "INSERT INTO entity (id, type_id, label) VALUES ('ruritania', 'state', 'Ruritania');")
    try await KnowledgeBase.upgrade(at: path)
    let kb = try await KnowledgeBase.open(at: path)
    #expect(try await kb.entity(named: "ruritania").label == "Ruritania")
  }

  @Test("a row that was retired is retired in the same revision")
  func retired() async throws {
    let path = try OldFile.make(
      OldFile.league + """
        INSERT INTO revision (id, recorded, note) VALUES (3, '2026-03-01', 'A slip.');
        UPDATE statement SET revision_retired = 3 WHERE id = 's1';
        """)
    try await KnowledgeBase.upgrade(at: path)
    let kb = try await KnowledgeBase.open(at: path)
    #expect(try await kb.memberships(of: "ruritania").map(\.firstDay) == ["1991"])
    #expect(
      try await kb.memberships(of: "ruritania", from: Perspective(asOf: "2")).contains {
        $0.firstDay == "1990-05"
      })
  }

  @Test("spells of reports keep their dates, and a retired report is not followed")
  func reports() async throws {
    let spells = """
      VALUES
        ('r', 'league', 'graustark', 'member', '1950~', '195X'),
        ('r', 'league', 'graustark', 'observer', '', '1940?'),
        ('r', 'league', 'graustark', 'associate', '1999-12-31', '..'),
        ('r', 'league', 'graustark', 'partner', '1970-05', '');
      """
    func report(_ id: String, _ revision: Int) -> String {
      """
      INSERT INTO report (id, source_id, section, through, revision_added) VALUES ('\(id)', 'gazette', 'all', '2020-01-01', \(revision));
      INSERT INTO reported_spell (report_id, organization_id, member_id, status_id, start_date, end_date)
      \(spells.replacing("'r'", with: "'\(id)'"))
      """
    }
    let path = try OldFile.make(
      OldFile.league + report("first", 2)
        + "INSERT INTO revision (id, recorded, note) VALUES (3, '2026-03-01', 'Again.');"
        + "UPDATE report SET revision_retired = 3 WHERE id = 'first';" + report("second", 3))
    let query =
      "SELECT report_id, status_id, start_date, end_date, is_selected FROM reported_spell ORDER BY 1, 2"
    let before = try rows(path, query)
    #expect(before.count == 8)
    try await KnowledgeBase.upgrade(at: path)
    #expect(try rows(path, query) == before)
    #expect(
      try rows(path, "SELECT id, revision_added, revision_retired FROM report ORDER BY id")
        == ["first|2|3", "second|3|"])
    let kb = try await KnowledgeBase.open(at: path)
    #expect(try await kb.check().findings == [])
  }

  @Test("what a report says of pairs without a spell is kept")
  func reportedCoverage() async throws {
    let base = try await ImportBase()
    try await base.load("league,ruritania,1920\nleague,graustark,no\n", as: Tally())
    let query = "SELECT * FROM reported_coverage"
    let before = try await base.rows(query)
    #expect(before.count == 1)
    // A file whose schema is not that of the program.
    try await DatabaseQueue(path: base.path).write { try $0.execute(sql: "DROP VIEW dyad_year") }
    let report = try await KnowledgeBase.upgrade(at: base.path)
    #expect(report.rows.contains { $0.table == "report_coverage" && $0.count == 1 })
    #expect(try await base.rows(query) == before)
  }

  @Test("words that the user added to a vocabulary are kept, with the statements that use them")
  func vocabulary() async throws {
    let path = try OldFile.make(
      OldFile.league + """
        INSERT INTO predicate (kind, id, label, domain_id, description)
        VALUES ('attribute', 'motto', 'motto', 'state', 'Its motto.'), ('attribute', 'anthem', 'anthem', 'state', 'Its anthem.');
        INSERT INTO statement (id, kind, subject_id, predicate_id, revision_added) VALUES ('s3', 'attribute', 'ruritania', 'motto', 2);
        INSERT INTO attribute (statement_id, text) VALUES ('s3', 'Forward.');
        INSERT INTO citation (statement_id, source_id, section, revision_added) VALUES ('s3', 'gazette', 'page 3', 2);
        """)
    #expect(try await KnowledgeBase.upgrade(at: path).findings == [])
    #expect(
      try rows(path, "SELECT predicate, object FROM fact WHERE statement_id = 's3'") == [
        "motto|Forward."
      ])
    #expect(try rows(path, "SELECT label FROM predicate WHERE id = 'anthem'") == ["anthem"])
  }

  @Test("the user's own tables and views are kept, with their indexes and triggers")
  func ownTables() async throws {
    let path = try OldFile.make(
      """
      CREATE TABLE my_note (id INTEGER PRIMARY KEY, text TEXT);
      CREATE INDEX my_note_text ON my_note (text);
      CREATE VIEW my_view AS SELECT text FROM my_note;
      INSERT INTO my_note VALUES (7, 'remember');
      CREATE TRIGGER my_trigger AFTER INSERT ON my_note BEGIN DELETE FROM my_note WHERE id = 1; END;
      """)
    try await KnowledgeBase.upgrade(at: path)
    #expect(try rows(path, "SELECT * FROM my_note") == ["7|remember"])
    #expect(try rows(path, "SELECT text FROM my_view") == ["remember"])
    #expect(
      try rows(
        path, "SELECT name FROM sqlite_schema WHERE name LIKE 'my!_%' ESCAPE '!' ORDER BY name")
        == ["my_note", "my_note_text", "my_trigger", "my_view"])
  }

  @Test("the old file is kept; a second upgrade changes nothing")
  func kept() async throws {
    let path = try OldFile.make(OldFile.league)
    let old = try Data(contentsOf: URL(fileURLWithPath: path))
    try "".write(toFile: path + ".before-upgrade", atomically: true, encoding: .utf8)
    let kept = try #require(try await KnowledgeBase.upgrade(at: path).keptFile)
    #expect(kept == path + ".before-upgrade-2")
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == old)
    let new = try Data(contentsOf: URL(fileURLWithPath: path))
    let again = try await KnowledgeBase.upgrade(at: path)
    #expect(again.isUpToDate && again.keptFile == nil && again.rows.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == new)
  }

  @Test("a dry run reports the rows to carry over and leaves the folder unchanged")
  func dryRun() async throws {
    let path = try OldFile.make(OldFile.league)
    let old = try Data(contentsOf: URL(fileURLWithPath: path))
    let report = try await KnowledgeBase.upgrade(at: path, isDryRun: true)
    #expect(report.rows.contains { $0 == ("statement", 2) } && report.revisions == [2])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == old)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["base.sqlite"])
  }

  @Test("rows in the write-ahead log are carried over")
  func log() async throws {
    let path = try OldFile.make("")
    let queue = try DatabaseQueue(path: path)
    try await queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;")
      try db.execute(sql: OldFile.league)
    }
    let copy = try Places.temporary().appendingPathComponent("base.sqlite").path
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
    }
    try await KnowledgeBase.upgrade(at: copy)
    #expect(try rows(copy, "SELECT id FROM statement ORDER BY id") == ["s1", "s2"])
  }

  @Test("a file from before 0.1.0 and one from a later version are refused")
  func otherSchemas() async throws {
    for (version, code) in [(13, KnowledgeBaseError.Code.olderSchema), (999, .newerSchema)] {
      let path = try OldFile.make("PRAGMA user_version = \(version);")
      let error = await #expect(throws: KnowledgeBaseError.self) {
        try await KnowledgeBase.upgrade(at: path)
      }
      #expect(error?.code == code)
    }
  }
}
