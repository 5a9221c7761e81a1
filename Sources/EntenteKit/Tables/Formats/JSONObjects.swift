/// The rows of a table as objects of JSON, each on one line.
struct JSONObjects {
  private let names: [String]

  init(columns: [String]) {
    names = columns.map(JSONText.quoted)
  }

  func line(_ row: [Table.Cell]) -> String {
    "{" + zip(names, row).map { "\($0): \(value($1))" }.joined(separator: ", ") + "}"
  }

  private func value(_ cell: Table.Cell) -> String {
    switch cell {
    case .none: "null"
    case .text(let text): JSONText.quoted(text)
    case .integer(let number): String(number)
    case .real(let number): number.isFinite ? "\(number)" : "null"
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}
