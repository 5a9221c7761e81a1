/// Reads citations from tokens, from left to right.
///
/// A method moves the position past the part that it reads. If it returns `nil`, the position
/// stays, by ``attempt(_:)``. Each method looks ahead by at most one phrase, so that reading a text
/// takes linear time.
struct CitationReader {
  let text: String
  let tokens: [Token]
  let lexicon: Lexicon
  /// Whether the text can contain other words; if so, "un" does not mean the United Nations.
  let isRunningText: Bool
  var position = 0
  /// The word for the provision that was read last.
  var keyword: ProvisionWord?
  /// The number that was last read from words.
  var spelled: SpelledNumber?
  /// The last provision that is one only if its treaty is named: "the second article".
  var weakStart: Int?
  /// The end of a list of numbers that no word followed. Its parts are not read again.
  var failedListEnd = 0

  init(_ text: String, lexicon: Lexicon, isRunningText: Bool) {
    self.text = text
    self.lexicon = lexicon
    self.isRunningText = isRunningText
    tokens = lexicon.tokens(of: text)
  }

  /// The next token; `nil` at the end.
  var next: Token? { token(at: position) }

  func token(at index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// The text of some tokens, including the characters between them.
  func printed(_ range: Range<Int>) -> String { String(text[textRange(range)]) }

  /// The same text with each run of blanks as one.
  func words(_ range: Range<Int>) -> String {
    printed(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func textRange(_ range: Range<Int>) -> Range<String.Index> {
    tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }

  /// Restores the position if the closure reads nothing.
  mutating func attempt<Value>(_ read: (inout Self) -> Value?) -> Value? {
    let start = position
    if let value = read(&self) { return value }
    position = start
    return nil
  }

  mutating func skip(_ sign: String) -> Bool {
    guard let next, next.isSign(sign) else { return false }
    position += 1
    return true
  }

  mutating func skipGlued(_ sign: String) -> Bool {
    guard let next, next.isGlued else { return false }
    return skip(sign)
  }

  /// Skips a word of a kind; the word may consist of several tokens.
  mutating func skip(_ kind: CitationWord.Kind) -> Bool {
    guard let phrase = word(kind) else { return false }
    position = phrase.end
    return true
  }

  func isAt(_ kind: CitationWord.Kind) -> Bool { word(kind) != nil }

  /// A word of a kind at the current position; a word such as "of" must be of the language of the
  /// provision before it, because "do" is Portuguese for "of the".
  private func word(_ kind: CitationWord.Kind) -> Phrase<CitationWord>? {
    phrase(in: lexicon.words) { $0.kind == kind && (!kind.isShort || isLanguage($0.language)) }
  }

  private func isLanguage(_ language: String) -> Bool {
    guard let keyword, language != "mul", !keyword.languages.contains("mul") else { return true }
    return keyword.languages.contains(language)
  }

  /// Skips the separator of two items of a list: a comma, "and", or both.
  ///
  /// - Returns: Whether it is only a comma, which may also end a clause; `nil` if there is no
  ///   separator.
  mutating func separator() -> (isComma: Bool, Void)? {
    let hasComma = skip(",")
    let hasAnd = skip(.and)
    // "i.V.m."
    if hasAnd, token(at: position - 1)?.isLetter == true { _ = skipGlued(".") }
    return hasComma || hasAnd ? (!hasAnd, ()) : nil
  }
}
