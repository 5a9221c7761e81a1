import GRDB

/// A row of a custom query, with values by column name.
public struct NamedRow: Hashable, Sendable {
  private let values: [String: SQLValue]

  init(_ columns: [String], _ row: [SQLValue]) {
    values = Dictionary(zip(columns, row), uniquingKeysWith: { first, _ in first })
  }

  public subscript(column: String) -> SQLValue { values[column] ?? .null }

  /// The text of a column; empty for NULL.
  public func text(_ column: String) -> String { optionalText(column) ?? "" }

  public func optionalText(_ column: String) -> String? {
    if case .text(let text) = self[column] { text } else { nil }
  }

  /// The integer of a column; `nil` for NULL and other types.
  public func integer(_ column: String) -> Int? {
    if case .integer(let number) = self[column] { Int(number) } else { nil }
  }

  /// The number of a column; `nil` for NULL and other types.
  public func real(_ column: String) -> Double? {
    switch self[column] {
    case .integer(let number): Double(number)
    case .real(let number): number
    default: nil
    }
  }
}

extension Snapshot {
  /// The rows of a custom query, for plugins and programs that read the views.
  ///
  /// ```swift
  /// let rows = try base.rows(
  ///   "SELECT subject FROM fact WHERE predicate = 'seat-in' AND object = :city",
  ///   ["city": .text("Brussels")])
  /// ```
  ///
  /// - Parameters:
  ///   - sql: One SELECT with named parameters such as `:day`.
  ///   - arguments: A value for each parameter.
  /// - Throws: ``KnowledgeBaseError``: `failedSQL`; `badPlugin` after ``restrict(to:)`` if the
  ///   plugin may not read this.
  public func rows(_ sql: String, _ arguments: [String: SQLValue] = [:]) throws -> [NamedRow] {
    do {
      try sandbox?.checkQuery(sql)
      let statement = try db.cachedStatement(sql: sql)
      try statement.setArguments(StatementArguments(arguments.mapValues(\.databaseValue)))
      let columns = statement.columnNames
      return try StatementCursor(statement).allRows().map { NamedRow(columns, $0) }
    } catch let error as DatabaseError {
      try checkTimeLimit()
      throw KnowledgeBaseError(.failedSQL, error.message ?? "\(error)")
    }
  }
}
