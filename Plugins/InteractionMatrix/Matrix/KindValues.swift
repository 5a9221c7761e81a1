import Entente
import Foundation

/// Levels or weights of kinds of interactions, from a file: lines of a kind and a number, below `kind,level` or `kind,weight`.
///
/// ```
/// kind,weight
/// agreement,5
/// meeting,0.1
/// ```
///
/// A kind that the file does not name keeps its own. Refusals and silence have none to give: they are 0. Fields have no quotes; a
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
    func fault(_ line: Int, _ column: Int, _ rule: String) -> KnowledgeBaseError {
      .because(.badData, "\(file):\(line):\(column): \(rule)")
    }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let head = "kind,\(quantity.rawValue)"
    guard let first = lines.first, first.drop(while: { $0 == "\u{feff}" }) == head else {
      throw fault(1, 1, "the first line is '\(head)'")
    }
    var values: [String: Double] = [:]
    for (number, line) in zip(2..., lines.dropFirst()) where !line.allSatisfy(\.isWhitespace) {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard fields.count == 2 else {
        throw fault(number, 1, "a line has two fields, a kind and a number, not \(fields.count)")
      }
      guard kinds.contains(fields[0]) else {
        throw fault(
          number, 1,
          "there is no kind '\(fields[0])': there are \(kinds.sorted().joined(separator: ", "))")
      }
      guard values[fields[0]] == nil else {
        throw fault(number, 1, "\(fields[0]) stands there twice")
      }
      let column = (line.firstIndex(of: ",").map { line[...$0].utf8.count } ?? 0) + 1
      guard let value = Self.number(fields[1]) else {
        throw fault(number, column, "'\(fields[1])' is no number from 0 to \(Self.largest)")
      }
      guard quantity == .weight || value == value.rounded() && value < 100 else {
        throw fault(number, column, "a level is a whole number below 100, not '\(fields[1])'")
      }
      values[fields[0]] = value
    }
    self.quantity = quantity
    self.values = values
  }

  private static let largest = 1_000_000

  private static func number(_ text: String) -> Double? {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }), let number = Double(text),
      (0...Double(largest)).contains(number)
    else { return nil }
    return number
  }
}
