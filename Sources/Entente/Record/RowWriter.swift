import GRDB

/// Writes rows of one revision: the one place where an `INSERT` into the record is made.
struct RowWriter {
  let db: Database
  let revision: Int

  /// A value for each column, in any order. A column that is `nil` is empty.
  typealias Values = [String: (any DatabaseValueConvertible)?]

  /// Inserts a row, which enters in the revision where the table counts revisions.
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
  /// - Throws: ``KnowledgeBaseError``: `notFound` where there is none, with the words of `missing`.
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
