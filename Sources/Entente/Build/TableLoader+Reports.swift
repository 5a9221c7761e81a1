import EntenteKit
import Foundation

extension TableLoader {
  // MARK: - Broken rules

  func report(
    _ file: String, _ line: Int?, _ column: Int?, _ value: String? = nil, rule: String
  ) {
    diagnostics.add(
      Diagnostic(file: file, line: line, column: column, field: nil, value: value, rule: rule))
  }

  func report(_ origin: Origin, _ index: Int, at offset: Int, rule: String) {
    let field = origin.record.fields[index]
    let place = field.place(of: offset)
    diagnostics.add(
      Diagnostic(
        file: origin.file, line: place.line, column: place.column, field: origin.header[index],
        value: field.text, rule: rule))
  }

  func report(_ origin: Origin, _ column: String?, rule: String) {
    let index = column.flatMap { origin.columns.firstIndex(of: $0) }
    let field = index.map { origin.record.fields[$0] }
    diagnostics.add(
      Diagnostic(
        file: origin.file, line: field?.line ?? origin.record.line, column: field?.column,
        field: index.map { origin.header[$0] } ?? column, value: field?.text, rule: rule))
  }

  /// The column in the file. A date that breaks its rule fails in the table of dates, in the column
  /// `text`.
  private func column(_ name: String, in origin: Origin) -> String? {
    origin.columns.contains(name) ? name : origin.columns.first(where: Self.dateColumns.contains)
  }

  static let dateColumns = ["date", "published"]

  /// Reads the column and the rule from SQLite's message about a constraint.
  func report(_ origin: Origin, breaking message: String) {
    let detail = message.components(separatedBy: " constraint failed: ")
    guard detail.count == 2 else {
      let parts = message.components(separatedBy: ": ")
      let isColumn = parts.count > 1 && origin.columns.contains(parts[0])
      report(
        origin, isColumn ? parts[0] : nil,
        rule: isColumn ? parts.dropFirst().joined(separator: ": ") : message)
      return
    }
    switch detail[0] {
    case "NOT NULL":
      report(
        origin, detail[1].split(separator: ".").last.map(String.init), rule: "must not be empty")
    case "UNIQUE":
      let columns = detail[1].split(separator: ", ").compactMap {
        $0.split(separator: ".").last.map(String.init)
      }
      report(origin, columns.first, rule: Self.duplicate(columns))
    default:
      let parts = detail[1].components(separatedBy: ": ")
      guard parts.count > 1 else { return report(origin, nil, rule: detail[1]) }
      report(origin, column(parts[0], in: origin), rule: parts.dropFirst().joined(separator: ": "))
    }
  }

  /// The message of the triggers of the record about a duplicate key.
  private static func duplicate(_ columns: [String]) -> String {
    guard columns.count == 1, let column = columns.first else {
      return "the same \(columns.joined(separator: ", ")) already exists"
    }
    return "this \(column == "id" || column.hasSuffix("_id") ? "id" : column) already exists"
  }
}
