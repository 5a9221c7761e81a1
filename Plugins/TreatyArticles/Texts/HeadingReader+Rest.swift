/// The rest of the line after a number: a title, the text, or the end of a reference.
extension HeadingReader {
  private static let stops = ".:—–-|)]．、：،_\u{2010}\u{2011}"

  func complete(_ heading: inout Heading, _ cursor: inout ScalarCursor, _ line: SourceLine) {
    readLetter(&heading, &cursor)
    cursor.skip { Self.noteMarks.unicodeScalars.contains($0) }
    let start = cursor.index
    let gap = cursor.skipBlanks()
    let stopped = cursor.skip { Self.stops.unicodeScalars.contains($0) || $0.isBlank } > 0
    heading.rest = line.text.dropFirstScalars(cursor.index)
    let isWide = gap > 1 || (gap > 0 && start > 0 && isHan(cursor.scalars[start - 1]))
    heading.form =
      line.isMarked ? .marked : heading.rest.isEmpty ? .alone : stopped || isWide ? .stopped : .open
    // The label is everything before the rest, so that no character of the line is lost.
    heading.label = cursor.string(from: 0).trimmed
  }

  private static let noteMarks = "¹²³⁴⁵⁶⁷⁸⁹⁰⁽⁾*†‡"

  /// Reads the letter of `Article 1 A` and `Article 1 (A)`, if nothing or a stop follows.
  private func readLetter(_ heading: inout Heading, _ cursor: inout ScalarCursor) {
    var ahead = cursor
    guard heading.kind == .article, let number = heading.number, ahead.skipBlanks() > 0,
      number.value.last?.isNumber ?? false
    else { return }
    let opens = ahead.skip("(")
    guard let letter = ahead.next, letter.isUpper else { return }
    ahead.index += 1
    guard !opens || ahead.skip(")"), ahead.atWordEnd else { return }
    let end = ahead
    let isStopped = ahead.skip { ".:–—".unicodeScalars.contains($0) } > 0
    guard ahead.rest.isEmpty || (isStopped && ahead.skipBlanks() > 0) else { return }
    heading.number = Numeral(
      printed: "\(number.printed) \(letter)",
      value: number.value + letter.properties.lowercaseMapping)
    cursor = end
  }

  /// Whether a title or a sentence follows, and not the rest of a reference.
  func isAcceptable(_ heading: Heading) -> Bool {
    let rest = heading.rest
    guard let first = rest.unicodeScalars.first, heading.form != .marked else {
      return !isSubNumber(rest, heading)
    }
    if ",;)/".unicodeScalars.contains(first) { return false }
    if ListMarker.opensParagraphs(rest) { return heading.kind == .article }
    if isReference(rest, first) { return heading.kind != .article && isArticle(rest) }
    if first.isLower {
      return heading.kind == .article && heading.label.last.map { ".:–—".contains($0) } ?? false
    }
    if first == "(" || first == "（" {
      return (heading.form == .stopped || isBracketedTitle(rest)) && !isSubNumber(rest, heading)
    }
    if first.digit != nil, heading.form == .open { return false }
    return true
  }

  /// Whether the heading of an article follows that of a part: `附件一 第一条`.
  private func isArticle(_ rest: String) -> Bool {
    self.heading(in: SourceLine(number: 0, text: rest, startsBlock: true))?.kind == .article
  }

  /// Whether the rest begins with a word that continues a reference: `of this Treaty`, `所称`.
  private func isReference(_ rest: String, _ first: Unicode.Scalar) -> Bool {
    if isHan(first) {
      return vocabulary.phrases[.reference]?.keys.contains { rest.hasPrefix($0) } ?? false
    }
    let word = rest.prefix { !$0.isWhitespace && !$0.isPunctuation }
    return vocabulary.isWord(word, .reference) && (!first.isUpper || word.count > 5)
  }

  /// Whether a title in brackets begins the rest: `(Purposes) The Parties ...`.
  private func isBracketedTitle(_ rest: String) -> Bool {
    let title = rest.unicodeScalarPrefix(80).dropFirst().prefix { !")）".contains($0) }
    guard let first = title.unicodeScalars.first else { return false }
    return !first.isLower && title.unicodeScalars.count > 1
      && title.endIndex < rest.unicodeScalarPrefix(80).endIndex
  }

  /// Whether a paragraph is named as well, as in `Article 6(2)`.
  private func isSubNumber(_ rest: String, _ heading: Heading) -> Bool {
    guard heading.kind == .article, rest.hasPrefix("(") else { return false }
    var cursor = ScalarCursor(rest)
    cursor.index = 1
    guard Numeral.read(&cursor) != nil else { return false }
    return cursor.next == ")"
  }
}
