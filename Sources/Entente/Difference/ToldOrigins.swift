import GRDB

/// The sources of statements and reports, and the days that they cover.
struct ToldOrigins {
  let memberships: Set<String>
  private var sourcesByStatement: [Int: [String]] = [:]
  private var reports: [Int: (source: String, knownEnd: Int32)] = [:]
  private let datasetEnd: Int32

  init(_ base: Snapshot, revision: Int) throws {
    let db = base.db
    memberships = Set(
      try String.fetchAll(db, sql: "SELECT id FROM status WHERE membership = 1"))
    datasetEnd = try base.limits().unknownFrom
    let request: SQLRequest<Row> = """
      SELECT DISTINCT s.key, c.source_id
      FROM statement s
      JOIN citation c ON c.statement_id = s.id AND c.stance = 'supports'
      WHERE s.kind IN ('act', 'identifier')
        AND c.revision_added <= \(revision) AND coalesce(c.revision_retired > \(revision), 1)
      ORDER BY s.key, c.source_id
      """
    for row in try request.fetchAll(db) {
      sourcesByStatement[try row["key"], default: []].append(try row["source_id"])
    }
    let all = try Row.fetchAll(
      db,
      sql:
        "SELECT key, source_id, CAST(julianday(through) + 1.5 AS INTEGER) AS known_end FROM report")
    for row in all {
      reports[try row["key"]] = (
        try row["source_id"], try row["known_end"] as Int32? ?? ToldDay.last
      )
    }
  }

  func knownEnd(_ report: Int) -> Int32 {
    report == 0 ? datasetEnd : reports[report]?.knownEnd ?? ToldDay.last
  }

  func sources(_ report: Int, _ statement: Int) -> [String] {
    report == 0 ? sourcesByStatement[statement] ?? [] : [reports[report]?.source].compactMap { $0 }
  }
}
