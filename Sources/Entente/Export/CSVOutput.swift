import EntenteKit
import Foundation
import GRDB

/// Writes rows of a query as a CSV file.
struct CSVOutput {
  /// - Parameters:
  ///   - path: The file to make.
  ///   - columns: The first line.
  ///   - isSelected: Whether a row is written.
  /// - Returns: The number of rows.
  static func write(
    _ rows: StatementCursor, to path: String, columns: [String],
    where isSelected: (StatementCursor) -> Bool = { _ in true }
  ) throws -> Int {
    defer { rows.rewind() }
    let file = try OutputFile(path)
    let output = TextOutput { try file.write($0) }
    try output.write(CSVWriter.record(columns))
    let places = columns.indices.map { Int32($0) }
    var count = 0
    while try rows.step() {
      guard isSelected(rows) else { continue }
      try output.write(CSVWriter.record(places.map { SQLValue(rows.pointer, $0).csv }))
      count += 1
    }
    try output.flush()
    try file.close()
    return count
  }
}

extension SQLValue {
  /// The text in a CSV file; empty for NULL.
  var csv: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): "\(number)"
    case .text(let text): text
    case .blob(let data): data.map { String(format: "%02x", $0) }.joined()
    }
  }
}
