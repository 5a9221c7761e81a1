import EntenteKit

extension CitationReader {
  /// No treaty has more provisions; four digits are a year.
  static let numbers = 1...999

  /// Reads the number of a provision: `4`, `18.1`, `7 bis`, `VIII`, `"а"`.
  mutating func number(for kind: ProvisionKind) -> ProvisionNumber? {
    attempt { reader in
      if let enclosed = reader.enclosed() { return enclosed }
      let start = reader.position
      guard let value = reader.numeral() else {
        return reader.numberInWords() ?? reader.letter(for: kind) ?? reader.lettered(kind)
      }
      let addition = reader.addition(to: value, in: kind, after: start)
      guard !reader.isAt(.quantity) else { return nil }
      let printed = reader.printed(start..<reader.position)
      return ProvisionNumber(printed: printed, value: value, addition: addition)
    }
  }

  /// Reads a number in words of the language of the word before it.
  private mutating func numberInWords() -> ProvisionNumber? {
    attempt { reader in
      let start = reader.position
      guard let spelled = reader.spelledNumber(), let word = reader.keyword,
        spelled.isOf(word.languages), !reader.isAt(.quantity)
      else { return nil }
      return ProvisionNumber(printed: reader.printed(start..<reader.position), value: spelled.value)
    }
  }

  private func isAfterUnderscore(_ index: Int) -> Bool {
    token(at: index - 1)?.isSign("_") ?? false
  }

  private mutating func numeral() -> Int? {
    guard let next, let value = arabic(next) ?? roman(next) else { return nil }
    position += 1
    return value
  }

  private func arabic(_ token: Token) -> Int? {
    guard case .number(let value) = token.kind, Self.numbers.contains(value) else { return nil }
    return value
  }

  /// Reads a Roman numeral in capitals, or in small letters if it cannot be a single letter. "Li"
  /// and French "l'" are words.
  private func roman(_ token: Token) -> Int? {
    guard token.casing == .upper || (token.casing == .lower && !token.isLetter) else { return nil }
    let isElided = self.token(at: position + 1).map { $0.isGlued && $0.isSign("'") } ?? false
    return token.isWord && !isElided ? RomanNumeral.value(folded: token.folded) : nil
  }

  private mutating func letter(for kind: ProvisionKind) -> ProvisionNumber? {
    guard let next, next.isLetter, kind.takesLetters else { return nil }
    guard kind == .point || next.casing == .upper else { return nil }
    position += 1
    let letter = ProvisionNumber(printed: printed(position - 1..<position), value: nil)
    if kind == .point { _ = skipGlued(")") }
    return letter
  }

  /// Reads the number of an article of an earlier numbering: `J.7`, `N`.
  private mutating func lettered(_ kind: ProvisionKind) -> ProvisionNumber? {
    guard kind == .article, let next, next.isLetter, next.isLatin, next.casing == .upper else {
      return nil
    }
    let letter = printed(position..<position + 1)
    position += 1
    let second = attempt { reader -> Int? in
      _ = reader.skipGlued(".")
      guard let next = reader.next, next.isGlued, let value = reader.arabic(next) else {
        return nil
      }
      reader.position += 1
      return value
    }
    return ProvisionNumber(printed: letter + (second.map { ".\($0)" } ?? ""), value: nil)
  }

  /// Reads the addition to the number of an inserted provision.
  private mutating func addition(to value: Int, in kind: ProvisionKind, after start: Int) -> String
  {
    let isInserted = isAfterUnderscore(start)
    var addition = ""
    while let part = inserted(after: value, isInserted: isInserted) { addition += part }
    if skipSuffix() { return addition }
    return addition + (bis() ?? gluedLetter() ?? (kind == .article ? blankLetter() : nil) ?? "")
  }

  /// Reads a letter after a blank: "Article 10 A of the Treaty", "Art. 16 a GG".
  private mutating func blankLetter() -> String? {
    attempt { reader in
      guard let next = reader.next, next.isLetter, !next.beginsLine, next.isLatin,
        next.casing == .upper || reader.phrase(in: reader.lexicon.words) == nil,
        !reader.isAtProvisionWord, !reader.isAt(.sentence),
        !["i", "v", "x"].contains(next.folded)
      else { return nil }
      reader.position += 1
      let isLaw = reader.name() != nil || reader.isAtUnknownAbbreviation
      guard isLaw || (next.casing == .upper && reader.isAtEndOfNumber) else { return nil }
      return next.folded
    }
  }

  /// Whether the words of a citation go on here, and not another sentence: "A" can be an article.
  private var isAtEndOfNumber: Bool {
    guard let next, !next.beginsLine else { return true }
    return next.kind == .sign || isAt(.of) || isAt(.and) || isAt(.toward)
  }

  /// Reads a paragraph as German lawyers write it: "Art. 42 VII EUV".
  mutating func romanParagraph() -> ProvisionPath.Step? {
    attempt { reader in
      guard let next = reader.next, !next.isGlued, !next.beginsLine,
        case .number = reader.token(at: reader.position - 1)?.kind, let value = reader.roman(next)
      else { return nil }
      reader.position += 1
      let printed = reader.printed(reader.position - 1..<reader.position)
      guard next.casing == .upper, !reader.isParted,
        reader.name() != nil || reader.isAtUnknownAbbreviation || reader.isAt(.sentence)
      else { return nil }
      return .init(kind: .paragraph, number: ProvisionNumber(printed: printed, value: value))
    }
  }

  private var isParted: Bool { next?.kind == .sign || next?.beginsLine ?? true }

  /// Reads `.1`, or `-1` where it cannot be the end of a range.
  private mutating func inserted(after value: Int, isInserted: Bool) -> String? {
    attempt { reader in
      let isDotted = reader.skipGlued(".")
      guard isDotted || reader.skipGlued("-"), let next = reader.next, next.isGlued else {
        return nil
      }
      guard let second = reader.arabic(next), isDotted || isInserted || second < value else {
        return nil
      }
      reader.position += 1
      return "-\(second)"
    }
  }

  /// Reads "bis" and the like; before a number "bis" is German for "to".
  private mutating func bis() -> String? {
    attempt { reader in
      _ = reader.skipGlued("-")
      let phrase = reader.phrase(in: reader.lexicon.words) { $0.kind.isAddition }
      guard let phrase, let word = phrase.values.first else { return nil }
      reader.position = phrase.end
      if case .number = reader.next?.kind { return nil }
      return "-\(word.kind.rawValue)"
    }
  }

  private mutating func gluedLetter() -> String? {
    guard let next, next.isGlued, next.isLetter, next.isLatin || next.isCyrillic else { return nil }
    position += 1
    return next.folded
  }

  /// Reads a number or a letter in brackets or quotation marks.
  mutating func enclosed() -> ProvisionNumber? {
    attempt { reader in
      guard reader.skip("(") || reader.skip("\""), let number = reader.label() else { return nil }
      return reader.skip(")") || reader.skip("\"") ? number : nil
    }
  }

  /// Reads a label in brackets; a Roman numeral is a letter if letters precede it.
  private mutating func label() -> ProvisionNumber? {
    guard let next else { return nil }
    let value = arabic(next)
    guard value != nil || next.isLetter || roman(next) != nil else { return nil }
    position += 1
    return ProvisionNumber(printed: printed(position - 1..<position), value: value)
  }
}
