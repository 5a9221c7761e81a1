import EntenteKit
import Foundation

/// The rows of a CSV file whose header names the columns, in any order.
struct NamedRows: ~Copyable {
  private var reader: CSVReader
  private let columns: [String: Int]
  private let width: Int

  /// Reads the header.
  ///
  /// - Throws: ``ImportList/Unreadable`` if a column is missing or there twice.
  init(_ reader: consuming CSVReader, columns required: [String]) throws {
    let header = try Self.header(&reader, required)
    self.reader = reader
    columns = header
    width = header.count
  }

  private static func header(
    _ reader: inout CSVReader, _ required: [String]
  ) throws -> [String: Int] {
    guard let header = try reader.next() else {
      throw ImportList.Unreadable(ListedPlace(line: 1), rule: "the file is empty")
    }
    var columns: [String: Int] = [:]
    for (index, field) in header.fields.enumerated() {
      let name = field.text.trimmingCharacters(in: .whitespaces).lowercased()
      guard columns.updateValue(index, forKey: name) == nil else {
        throw ImportList.Unreadable(
          ListedPlace(line: field.line, column: field.column), field: name,
          rule: "the column is there twice")
      }
    }
    let missing = required.filter { columns[$0] == nil }
    guard missing.isEmpty else {
      throw ImportList.Unreadable(
        ListedPlace(line: header.line), field: missing.joined(separator: ", "),
        rule: "the column\(missing.count == 1 ? " is" : "s are") missing; values are separated by "
          + reader.delimiter)
    }
    return columns
  }

  /// The line on which the current row begins.
  var line: Int { reader.line }

  func has(_ column: String) -> Bool { columns[column] != nil }

  /// Moves to the next row.
  mutating func advance() throws -> Bool { try reader.advance() }

  /// - Throws: ``ListedFault`` if the row has more or fewer fields than the header.
  func checkWidth() throws(ListedFault) {
    guard reader.fieldCount != width else { return }
    throw ListedFault(
      ListedPlace(line: line), nil, nil,
      "the row has \(reader.fieldCount) fields, the header \(width), separated by "
        + reader.delimiter)
  }

  /// The value of a column, without blanks around it; empty if the file has no such column.
  func text(_ column: String) throws(ListedFault) -> String {
    guard let index = columns[column] else { return "" }
    do throws(CSVReader.SyntaxError) {
      return try reader.text(index).trimmingCharacters(in: .whitespaces)
    } catch {
      throw ListedFault(
        ListedPlace(line: error.line, column: error.column), column, nil, error.rule)
    }
  }

  func place(_ column: String) -> ListedPlace {
    guard let index = columns[column] else { return ListedPlace(line: line) }
    let (line, column) = reader.place(index)
    return ListedPlace(line: line, column: column)
  }

  /// An error in the value of a column.
  func fault(_ column: String, _ rule: String) -> ListedFault {
    ListedFault(place(column), column, try? text(column), rule)
  }
}
