import GRDB

/// Carries over reports with their spells, read from the view `reported_spell` with the dates of
/// the list.
struct ReportCarrier {
  private let db: Database
  private let timeline: RevisionTimeline
  private let rows: RowSelection
  private let log: UpgradeLog

  init(_ db: Database, _ timeline: RevisionTimeline, _ rows: RowSelection, _ log: UpgradeLog) {
    self.db = db
    self.timeline = timeline
    self.rows = rows
    self.log = log
  }

  func carry() throws {
    guard let table = rows.tables.first(where: { $0.name == "report" }) else { return }
    let reports = try Row.fetchAll(
      db, sql: "SELECT o.* FROM old.report o WHERE \(rows.isUsers("report")) ORDER BY o.key")
    guard !reports.isEmpty else { return }
    let insertion = try RowInsertion(db, table)
    let carried = try reports.filter { try carry($0, table, insertion) }
    try placeInTime(carried)
  }

  /// - Returns: Whether the report was carried over.
  private func carry(
    _ report: Row, _ table: CarriedTable, _ insertion: RowInsertion
  ) throws -> Bool {
    let id: String = try report["id"]
    // A report can only be written in the newest revision. It gets its own number when all
    // revisions are there.
    let newest = try Int.fetchOne(db, sql: "SELECT max(id) FROM main.revision")
    let row = Row(
      Dictionary(
        uniqueKeysWithValues: report.map { column, value in
          switch column {
          case "revision_added": (column, newest as (any DatabaseValueConvertible)?)
          case "revision_retired": (column, nil)
          default: (column, value)
          }
        }))
    var broken: [Diagnostic] = []
    try db.inSavepoint {
      do {
        try insertion.insert(row)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        log.report("report", id, try insertion.reason(of: error, row))
        broken = [Diagnostic(file: id, line: nil, column: nil, field: nil, value: nil, rule: "")]
        return .rollback
      }
      let key = Int(db.lastInsertedRowID)
      broken = try fill(report, key: key)
      if broken.isEmpty { try carryCoverage(id, key: key) }
      for finding in broken {
        log.report("reported_spell", finding.value, "report \(id): \(finding.rule)")
      }
      return broken.isEmpty ? .commit : .rollback
    }
    guard broken.isEmpty else { return false }
    log.count("report")
    return true
  }

  private func fill(_ report: Row, key: Int) throws -> [Diagnostic] {
    let id: String = try report["id"]
    let spells = try Row.fetchCursor(
      db,
      sql: """
        SELECT organization_id, member_id, status_id, start_date, end_date
        FROM old.reported_spell WHERE report_id = ?
        """, arguments: [id])
    let list = ReportedSpells(spells)
    let broken = try ListImporter(db, file: "report \(id)", recorded: report)
      .fill(report: key) { try list.read(into: $0) }
    if broken.isEmpty { log.count("reported_spell", list.count) }
    return broken
  }

  /// Carries over what a report says of pairs without a spell. Each file numbers its entities for
  /// itself. Files before schema 17 have no such table.
  private func carryCoverage(_ id: String, key: Int) throws {
    // GRDB can have looked up the schemas of the connection before the old file was attached.
    let isThere = "SELECT EXISTS (SELECT 1 FROM old.sqlite_schema WHERE name = 'report_coverage')"
    guard try Bool.fetchOne(db, sql: isThere) == true else { return }
    try db.execute(
      sql: """
        INSERT INTO main.report_coverage (
          organization_key, member_key, report_key, first_day, last_day, emptiness_id
        )
        SELECT coalesce(b.key, 0), coalesce(m.key, 0), ?, c.first_day, c.last_day, c.emptiness_id
        FROM old.report_coverage c
        JOIN old.report q ON q.key = c.report_key AND q.id = ?
        LEFT JOIN old.entity o ON o.key = c.organization_key
        LEFT JOIN old.entity p ON p.key = c.member_key
        LEFT JOIN main.entity b ON b.id = o.id
        LEFT JOIN main.entity m ON m.id = p.id
        WHERE (b.key IS NULL) = (c.organization_key = 0) AND (m.key IS NULL) = (c.member_key = 0)
        """, arguments: [key, id])
    log.count("report_coverage", db.changesCount)
  }

  /// Gives the reports their revisions, and follows those that were not retired.
  private func placeInTime(_ reports: [Row]) throws {
    try db.withoutTriggers(of: "report") {
      for report in reports {
        let row = timeline.moved(report)
        try db.execute(
          sql: "UPDATE main.report SET revision_added = ?, revision_retired = ? WHERE id = ?",
          arguments: [
            try row["revision_added"] as Int?, try row["revision_retired"] as Int?,
            try row["id"] as String,
          ])
      }
    }
    for report in reports where try (report["revision_retired"] as Int?) != nil {
      try db.execute(
        sql: """
          INSERT INTO main.internal_membership_refresh
          SELECT DISTINCT organization_id, member_id FROM main.reported_spell WHERE report_id = ?
          """, arguments: [try report["id"] as String])
    }
  }
}
