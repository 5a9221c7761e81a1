import GRDB

/// The revisions of a file after its upgrade: its own in their order, with the revisions of a newer
/// dataset between them by their times.
struct RevisionTimeline {
  private struct Entry {
    let recorded: String
    let note: String
    var old: Int?
    var new: Int?
  }

  private let entries: [Entry]
  /// The new number of each revision of the old file.
  private let numbers: [Int: Int]

  /// - Parameters:
  ///   - old: The revisions of the file.
  ///   - new: The revisions of the base that was built beside it.
  ///   - counterparts: For revisions of the old file that the new base has too: their numbers in
  ///     the new base.
  init(old: [Revision], new: [Revision], counterparts: [Int: Int]) {
    let byNumber = Dictionary(uniqueKeysWithValues: new.map { ($0.number, $0) })
    var entries = old.map { revision in
      let counterpart = counterparts[revision.number].flatMap { byNumber[$0] }
      return Entry(
        recorded: revision.recorded, note: counterpart?.note ?? revision.note,
        old: revision.number, new: counterpart?.number)
    }
    let placed = Set(counterparts.values)
    for revision in new where !placed.contains(revision.number) {
      let place = entries.lastIndex { $0.recorded <= revision.recorded }.map { $0 + 1 } ?? 0
      entries.insert(
        Entry(recorded: revision.recorded, note: revision.note, new: revision.number), at: place)
    }
    self.entries = entries
    numbers = Dictionary(
      uniqueKeysWithValues: entries.enumerated().compactMap { place, entry in
        entry.old.map { ($0, place + 1) }
      })
  }

  /// The new number of a revision of the old file.
  func number(ofOld revision: Int) -> Int? {
    numbers[revision]
  }

  /// The new numbers of revisions that only the old file had.
  var carried: [Int] {
    entries.indices.filter { entries[$0].new == nil }.map { $0 + 1 }
  }

  /// Renumbers the revisions of the new base. Triggers and foreign keys must be off.
  func apply(to db: Database) throws {
    try renumber(db)
    try db.execute(sql: "DELETE FROM main.revision")
    let insert = try db.makeStatement(
      sql: "INSERT INTO main.revision (id, recorded, note) VALUES (?, ?, ?)")
    for (place, entry) in entries.enumerated() {
      try insert.execute(arguments: [place + 1, entry.recorded, entry.note])
    }
  }

  private func renumber(_ db: Database) throws {
    let moved = entries.enumerated().filter { $1.new != nil && $1.new != $0 + 1 }
    guard !moved.isEmpty else { return }
    let cases = entries.enumerated().compactMap { place, entry in
      entry.new.map { "WHEN \($0) THEN \(place + 1)" }
    }.joined(separator: " ")
    let tables = try String.fetchAll(
      db, sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    for table in tables {
      let columns = try String.fetchAll(
        db,
        sql: "SELECT \"from\" FROM pragma_foreign_key_list(?, 'main') WHERE \"table\" = 'revision'",
        arguments: [table])
      guard !columns.isEmpty else { continue }
      // In two steps, so that numbers are never equal in between.
      let names = columns.map(\.quotedDatabaseIdentifier)
      for assignments in [
        names.map { "\($0) = 1000000 + CASE \($0) \(cases) END" },
        names.map { "\($0) = \($0) - 1000000" },
      ] {
        try db.execute(
          sql: """
            UPDATE main.\(table.quotedDatabaseIdentifier) SET \(assignments.joined(separator: ", "))
            """)
      }
    }
  }
}

extension Database {
  /// Runs a closure without the triggers of all tables, or of one.
  func withoutTriggers(of table: String? = nil, _ body: () throws -> Void) throws {
    let triggers = try Row.fetchAll(
      self,
      sql: """
        SELECT t.name, t.sql
        FROM main.sqlite_schema t
        JOIN main.sqlite_schema b ON b.name = t.tbl_name AND b.type = 'table'
        WHERE t.type = 'trigger' AND t.tbl_name = coalesce(?, t.tbl_name)
        ORDER BY t.rowid
        """, arguments: [table])
    for trigger in triggers {
      try execute(sql: "DROP TRIGGER main.\((try trigger["name"] as String).quotedDatabaseIdentifier)")
    }
    try body()
    for trigger in triggers { try makeStatement(sql: trigger["sql"]).execute() }
  }
}
