/// Reads citations from tokens, from left to right.
///
/// What it reads, it passes; a method that returns `nil` leaves the position as it was, by
/// ``attempt(_:)``. No method looks further than what it reads and the one phrase after, so that a
/// text takes linear time.
struct CitationReader {
  let text: String
  let tokens: [Token]
  let lexicon: Lexicon
  /// Whether there may be other words, so that "un" is no United Nations.
  let isRunningText: Bool
  var position = 0

  init(_ text: String, lexicon: Lexicon, isRunningText: Bool) {
    self.text = text
    self.lexicon = lexicon
    self.isRunningText = isRunningText
    tokens = lexicon.tokens(of: text)
  }

  /// The token to be read next; `nil` at the end.
  var next: Token? { token(at: position) }

  func token(at index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// The text of some tokens with what is between them.
  func printed(_ range: Range<Int>) -> String { String(text[textRange(range)]) }

  /// The same with one blank for each of the text.
  func words(_ range: Range<Int>) -> String {
    printed(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func textRange(_ range: Range<Int>) -> Range<String.Index> {
    tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }

  /// Reads something, or nothing.
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

  /// Skips a word of a kind, or several words that make one.
  mutating func skip(_ kind: CitationWord.Kind) -> Bool {
    guard let phrase = phrase(in: lexicon.words, where: { $0 == kind }) else { return false }
    position = phrase.end
    return true
  }

  func isAt(_ kind: CitationWord.Kind) -> Bool {
    phrase(in: lexicon.words) { $0 == kind } != nil
  }

  /// Skips what parts two items of a list: a comma, "and", or both.
  ///
  /// - Returns: Whether it is a comma alone, which may as well end a clause; `nil` where there is
  /// nothing.
  mutating func separator() -> (isComma: Bool, Void)? {
    let hasComma = skip(",")
    let hasAnd = skip(.and)
    return hasComma || hasAnd ? (!hasAnd, ()) : nil
  }
}
