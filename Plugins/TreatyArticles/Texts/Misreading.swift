import EntenteKit

/// Words and numbers that a scanner misread or a program spoiled: `l` for 1, `O` for 0, `II` for
/// 11, `Iv` for IV, `Artic1e`, `A R T I C L E`.
enum Misreading {
  private static let digits: [Unicode.Scalar: Character] = [
    "l": "1", "I": "1", "|": "1", "O": "0", "o": "0", "S": "5", "B": "8", "Z": "2",
  ]

  /// Reads `l`, `1O`, `ll`, which are no numbers as they stand.
  static func number(_ cursor: inout ScalarCursor) -> Numeral? {
    var ahead = cursor
    let token = ahead.take { "lI|Oo".unicodeScalars.contains($0) || $0.digit != nil }
    let isPlain = token.unicodeScalars.allSatisfy { $0.digit != nil || $0 == "I" }
    let hasOne = token.unicodeScalars.contains {
      $0.digit != nil || "lI|".unicodeScalars.contains($0)
    }
    guard !isPlain, hasOne, ahead.atWordEnd, let value = value(token) else { return nil }
    cursor = ahead
    return Numeral(printed: token, value: String(value))
  }

  /// Reads `Iv` and `Xii`, Roman numerals that a program wrote as words.
  static func capitalized(_ cursor: inout ScalarCursor) -> Numeral? {
    var ahead = cursor
    let token = ahead.take { "IVXLivxl".unicodeScalars.contains($0) }
    let scalars = token.unicodeScalars
    guard scalars.count > 1, scalars.first!.isUpper, scalars.dropFirst().allSatisfy(\.isLower),
      let value = RomanNumeral.value(token.uppercased()), ahead.atWordEnd
    else { return nil }
    cursor = ahead
    return Numeral(printed: token, value: String(value))
  }

  /// The word with one letter for those that look alike, for comparison.
  static func blurred(_ word: String) -> String {
    String(word.map { "l1|".contains($0) ? "i" : $0 == "0" ? "o" : $0 })
  }

  /// Reads a word whose letters are spaced out, and folds it.
  static func spaced(_ cursor: inout ScalarCursor) -> String? {
    var ahead = cursor
    var word = ""
    while let scalar = ahead.next, scalar.isLetter, ahead.peek(1)?.isBlank ?? true {
      word.unicodeScalars.append(scalar)
      ahead.index += 1
      if ahead.skipBlanks() != 1 { break }
    }
    guard word.unicodeScalars.count > 3 else { return nil }
    cursor = ahead
    return Folding.word(word)
  }

  /// The number with digits for the letters that look like them; `nil` if it has others.
  static func value(_ printed: String) -> Int? {
    let plain = printed.unicodeScalars.map { scalar in
      scalar.digit.map { Character(String($0)) } ?? digits[scalar]
    }
    guard (1...4).contains(plain.count), !plain.contains(nil) else { return nil }
    return Int(String(plain.compactMap { $0 }))
  }

  /// Corrects numbers that, read in digits, follow on the article before, and as printed do not.
  static func correct(_ lines: inout [CandidateLine]) -> [TextFinding] {
    var findings: [TextFinding] = []
    var last = 0
    let numbers = lines.compactMap { $0.heading?.kind == .article ? $0.heading?.number : nil }
    let countsDigits = numbers.count { Int($0.printed) != nil } * 2 > numbers.count
    for index in lines.indices {
      guard let heading = lines[index].heading, heading.kind == .article, !heading.isDoubtful,
        let number = heading.number
      else { continue }
      let isRoman = number.printed.unicodeScalars.allSatisfy { $0 == "I" }
      if Int(number.printed) == nil, countsDigits || !isRoman, let value = value(number.printed) {
        if value == last + 1, number.ordinal != value {
          lines[index].heading?.number?.value = String(value)
        }
        if isMisread(number, as: value, after: last) {
          findings.append(finding(number.printed, value, lines[index].line))
        }
      }
      last = lines[index].heading?.number?.ordinal ?? last
    }
    return findings
  }

  /// Whether a number is no numeral as it stands, or as such does not follow on the one before.
  private static func isMisread(_ number: Numeral, as value: Int, after last: Int) -> Bool {
    let isRoman = number.printed.unicodeScalars.allSatisfy { $0 == "I" }
    return isRoman ? value == last + 1 && number.ordinal != value : number.ordinal == value
  }

  private static func finding(_ printed: String, _ value: Int, _ line: SourceLine) -> TextFinding {
    TextFinding(
      severity: .note, rule: .misreadNumber, line: line.number,
      message: "The number '\(printed)' is read as \(value).")
  }
}
