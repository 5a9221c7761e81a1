public import EntenteKit

extension Table {
  /// The table with only these columns, in this order.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badArgument` for a column that it does not have.
  public func selecting(_ names: [String]) throws -> Table {
    let places = try names.map { name in
      guard let place = columns.firstIndex(of: name) else {
        throw KnowledgeBaseError(
          .badArgument,
          "there is no column '\(name)'; the columns are \(columns.joined(separator: ", "))"
        )
      }
      return place
    }
    return Table(
      title: title, columns: places.map { columns[$0] },
      rows: rows.map { row in places.map { row[$0] } }, notes: notes, details: details)
  }
}

extension Table.Cell {
  /// The value of a query.
  public init(_ value: SQLValue) {
    switch value {
    case .null: self = .none
    case .integer(let number): self = .integer(number)
    case .real(let number): self = .real(number)
    case .text(let text): self = .text(text)
    case .blob(let data):
      self = .text("x'" + data.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "'")
    }
  }
}
