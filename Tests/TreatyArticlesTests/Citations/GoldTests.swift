import EntenteKit
import Foundation
import Testing

@testable import TreatyArticles

/// Precision and recall on sentences with known answers.
///
/// A pair is a sentence and a provision of a known treaty. The right pairs are in the file; the
/// found pairs are those that `articles find-citations` lists, with one pair for each treaty that
/// an ambiguous citation may mean. Precision is the part of the found pairs that are right; recall
/// is the part of the right pairs that are found. A sentence without right pairs can only lower the
/// precision. The sentences of half 1 were written with the code that reads them, those of half 2
/// after it. The environment `ENTENTE_GOLD=report` prints both measures and each fault.
@Suite("Gold sentences")
struct GoldTests {
  struct Sentence: Sendable, CustomStringConvertible {
    let text: String
    let provisions: Set<String>
    let kind: String
    let half: String
    var description: String { "\(kind): \(text)" }

    init(_ row: PatternTable.Row) {
      text = row.field("text")
      provisions = Set(row.field("provisions").split(separator: " ").map(String.init))
      kind = row.field("kind")
      half = row.field("half")
    }

    /// The provisions that are found.
    var found: Set<String> {
      Set(
        TestData.parser.find(in: text).flatMap { citation in
          citation.candidates.flatMap { candidate in
            citation.provisions.map { $0.id(in: candidate.treatyID) }
          }
        })
    }
  }

  static func sentences(_ csv: String, _ columns: [String]) throws -> [Sentence] {
    try PatternTable(csv, name: "sentences", columns: columns).rows.map(Sentence.init)
  }

  static func gold() throws -> [Sentence] {
    try sentences(
      TestData.text("Tests/Data/TreatyArticles/citation_gold.csv"),
      ["half", "text", "provisions", "kind"])
  }

  @Test("precision is at least 0.97 and recall at least 0.95", arguments: ["1", "2"])
  func precisionAndRecall(_ half: String) throws {
    var (right, found, expected) = (0, 0, 0)
    var faults: [String] = []
    for sentence in try Self.gold() where sentence.half == half {
      let answer = sentence.found
      right += answer.intersection(sentence.provisions).count
      found += answer.count
      expected += sentence.provisions.count
      if answer != sentence.provisions {
        faults.append("\(sentence) -> \(answer.sorted().joined(separator: " "))")
      }
    }
    try #require(expected > 0)
    let precision = Double(right) / Double(found)
    let recall = Double(right) / Double(expected)
    let report =
      "half \(half): precision \(precision), recall \(recall)\n"
      + faults.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["ENTENTE_GOLD"] == "report" { print(report) }
    #expect(precision >= 0.97 && recall >= 0.95, "\(report)")
  }

  @Test("the set is large, has all kinds, and a third of it has no provision")
  func size() throws {
    let gold = try Self.gold()
    #expect(gold.count >= 150)
    #expect(gold.count { $0.provisions.isEmpty } * 3 >= gold.count - 10)
    #expect(Set(gold.map(\.text)).count == gold.count)
  }

  @Test(
    "the sentences that broke the first version are right",
    .enabled(if: Shared.isThere, "the folder shared is not beside the repository"))
  func cases() throws {
    let url = Shared.folder.appendingPathComponent("cases/citations.csv")
    let csv = try String(contentsOf: url, encoding: .utf8)
    for sentence in try Self.sentences(csv, ["text", "provisions", "kind"]) {
      #expect(sentence.found == sentence.provisions, "\(sentence)")
    }
  }
}
