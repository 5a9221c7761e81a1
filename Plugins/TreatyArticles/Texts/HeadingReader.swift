import EntenteKit

/// Recognizes from its form alone whether a line can begin a provision.
struct HeadingReader: Sendable {
  let vocabulary: HeadingVocabulary

  func heading(in line: SourceLine) -> Heading? {
    var cursor = ScalarCursor(line.text.unicodeScalarPrefix(200))
    guard let first = cursor.next else { return nil }
    if !first.isLetter, first.digit == nil {
      cursor.skip { "§\"“«'‘(-–—_".unicodeScalars.contains($0) || $0.isBlank }
    }
    guard var found = named(&cursor) ?? patterned(&cursor) ?? numberedAnnex(&cursor, line)
    else { return standing(line) }
    complete(&found, &cursor, line)
    return isAcceptable(found, line) ? found : standing(line)
  }

  /// A clause that is numbered through the articles, such as `Section 2. ...`.
  func clause(in line: SourceLine) -> Heading? {
    let first = String(line.text.prefix { $0.isLetter })
    guard first.utf8.count < 40, let words = vocabulary.words[Folding.word(first)],
      words.contains(where: { $0.kind == .section }), let heading = heading(in: line)
    else { return nil }
    return heading.kind == .section ? heading : nil
  }

  // MARK: Word and number

  /// Reads `Article 4`, `Annex`.
  private func named(_ cursor: inout ScalarCursor) -> Heading? {
    var ahead = cursor
    let first = Folding.word(ahead.take { $0.isLetter || $0 == "\u{640}" })
    for word in vocabulary.words[first] ?? [] {
      var rest = ahead
      guard skip(word.before.dropFirst(), &rest) else { continue }
      skipNumberSign(&rest)
      let number = readNumber(&rest, word)
      guard number != nil || word.kind == .annex else { continue }
      let heading = heading(word, number, cursor, rest)
      cursor = rest
      return heading
    }
    return nil
  }

  private func skip(_ words: ArraySlice<String>, _ cursor: inout ScalarCursor) -> Bool {
    words.allSatisfy { word in
      cursor.skipBlanks()
      return Folding.word(cursor.take { $0.isLetter }) == word
    }
  }

  private func skipNumberSign(_ cursor: inout ScalarCursor) {
    _ = cursor.skip(".")
    cursor.skip { $0.isBlank || $0 == "-" || $0 == "\u{2010}" }
    for sign in ["№", "no.", "nr.", "n°", "nº", "#"] where cursor.skip(text: sign) {
      cursor.skipBlanks()
      return
    }
  }

  private func readNumber(_ cursor: inout ScalarCursor, _ word: HeadingVocabulary.Word) -> Numeral?
  {
    let start = cursor
    let number = Numeral.read(&cursor, letters: word.kind != .article) {
      vocabulary.number($0, in: word.languages)
    }
    if let number { return number }
    cursor = start
    return word.kind == .annex ? annexCode(&cursor) : nil
  }

  /// Reads the code of an annex that is not a number: `EM I`.
  private func annexCode(_ cursor: inout ScalarCursor) -> Numeral? {
    let start = cursor
    let code = cursor.take { ($0.isUpper || $0.digit != nil || $0.isBlank) }.trimmed
    if cursor.atEnd, (1...8).contains(code.count) { return Numeral(printed: code, value: code) }
    cursor = start
    return nil
  }

  /// Reads `3 Annex EQ I`, in marked headings only.
  private func numberedAnnex(_ cursor: inout ScalarCursor, _ line: SourceLine) -> Heading? {
    guard line.isMarked else { return nil }
    var ahead = cursor
    guard Numeral.digits(&ahead) != nil else { return nil }
    ahead.skipBlanks()
    guard var heading = named(&ahead), heading.kind == .annex else { return nil }
    heading.label = ahead.string(from: cursor.index).trimmed
    cursor = ahead
    return heading
  }

  // MARK: The number first or inside

  /// Reads `第四条`, `4. cikk`.
  private func patterned(_ cursor: inout ScalarCursor) -> Heading? {
    guard let first = cursor.next else { return nil }
    let isNumber = first.digit != nil || "IVXLC".unicodeScalars.contains(first)
    for word in (isNumber ? vocabulary.patterns[nil] : vocabulary.patterns[first]) ?? [] {
      var ahead = cursor
      guard ahead.skip(text: word.prefix) else { continue }
      ahead.skipBlanks()
      guard var number = Numeral.read(&ahead) else {
        if isNumber { return nil }
        continue
      }
      guard ahead.skip(text: word.after), word.after.isEmpty || isHan(word) || ahead.atWordEnd
      else { continue }
      readChineseSuffix(&ahead, &number)
      let heading = heading(word, number, cursor, ahead)
      cursor = ahead
      return heading
    }
    return nil
  }

