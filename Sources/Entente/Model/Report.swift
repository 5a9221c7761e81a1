import GRDB

/// A list of spells that was imported as a whole from one source.
public struct Report: Hashable, Sendable {
  public let id: String
  public let source: Source
  /// The part of the source: a table, a file.
  public let section: String
  /// The SHA-256 of the imported file; `nil` if it was not imported from a file.
  public let sha256: String?
  /// The last day that the list covers, `YYYY-MM-DD`; `nil` if not known.
  public let through: String?
  /// `preferred`, `normal` or `deprecated`.
  public let rank: String
  /// The reason for a rank that is not normal.
  public let reason: String?
  /// The number of spells in the list.
  public let spells: Int
  /// The number of spells that are used, because nothing stronger exists for the pair.
  public let selected: Int
  public let revisionAdded: Int
  public let revisionRetired: Int?
}

extension KnowledgeBase {
  /// The imported lists of spells, ordered by id.
  public func reports() async throws -> [Report] {
    try await read { (db: Database) in
      try Row.fetchAll(
        db,
        sql: """
          SELECT
            q.id AS report_id, q.section, q.sha256 AS report_sha256, q.through, q.rank, q.reason, q.revision_added, q.revision_retired,
            (SELECT count(*) FROM spell WHERE report_key = q.key) AS spells,
            (SELECT count(*) FROM spell WHERE report_key = q.key AND is_followed) AS selected,
            o.*
          FROM report q
          JOIN source o ON o.id = q.source_id
          ORDER BY q.id
          """
      ).map { row in
        try Report(
          id: row["report_id"], source: Source(row), section: row["section"],
          sha256: row["report_sha256"],
          through: row["through"], rank: row["rank"], reason: row["reason"], spells: row["spells"],
          selected: row["selected"], revisionAdded: row["revision_added"],
          revisionRetired: row["revision_retired"])
      }
    }
  }
}
