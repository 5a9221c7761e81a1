import EntenteKit
import Foundation

/// A small table in CSV: a vocabulary of citations or headings.
struct PatternTable {
  struct Row {
    let table: String
    let line: Int
    let fields: [String: String]
  }

  let rows: [Row]

  /// Reads a table that has certain columns, in any order, among others.
  init(_ csv: String, name: String, columns: [String]) throws(PatternError) {
    var records = try Self.records(csv, name)[...]
    guard let header = records.popFirst() else {
      throw PatternError(table: name, line: 1, rule: "a header is needed")
    }
    let names = header.fields.map(\.text)
    if let missing = columns.first(where: { !names.contains($0) }) {
      throw PatternError(table: name, line: header.line, rule: "the column '\(missing)' is needed")
    }
    var rows: [Row] = []
    for record in records { rows.append(try Self.row(record, names, name)) }
    self.rows = rows
  }

  private static func records(
    _ csv: String, _ name: String
  ) throws(PatternError) -> [CSVReader.Record] {
    var reader = CSVReader(Data(csv.utf8))
    var records: [CSVReader.Record] = []
    do {
      while let record = try reader.next() { records.append(record) }
    } catch {
      let fault = error as? CSVReader.SyntaxError
      throw PatternError(table: name, line: fault?.line ?? 1, rule: fault?.rule ?? "\(error)")
    }
    return records
  }

  private static func row(
    _ record: CSVReader.Record, _ names: [String], _ table: String
  ) throws(PatternError) -> Row {
    guard record.fields.count == names.count else {
      let rule = "\(names.count) fields are needed, \(record.fields.count) are there"
      throw PatternError(table: table, line: record.line, rule: rule)
    }
    let fields = Dictionary(zip(names, record.fields.map(\.text))) { first, _ in first }
    return Row(table: table, line: record.line, fields: fields)
  }
}

extension PatternTable.Row {
  func error(_ rule: String) -> PatternError {
    PatternError(table: table, line: line, rule: rule)
  }

  /// A field, as it stands.
  func field(_ column: String) -> String { fields[column] ?? "" }

  /// A field that holds words.
  func phrase(_ column: String) throws(PatternError) -> String {
    let text = field(column)
    guard Lexicon.isPhrase(text) else { throw error("'\(column)' has to hold a word") }
    return text
  }

  /// A field that holds one of a list.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ column: String
  ) throws(PatternError) -> Value {
    if let value = Value(rawValue: field(column)) { return value }
    let list = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw error("'\(column)' is '\(field(column))' but has to be one of \(list)")
  }
}
