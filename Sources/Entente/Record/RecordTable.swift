/// A table that holds what was put in: one row of the vocabulary `record_table`.
struct RecordTable: Hashable, Sendable {
  /// Whether a table holds terms or what is said with them.
  enum Part: String {
    case vocabulary, record
  }

  let name: String
  let part: Part
  /// The place in the order in which tables are filled; `nil` where no file holds the rows.
  let position: Int?
  /// The table to whose rows the rows of this one belong, and the column that says to which.
  let owner: Owner?
  /// Whether rows can be retired; else they last as long as the file.
  let isRetired: Bool
  /// Whether a plugin may bring rows, which go with it.
  let isOpenToPlugins: Bool

  struct Owner: Hashable, Sendable {
    let table: String
    let column: String
  }

  /// - Parameter row: A record of `record_table.csv`, by column.
  /// - Returns: `nil` where its part is not one of ``Part``.
  init?(_ row: [String: String]) {
    guard let name = row["name"], let part = row["part"].flatMap(Part.init) else { return nil }
    self.name = name
    self.part = part
    position = row["position"].flatMap { Int($0) }
    if let table = row["owner"], let column = row["owner_column"] {
      owner = Owner(table: table, column: column)
    } else {
      owner = nil
    }
    isRetired = row["protection"] == "retired"
    isOpenToPlugins = row["by_plugin"] == "1"
  }
}
