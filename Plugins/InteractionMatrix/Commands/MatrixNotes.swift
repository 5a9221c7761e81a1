import Entente
import EntenteKit

/// The notes under a matrix: how to read its numbers, signs and doubts.
struct MatrixNotes {
  /// The notes under a table.
  var texts: [String] { [measure] + signs + more }
  /// The notes under a picture, whose legend explains the signs.
  var besideLegend: [String] { [measure] + more }

  private let measure: String
  private let signs: [String]
  private let more: [String]

  init(_ matrix: Matrix) {
    measure = matrix.measure.description
    signs = Self.signs(matrix)
    more = Self.more(matrix)
  }

  private static func signs(_ matrix: Matrix) -> [String] {
    let cells = matrix.rows.flatMap(\.cells)
    var texts: [String] = []
    let used = Set(cells.flatMap { [$0.low, $0.high].compactMap { $0 } })
    let steps = matrix.measure.steps.filter { used.contains($0.value) }
    if !steps.isEmpty {
      texts.append(steps.map { "\($0.code) \($0.label)" }.joined(separator: "; ") + ".")
    }
    let missing = Emptiness.allCases.filter { kind in
      !kind.sign.isEmpty && cells.contains { $0.missing == kind }
    }
    if !missing.isEmpty {
      texts.append(
        "Empty: " + missing.map { "\($0.sign) \($0.label)" }.joined(separator: "; ") + ".")
    }
    if cells.contains(where: { $0.high != nil && $0.low != nil && $0.low != $0.high }) {
      texts.append("a-b: a is certain, b is possible: dates or sources leave it open.")
    }
    if cells.contains(where: { $0.text.hasPrefix("?") && $0.text != "?" }) {
      texts.append("?b: possible, and nothing is certain, as where a source gives no date.")
    }
    if cells.contains(where: \.isDisputed) { texts.append("* Sources disagree.") }
    return texts
  }

  private static func more(_ matrix: Matrix) -> [String] {
    var texts = [matrix.unknownAfter].compactMap { $0 }.map(QuestionDay.note)
    if !matrix.partial.isEmpty {
      let isCounted = matrix.rows.flatMap(\.cells).contains { $0.low != nil || $0.high != nil }
      let names = matrix.partial.map(\.label).joined(separator: ", ")
      texts.append(
        "The dataset does not claim to know all members of \(names)"
          + (isCounted ? ": counts with them are at least these." : "."))
    }
    if matrix.rule != "effective" { texts.append("Here under the rule '\(matrix.rule)'.") }
    if matrix.direction != .both, matrix.measure.family != .status {
      texts.append(
        matrix.direction == .from
          ? "Only interactions from the row to the column."
          : "Only interactions from the column to the row.")
    }
    if !matrix.measure.weights.isEmpty {
      let weights = matrix.measure.weights.sorted { $0.key < $1.key }
        .map { "\($0.key) \(SVG.decimal($0.value))" }
      let what = matrix.measure.quantity == .weight ? "Weights" : "Levels"
      texts.append("\(what): \(weights.joined(separator: ", ")).")
    }
    return texts
  }
}
