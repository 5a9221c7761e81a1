import Foundation
import GRDB

/// A file made by Entente 0.1.0, with rows that a user then wrote with SQL.
enum OldFile {
  static let schema = Places.root.appendingPathComponent("Tests/EntenteTests/Data/schema-0.1.0.txt")

  /// - Parameters:
  ///   - dataset: Rows of an older edition of the bundled dataset, in revision 1.
  ///   - revisions: The number of revisions of that edition.
  static func make(dataset: String? = nil, revisions: Int = 2, _ sql: String) throws -> String {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    // As in stock SQLite.
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { db in
      try db.execute(sql: "BEGIN")
      try db.execute(sql: String(contentsOf: schema, encoding: .utf8))
      if let dataset {
        try db.execute(
          sql: """
            DROP TRIGGER seal_is_not_broken;
            DROP TRIGGER revision_is_not_deleted;
            DELETE FROM meta WHERE key = 'sealed' OR key LIKE 'dataset%';
            DELETE FROM revision;
            INSERT INTO meta (key, value)
            VALUES
              ('dataset_title', 'Entente: the CSTO and the bodies around it'),
              ('dataset_version', '0.0.9'), ('dataset_date', '2026-11-01'),
              ('bundled_dataset', 'old'), ('bundled_revisions', '\(revisions)');
            INSERT INTO revision (id, recorded, note)
            SELECT value, '2026-11-22T0' || (3 + value) || ':00:00Z', 'The dataset.'
            FROM (SELECT 1 AS value UNION SELECT \(revisions));
            """)
        try db.execute(sql: dataset)
        try db.execute(sql: "INSERT INTO meta (key, value) VALUES ('sealed', 'yes')")
      }
      try db.execute(sql: sql)
      try db.execute(sql: "COMMIT")
    }
    try queue.close()
    return path
  }

  /// An organization and two states, one of which is a member.
  static let league = """
    INSERT INTO revision (id, recorded, note) VALUES (2, '2026-02-01', 'The League.');
    INSERT INTO entity (id, type_id, label, revision_added)
    VALUES ('league', 'organization', 'League', 2), ('ruritania', 'state', 'Ruritania', 2), ('graustark', 'state', 'Graustark', 2);
    INSERT INTO source (id, title, kind, language, access, reliability, note)
    VALUES ('gazette', 'Gazette', 'news', 'ru', 'not-consulted', 'secondary', 'A note.');
    INSERT INTO statement (id, kind, subject_id, predicate_id, date, revision_added)
    VALUES ('s1', 'act', 'ruritania', 'joined', '1990-05', 2), ('s2', 'act', 'ruritania', 'joined', '1991', 2);
    INSERT INTO act (statement_id, organization_id) VALUES ('s1', 'league'), ('s2', 'league');
    INSERT INTO citation (statement_id, source_id, section, revision_added)
    VALUES ('s1', 'gazette', 'page 1', 2), ('s2', 'gazette', 'page 2', 2);
    """
}
