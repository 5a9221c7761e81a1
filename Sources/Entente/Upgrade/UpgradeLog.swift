import GRDB

/// Collects the rows that an upgrade carries over, and those that it cannot.
final class UpgradeLog {
  private(set) var findings: [Diagnostic] = []
  private(set) var rows: [(table: String, count: Int)] = []
  var notes: [String] = []
  private let file: String

  init(file: String) {
    self.file = file
  }

  func count(_ table: String, _ number: Int = 1) {
    guard number > 0 else { return }
    if let place = rows.firstIndex(where: { $0.table == table }) {
      rows[place].count += number
    } else {
      rows.append((table, number))
    }
  }

  /// Reports a row that cannot be carried over.
  func report(_ table: String, _ row: String?, _ reason: String) {
    findings.append(
      Diagnostic(file: file, line: nil, column: nil, field: table, value: row, rule: reason))
  }
}

extension Row {
  /// Some values of a row in words, for a report.
  func words(_ columns: [String]) -> String {
    columns.map(stored).filter { !$0.isNull }
      .map { String.fromDatabaseValue($0) ?? "\($0)" }.joined(separator: ", ")
  }
}
