import EntenteKit
import Foundation

/// A list of spells as JSON Lines: one object for each spell, with the fields that are columns of
/// a CSV file.
struct SpellLines {
  /// The fields that objects give; the others have one value for all rows.
  let fields: [SpellListReader.Field]
  private let mapping: ListMapping

  init(_ mapping: ListMapping) {
    self.mapping = mapping
    fields = SpellListReader.Field.allCases.filter { mapping.values[$0.name] == nil }
  }

  /// Whether a file of this name is read as JSON Lines: `spells.jsonl`, `spells.ndjson.gz`.
  static func isFormat(of name: String) -> Bool {
    let name = name.lowercased()
    return [".jsonl", ".ndjson"].contains { name.hasSuffix($0) || name.hasSuffix($0 + ".gz") }
  }

  /// The object as CSV: a line with the names of the fields, and one with their values. `nil` for
  /// an empty line.
  ///
  /// - Throws: ``ListedFault`` if it is no object, lacks a field, or a value is neither a text nor
  ///   an integer.
  func row(of line: Data, _ number: Int) throws -> Data? {
    guard line.firstFilled != nil else { return nil }
    guard let text = String(bytes: line, encoding: .utf8) else {
      throw ListedFault(ListedPlace(line: number), nil, nil, "it is not UTF-8")
    }
    let object: JSONValue
    do throws(JSONError) {
      object = try JSONValue.root(of: text, line: number)
    } catch {
      let place = ListedPlace(line: error.line, column: error.column)
      throw ListedFault(place, nil, nil, error.message)
    }
    guard object.isObject else { throw object.fault(nil, "a spell is an object") }
    let values = try fields.map { try value(of: $0, object) }
    return Data((CSVWriter.record(fields.map(\.name)) + CSVWriter.record(values)).utf8)
  }

  private func value(
    of field: SpellListReader.Field, _ object: JSONValue
  ) throws(ListedFault) -> String {
    let names = field.columns(in: mapping)
    guard let name = names.first(where: { object[$0] != nil }) else {
      guard field.isRequired else { return "" }
      throw object.fault(names[0], "it is missing")
    }
    return try object.word(name) ?? ""
  }
}
