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
      decimal(&cursor) ?? chinese(&cursor) ?? (letters ? rareRoman(&cursor) : nil)
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
    while cursor.next == ".", cursor.peek(1)?.digit != nil {
      cursor.index += 1
      value += "." + (digits(&cursor) ?? "")
    }
    skipOrdinalEnding(&cursor)
    value += suffix(&cursor)
    guard let next = cursor.next, !cursor.atWordEnd else { return value }
    let isTitle = next.isUpper && cursor.peek(1)?.isLower ?? false
    let hasNoCase = next.isLetter && !next.isUpper && !next.isLower
    if isTitle || hasNoCase { return value }
    cursor.index = start
    return nil
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

  private static let romanValues: [Unicode.Scalar: Int] = [
    "I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000, "І": 1, "Х": 10, "С": 100,
    "М": 1000,
  ]

  private static func roman(_ cursor: inout ScalarCursor) -> String? {
    let start = cursor.index
    let numeral = cursor.take { romanDigit($0) != nil }
    if let number = romanValue(numeral), cursor.atWordEnd {
      return String(number) + suffix(&cursor)
    }
    cursor.index = start
    let lower = cursor.take { "ivxl".unicodeScalars.contains($0) }
    if let number = romanValue(lower.uppercased()), cursor.atWordEnd { return String(number) }
    cursor.index = start
    return nil
  }

  private static func romanDigit(_ scalar: Unicode.Scalar) -> Int? {
    if let value = romanValues[scalar] { return value }
    guard (0x2160...0x216F).contains(scalar.value) else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  /// The value of a well-formed Roman numeral.
  static func romanValue(_ text: String) -> Int? {
    let digits = text.unicodeScalars.map { romanDigit($0) ?? 0 }
    guard !digits.isEmpty, digits.count <= 12, !digits.contains(0) else { return nil }
    if digits.count == 1 || text.unicodeScalars.first!.value >= 0x2160 {
      return digits.reduce(0, +)
    }
    let value = zip(digits, digits.dropFirst() + [0]).reduce(0) { sum, pair in
      sum + (pair.0 < pair.1 ? -pair.0 : pair.0)
    }
    let isCyrillic = text.unicodeScalars.contains { $0.value > 0x7F }
    return isCyrillic || romanText(value) == text ? value : nil
  }

  /// A number as a Roman numeral.
  static func romanText(_ number: Int) -> String {
    let steps = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var left = number
    return steps.reduce(into: "") { text, step in
      while left >= step.0 {
        text += step.1
        left -= step.0
      }
    }
  }

  // MARK: Chinese

  private static let chineseDigits: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6,
    "七": 7, "八": 8, "九": 9, "十": 10, "百": 100, "千": 1000, "廿": 20, "卅": 30,
  ]

  private static func chinese(_ cursor: inout ScalarCursor) -> String? {
    let numeral = cursor.take { chineseDigits[$0] != nil }
    return chineseValue(numeral).map(String.init)
  }

  /// The value of a Chinese numeral: 一百零二, 三二〇, 十九.
  static func chineseValue(_ text: String) -> Int? {
    let digits = text.unicodeScalars.map { chineseDigits[$0] ?? -1 }
    guard !digits.isEmpty, digits.count <= 9, !digits.contains(-1) else { return nil }
    if digits.count > 1, digits.allSatisfy({ $0 < 10 }) { return digits.reduce(0) { $0 * 10 + $1 } }
    var sum = 0
    var pending: Int?
    for digit in digits {
      if digit == 20 || digit == 30 {
        sum += digit
      } else if digit >= 10 {
        sum += (pending ?? 1) * digit
        pending = nil
      } else {
        pending = digit
      }
    }
    return sum + (pending ?? 0)
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
      let word = ahead.take { $0.isLetter || $0 == "'" || $0 == "’" }.folded
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
