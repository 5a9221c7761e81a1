import Foundation

@testable import TreatyArticles

/// The files that the tests read, and the parser with the shipped patterns.
enum TestData {
  static let parser: CitationParser = {
    do {
      return try CitationParser(
        namesCSV: text("Plugins/TreatyArticles/pack/data/treaty_citation_name.csv"),
        wordsCSV: text("Plugins/TreatyArticles/pack/data/treaty_citation_word.csv"),
        numbersCSV: text("Plugins/TreatyArticles/pack/data/treaty_number_word.csv"),
        writtenNumbersCSV: text("Plugins/TreatyArticles/pack/data/treaty_written_number.csv"))
    } catch {
      fatalError("the patterns cannot be read: \(error)")
    }
  }()

  /// A text and the citation in it; `-` if it has none.
  struct Case: Sendable, CustomStringConvertible {
    let text: String
    let expected: String
    var description: String { "\(text) -> \(expected)" }
  }

  static let cases: [Case] = {
    let csv = (try? text("Tests/Data/TreatyArticles/citations.csv")) ?? ""
    let table = try? PatternTable(csv, name: "citations", columns: ["text", "expected"])
    return (table?.rows ?? []).map {
      Case(text: $0.field("text"), expected: $0.field("expected"))
    }
  }()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: Shared.repository.appendingPathComponent(path), encoding: .utf8)
  }

  /// The seed documents beside the repository; `nil` if they are missing.
  static let seeds: URL? = Shared.isThere ? Shared.folder.appendingPathComponent("seeds") : nil
}

extension TreatyCitation {
  /// Its identifiers: `cst/art_4`; `a/art_4|b/art_4` if it may belong to either; `?/art_4` for an
  /// unknown treaty.
  var summary: String {
    let treaties = candidates.isEmpty ? ["?"] : candidates.map(\.treatyID)
    return provisions.map { provision in
      treaties.map(provision.id).joined(separator: "|") + (provision.includesFollowing ? "+" : "")
    }.joined(separator: " ")
  }
}
