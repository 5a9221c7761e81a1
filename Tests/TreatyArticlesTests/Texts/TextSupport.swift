import Foundation
import Testing

@testable import TreatyArticles

func table(_ name: String) -> String {
  (try? String(
    contentsOf: Shared.repository.appendingPathComponent(
      "Plugins/TreatyArticles/pack/data/\(name)"), encoding: .utf8)) ?? ""
}

let vocabulary = try! HeadingVocabulary(
  headingWords: table("treaty_heading_word.csv"), numberWords: table("treaty_number_word.csv"))

/// The folder `shared/data` beside the repository, if there is one.
let shared: URL? = Shared.isThere ? Shared.folder.appendingPathComponent("data") : nil

func read(
  _ text: String, name: String = "treaty.txt", language: String? = nil,
  format: TreatyText.Format? = nil
) throws -> TreatyText {
  try TreatyText.read(
    Data(text.utf8), name: name, language: language, format: format, vocabulary: vocabulary)
}

func error(
  _ data: Data, name: String = "treaty.txt", language: String? = nil
) -> TreatyTextError? {
  do throws(TreatyTextError) {
    _ = try TreatyText.read(data, name: name, language: language, vocabulary: vocabulary)
    return nil
  } catch {
    return error
  }
}

extension TreatyText {
  /// The values of the articles, without the `/` between scopes.
  var articles: [String] { provisions(of: .article).map { $0.value ?? "-" } }

  var ids: [String] { allProvisions.map(\.id) }

  subscript(id: String) -> TextProvision? { allProvisions.first { $0.id == id } }

  func reasons(_ reason: TextRemainder.Reason) -> [String] {
    remainder.filter { $0.reason == reason }.map(\.text)
  }

  /// All provisions and remainders, for counting letters.
  var everything: String {
    let parts = allProvisions.flatMap { [$0.label, $0.heading, $0.text, $0.following] }.compactMap { $0 }
    return ([title ?? ""] + parts + remainder.map(\.text)).joined(separator: "\n")
  }
}

/// The number of occurrences of each letter and digit.
func letters(_ text: String) -> [Unicode.Scalar: Int] {
  text.unicodeScalars.reduce(into: [:]) { counts, scalar in
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil { counts[scalar, default: 0] += 1 }
  }
}

/// The letters that one text has and the other lacks.
func difference(_ one: String, _ other: String) -> [String: Int] {
  let (a, b) = (letters(one), letters(other))
  return Set(a.keys).union(b.keys).reduce(into: [:]) { result, scalar in
    let surplus = (a[scalar] ?? 0) - (b[scalar] ?? 0)
    if surplus != 0 { result[String(scalar)] = surplus }
  }
}
