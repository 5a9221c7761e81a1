import Foundation

/// What is searched for, as the full-text index reads it.
///
/// Words that all must stand in a passage; or, where it has quotes, stars, brackets or AND, OR, NOT, NEAR, the language of FTS5.
/// Of plain Russian and Ukrainian words the ending is left open, so that all their cases are found.
struct SearchQuery {
  /// For MATCH; empty where nothing was asked for.
  let pattern: String
  /// The terms of the pattern in their order; none where it is an expression.
  let words: [String]
  /// Words in scripts that are written without blanks: an index of words does not find them, so they are looked for as they stand.
  let literals: [String]

  init(_ text: String) {
    guard !Self.isExpression(text) else {
      (pattern, words, literals) = (text, [], [])
      return
    }
    let all = text.split { !($0.isLetter || $0.isNumber) && $0 != "-" }.map(String.init)
    let terms = all.filter { !Self.isUnbroken($0) }.map(Self.terms)
    words = terms.flatMap { $0 }
    pattern = terms.map { $0.count == 1 ? $0[0] : "(\($0.joined(separator: " OR ")))" }
      .joined(separator: " AND ")
    literals = all.filter(Self.isUnbroken)
  }

  /// Whether it is written in the language of FTS5.
  private static func isExpression(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }
    return text.contains { "\"*():^+{}".contains($0) }
      || words.contains { ["AND", "OR", "NOT", "NEAR"].contains($0) }
  }

  /// A word as the index may have it.
  private static func terms(_ word: String) -> [String] {
    let stem = RussianStem(word)
    return stem.spellings.map { stem.isOpen ? "\"\($0)\"*" : "\"\($0)\"" }
  }

  /// Chinese, Japanese, Thai: no blanks between words.
  private static func isUnbroken(_ word: String) -> Bool {
    word.unicodeScalars.contains {
      switch $0.value {
      case 0x0E00...0x0E7F, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF: true
      default: false
      }
    }
  }
}

/// The beginning that the forms of a Russian or Ukrainian word share: the word without its ending.
struct RussianStem {
  /// The stem, or the word itself in another script.
  let text: String
  /// Whether any ending may follow.
  let isOpen: Bool

  init(_ word: String) {
    let isCyrillic = word.unicodeScalars.allSatisfy { (0x0400...0x04FF).contains($0.value) }
    let lower = isCyrillic ? word.lowercased().replacing("ё", with: "е") : word
    let ending = Self.endings.first {
      isCyrillic && lower.hasSuffix($0) && lower.count - $0.count >= Self.shortest
    }
    text = ending.map { String(lower.dropLast($0.count)) } ?? lower
    isOpen = isCyrillic && lower.count > Self.shortest
  }

  /// The stem as it may be written: each е may be a ё, of which a word has one at most.
  var spellings: [String] {
    [text]
      + text.indices.filter { text[$0] == "е" }.map {
        text.replacingCharacters(in: $0...$0, with: "ё")
      }
  }

  private static let shortest = 4

  /// Of nouns, adjectives and verbs, the longest first.
  private static let endings = [
    "иями", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "ией", "иям", "иях", "ать",
    "ять",
    "ить", "еть", "ться", "ешь", "ет", "ют", "ут", "ит", "ат", "ят", "ая", "яя", "ое", "ее", "ые",
    "ие", "ый",
    "ий", "ой", "ей", "ом", "ем", "ым", "им", "ых", "их", "ую", "юю", "ов", "ев", "ию", "ия", "ии",
    "ам", "ям",
    "ах", "ях", "ью", "ью", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й",
  ].sorted { $0.count > $1.count }
}
