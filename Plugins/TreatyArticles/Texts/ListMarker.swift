import EntenteKit

/// The marker that begins a paragraph or point: `1.`, `(a)`, `iv)`, `二、`.
struct ListMarker: Equatable {
  /// The numerals or letters with which a list counts.
  enum Alphabet {
    case arabic, chinese, latin, capital, roman, capitalRoman, cyrillic, arabicLetter, stem, clause
  }

  var alphabet: Alphabet
  /// The characters around the number: `.`, `)`, `()`, `、`.
  var frame: String
  var ordinal: Int
  var label: String
  var number: String
  /// The length of the marker in characters; the text begins after it.
  var length: Int

  /// Whether lists of this kind number the paragraphs of an article.
  var countsParagraphs: Bool { [.arabic, .chinese, .clause].contains(alphabet) }

  /// The number in Arabic digits, or the letter.
  var value: String {
    switch alphabet {
    case .latin, .cyrillic, .arabicLetter: number.lowercased()
    case .capital, .stem: number
    case .clause: String(number.filter(\.isNumber))
    case .arabic: number.filter { !$0.isWhitespace }
    default: String(ordinal)
    }
  }
}

extension ListMarker {
  static func isBullet(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "-–—•·▪●◦‣|".unicodeScalars.contains(first)
  }

  /// Whether a text begins with the marker of a first paragraph and its words: `1. The`, `(1) The`.
  static func opensParagraphs(_ text: String) -> Bool {
    var cursor = ScalarCursor(text.unicodeScalarPrefix(12))
    let opens = cursor.skip("(") || cursor.skip("（")
    guard Numeral.digits(&cursor) == "1" else { return false }
    let closes = cursor.skip(")") || cursor.skip("）")
    guard closes || (!opens && (cursor.skip(".") || cursor.skip("．"))) else { return false }
    cursor.skipBlanks()
    return cursor.next.map { $0.isLetter && !$0.isLower || "\"“«„".unicodeScalars.contains($0) }
      ?? false
  }

  /// All markers that a line can begin with; `(i)` is both a letter and a Roman numeral.
  static func candidates(_ line: SourceLine) -> [ListMarker] {
    var cursor = ScalarCursor(line.text.unicodeScalarPrefix(40))
    if line.isMarked, let bare = bare(cursor) { return [bare] }
    let opening = cursor.take { "(（".unicodeScalars.contains($0) }
    if opening.unicodeScalars.count > 1 { return [] }
    let isClause = opening.isEmpty && cursor.skip("§")
    cursor.skipBlanks()
    let start = cursor.index
    guard var readings = readings(&cursor) else { return [] }
    if isClause { readings = [(.clause, readings[0].ordinal)] }
    let number = cursor.string(from: start)
    guard let closing = closing(&cursor, opened: !opening.isEmpty, readings[0]) else { return [] }
    let label = cursor.string(from: 0)
    cursor.skipBlanks()
    return readings.map {
      ListMarker(
        alphabet: $0.alphabet, frame: (opening.isEmpty ? "" : "(") + closing, ordinal: $0.ordinal,
        label: label.trimmed, number: number, length: cursor.index)
    }
  }

  /// A number that is the whole content of a heading.
  private static func bare(_ start: ScalarCursor) -> ListMarker? {
    var cursor = start
    guard let digits = Numeral.digits(&cursor), cursor.rest.isEmpty || cursor.rest == "." else {
      return nil
    }
    return ListMarker(
      alphabet: .arabic, frame: ".", ordinal: Int(digits) ?? 0, label: digits, number: digits,
      length: cursor.scalars.count)
  }

  // MARK: The number

  private typealias Reading = (alphabet: Alphabet, ordinal: Int)

  private static func readings(_ cursor: inout ScalarCursor) -> [Reading]? {
    let start = cursor.index
    if let first = cursor.next, first.digit != nil { return decimal(&cursor) }
    let letters = cursor.take { $0.isLetter }
    let count = letters.unicodeScalars.count
    guard (1...8).contains(count) else { return nil }
    if let value = HanNumeral.value(letters) { return [(.chinese, value)] }
    var all: [Reading] = []
    if let letter = letter(letters) { all.append(letter) }
    if let roman = roman(letters) { all.append(roman) }
    if all.isEmpty { cursor.index = start }
    return all.isEmpty ? nil : all
  }

