/// A table with recorded data, not derived data: one row of the vocabulary `record_table`.
struct RecordTable: Hashable, Sendable {
  /// Whether a table holds terms, or statements that use them.
  enum Part: String {
    case vocabulary, record
  }

  let name: String
  let part: Part
  /// The position in filling order; `nil` if no file holds the rows.
  let position: Int?
  /// The table that owns the rows of this one, and the column that refers to it.
  let owner: Owner?
  /// Whether rows can be retired; otherwise they stay as long as the file.
  let isRetired: Bool
  /// Whether rows can change.
  let isFree: Bool
  /// Whether plugins may add rows. They are removed with the plugin.
  let isOpenToPlugins: Bool

  struct Owner: Hashable, Sendable {
    let table: String
    let column: String
  }

  /// - Parameter row: A record of `record_table.csv`, by column.
  /// - Returns: `nil` if the part is unknown.
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
    isFree = row["protection"] == "free"
    isOpenToPlugins = row["by_plugin"] == "1"
  }
}
