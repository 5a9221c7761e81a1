import GRDB

/// Compares the spells of two reports.
struct ReportComparison {
  private let base: Snapshot

  init(_ base: Snapshot) {
    self.base = base
  }

  /// The differences by organization, in the order of their ids.
  ///
  /// - Parameters:
  ///   - old: The id of a report.
  ///   - new: The key of a report.
  func changes(from old: String, to new: Int) throws -> [SpellImportReport.Change] {
    let rows = try Row.fetchAll(
      base.db,
      sql: """
        WITH report_pair AS (
          SELECT key FROM report WHERE id = ?1 UNION ALL SELECT ?2
        ), single AS (
          -- The spells that only one of the reports has.
          SELECT organization_key, member_key, status_key, min(report_key) AS report_key
          FROM spell
          WHERE report_key IN (SELECT key FROM report_pair)
          GROUP BY
            organization_key, member_key, status_key, start_earliest, start_latest, end_earliest, end_latest, form
          HAVING count(*) = 1
        ), status AS (
          SELECT organization_key, sum(report_key = ?2) AS came, sum(report_key <> ?2) AS went
          FROM single
          GROUP BY organization_key, member_key, status_key
        )
        SELECT
          e.id, sum(came - min(came, went)) AS added, sum(went - min(came, went)) AS removed, sum(min(came, went)) AS changed
        FROM status
        JOIN entity e ON e.key = organization_key
        GROUP BY e.id
        ORDER BY e.id
        """, arguments: [old, new])
    return try rows.map { row in
      try SpellImportReport.Change(
        organization: row["id"], added: row["added"], removed: row["removed"],
        changed: row["changed"])
    }
  }
}
