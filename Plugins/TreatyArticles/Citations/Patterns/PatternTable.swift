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
    var records = CSVRecords(csv, table: name)
    guard let header = try records.next() else {
      throw PatternError(table: name, line: 1, rule: "the header is missing")
    }
    if let missing = columns.first(where: { !header.fields.contains($0) }) {
      throw PatternError(table: name, line: header.line, rule: "the column '\(missing)' is missing")
    }
    rows = try Self.rows(of: &records, header: header.fields, name: name)
  }

  private static func rows(
    of records: inout CSVRecords, header: [String], name: String
  ) throws(PatternError) -> [Row] {
    var rows: [Row] = []
    while let record = try records.next() {
      guard record.fields.count == header.count else {
        let rule = "expected \(header.count) fields, found \(record.fields.count)"
        throw PatternError(table: name, line: record.line, rule: rule)
      }
      let fields = Dictionary(zip(header, record.fields)) { first, _ in first }
      rows.append(Row(table: name, line: record.line, fields: fields))
    }
    return rows
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
