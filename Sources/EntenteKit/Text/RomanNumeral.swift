/// Roman numerals, also with Cyrillic capitals of the same shape and with the signs `Ⅰ` to `Ⅿ`.
public enum RomanNumeral {
  /// The value of a well-formed numeral in capitals; `nil` for other texts.
  ///
  /// ```swift
  /// RomanNumeral.value("XIV")  // 14
  /// RomanNumeral.value("IIII")  // nil
  /// ```
  public static func value(_ text: some StringProtocol) -> Int? {
    let digits = text.unicodeScalars.prefix(longest + 1).map { digit($0) ?? 0 }
    guard !digits.isEmpty, digits.count <= longest, !digits.contains(0) else { return nil }
    if digits.count == 1 || text.unicodeScalars.first.map({ $0.value >= 0x2160 }) == true {
      return digits.reduce(0, +)
    }
    let value = zip(digits, digits.dropFirst() + [0]).reduce(0) { sum, pair in
      sum + (pair.0 < pair.1 ? -pair.0 : pair.0)
    }
    let isCyrillic = text.unicodeScalars.contains { $0.value > 0x7F }
    return isCyrillic || self.text(value) == text ? value : nil
  }

  /// The value of a folded word as treaties use it, up to 89; `nil` for other words.
  ///
  /// Small Cyrillic letters count if they look like Latin ones in print. `с` and `м` do not: they
  /// are Russian words, and no treaty has a hundred parts.
  public static func value(folded word: String) -> Int? {
    guard word.utf8.count <= 2 * longest else { return nil }
    let latin = String(word.map { lookalikes[$0] ?? $0 })
    guard latin.utf8.allSatisfy({ $0 < 0x80 }), latin.allSatisfy(\.isLowercase) else { return nil }
    return value(latin.uppercased()).flatMap { $0 < 90 ? $0 : nil }
  }

  /// A positive number as a numeral.
  public static func text(_ number: Int) -> String {
    var left = number
    return steps.reduce(into: "") { text, step in
      while left >= step.value {
        text += step.numeral
        left -= step.value
      }
    }
  }

  /// The value of one sign; `nil` for other scalars.
  public static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if let value = digits[scalar] { return value }
    guard (0x2160...0x216F).contains(scalar.value) else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  /// The largest length of a numeral, in scalars.
  private static let longest = 15

  private static let digits: [Unicode.Scalar: Int] = [
    "I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000, "І": 1, "Х": 10, "С": 100,
    "М": 1000,
  ]
  private static let lookalikes: [Character: Character] = ["і": "i", "х": "x", "ӏ": "i"]
  private static let steps: [(value: Int, numeral: String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
}
