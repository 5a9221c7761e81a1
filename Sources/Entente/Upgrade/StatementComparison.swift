import GRDB

/// Compares a statement of the dataset in the new base with the old file.
struct StatementComparison {
  private let db: Database
  private let rows: RowSelection

  init(_ db: Database, _ rows: RowSelection) {
    self.db = db
    self.rows = rows
  }

  /// - Returns: The difference; `nil` if there is none, and for statements of the user.
  func alteration(of statement: String) throws -> String? {
    guard
      let found = try Row.fetchOne(
        db,
        sql: """
          SELECT
            o.kind,
            \(rows.isUsers("statement")) AS is_users,
            n.id IS NOT NULL AS is_there,
            (o.kind, o.subject_id, o.predicate_id, o.date, o.modality, o.polarity)
              IS (n.kind, n.subject_id, n.predicate_id, n.date, n.modality, n.polarity) AS is_same
          FROM old.statement o
          LEFT JOIN main.statement n ON n.id = o.id
          WHERE o.id = ?
          """, arguments: [statement]),
      try found["is_users"] == false
    else { return nil }
    guard try found["is_there"] else {
      return "the new file does not have the statement '\(statement)' any more"
    }
    guard try found["is_same"], try hasSameValue(statement, kind: found["kind"]) else {
      return "the statement '\(statement)' says something else in the new file"
    }
    return nil
  }

  private func hasSameValue(_ statement: String, kind: String) throws -> Bool {
    let name = kind.replacing("-", with: "_")
    // A milestone has no table: the statement has all of it.
    guard let table = try CarriedTable(name, db), table.owner?.column == "statement_id" else {
      return true
    }
    let columns = table.columns.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT NOT EXISTS (
          SELECT \(columns) FROM old.\(name) WHERE statement_id = :id
          EXCEPT SELECT \(columns) FROM main.\(name) WHERE statement_id = :id
        )
        """, arguments: ["id": statement]) ?? true
  }
}
