import Foundation
import Testing

@testable import TreatyArticles

/// Compares the recognized articles of invented treaties with those that were printed.
struct InventedResult {
  var total = 0
  var right = 0
  var failures: [String] = []

  static func letters(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.isLetter || $0.digit != nil }))
  }

  private static func words(_ provision: TextProvision) -> String {
    ([provision.heading ?? "", provision.text]
      + provision.children.flatMap { [$0.label ?? "", words($0)] }).joined(separator: " ")
  }

  /// The letters of each article, by its document and number.
  static func found(_ text: TreatyText) -> [String: String] {
    var documents = [""]
    var found: [String: String] = [:]
    for article in text.provisions(of: .article) {
      let scope = article.id.split(separator: "/").dropLast().joined(separator: "/")
      let place = documents.firstIndex(of: scope) ?? documents.count
      if place == documents.count { documents.append(scope) }
      found["\(place) \(article.value ?? "-")", default: ""] += letters(words(article))
    }
    return found
  }

  mutating func add(_ treaty: InventedTreaty, _ seed: Int, _ text: TreatyText?) {
    let found = text.map(Self.found) ?? [:]
    for article in treaty.articles {
      total += 1
      let key = "\(article.document) \(article.number)"
      if found[key] == Self.letters(article.words) {
        right += 1
      } else {
        failures.append("\(seed) \(treaty.language.name) \(key): \(found[key] ?? "not found")")
      }
    }
  }
}

@Suite("Invented treaties in many layouts")
struct InventedTreatyTests {
  static let seeds = 0..<400

  @Test("have their articles, with all their letters")
  func articles() {
    var result = InventedResult()
    for seed in Self.seeds {
      let treaty = InventedTreaty(seed: seed)
      let file = InventedPrint.file(treaty)
      let text = try? read(file, name: "treaty.\(treaty.layout.format.rawValue)")
      result.add(treaty, seed, text)
      if let text, treaty.layout.format == .plain {
        #expect(difference(file, text.everything) == [:], "seed \(seed)")
      }
    }
    #expect(result.total == 4957)
    #expect(result.right >= 4956, "\(result.failures.joined(separator: "\n"))")
  }
}
