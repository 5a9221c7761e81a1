import Entente
import EntenteKit
import Foundation

/// Levels or weights of kinds of interactions, from a file of CSV: a kind and a number on each
/// line, below `kind,level` or `kind,weight`.
///
/// ```
/// kind,weight
/// agreement,5
/// meeting,0.1
/// ```
///
/// A kind that the file does not name keeps its own value. Refusals and silence are always 0. A
/// level is a whole number below 100, a weight a number from 0 on, in decimal digits.
public struct KindValues: Hashable, Sendable {
  public enum Quantity: String, Hashable, Sendable {
    case level
    case weight
  }

  public let quantity: Quantity
  /// By the id of the kind.
  public let values: [String: Double]

  /// - Parameters:
  ///   - text: The file.
  ///   - quantity: What it must give.
  ///   - file: Its name, for errors.
  ///   - kinds: The ids of all kinds.
  /// - Throws: ``Entente/KnowledgeBaseError``: `badData` with file, line, column and rule.
  public init(csv text: String, _ quantity: Quantity, file: String, kinds: Set<String>) throws {
    let records = try Self.records(text, file)
    let head = ["kind", quantity.rawValue]
    guard let first = records.first, first.fields.map(\.text) == head else {
      throw Self.fault(file, 1, 1, "the first line is '\(head.joined(separator: ","))'")
    }
    var values: [String: Double] = [:]
    for record in records.dropFirst() {
      let line = try Line(record, file: file, kinds: kinds)
      guard values[line.kind] == nil else {
        throw Self.fault(file, record.line, 1, "\(line.kind) stands there twice")
      }
      values[line.kind] = try line.value(quantity, file: file)
    }
    self.quantity = quantity
    self.values = values
  }

  /// The records that contain more than spaces.
  private static func records(_ text: String, _ file: String) throws -> [CSVReader.Record] {
    var reader = CSVReader(Data(text.utf8))
    var records: [CSVReader.Record] = []
    do {
      while let record = try reader.next() {
        let isBlank = record.fields.count == 1 && record.fields[0].text.allSatisfy(\.isWhitespace)
        if !isBlank { records.append(record) }
      }
    } catch let error as CSVReader.SyntaxError {
      throw fault(file, error.line, error.column, error.rule)
    }
    return records
  }

  fileprivate static func fault(
    _ file: String, _ line: Int, _ column: Int, _ rule: String
  ) -> KnowledgeBaseError {
    .because(.badData, "\(file):\(line):\(column): \(rule)")
  }
}

extension KindValues {
  /// A kind with its number.
  private struct Line {
    let kind: String
    private let number: CSVReader.Field
    private let line: Int

    init(_ record: CSVReader.Record, file: String, kinds: Set<String>) throws {
      guard record.fields.count == 2 else {
        throw KindValues.fault(
          file, record.line, 1,
          "a line has two fields, a kind and a number, not \(record.fields.count)")
      }
      kind = record.fields[0].text.trimmingCharacters(in: .whitespaces)
      (number, line) = (record.fields[1], record.line)
      guard kinds.contains(kind) else {
        let known = kinds.sorted().joined(separator: ", ")
        throw KindValues.fault(file, line, 1, "there is no kind '\(kind)'; the kinds are \(known)")
      }
    }

    func value(_ quantity: Quantity, file: String) throws -> Double {
      let text = number.text.trimmingCharacters(in: .whitespaces)
      guard let value = KindValues.number(text) else {
        throw KindValues.fault(
          file, line, number.column, "'\(text)' is not a number from 0 to \(KindValues.largest)")
      }
      guard quantity == .weight || value == value.rounded() && value < 100 else {
        throw KindValues.fault(
          file, line, number.column, "a level is a whole number below 100, not '\(text)'")
      }
      return value
    }
  }

  private static let largest = 1_000_000

  private static func number(_ text: String) -> Double? {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }), let number = Double(text),
      (0...Double(largest)).contains(number)
    else { return nil }
    return number
  }
}
