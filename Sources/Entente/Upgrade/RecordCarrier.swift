import GRDB

/// Carries over the rows of the record that a user added.
final class RecordCarrier {
  private let db: Database
  private let timeline: RevisionTimeline
  private let rows: RowSelection
  private let log: UpgradeLog
  /// The rows that were left out, by table. Rows that belong to them are left out too.
  private var leftOut: [String: Set<String>] = [:]
  private var alterations: [String: String?] = [:]

  init(_ db: Database, _ timeline: RevisionTimeline, _ rows: RowSelection, _ log: UpgradeLog) {
    self.db = db
    self.timeline = timeline
    self.rows = rows
    self.log = log
  }

  func carry() throws {
    for table in rows.vocabularies + rows.tables where table.name != "report" {
      try carry(table)
    }
    try carryLabels()
  }

  private func carry(_ table: CarriedTable) throws {
    try reportLostColumns(of: table)
    let columns = table.columns.map { "o.\($0.quotedDatabaseIdentifier)" }
    // A ranking ends the one before it.
    let order = table.hasRevision ? "o.revision_added, o.rowid" : "o.rowid"
    let found = try Row.fetchAll(
      db,
      sql: """
        SELECT \(columns.joined(separator: ", ")) FROM old.\(table.name) o
        WHERE \(rows.isUsers(table.name)) ORDER BY \(order)
        """)
    guard !found.isEmpty else { return }
    let insertion = try RowInsertion(db, table)
    for row in found {
      try carry(timeline.moved(row), of: table, insertion)
    }
  }

  private func carry(_ row: Row, of table: CarriedTable, _ insertion: RowInsertion) throws {
    if let owner = table.owner, try leftOut[owner.table]?.contains(row[owner.column]) == true {
      return
    }
    if let present = try insertion.present(row) {
      if !table.saysTheSame(row, present) {
        try leaveOut(row, of: table, "the new file has another row of this identity")
      }
      return
    }
    if let reason = try obstacle(row, of: table) {
      return try leaveOut(row, of: table, reason)
    }
    do {
      try insertion.insert(row)
      log.count(table.name)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      try leaveOut(row, of: table, insertion.reason(of: error, row))
    }
  }

  private func leaveOut(_ row: Row, of table: CarriedTable, _ reason: String) throws {
    if row.hasColumn("id"), let id = try row["id"] as String? {
      leftOut[table.name, default: []].insert(id)
    }
    log.report(table.name, table.label(row), reason)
  }

  /// The reason why a row about a statement of the dataset does not fit any more.
  private func obstacle(_ row: Row, of table: CarriedTable) throws -> String? {
    guard ["citation", "ranking", "dispute_statement"].contains(table.name),
      let statement = try row["statement_id"] as String?
    else { return nil }
    if leftOut["statement"]?.contains(statement) == true {
      return "its statement '\(statement)' is not carried over"
    }
    return try alteration(of: statement)
  }

  /// The reason why a statement of the dataset or of a plugin differs from the one that the user
  /// knew; `nil` if it is the same, and for the user's own statements.
  func alteration(of statement: String) throws -> String? {
    if let known = alterations[statement] { return known }
    let found = try StatementComparison(db, rows).alteration(of: statement)
    alterations[statement] = .some(found)
    return found
  }

  private func reportLostColumns(of table: CarriedTable) throws {
    for column in table.lostColumns {
      let count =
        try Int.fetchOne(
          db,
          sql: """
            SELECT count(o.\(column.quotedDatabaseIdentifier)) FROM old.\(table.name) o
            WHERE \(rows.isUsers(table.name))
            """) ?? 0
      guard count > 0 else { continue }
      log.report(
        table.name, column, "the new schema has no such column, and \(count) row(s) fill it")
    }
  }

  /// Carries over labels that the user changed, also into the search index.
  private func carryLabels() throws {
    let edited = try Row.fetchAll(
      db,
      sql: """
        SELECT o.id, o.label
        FROM old.name_search f
        JOIN old.entity o ON o.id = f.entity_id
        WHERE f.statement_id IS NULL AND f.text <> o.label AND NOT \(rows.isUsers("entity"))
        """)
    for row in edited {
      try db.execute(
        sql: "UPDATE main.entity SET label = ? WHERE id = ?",
        arguments: [try row["label"] as String, try row["id"] as String])
      if db.changesCount > 0 {
        log.count("entity label")
      } else {
        log.report(
          "entity", try row["id"], "the new file does not have the entity whose label was improved")
      }
    }
  }
}

extension RevisionTimeline {
  /// A row with the new numbers of its revisions.
  func moved(_ row: Row) -> Row {
    Row(
      Dictionary(
        uniqueKeysWithValues: row.map { column, value in
          guard CarriedTable.revisionColumns.contains(column),
            let revision = Int.fromDatabaseValue(value)
          else { return (column, value as (any DatabaseValueConvertible)?) }
          return (column, number(ofOld: revision))
        }))
  }
}

extension CarriedTable {
  /// Whether two rows with the same identity are equal, ignoring columns that only describe.
  func saysTheSame(_ left: Row, _ right: Row) -> Bool {
    let compared: [String] =
      switch name {
      case "entity": ["type_id", "label"]
      case "source": ["title"]
      case _ where Self.vocabularies.contains(name): identity
      default: columns.filter { $0 != "note" && !Self.revisionColumns.contains($0) }
      }
    return compared.allSatisfy { left.stored($0) == right.stored($0) }
  }
}
