/// Numbers in words and the marks of ordinals.
extension CitationReader {
  /// Reads an ordinal that can precede its word: `5th`, "fifth".
  mutating func ordinal() -> ProvisionNumber? {
    attempt { reader in
      let start = reader.position
      if case .number(let value) = reader.next?.kind, Self.numbers.contains(value) {
        reader.position += 1
        guard reader.skipSuffix() else { return nil }
        return ProvisionNumber(printed: reader.printed(start..<reader.position), value: value)
      }
      guard let spelled = reader.spelledNumber(), spelled.isOrdinal else { return nil }
      return ProvisionNumber(printed: reader.printed(start..<reader.position), value: spelled.value)
    }
  }

  /// Skips the mark of an ordinal after its digits: `th`, `-й`, `.º`.
  mutating func skipSuffix() -> Bool {
    let found: Void? = attempt { reader in
      _ = reader.skipGlued("-") || reader.skipGlued(".")
      guard let mark = reader.next, mark.isGlued, reader.skip(.suffix) else { return nil }
      // "Article 4e" was inserted; "2e alinéa" is an ordinal.
      return mark.isLetter && mark.isLatin && !reader.isAtDivision ? nil : ()
    }
    return found != nil
  }

  private var isAtDivision: Bool { isAtProvisionWord || isAt(.sentence) }

  /// Whether an ordinal and its word follow: "2nd paragraph".
  var isAtOrdinalDivision: Bool {
    var ahead = self
    return ahead.ordinal() != nil && ahead.isAtDivision
  }

  /// Reads a number in words: "five", "fifty-first", "пятьдесят первой", "الحادية والخمسين".
  mutating func spelledNumber() -> SpelledNumber? {
    guard var number = numberWord() else { return nil }
    position = number.end
    while let more = attempt({ $0.part(after: number) }) { number = more }
    spelled = number
    return number
  }

  private mutating func part(after number: SpelledNumber) -> SpelledNumber? {
    _ = skip("-")
    if number.value == 100 { _ = skip(.and) }
    let isCased = next.map { !$0.isArabic } ?? true
    guard let part = numberWord(), part.isOf(number.languages),
      let value = Self.sum(number.value, part.value, unitsFirst: !isCased)
    else { return nil }
    position = part.end
    return SpelledNumber(
      value: value, isOrdinal: part.isOrdinal,
      languages: part.languages.filter(number.languages.contains), end: part.end)
  }

  private func numberWord() -> SpelledNumber? {
    guard let phrase = phrase(in: lexicon.numbers), let first = phrase.values.first else {
      return nil
    }
    let same = phrase.values.filter { $0.value == first.value && $0.isOrdinal == first.isOrdinal }
    return SpelledNumber(
      value: first.value, isOrdinal: first.isOrdinal, languages: same.map(\.language),
      end: phrase.end)
  }

  /// The value of two words together; `nil` if they are two numbers.
  private static func sum(_ first: Int, _ second: Int, unitsFirst: Bool) -> Int? {
    if second == 100 { return first < 10 ? first * 100 : nil }
    if first == 100 { return first + second }
    if unitsFirst { return first < 10 && second >= 10 && second % 10 == 0 ? first + second : nil }
    guard first >= 20, first < 100, first % 10 == 0 else { return nil }
    // French counts on from 60 and 80 to 19.
    return second < (first == 60 || first == 80 ? 20 : 10) ? first + second : nil
  }

  /// Skips a division that identifiers do not have: "first sentence", "Satz 2".
  mutating func skipSentence() -> Bool {
    let found: Void? = attempt { reader in
      if reader.isAt(.sentence) {
        _ = reader.skip(.sentence)
        _ = reader.skip(".")
        guard reader.sentenceNumber() != nil else { return () }
        reader.skipList { $0.sentenceNumber() }
        return ()
      }
      guard reader.ordinal() != nil else { return nil }
      reader.skipList { $0.ordinal()?.value }
      guard reader.skip(.sentence) else { return nil }
      _ = reader.skipGlued(".")
      return ()
    }
    return found != nil
  }

  /// The longest list of ordinals or sentences, so that no list is read repeatedly.
  static let longestSentenceList = 9

  private mutating func skipList(_ read: (inout Self) -> Int?) {
    for _ in 1..<Self.longestSentenceList {
      guard attempt({ $0.separator() == nil ? nil : read(&$0) }) != nil else { return }
    }
  }

  private mutating func sentenceNumber() -> Int? {
    attempt { reader in
      if case .number(let value) = reader.next?.kind, Self.numbers.contains(value) {
        reader.position += 1
        _ = reader.skipSuffix()
        return value
      }
      return reader.spelledNumber()?.value
    }
  }
}
