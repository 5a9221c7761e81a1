import EntenteKit

/// A number of a provision: as printed, and in Arabic digits.
struct Numeral: Equatable {
  var printed: String
  var value: String

  /// The value without `bis` and the like, where it is one number.
  var ordinal: Int? { Int(value.prefix { $0.isNumber }) }
}

extension Numeral {
  /// Reads a number in digits, Roman or Chinese numerals or words.
  ///
  /// - Parameters:
  ///   - letters: Whether a single capital letter is a number too, as in Part A.
  ///   - words: The value of a number word, folded.
  static func read(
    _ cursor: inout ScalarCursor, letters: Bool = false, words: ((String) -> Int?)? = nil
  ) -> Numeral? {
    let start = cursor.index
    let value =
      decimal(&cursor) ?? lettered(&cursor) ?? chinese(&cursor)
      ?? (letters ? rareRoman(&cursor) : nil)
      ?? roman(&cursor) ?? word(&cursor, words) ?? (letters ? letter(&cursor) : nil)
    guard let value else {
      cursor.index = start
      return nil
    }
    return Numeral(printed: cursor.string(from: start), value: value)
  }

  // MARK: Digits

  private static func decimal(_ cursor: inout ScalarCursor) -> String? {
    let start = cursor.index
    guard var value = digits(&cursor) else { return nil }
    value += parts(&cursor)
    skipOrdinalEnding(&cursor)
    value += suffix(&cursor)
    guard let next = cursor.next, !cursor.atWordEnd else { return value }
    let isTitle = next.isUpper && cursor.peek(1)?.isLower ?? false
    let hasNoCase = next.isLetter && !next.isUpper && !next.isLower
    if isTitle || hasNoCase { return value }
    cursor.index = start
    return nil
  }

  /// Reads the second and later parts of `8.4`, `2-01`, `11-2`, as printed.
  private static func parts(_ cursor: inout ScalarCursor) -> String {
    var parts = ""
    while let mark = cursor.next, isPartMark(mark), cursor.peek(1)?.digit != nil {
      var ahead = cursor
      ahead.index += 1
      var number = ""
      while number.utf8.count < 9, let digit = ahead.next?.digit {
        number += String(digit)
        ahead.index += 1
      }
      if ahead.next?.digit != nil { break }
      parts += (mark == "." ? "." : "-") + number
      cursor = ahead
    }
    return parts
  }

  private static func isPartMark(_ scalar: Unicode.Scalar) -> Bool {
    ".-\u{2010}\u{2011}".unicodeScalars.contains(scalar)
  }

  /// Reads `II.1`, `I-10`, `G-01`. The value is the number as printed, because a letter before a
  /// number can be a Roman numeral or not.
  private static func lettered(_ cursor: inout ScalarCursor) -> String? {
    var ahead = cursor
    let letters = ahead.take { $0.isUpper }
    let count = letters.unicodeScalars.count
    guard count == 1 || RomanNumeral.value(letters) != nil else { return nil }
    let parts = parts(&ahead)
    guard !parts.isEmpty else { return nil }
    let value = letters + parts + suffix(&ahead)
    guard ahead.atWordEnd else { return nil }
    cursor = ahead
    return value
  }

  static func digits(_ cursor: inout ScalarCursor) -> String? {
    var value = ""
    while value.utf8.count < 9, let digit = cursor.next?.digit {
      value += String(digit)
      cursor.index += 1
    }
    return value.isEmpty || cursor.next?.digit != nil ? nil : Int(value).map(String.init)
  }

  private static let ordinalEndings = [
    "er", "re", "ère", "st", "nd", "rd", "th", ".º", ".°", ".ª", "º", "°", "ª", "o", "-я", "-й",
    "-а", "-ое", "-го",
  ]

  private static func skipOrdinalEnding(_ cursor: inout ScalarCursor) {
    guard let next = cursor.next, next.isLetter || ".º°ª-".unicodeScalars.contains(next) else {
      return
    }
    for ending in ordinalEndings {
      var ahead = cursor
      if ahead.skip(text: ending), ahead.atWordEnd {
        cursor = ahead
        return
      }
    }
  }

  // MARK: bis, ter, a

  private static let latin = [
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies",
  ]

  /// `bis` for 2, as in 第八条之二.
  static func latinSuffix(_ number: Int) -> String {
    (2..<latin.count + 2).contains(number) ? latin[number - 2] : "-\(number)"
  }

  /// Reads `bis`, ` ter`, `-A`, `a`.
  private static func suffix(_ cursor: inout ScalarCursor) -> String {
    var ahead = cursor
    let glued = ahead.skip { $0.isBlank || $0 == "-" } == 0
    let word = ahead.take { $0.isLetter }
    guard ahead.atWordEnd else { return "" }
    let isCased = word.unicodeScalars.allSatisfy { $0.isLower || $0.isUpper }
    let isLetter = word.unicodeScalars.count == 1 && glued && isCased
    guard isLetter || latin.contains(word.lowercased()) else { return "" }
    cursor = ahead
    return word.lowercased()
  }

  // MARK: Roman

  private static func roman(_ cursor: inout ScalarCursor) -> String? {
    let start = cursor.index
    let numeral = cursor.take { RomanNumeral.digit($0) != nil }
    if let number = RomanNumeral.value(numeral), cursor.atWordEnd {
      return String(number) + suffix(&cursor)
    }
    cursor.index = start
    let lower = cursor.take { "ivxl".unicodeScalars.contains($0) }
    if let number = RomanNumeral.value(lower.uppercased()), cursor.atWordEnd {
      return String(number)
    }
    cursor.index = start
    return nil
  }

  // MARK: Chinese

  private static func chinese(_ cursor: inout ScalarCursor) -> String? {
    let numeral = cursor.take { HanNumeral.isDigit($0) }
    return HanNumeral.value(numeral).map(String.init)
  }

  // MARK: Words

  private static let links: Set<String> = ["et", "and", "y", "и", "і", "e", "ve"]

  private static func word(
    _ cursor: inout ScalarCursor, _ words: ((String) -> Int?)?
  ) -> String? {
    guard let words else { return nil }
    var sum: Int?
    var ahead = cursor
    for _ in 0..<5 {
      ahead.skip { $0.isBlank || $0 == "-" }
      let word = Folding.word(ahead.take { $0.isLetter || $0 == "'" || $0 == "’" })
      if let value = words(word.replacing("’", with: "'")) {
        sum = value == 100 && sum ?? 0 > 0 ? sum! * 100 : (sum ?? 0) + value
        cursor = ahead
      } else if sum == nil || !links.contains(word) {
        break
      }
    }
    return sum.map(String.init)
  }

  /// Takes C, D, L and M alone for letters, not for hundreds.
  private static func rareRoman(_ cursor: inout ScalarCursor) -> String? {
    guard let scalar = cursor.next, "CDLM".unicodeScalars.contains(scalar) else { return nil }
    var ahead = cursor
    guard let value = letter(&ahead) else { return nil }
    cursor = ahead
    return value
  }

  private static func letter(_ cursor: inout ScalarCursor) -> String? {
    guard let scalar = cursor.next, scalar.isLetter, !scalar.isLower,
      !LanguageScript.isHan(scalar)
    else { return nil }
    cursor.index += 1
    return cursor.atWordEnd ? String(scalar) : nil
  }
}
