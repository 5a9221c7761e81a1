/// The attributes of all nodes, or of all edges, with one type for each name.
struct AttributeTable: Sendable {
  struct Column: Sendable {
    /// The prefix of this table's keys; unique, and valid in XML.
    let key: String
    let name: String
    let kind: Network.Value.Kind
  }

  /// The columns, sorted by name.
  let columns: [Column]
  private let rows: [[String: Network.Value]]

  /// - Parameters:
  ///   - prefix: The first letter of all keys.
  ///   - fields: For each row, the values that the format defines, under reserved names.
  ///   - attributes: For each row, the values of the network; reserved names are replaced.
  init(prefix: String, fields: [[String: Network.Value]], attributes: [[String: Network.Value]]) {
    let new = Names.replacements(for: Set(attributes.flatMap(\.keys)))
    rows = zip(fields, attributes).map { fields, attributes in
      var row = fields
      for (name, value) in attributes { row[new[name] ?? name] = value }
      return row
    }
    columns = AttributeTable.kinds(rows).sorted { $0.key < $1.key }.enumerated().map {
      index, column in
      Column(key: "\(prefix)\(index)", name: column.key, kind: column.value)
    }
  }

  /// The values of a row, in the order of the columns.
  func cells(_ row: Int) -> [(column: Column, value: String)] {
    columns.compactMap { column in
      rows[row][column.name].map { (column, $0.written) }
    }
  }

  private static func kinds(_ rows: [[String: Network.Value]]) -> [String: Network.Value.Kind] {
    rows.reduce(into: [:]) { kinds, row in
      for (name, value) in row {
        kinds[name] = kinds[name]?.joined(value.kind) ?? value.kind
      }
    }
  }
}
