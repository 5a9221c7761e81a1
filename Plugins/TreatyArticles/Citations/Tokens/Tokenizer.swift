import EntenteKit

/// Cuts a text into words, numbers and signs.
///
/// A Chinese character is a word of its own; a run of Chinese numerals is a number, as is a run of
/// digits of any script. Accents, soft hyphens and marks of direction are passed over.
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
    return token { scalar in
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
      let casing: Token.Casing = isCapitalized ? .capitalized : .lower
      return (.word, folded, capitals == letters ? .upper : casing)
    }
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
    single { (.word, String($0), .lower) }
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
    while belongs: (Unicode.Scalar) -> Bool,
    as describe: () -> (kind: Token.Kind, folded: String, casing: Token.Casing)
  ) -> Token {
    let (startIndex, startOffset) = (index, offset)
    while index < text.endIndex, belongs(text[index]) { advance() }
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
