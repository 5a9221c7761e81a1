/// Roman numerals up to 89, as treaties number with them.
enum RomanNumeral {
  /// The value of a folded word, which may hold Cyrillic letters of the same shape.
  static func value(_ word: String) -> Int? {
    values[word] ?? values[String(word.map { lookalikes[$0] ?? $0 })]
  }

  /// The numeral; Arabic digits from 90 on.
  static func text(_ value: Int) -> String {
    (1..<90).contains(value) ? Numeral.romanText(value) : String(value)
  }

  private static let values = Dictionary(
    uniqueKeysWithValues: (1..<90).map { (text($0).lowercased(), $0) })
  private static let lookalikes: [Character: Character] = ["і": "i", "х": "x", "ӏ": "i"]
}
