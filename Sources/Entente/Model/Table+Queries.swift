public import EntenteKit

extension Table {
  /// The table with only these columns, in this order.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badArgument` for a column that it does not have.
  public func selecting(_ names: [String]) throws -> Table {
    let places = try Self.places(of: names, in: columns)
    var result = Table(
      title: title, columns: places.map { columns[$0] },
      rows: rows.map { row in places.map { row[$0] } }, notes: notes, details: details)
    result.evidence = rowEvidence
    result.conditions = conditions
    return result
  }

  /// The indexes of columns by their names.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badArgument` for a column that does not exist.
  public static func places(of names: [String], in columns: [String]) throws -> [Int] {
    try names.map { name in
      guard let place = columns.firstIndex(of: name) else {
        throw KnowledgeBaseError(
          .badArgument,
          "there is no column '\(name)'; the columns are \(columns.joined(separator: ", "))"
        )
      }
      return place
    }
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
      let digits = Array("0123456789abcdef".utf8)
      let bytes = data.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
      self = .text("x'" + String(decoding: bytes, as: UTF8.self) + "'")
    }
  }
}