  /// Reads `1`, `2.1`, `4bis`.
  private static func decimal(_ cursor: inout ScalarCursor) -> [Reading]? {
    guard let digits = Numeral.digits(&cursor), digits.count <= 3, let ordinal = Int(digits) else {
      return nil
    }
    while cursor.next == ".", cursor.peek(1)?.digit != nil {
      cursor.index += 1
      guard let more = Numeral.digits(&cursor), more.count <= 3 else { return nil }
    }
    for suffix in ["bis", "ter", "quater"] where cursor.skip(text: suffix) { break }
    return [(.arabic, ordinal)]
  }

  private static let cyrillic = Array("абвгдежзиклмнопрстуфхцчшщэюя".unicodeScalars)
  private static let arabic = Array("أبجدهوزحطيكلمنسعفصقرشت".unicodeScalars)

  private static let stems = Array("甲乙丙丁戊己庚辛壬癸".unicodeScalars)

  private static func letter(_ text: String) -> Reading? {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, scalars.allSatisfy({ $0 == first }), scalars.count <= 2 else {
      return nil
    }
    let round = (scalars.count - 1) * 26
    switch first.value {
    case 0x61...0x7A: return (.latin, Int(first.value) - 0x60 + round)
    case 0x41...0x5A: return (.capital, Int(first.value) - 0x40 + round)
    default: break
    }
    let small = first.properties.lowercaseMapping.unicodeScalars.first!
    if let place = stems.firstIndex(of: small) { return (.stem, place + 1) }
    if let place = cyrillic.firstIndex(of: small) { return (.cyrillic, place + 1) }
    return arabic.firstIndex(of: small == "ا" ? "أ" : small).map { (.arabicLetter, $0 + 1) }
  }

  private static func roman(_ text: String) -> Reading? {
    let isLower = text.unicodeScalars.allSatisfy { $0.isLower }
    guard let value = RomanNumeral.value(isLower ? text.uppercased() : text), value < 60 else {
      return nil
    }
    return (isLower ? .roman : .capitalRoman, value)
  }

  // MARK: The end of the marker

  private static func closing(
    _ cursor: inout ScalarCursor, opened: Bool, _ reading: Reading
  ) -> String? {
    let start = cursor.index
    let before = cursor.skipBlanks()
    let isWide = before > 1 || cursor.scalars[start..<cursor.index].contains("\u{3000}")
    if reading.alphabet == .chinese, isWide, !opened, !cursor.atEnd { return "、" }
    guard let scalar = cursor.next else { return nil }
    cursor.index += 1
    if ")）".unicodeScalars.contains(scalar) {
      if cursor.next == ".", opened { cursor.index += 1 }
      return ")"
    }
    guard !opened else { return nil }
    if "、．".unicodeScalars.contains(scalar) { return "、" }
    if "-–".unicodeScalars.contains(scalar), before > 0 || reading.alphabet == .arabicLetter {
      return cursor.next?.isBlank ?? false ? "-" : nil
    }
    guard scalar == ".", before == 0, allowsDot(cursor, reading) else { return nil }
    return "."
  }

  /// Whether a dot after the number ends a marker: yes in `1.To` and `a.promoting`, no in `3.5` and
  /// `e.g.`.
  private static func allowsDot(_ cursor: ScalarCursor, _ reading: Reading) -> Bool {
    guard let next = cursor.next else { return reading.alphabet == .arabic }
    if next.isBlank { return true }
    if reading.alphabet == .latin { return next.isLetter && cursor.peek(1)?.isLetter ?? false }
    return reading.alphabet == .arabic && (next.isUpper || (next.isLetter && !next.isLower))
  }

  /// A clause with a number in the article: `Section 2.`
  static func clause(_ heading: Heading) -> ListMarker? {
    guard let number = heading.number else { return nil }
    return ListMarker(
      alphabet: .clause, frame: heading.word, ordinal: number.ordinal ?? 0, label: heading.label,
      number: number.printed, length: heading.label.unicodeScalars.count)
  }
}

extension String {
  func unicodeScalarPrefix(_ count: Int) -> Substring {
    Substring(unicodeScalars.prefix(count))
  }
}
