import CSQLite
import GRDB

/// A statement with all that belongs to it, as it is recorded.
struct RecordedStatement {
  struct Value {
    let column: String
    let value: SQLValue
    /// The table that the column refers to; `nil` for a value of its own.
    let table: String?
  }

  struct Qualifier {
    let role: String
    let entity: String?
    let text: String?
  }

  struct Citation {
    let source: String
    let stance: String
    let section: String
    let start: Int?
    let end: Int?
    let opening: String?
  }

  let id: String
  let kind: StatementKind
  let subject: String
  let predicate: String
  let date: String?
  let earliest: String?
  let latest: String?
  let modality: String
  let polarity: String
  /// Whether its source says that it is so: not if it denies or only plans it.
  let isAsserted: Bool
  let note: String?
  let added: Int
  let retired: Int?
  /// The columns of the table of its kind.
  let values: [Value]
  let qualifiers: [Qualifier]
  /// Those of the newest revision.
  let citations: [Citation]
  let rank: String
  let rankReason: String?

  /// The entity that it is about beside the subject.
  var object: Value? { values.first { $0.column == kind.objectColumn } }

  /// The value that answers "what": the object, or the text or number.
  var main: Value? {
    object ?? values.first { ["value", "text"].contains($0.column) } ?? values.first
  }
}

/// Reads the statements one by one, in the order in which they were recorded.
struct StatementStream {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  func count() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM statement") ?? 0
  }

  func forEach(_ body: (RecordedStatement) throws -> Void) throws {
    let tables = try Dictionary(
      uniqueKeysWithValues: StatementKind.all.map { ($0.id, try ValueTable($0, db)) })
    let parts = try Parts(db)
    let rows = try StatementCursor(
      db,
      """
      SELECT
        s.id, s.kind, s.subject_id, s.predicate_id, s.date, x.earliest, x.latest, s.modality,
        s.polarity, coalesce(s.is_asserted, 0), s.note, s.revision_added, s.revision_retired
      FROM statement s
      LEFT JOIN edtf x ON x.text = s.date
      ORDER BY s.key
      """)
    defer { rows.rewind() }
    while try rows.step() {
      let id = rows.text(0)
      guard let table = tables[rows.text(1)] else { continue }
      let ranking = try parts.ranking(of: id)
      try body(
        RecordedStatement(
          id: id, kind: table.kind, subject: rows.text(2), predicate: rows.text(3),
          date: rows.optionalText(4), earliest: rows.optionalText(5), latest: rows.optionalText(6),
          modality: rows.text(7), polarity: rows.text(8), isAsserted: rows.int(9) == 1,
          note: rows.optionalText(10), added: rows.int(11), retired: rows.optionalInt(12),
          values: try table.values(of: id), qualifiers: try parts.qualifiers(of: id),
          citations: try parts.citations(of: id), rank: ranking?.rank ?? "normal",
          rankReason: ranking?.reason))
    }
  }

  /// The table with the values of a kind.
  private struct ValueTable {
    let kind: StatementKind
    private let columns: [(name: String, table: String?)]
    private let rows: StatementCursor?

    init(_ kind: StatementKind, _ db: Database) throws {
      self.kind = kind
      guard let table = kind.table else {
        (columns, rows) = ([], nil)
        return
      }
      let found = try Row.fetchAll(
        db,
        sql: """
          SELECT c.name, f."table" AS parent
          FROM pragma_table_info(:table) c
          LEFT JOIN pragma_foreign_key_list(:table) f ON f."from" = c.name
          WHERE c.name <> 'statement_id'
          ORDER BY c.cid
          """, arguments: ["table": table])
      columns = try found.map { (try $0["name"], try $0["parent"]) }
      let names = columns.map(\.name.quotedDatabaseIdentifier).joined(separator: ", ")
      rows = try StatementCursor(db, "SELECT \(names) FROM \(table) WHERE statement_id = ?1")
    }

    func values(of id: String) throws -> [RecordedStatement.Value] {
      guard let rows else { return [] }
      rows.bind(id, at: 1)
      defer { rows.rewind() }
      guard try rows.step() else { return [] }
      return columns.enumerated().map { index, column in
        .init(
          column: column.name, value: SQLValue(rows.pointer, Int32(index)), table: column.table)
      }
    }
  }

  /// The values of statements of each kind.
  private struct Parts {
    private let qualifierRows: StatementCursor
    private let citationRows: StatementCursor
    private let rankingRows: StatementCursor

    init(_ db: Database) throws {
      qualifierRows = try StatementCursor(
        db,
        """
        SELECT role_id, entity_id, text FROM qualifier
        WHERE statement_id = ?1 ORDER BY role_id, position
        """)
      citationRows = try StatementCursor(
        db,
        """
        SELECT source_id, stance, section, char_start, char_end, opening FROM citation
        WHERE statement_id = ?1 AND revision_retired IS NULL ORDER BY rowid
        """)
      rankingRows = try StatementCursor(
        db,
        "SELECT rank, reason FROM ranking WHERE statement_id = ?1 AND revision_retired IS NULL")
    }

    func qualifiers(of id: String) throws -> [RecordedStatement.Qualifier] {
      try qualifierRows.rows(of: id) { row in
        .init(role: row.text(0), entity: row.optionalText(1), text: row.optionalText(2))
      }
    }

    func citations(of id: String) throws -> [RecordedStatement.Citation] {
      try citationRows.rows(of: id) { row in
        .init(
          source: row.text(0), stance: row.text(1), section: row.text(2),
          start: row.optionalInt(3), end: row.optionalInt(4), opening: row.optionalText(5))
      }
    }

    func ranking(of id: String) throws -> (rank: String, reason: String)? {
      try rankingRows.rows(of: id) { (rank: $0.text(0), reason: $0.text(1)) }.first
    }
  }
}

extension StatementCursor {
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }
  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
  func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

  /// The rows for an id, the first parameter.
  fileprivate func rows<Part>(of id: String, _ part: (StatementCursor) -> Part) throws -> [Part] {
    bind(id, at: 1)
    defer { rewind() }
    var parts: [Part] = []
    while try step() { parts.append(part(self)) }
    return parts
  }
}
