import Entente
import Foundation
import Testing

/// Each fact of the sheet needs one of the statements that `Dataset/facts.csv` names. The statement
/// must be current and cite the fact's document. Its passage must end after the locator and begin
/// at most 600 code points later, the length of a long sentence.
@Suite(
  "The fact sheet of the documents", .enabled(if: Places.hasShared, "needs ../shared"))
struct FactSheetTests {
  private struct SheetFact: Decodable {
    let id: String
    let seed: String
    let locator: String
  }

  @Test("every fact of the sheet has a statement with the right passage")
  func held() async throws {
    let kb = try await DatasetTests.bundled.value
    let map = Dictionary(
      grouping: try Places.lines(of: "Tests/EntenteTests/Dataset/facts.csv").dropFirst().map {
        $0.split(separator: ",").map(String.init)
      },
      by: { $0[0] })
    var passages: [String: [(file: String, start: Int, end: Int)]] = [:]
    let rows = try await kb.query(
      """
      SELECT s.statement_id, o.file, s.char_start, s.char_end
      FROM statement_source s JOIN source o ON o.id = s.source_id WHERE s.char_start IS NOT NULL
      """
    ).rows
    for row in rows {
      guard case .text(let id) = row[0], case .text(let file) = row[1],
        case .integer(let start) = row[2], case .integer(let end) = row[3]
      else { continue }
      passages[id, default: []].append((file, Int(start), Int(end)))
    }
    var missing: [String] = []
    for line in try Places.lines(of: "keys/facts.jsonl", from: Places.shared) {
      let fact = try JSONDecoder().decode(SheetFact.self, from: Data(line.utf8))
      let places = try Self.places(of: fact.locator, in: fact.seed)
      let isHeld = (map[fact.id] ?? []).contains { row in
        (passages[row[1]] ?? []).contains { passage in
          passage.file == fact.seed
            && places.contains { $0 < passage.end && passage.start < $0 + 600 }
        }
      }
      if !isHeld { missing.append(fact.id) }
    }
    #expect(missing == [], "of 474 facts")
  }

  /// The positions of a locator in a document, in code points; white space is folded for the
  /// search.
  private static func places(of locator: String, in file: String) throws -> [Int] {
    let text = try String(
      contentsOf: Places.shared.appendingPathComponent("seeds/\(file)"), encoding: .utf8)
    var folded: [Unicode.Scalar] = []
    var offsets: [Int] = []
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      if !scalar.properties.isWhitespace {
        folded.append(scalar)
        offsets.append(offset)
      } else if folded.last != " " {
        folded.append(" ")
        offsets.append(offset)
      }
    }
    let key = Array(
      locator.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars)
    guard let first = key.first, folded.count >= key.count else { return [] }
    return (0...(folded.count - key.count)).filter { start in
      folded[start] == first && folded[start..<(start + key.count)].elementsEqual(key)
    }.map { offsets[$0] }
  }
}
