import GRDB

/// Inserts rows of one table into the new base.
struct RowInsertion {
  private let db: Database
  private let table: CarriedTable
  private let insertion: Statement
  private let search: Statement

  init(_ db: Database, _ table: CarriedTable) throws {
    self.db = db
    self.table = table
    let names = table.columns.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
    let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
    insertion = try db.makeStatement(
      sql: "INSERT INTO main.\(table.name) (\(names)) VALUES (\(marks))")
    let identity = table.identity.map { "\($0.quotedDatabaseIdentifier) IS ?" }
    search = try db.makeStatement(
      sql: "SELECT \(names) FROM main.\(table.name) WHERE \(identity.joined(separator: " AND "))")
  }

  /// The row of the new base with the same identity.
  func present(_ row: Row) throws -> Row? {
    try Row.fetchOne(search, arguments: StatementArguments(values(row, table.identity)))
  }

  func insert(_ row: Row) throws {
    try insertion.execute(arguments: StatementArguments(values(row, table.columns)))
  }

  private func values(_ row: Row, _ columns: [String]) -> [DatabaseValue] {
    columns.map(row.stored)
  }

  /// The reason why a row was refused.
  func reason(of error: DatabaseError, _ row: Row) throws -> String {
    let message = error.message ?? "the schema refuses it"
    guard message.contains("FOREIGN KEY") else {
      return table.name == "ranking" && message.contains("UNIQUE")
        ? "the new dataset ranks the statement itself" : message
    }
    return try missingReference(row) ?? message
  }

  private func missingReference(_ row: Row) throws -> String? {
    let keys = try Row.fetchAll(
      db, sql: "SELECT * FROM pragma_foreign_key_list(?, 'main')", arguments: [table.name])
    for columns in try Dictionary(grouping: keys, by: { try $0["id"] as Int }).values {
      let own = try columns.map { try $0["from"] as String }.filter { row.hasColumn($0) }
      let target: String = try columns[0]["table"]
      guard own.count == columns.count, own.allSatisfy({ !row.stored($0).isNull }) else { continue }
      let condition = try columns.map { "\((try $0["to"] as String).quotedDatabaseIdentifier) = ?" }
      let exists = try Bool.fetchOne(
        db,
        sql:
          """
          SELECT EXISTS (
            SELECT 1 FROM main.\(target) WHERE \(condition.joined(separator: " AND "))
          )
          """,
        arguments: StatementArguments(values(row, own)))
      guard exists == false, let name = own.last else { continue }
      return "\(name): the new file has no \(target) '\(try row[name] as String? ?? "")'"
    }
    return nil
  }
}
