import Foundation

/// The rows of a table as objects of JSON, each on one line.
struct JSONObjects {
  private let names: [String]
  private let encoder = JSONEncoder()

  init(columns: [String]) {
    encoder.outputFormatting = .withoutEscapingSlashes
    let encoder = encoder
    names = columns.map { Self.quoted($0, encoder) }
  }

  func line(_ row: [Table.Cell]) -> String {
    "{" + zip(names, row).map { "\($0): \(value($1))" }.joined(separator: ", ") + "}"
  }

  private func value(_ cell: Table.Cell) -> String {
    switch cell {
    case .none: "null"
    case .text(let text): Self.quoted(text, encoder)
    case .integer(let number): String(number)
    case .real(let number): number.isFinite ? "\(number)" : "null"
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  private static func quoted(_ text: String, _ encoder: JSONEncoder) -> String {
    (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}
