import GRDB

/// A list of spells that was taken as a whole from one source.
public struct Report: Hashable, Sendable {
  public let id: String
  public let source: Source
  /// What of the source it is: a table, a file.
  public let section: String
  /// SHA-256 of the file that was imported; `nil` where it was typed in.
  public let sha256: String?
  /// `YYYY-MM-DD`: the last day of which it speaks; `nil` where nothing says.
  public let through: String?
  /// `preferred`, `normal` or `deprecated`.
  public let rank: String
  /// Why it has its rank, where that is not normal.
  public let reason: String?
  /// How many spells it lists.
  public let spells: Int
  /// How many of them speak for their pair: nothing stronger does.
  public let selected: Int
  public let revisionAdded: Int
  public let revisionRetired: Int?
}

extension KnowledgeBase {
  /// The lists of spells that were imported, by id.
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
        Report(
          id: row["report_id"], source: Source(row), section: row["section"],
          sha256: row["report_sha256"],
          through: row["through"], rank: row["rank"], reason: row["reason"], spells: row["spells"],
          selected: row["selected"], revisionAdded: row["revision_added"],
          revisionRetired: row["revision_retired"])
      }
    }
  }
}
