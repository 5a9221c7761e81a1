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
    return isAcceptable(found) ? found : standing(line)
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
    for word in words(&ahead) {
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

  /// The words of the vocabulary that begin with the next word, also if it is misread.
  private func words(_ cursor: inout ScalarCursor) -> [HeadingVocabulary.Word] {
    let start = cursor
    let first = cursor.take { $0.isLetter || $0 == "\u{640}" }
    if let words = vocabulary.words[Folding.word(first)] { return words }
    cursor = start
    if first.unicodeScalars.count == 1 {
      return Misreading.spaced(&cursor).flatMap { vocabulary.words[$0] } ?? []
    }
    guard start.next?.isUpper ?? false else { return [] }
    let word = cursor.take { $0.isLetter || "10|".unicodeScalars.contains($0) }
    let known = vocabulary.blurredArticles[Misreading.blurred(word.lowercased())]
    return known.flatMap { vocabulary.words[$0] }?.filter { $0.kind == .article } ?? []
  }

  private func skip(_ words: ArraySlice<String>, _ cursor: inout ScalarCursor) -> Bool {
    words.allSatisfy { word in
      cursor.skipBlanks()
      return Folding.word(cursor.take { $0.isLetter }) == word
    }
  }

  private func skipNumberSign(_ cursor: inout ScalarCursor) {
    cursor.skip { ".:".unicodeScalars.contains($0) }
    cursor.skip { $0.isBlank || "-–—\u{2010}".unicodeScalars.contains($0) }
    for sign in ["№", "no.", "nr.", "n°", "nº", "#"] where cursor.skip(text: sign) {
      cursor.skipBlanks()
      return
    }
  }

  private func readNumber(_ cursor: inout ScalarCursor, _ word: HeadingVocabulary.Word) -> Numeral?
  {
    let start = cursor
    if word.kind == .article, cursor.skip(text: "the"), cursor.skipBlanks() == 0 { cursor = start }
    if word.kind == .article,
      let number = bracketed(&cursor)
        ?? Misreading.number(&cursor) ?? Misreading.capitalized(&cursor)
    {
      return number
    }
    let number = Numeral.read(&cursor, letters: word.kind != .article) {
      vocabulary.number($0, in: word.languages)
    }
    if let number { return number }
    cursor = start
    return word.kind == .annex ? annexCode(&cursor) : nil
  }

  /// Reads `(4)` and `[4]`.
  private func bracketed(_ cursor: inout ScalarCursor) -> Numeral? {
    var ahead = cursor
    guard ahead.skip("(") || ahead.skip("[") || ahead.skip("（") else { return nil }
    ahead.skipBlanks()
    guard let number = Numeral.read(&ahead) else { return nil }
    ahead.skipBlanks()
    guard ahead.skip(")") || ahead.skip("]") || ahead.skip("）") else { return nil }
    cursor = ahead
    return number
  }

  /// Reads the code of an annex that is not a number: `EM I`.
  private func annexCode(_ cursor: inout ScalarCursor) -> Numeral? {
    let start = cursor
    let code = cursor.take { ($0.isUpper || $0.digit != nil || $0.isBlank) }.trimmed
    let isShort = code.split(separator: " ").allSatisfy { $0.count <= 3 }
    if cursor.atEnd, isShort, (1...8).contains(code.count) {
      return Numeral(printed: code, value: code)
    }
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

  func isHan(_ scalar: Unicode.Scalar) -> Bool { LanguageScript.isHan(scalar) }

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

  /// Reads `§ 4. ...`, the heading of an article where no word stands before the numbers.
  func sign(in line: SourceLine) -> Heading? {
    var cursor = ScalarCursor(line.text.unicodeScalarPrefix(200))
    guard cursor.skip("§") else { return nil }
    cursor.skipBlanks()
    guard let number = Numeral.read(&cursor) else { return nil }
    var found = Heading(
      kind: .article, word: "§", languages: [], label: "", number: number, rest: "", form: .open)
    complete(&found, &cursor, line)
    return isAcceptable(found) ? found : nil
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

  private func heading(
    _ word: HeadingVocabulary.Word, _ number: Numeral?, _ start: ScalarCursor, _ end: ScalarCursor
  ) -> Heading {
    Heading(
      kind: TextProvision.Kind(rawValue: word.kind.rawValue) ?? .article,
      word: word.kind.rawValue + Folding.word(word.text), languages: word.languages,
      label: end.string(from: start.index).trimmed, number: number, rest: "", form: .open)
  }
}

extension String {
  func dropFirstScalars(_ count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.dropFirst(count))).trimmed
  }
}
