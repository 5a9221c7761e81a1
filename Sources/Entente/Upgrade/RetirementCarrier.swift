import GRDB

/// Retires rows of the dataset and of plugins that the user had retired.
struct RetirementCarrier {
  private let db: Database
  private let earlier: EarlierBase
  private let timeline: RevisionTimeline
  private let rows: RowSelection
  private let record: RecordCarrier
  private let log: UpgradeLog

  init(
    _ db: Database, _ earlier: EarlierBase, _ timeline: RevisionTimeline, _ rows: RowSelection,
    _ record: RecordCarrier, _ log: UpgradeLog
  ) {
    self.db = db
    self.earlier = earlier
    self.timeline = timeline
    self.rows = rows
    self.record = record
    self.log = log
  }

  func carry() throws {
    for table in rows.tables where table.canRetire { try carry(table) }
  }

  private func carry(_ table: CarriedTable) throws {
    // A ranking that the user replaced was retired when the new one was inserted.
    let isReplaced =
      table.name == "ranking"
      ? """
      AND NOT EXISTS (
        SELECT 1 FROM old.ranking x
        WHERE x.statement_id = o.statement_id AND x.revision_added = o.revision_retired
      )
      """ : ""
    let retired = try Row.fetchAll(
      db,
      sql: """
        SELECT o.* FROM old.\(table.name) o
        WHERE o.revision_retired >= \(earlier.firstOpen)
          AND NOT \(rows.isUsers(table.name)) \(isReplaced)
        ORDER BY o.revision_retired, o.rowid
        """)
    guard !retired.isEmpty else { return }
    let insertion = try RowInsertion(db, table)
    for row in retired { try retire(row, of: table, insertion) }
  }

  private func retire(_ old: Row, of table: CarriedTable, _ insertion: RowInsertion) throws {
    let row = timeline.moved(old)
    guard let present = try insertion.present(row) else {
      // The dataset itself may have retired it in its last revision.
      guard try old["revision_retired"] > earlier.datasetRevisions else { return }
      return log.report(
        table.name, table.label(row), "you retired it, and the new file does not have it any more")
    }
    guard try (present["revision_retired"] as Int?) == nil else { return }
    if let reason = try alteration(row, present, of: table) {
      return log.report(table.name, table.label(row), "you retired it: \(reason)")
    }
    let identity = table.identity.map { "\($0.quotedDatabaseIdentifier) IS ?" }
    do {
      try db.execute(
        sql: """
          UPDATE main.\(table.name) SET revision_retired = ?
          WHERE \(identity.joined(separator: " AND "))
          """,
        arguments: StatementArguments(
          (["revision_retired"] + table.identity).map(row.stored)))
      log.count("retired \(table.name)")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      log.report(table.name, table.label(row), error.message ?? "the schema refuses it")
    }
  }

  private func alteration(_ row: Row, _ present: Row, of table: CarriedTable) throws -> String? {
    switch table.name {
    case "statement": try record.alteration(of: row["id"])
    case "citation", "ranking": try record.alteration(of: row["statement_id"])
    default: table.saysTheSame(row, present) ? nil : "it says something else in the new file"
    }
  }
}
