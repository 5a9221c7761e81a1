import GRDB

/// Writes rows of one revision. All inserts into the record are made here.
struct RowWriter {
  let db: Database
  let revision: Int

  /// A value for each column, in any order; `nil` for an empty column.
  typealias Values = [String: (any DatabaseValueConvertible)?]

  /// Inserts a row, with the number of this revision if the table has such a column.
  func insert(into table: String, _ values: Values) throws {
    var values = values
    let columns = try db.columns(in: table).map(\.name)
    if columns.contains("revision_added") { values["revision_added"] = revision }
    let names = values.keys.sorted()
    let list = names.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let sql = "INSERT INTO \(table.quotedDatabaseIdentifier) (\(list)) VALUES (\(marks))"
    try db.cachedStatement(sql: sql).execute(arguments: Self.arguments(names, values))
  }

  /// Retires the rows with these values.
  ///
  /// - Throws: ``KnowledgeBaseError``: `notFound` with the text `missing` if there is no such row.
  func retire(in table: String, where values: Values, missing: String) throws {
    let names = values.keys.sorted()
    let conditions = names.map { "\($0.quotedDatabaseIdentifier) IS ?" }.joined(separator: " AND ")
    let sql = """
      UPDATE \(table.quotedDatabaseIdentifier) SET revision_retired = \(revision)
      WHERE \(conditions)
      """
    try db.execute(sql: sql, arguments: Self.arguments(names, values))
    guard db.changesCount > 0 else {
      throw KnowledgeBaseError(.notFound, "there is no \(missing)")
    }
  }

  private static func arguments(_ names: [String], _ values: Values) -> StatementArguments {
    StatementArguments(names.map { values[$0] ?? nil })
  }
}
