import Foundation

/// A search for words, translated for the full-text index.
///
/// All words must occur in a passage. A query with quotes, stars, brackets or AND, OR, NOT, NEAR is
/// an FTS5 expression. Plain Russian and Ukrainian words match all their cases.
struct SearchQuery {
  /// The MATCH pattern; empty if there is nothing to search for.
  let pattern: String
  /// The terms of the pattern in order; empty for an expression.
  let words: [String]
  /// Words in scripts without blanks. The index cannot find them; they are searched as substrings.
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

  /// Whether the text is an FTS5 expression.
  private static func isExpression(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }
    return text.contains { "\"*():^+{}".contains($0) }
      || words.contains { ["AND", "OR", "NOT", "NEAR"].contains($0) }
  }

  /// The forms of a word in the index.
  private static func terms(_ word: String) -> [String] {
    let stem = RussianStem(word)
    return stem.spellings.map { stem.isOpen ? "\"\($0)\"*" : "\"\($0)\"" }
  }

  /// Whether the script has no blanks between words: Chinese, Japanese, Thai.
  private static func isUnbroken(_ word: String) -> Bool {
    word.unicodeScalars.contains {
      switch $0.value {
      case 0x0E00...0x0E7F, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF: true
      default: false
      }
    }
  }
}

/// The stem of a Russian or Ukrainian word: the part that its forms share.
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

  /// The spellings of the stem: any е can be ё, of which a word has at most one.
  var spellings: [String] {
    [text]
      + text.indices.filter { text[$0] == "е" }.map {
        text.replacingCharacters(in: $0...$0, with: "ё")
      }
  }

  private static let shortest = 4

  /// Endings of nouns, adjectives and verbs, the longest first.
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
