import EDTF
import Foundation
import Testing

/// A row of the table in `EDTF.docc/Verdicts.md`.
struct VerdictRow: CustomTestStringConvertible {
  let text: String
  /// `invalid` or the level.
  let answer: String
  /// `earliest/latest`, empty where invalid.
  let bounds: String
  let why: String

  var testDescription: String { text }

  static let all: [VerdictRow] = {
    let file = TestFiles.package.appendingPathComponent("Sources/EDTF/EDTF.docc/Verdicts.md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(VerdictRow.init)
  }()

  static func row(for text: String) -> VerdictRow? {
    all.first { $0.text == text }
  }

  private init(line: Substring) {
    let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    text = cells[0].trimmingCharacters(in: ["`"])
    answer = cells[1]
    bounds = cells[2].trimmingCharacters(in: ["`"])
    why = cells[4]
  }
}

/// The answer of this library: `invalid` or the level.
func answer(to text: String) -> String {
  (try? DateExpression(text)).map { "\($0.level.rawValue)" } ?? "invalid"
}
