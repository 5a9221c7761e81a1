import Foundation
import GRDB
import SHA2

extension EarlierBase {
  /// The part of a file that a build wrote, before any user wrote to it.
  struct Dataset {
    let isBundled: Bool
    let revisions: Int

    /// A file records its edition of the bundled dataset. Files of 0.1.0 do not; a digest of their
    /// statements identifies it. Any other dataset belongs to the user.
    init(_ db: Database, meta: [String: String]) throws {
      if let count = meta["bundled_revisions"].flatMap({ Int($0) }) {
        (isBundled, revisions) = (true, count)
      } else if try Self.digest(db, through: Self.revisionsOfFirstEdition)
        == Self.digestOfFirstEdition
      {
        (isBundled, revisions) = (true, Self.revisionsOfFirstEdition)
      } else {
        isBundled = false
        let first = try String.fetchOne(db, sql: "SELECT recorded FROM revision WHERE id = 1")
        revisions = first == Builder.emptyRevision.recorded ? 1 : 0
      }
    }

    private static let revisionsOfFirstEdition = 2
    private static let digestOfFirstEdition =
      "c6a3522a45588d1b4bd5c74033e8aacb0877b3bf0d40e7264e0fb5174d3a5401"

    /// SHA-256 of the statements of the first revisions, without the columns that a user can
    /// change.
    static func digest(_ db: Database, through revision: Int) throws -> String {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT
            s.id, s.kind, s.subject_id, s.predicate_id, s.date, s.modality, s.polarity,
            s.revision_added, v.value
          FROM statement s
          LEFT JOIN (
            SELECT statement_id, text || language || script AS value FROM name
            UNION ALL SELECT statement_id, value FROM identifier
            UNION ALL SELECT statement_id, organization_id FROM act
            UNION ALL SELECT statement_id, object_id FROM relation
            UNION ALL SELECT statement_id, text FROM attribute
            UNION ALL
            SELECT statement_id, comparator || value || coalesce('..' || value_max, '') || unit_id
            FROM quantity
            UNION ALL SELECT statement_id, organization_id || part_id FROM participation
            UNION ALL SELECT statement_id, matter || method_id FROM decision_rule
          ) v ON v.statement_id = s.id
          WHERE s.revision_added <= ?
          ORDER BY s.id
          """, arguments: [revision])
      var hash = SHA256()
      while let row = try rows.next() {
        let line = row.databaseValues.map { $0.isNull ? "" : "\($0.storage.value ?? "")" }
        hash.update(line.joined(separator: "\t") + "\n")
      }
      return hash.hexadecimal
    }
  }
}
