import EntenteKit

/// Cuts a text into words, numbers and signs.
///
/// A Chinese character is a word of its own; a run of Chinese numerals is a number, as is a run of
/// digits of any script. Accents, soft hyphens and marks of direction are passed over. A word that
/// is divided at the end of a line is one token.
struct Tokenizer {
  private let text: String.UnicodeScalarView
  private var index: String.Index
  private var offset = 0
  private var gap = Token.Gap.line

  init(_ text: String) {
    self.text = text.unicodeScalars
    index = self.text.startIndex
  }

  static func tokens(of text: String) -> [Token] {
    var tokenizer = Tokenizer(text)
    var tokens: [Token] = []
    while let token = tokenizer.next() { tokens.append(token) }
    return tokens
  }

  mutating func next() -> Token? {
    while index < text.endIndex {
      switch text[index].role {
      case .blank: skipBlank()
      case .mark: advance()
      case .letter: return word()
      case .digit: return number()
      case .hanNumeral: return hanNumber()
      case .han: return han()
      case .sign: return sign()
      }
    }
    return nil
  }

  private mutating func word() -> Token {
    var (folded, letters, capitals, isCapitalized) = ("", 0, 0, false)
    return token(continuesAtLine: true) { scalar in
      if scalar.role == .mark { return true }
      guard scalar.role == .letter else { return false }
      if scalar.isUppercaseLetter {
        capitals += 1
        if letters == 0 { isCapitalized = true }
      }
      letters += 1
      Folding.append(scalar, to: &folded)
      return true
    } as: {
      if capitals == letters { return (.word, folded, .upper) }
      if capitals > 1 { return (.word, folded, .mixed) }
      return (.word, folded, isCapitalized ? .capitalized : .lower)
    }
  }

  /// The longest gap inside a divided word, in scalars.
  private static let longestDivision = 20

  /// The place where a word that is divided here goes on: after a hyphen, one line end and blanks,
  /// with a small letter.
  private func continuation() -> (index: String.Index, offset: Int)? {
    var (place, count, lines) = (index, 0, 0)
    let isSoft = place > text.startIndex && text[text.index(before: place)] == "\u{AD}"
    if !isSoft {
      guard place < text.endIndex, text[place] == "-" || text[place] == "\u{2010}" else {
        return nil
      }
      text.formIndex(after: &place)
      count = 1
    }
    while place < text.endIndex, count < Self.longestDivision, text[place].role == .blank {
      if text[place].isLineEnd { lines += 1 }
      if text[place] == "\r" { lines -= 1 }
      text.formIndex(after: &place)
      count += 1
    }
    guard lines == 1, place < text.endIndex, text[place].properties.isLowercase else { return nil }
    return (place, offset + count)
  }

  private mutating func number() -> Token {
    var (value, folded) = (0, "")
    return token { scalar in
      guard scalar.role == .digit else { return scalar.role == .mark }
      let digit = Int(scalar.properties.numericValue ?? 0)
      value = min(value * 10 + digit, 1_000_000)
      folded += String(digit)
      return true
    } as: {
      (.number(value), folded, .lower)
    }
  }

  private mutating func hanNumber() -> Token {
    var folded = ""
    return token { scalar in
      guard scalar.role == .hanNumeral else { return false }
      folded.unicodeScalars.append(scalar)
      return true
    } as: {
      (.number(HanNumeral.value(folded) ?? 0), folded, .lower)
    }
  }

  private mutating func han() -> Token {
    single { (.word, String(Folding.simplified($0)), .lower) }
  }

  private mutating func sign() -> Token {
    single { (.sign, Folding.sign($0), .lower) }
  }

  private mutating func single(
    _ describe: (Unicode.Scalar) -> (Token.Kind, String, Token.Casing)
  ) -> Token {
    let scalar = text[index]
    var isFirst = true
    return token { _ in
      defer { isFirst = false }
      return isFirst
    } as: {
      describe(scalar)
    }
  }

  /// Takes scalars while they belong to a token, and makes it.
  private mutating func token(
    continuesAtLine: Bool = false,
    while belongs: (Unicode.Scalar) -> Bool,
    as describe: () -> (kind: Token.Kind, folded: String, casing: Token.Casing)
  ) -> Token {
    let (startIndex, startOffset) = (index, offset)
    while index < text.endIndex {
      if belongs(text[index]) {
        advance()
      } else if continuesAtLine, let place = continuation() {
        (index, offset) = place
      } else {
        break
      }
    }
    let (kind, folded, casing) = describe()
    defer { gap = .none }
    return Token(
      kind: kind, folded: folded, range: startIndex..<index, offsets: startOffset..<offset,
      gap: gap, casing: casing)
  }

  private mutating func skipBlank() {
    if text[index].isLineEnd {
      gap = .line
    } else if gap == .none {
      gap = .blank
    }
    advance()
  }

  private mutating func advance() {
    text.formIndex(after: &index)
    offset += 1
  }
}
