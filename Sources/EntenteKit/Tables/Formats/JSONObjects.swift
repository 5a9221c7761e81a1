import Foundation

/// The rows of a table as objects of JSON, each on one line.
struct JSONObjects {
  let lines: [String]

  init(_ table: Table) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    func quoted(_ text: String) -> String {
      (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
    func value(_ cell: Table.Cell) -> String {
      switch cell {
      case .none: "null"
      case .text(let text): quoted(text)
      case .integer(let number): String(number)
      case .real(let number): number.isFinite ? "\(number)" : "null"
      case .flag(let flag): flag ? "true" : "false"
      }
    }
    let names = table.columns.map(quoted)
    lines = table.rows.map { row in
      "{" + zip(names, row).map { "\($0): \(value($1))" }.joined(separator: ", ") + "}"
    }
  }
}
