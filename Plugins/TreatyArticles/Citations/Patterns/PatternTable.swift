import EntenteKit
import Foundation

/// A small CSV table (RFC 4180) with the patterns.
struct PatternTable {
  struct Row {
    let table: String
    let line: Int
    let fields: [String: String]
  }

  let rows: [Row]

  /// Reads a table that must have certain columns, in any order; others are ignored.
  init(_ csv: String, name: String, columns: [String]) throws(PatternError) {
    var records = try Self.records(csv, name)[...]
    guard let header = records.popFirst() else {
      throw PatternError(table: name, line: 1, rule: "the header is missing")
    }
    let names = header.fields.map(\.text)
    if let missing = columns.first(where: { !names.contains($0) }) {
      throw PatternError(table: name, line: header.line, rule: "the column '\(missing)' is missing")
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
      let rule = "expected \(names.count) fields, found \(record.fields.count)"
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

  /// A field as it is in the file.
  func field(_ column: String) -> String { fields[column] ?? "" }

  /// A field that must contain words.
  func phrase(_ column: String) throws(PatternError) -> String {
    let text = field(column)
    guard Lexicon.isPhrase(text) else { throw error("'\(column)' must contain a word") }
    return text
  }

  /// A field whose value must be one of a list.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ column: String
  ) throws(PatternError) -> Value {
    if let value = Value(rawValue: field(column)) { return value }
    let list = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw error("'\(column)' is '\(field(column))' but must be one of \(list)")
  }
}