  private func isHan(_ word: HeadingVocabulary.Word) -> Bool {
    word.text.unicodeScalars.contains { LanguageScript.language($0) != nil }
  }

  /// Reads 之二 after 第八条.
  private func readChineseSuffix(_ cursor: inout ScalarCursor, _ number: inout Numeral) {
    var ahead = cursor
    guard ahead.skip("之"), let suffix = Numeral.read(&ahead), let value = Int(suffix.value) else {
      return
    }
    number.printed += "之" + suffix.printed
    number.value += Numeral.latinSuffix(value)
    cursor = ahead
  }

  // MARK: Words that stand alone

  /// Recognizes `Preamble` and `Final article`, which fill their line.
  private func standing(_ line: SourceLine) -> Heading? {
    for (kind, provision) in [
      (HeadingVocabulary.Kind.preamble, TextProvision.Kind.preamble), (.final, .article),
    ] {
      guard let languages = vocabulary.languages(of: line.text, as: kind) else { continue }
      let number = kind == .final ? Numeral(printed: line.text, value: "final") : nil
      return Heading(
        kind: provision, word: line.text, languages: languages, label: line.text, number: number,
        rest: "", form: line.isMarked ? .marked : .alone)
    }
    return nil
  }

  // MARK: The rest of the line

  private func heading(
    _ word: HeadingVocabulary.Word, _ number: Numeral?, _ start: ScalarCursor, _ end: ScalarCursor
  ) -> Heading {
    Heading(
      kind: TextProvision.Kind(rawValue: word.kind.rawValue) ?? .article,
      word: word.kind.rawValue + Folding.word(word.text), languages: word.languages,
      label: end.string(from: start.index).trimmed, number: number, rest: "", form: .open)
  }

  private static let stops = ".:—–-|)]．、：،_\u{2010}\u{2011}"

  private func complete(_ heading: inout Heading, _ cursor: inout ScalarCursor, _ line: SourceLine)
  {
    let start = cursor.index
    let gap = cursor.skipBlanks()
    let stopped = cursor.skip { Self.stops.unicodeScalars.contains($0) || $0.isBlank } > 0
    heading.rest = line.text.dropFirstScalars(cursor.index)
    let isWide = gap > 1 || cursor.scalars[start..<cursor.index].contains("\u{3000}")
    heading.form =
      line.isMarked ? .marked : heading.rest.isEmpty ? .alone : stopped || isWide ? .stopped : .open
    // The label is everything before the rest, so that no character of the line is lost.
    heading.label = cursor.string(from: 0).trimmed
  }

  /// Whether a title or a sentence follows, and not the rest of a reference.
  private func isAcceptable(_ heading: Heading, _ line: SourceLine) -> Bool {
    let rest = heading.rest
    guard let first = rest.unicodeScalars.first, heading.form != .marked else {
      return !isSubNumber(rest, heading)
    }
    if first.isLower || ",;)/".unicodeScalars.contains(first) { return false }
    if first == "(" {
      return (heading.form == .stopped || rest.hasSuffix(")")) && !isSubNumber(rest, heading)
    }
    if first.digit != nil, heading.form == .open { return false }
    let word = rest.prefix { !$0.isWhitespace && !$0.isPunctuation }
    if vocabulary.isWord(word, .reference), !first.isUpper || word.count > 5 { return false }
    return first.isUpper || !first.isLetter || heading.form == .stopped || isTitle(rest, line)
  }

  /// Whether a paragraph is named as well, as in `Article 6(2)`.
  private func isSubNumber(_ rest: String, _ heading: Heading) -> Bool {
    guard heading.kind == .article, rest.hasPrefix("(") else { return false }
    var cursor = ScalarCursor(rest)
    cursor.index = 1
    guard Numeral.read(&cursor) != nil else { return false }
    return cursor.next == ")"
  }

  /// Whether the rest, in a script without capitals, looks like a title.
  private func isTitle(_ rest: String, _ line: SourceLine) -> Bool {
    !LanguageScript.isHan(rest.unicodeScalars.first!) && line.length <= 100 && !line.endsSentence
  }
}

extension String {
  func dropFirstScalars(_ count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.dropFirst(count))).trimmed
  }
}
