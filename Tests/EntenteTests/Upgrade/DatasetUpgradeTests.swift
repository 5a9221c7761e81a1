import EntenteTestSupport
import Foundation
import GRDB
import Testing

@testable import Entente

@Suite("Upgrading a file of the bundled dataset")
struct DatasetUpgradeTests {
  private func query(_ path: String, _ sql: String) async throws -> [[SQLValue]] {
    try await KnowledgeBase.open(at: path).query(sql).rows
  }

  /// Current rows of the dataset, to make an older edition from them.
  private func dataset(_ statement: String) async throws -> String {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    let rows = try await kb.query(
      """
      SELECT s.subject_id, e.type_id, a.organization_id, o.type_id, s.predicate_id, s.date
      FROM statement s JOIN act a ON a.statement_id = s.id
      JOIN entity e ON e.id = s.subject_id JOIN entity o ON o.id = a.organization_id
      WHERE s.id = '\(statement)'
      """
    ).rows
    let values = try #require(rows.first).map { value in
      if case .text(let text) = value { text } else { "" }
    }
    return """
      INSERT INTO entity (id, type_id, label) VALUES ('\(values[0])', '\(values[1])', 'A'), ('\(values[2])', '\(values[3])', 'B');
      INSERT INTO statement (id, kind, subject_id, predicate_id, date)
      VALUES ('\(statement)', 'act', '\(values[0])', '\(values[4])', '\(values[5])');
      INSERT INTO act (statement_id, organization_id) VALUES ('\(statement)', '\(values[2])');
      """
  }

  /// A current act of the dataset.
  private func act() async throws -> String {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    let rows = try await kb.query(
      """
      SELECT s.id FROM statement s JOIN act a ON a.statement_id = s.id
      WHERE s.revision_retired IS NULL AND s.date GLOB '????-??-??' AND s.polarity = 'affirmed' AND s.modality = 'stated'
        AND NOT EXISTS (SELECT 1 FROM ranking r WHERE r.statement_id = s.id)
      ORDER BY s.id LIMIT 1
      """
    ).rows
    guard case .text(let id)? = rows.first?.first else { return "" }
    return id
  }

  private func revision(_ id: Int, _ time: String = "2026-12-01T00:00:00Z") -> String {
    "INSERT INTO revision (id, recorded, note) VALUES (\(id), '\(time)', 'Mine.');"
  }

  @Test("retirements and ranks by the user are kept, in the user's revision")
  func retired() async throws {
    let statement = try await act()
    let path = try OldFile.make(
      dataset: await dataset(statement),
      revision(3) + """
        UPDATE statement SET revision_retired = 3 WHERE id = '\(statement)';
        INSERT INTO ranking (statement_id, rank, reason, revision_added) VALUES ('\(statement)', 'deprecated', 'Mine.', 3);
        """)
    let report = try await KnowledgeBase.upgrade(at: path)
    #expect(report.findings.map(\.description) == [])
    let kb = try await KnowledgeBase.open(at: path)
    let mine = try #require(try await kb.revisions().last)
    #expect(mine.note == "Mine." && report.revisions == [mine.number])
    #expect(
      try await query(path, "SELECT revision_retired FROM statement WHERE id = '\(statement)'")
        == [[.integer(Int64(mine.number))]])
    #expect(
      try await query(path, "SELECT rank FROM ranking WHERE statement_id = '\(statement)'")
        == [[.text("deprecated")]])
    #expect(
      try await query(path, "SELECT value FROM meta WHERE key = 'dataset_version'") != [[.text("")]]
    )
    #expect(try await kb.check().findings == [])
  }

  @Test("a revision that the newer dataset made after the user's own has a higher number")
  func order() async throws {
    let statement = try await act()
    let path = try OldFile.make(
      dataset: await dataset(statement), revisions: 1,
      revision(2, "2026-11-22T04:30:00Z") + """
        INSERT INTO entity (id, type_id, label, revision_added) VALUES ('ruritania', 'state', 'Ruritania', 2);
        """ + revision(3))
    #expect(try await KnowledgeBase.upgrade(at: path).revisions.first == 2)
    let kb = try await KnowledgeBase.open(at: path)
    let bundled = try await KnowledgeBase.open(at: BuiltFile.copy())
    let expected = try await bundled.revisions().map(\.note)
    var notes = try await kb.revisions().map(\.note)
    #expect(notes.remove(at: 1) == "Mine." && notes.popLast() == "Mine." && notes == expected)
    let count = "SELECT count(*) FROM statement WHERE revision_added = "
    #expect(
      try await query(path, count + "3") == bundled.query(count + "2").rows)
    #expect(try await query(path, count + "2") == [[.integer(0)]])
    #expect(try await kb.check().findings == [])
  }

  @Test("a rank and a retirement of a removed statement are reported, and nothing is changed")
  func gone() async throws {
    let path = try OldFile.make(
      dataset: """
        INSERT INTO entity (id, type_id, label) VALUES ('csto', 'organization', 'CSTO');
        INSERT INTO statement (id, kind, subject_id, predicate_id) VALUES ('gone-1', 'attribute', 'csto', 'motto'), ('gone-2', 'attribute', 'csto', 'motto');
        """.replacing(
          "'motto'",
          with:
            "(SELECT id FROM predicate WHERE kind = 'attribute' AND domain_id IN ('organization', 'body', 'thing') LIMIT 1)"
        ),
      revision(3) + """
        UPDATE statement SET revision_retired = 3 WHERE id = 'gone-1';
        INSERT INTO ranking (statement_id, rank, reason, revision_added) VALUES ('gone-2', 'deprecated', 'Mine.', 3);
        INSERT INTO entity (id, type_id, label, revision_added) VALUES ('ruritania', 'state', 'Ruritania', 3);
        """)
    let old = try Data(contentsOf: URL(fileURLWithPath: path))
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.upgrade(at: path)
    }
    #expect(error?.code == .badData)
    let expected = [
      "\(path): ranking 'gone-2, 2': the new file does not have the statement 'gone-2' any more",
      "\(path): statement 'gone-1': you retired it, and the new file does not have it any more",
    ]
    #expect(
      error?.diagnostics.map { $0.description.replacing(/gone-2, [0-9]+/, with: "gone-2, 2") }
        == expected)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == old)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["base.sqlite"])
    let report = try await KnowledgeBase.upgrade(at: path, skippingBad: true)
    #expect(report.findings.count == 2)
    #expect(try await KnowledgeBase.open(at: path).entity(named: "ruritania").label == "Ruritania")
  }

  @Test("a rank of a changed statement is reported")
  func changed() async throws {
    let statement = try await act()
    let path = try OldFile.make(
      dataset: await dataset(statement).replacing(
        /'[0-9]{4}-[0-9]{2}-[0-9]{2}'\);/, with: "'1801');"),
      revision(3) + """
        INSERT INTO ranking (statement_id, rank, reason, revision_added) VALUES ('\(statement)', 'deprecated', 'Mine.', 3);
        """)
    let report = try await KnowledgeBase.upgrade(at: path, isDryRun: true)
    #expect(
      report.findings.map(\.rule) == [
        "the statement '\(statement)' says something else in the new file"
      ])
  }

  @Test(
    "an id that the dataset now uses is reported, and dependent rows are left out too")
  func taken() async throws {
    let statement = try await act()
    let path = try OldFile.make(
      dataset: "INSERT INTO entity (id, type_id, label) VALUES ('csto', 'organization', 'CSTO');",
      revision(3)
        + """
        INSERT INTO source (id, title, kind, language, access, reliability)
        VALUES ('gazette', 'Gazette', 'news', 'en', 'not-consulted', 'secondary');
        INSERT INTO entity (id, type_id, label, revision_added) VALUES ('armenia', 'organization', 'Armenia Ltd', 3);
        INSERT INTO statement (id, kind, subject_id, predicate_id, date, revision_added)
        VALUES ('\(statement)', 'name', 'csto', 'label', '2001', 3);
        INSERT INTO name (statement_id, text) VALUES ('\(statement)', 'C');
        INSERT INTO citation (statement_id, source_id, section, revision_added) VALUES ('\(statement)', 'gazette', 'page 1', 3);
        """.replacing(
          "'label', '2001'",
          with: "(SELECT id FROM predicate WHERE kind = 'name' LIMIT 1), '2001'"))
    let report = try await KnowledgeBase.upgrade(at: path, skippingBad: true)
    #expect(report.findings.map(\.field) == ["entity", "statement"])
    #expect(report.findings.map(\.value) == ["armenia", statement])
    let kb = try await KnowledgeBase.open(at: path)
    #expect(try await kb.entity(named: "armenia").type == "state")
    #expect(try await kb.check().findings == [])
    #expect(
      try await query(path, "SELECT count(*) FROM citation WHERE source_id = 'gazette'")
        == [[.integer(0)]])
  }

  @Test("a label that the user changed is kept")
  func label() async throws {
    let path = try OldFile.make(
      dataset: "INSERT INTO entity (id, type_id, label) VALUES ('csto', 'organization', 'CSTO');",
      "UPDATE entity SET label = 'The Treaty Organization' WHERE id = 'csto';")
    try await KnowledgeBase.upgrade(at: path)
    #expect(
      try await KnowledgeBase.open(at: path).entity(named: "csto").label
        == "The Treaty Organization")
  }

  @Test(
    "a file of this schema with an older edition of the dataset is upgraded",
    .enabled(if: SlowTests.areOn, "\(SlowTests.hint)"))
  func slowOlderEdition() async throws {
    let path = try await BuiltFile.copy()
    #expect(try await KnowledgeBase.upgrade(at: path).isUpToDate)
    try await DatabaseQueue(path: path).write { db in
      let trigger = try String.fetchOne(
        db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'meta_is_not_edited'")
      try db.execute(
        sql: """
          DROP TRIGGER meta_is_not_edited;
          UPDATE meta SET value = 'older' WHERE key = 'bundled_dataset';
          \(try #require(trigger));
          """)
    }
    let kb = try await KnowledgeBase.openForWriting(at: path)
    try await kb.revise("Mine.") { try $0.add(Entity(id: "ruritania", type: "state", label: "R")) }
    try await kb.close()
    let report = try await KnowledgeBase.upgrade(at: path)
    #expect(!report.isUpToDate && report.findings == [] && report.revisions.count == 1)
    #expect(try await KnowledgeBase.open(at: path).entity(named: "ruritania").label == "R")
    #expect(try await KnowledgeBase.upgrade(at: path).isUpToDate)
  }

  @Test("the list of tables and views of 0.1.0 is complete")
  func names() async throws {
    let path = try OldFile.make("")
    let names = try await DatabaseQueue(path: path).read { db in
      try String.fetchSet(
        db,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND type <> 'shadow' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
          """)
    }
    #expect(EarlierSchema.names == names)
  }
}
