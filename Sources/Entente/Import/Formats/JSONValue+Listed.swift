import EDTF
import EntenteKit
import Foundation

extension JSONValue {
  /// The values of a file: one, or one on each line (JSON Lines).
  ///
  /// - Throws: ``ImportList/Unreadable`` if the file is not JSON in UTF-8.
  static func values(of data: Data) throws -> [JSONValue] {
    let text = try text(of: data)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let filled = lines.indices.filter { !lines[$0].allSatisfy(\.isWhitespace) }
    guard filled.count > 1, let first = filled.first,
      (try? JSONValue.root(of: String(lines[first]))) != nil
    else { return [try listed { () throws(JSONError) in try root(of: text) }] }
    return try filled.map { index in
      try listed { () throws(JSONError) in try root(of: String(lines[index]), line: index + 1) }
    }
  }

  /// The value of a file of YAML.
  static func value(ofYAML data: Data) throws -> JSONValue {
    let text = try text(of: data)
    return try listed { () throws(JSONError) in try root(ofYAML: text) }
  }

  private static func text(of data: Data) throws -> String {
    do throws(TextDecodingError) {
      return try TextDecoding.text(of: [UInt8](data), in: .utf8).text
    } catch {
      throw ImportList.Unreadable(
        ListedPlace(line: error.line, column: error.column), rule: error.message)
    }
  }

  private static func listed(
    _ read: () throws(JSONError) -> JSONValue
  ) throws -> JSONValue {
    do throws(JSONError) {
      return try read()
    } catch {
      throw ImportList.Unreadable(
        ListedPlace(line: error.line, column: error.column), rule: error.message)
    }
  }

  var place: ListedPlace { ListedPlace(line: line, column: column) }

  /// An error in this value.
  func fault(_ field: String?, _ rule: String) -> ListedFault {
    ListedFault(place, field, word, rule)
  }

  /// The text or the integer of a member; `nil` if it is null, empty or not there.
  ///
  /// - Throws: ``ListedFault`` if it is something else.
  func word(_ name: String) throws(ListedFault) -> String? {
    guard let value = self[name], !value.isNull else { return nil }
    guard let word = value.word else { throw value.fault(name, "a text is expected") }
    let text = word.trimmingCharacters(in: .whitespacesAndNewlines)
    return text.isEmpty ? nil : text
  }

  /// The date of a member: a year, month or day, with or without a time; `nil` if there is none.
  func date(_ name: String) throws(ListedFault) -> ListedDate? {
    guard let text = try word(name) else { return nil }
    let day = text.firstMatch(of: /^(\d{4}-\d{2}-\d{2})[T ]\d{2}(:?\d{2})*.*$/)?.1
    do throws(DateSyntaxError) {
      return try ListedDate(day.map(String.init) ?? text)
    } catch {
      throw self[name, default: self].fault(name, error.reason)
    }
  }

  private subscript(name: String, default other: JSONValue) -> JSONValue { self[name] ?? other }
}

extension Data {
  /// The first byte that is no blank, and no byte order mark.
  var firstFilled: UInt8? {
    first { ![0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF].contains($0) }
  }
}
