/// Several provisions of one kind with one word: "Articles 2, 4 and 7(1)", 第二、四条, "the first
/// and second paragraphs".
extension CitationReader {
  mutating func group() -> [ProvisionPath]? {
    ordinalGroup() ?? precededGroup() ?? wordGroup()
  }

  /// Reads one provision with its word: `Article 4(1)`, `art_4`, `Preamble`.
  mutating func worded() -> ProvisionPath? {
    attempt { reader in
      guard let word = reader.provisionWord() else { return nil }
      if let path = reader.attempt({ $0.numbered(word) }) { return path }
      return word.kind.standsAlone
        ? ProvisionPath(steps: [.init(kind: word.kind, number: nil)]) : nil
    }
  }

  private mutating func numbered(_ word: ProvisionWord) -> ProvisionPath? {
    _ = skip(".") || skip("_")
    _ = skip(.the)
    _ = skip(".")
    guard word.kind != .preamble, let path = path(of: word.kind, level: word.level) else {
      return nil
    }
    if isSpelledHere, word.kind.depth <= ProvisionKind.article.depth, isWeak(after: word) {
      weakStart = word.start
    }
    return path
  }

  /// Whether a number was read from words that ends here.
  var isSpelledHere: Bool { spelled?.end == position }

  /// Whether a number in words may belong to the rest of the sentence: "this article first
  /// examines", "in this article two theories".
  private func isWeak(after word: ProvisionWord) -> Bool {
    guard !tokens[word.start].mayBeName, let spelled else { return false }
    return !spelled.isOrdinal || isAtForeignWord
  }

  /// Reads a word such as "Article"; Russian may double it: "ст. ст.".
  mutating func provisionWord() -> ProvisionWord? {
    attempt { reader in
      let isHan = reader.next?.isHan ?? false
      guard let word = reader.word(), !isHan || word.kind.standsAlone else { return nil }
      _ = reader.attempt { $0.skip(".") && $0.word()?.kind == word.kind ? () : nil }
      reader.keyword = word
      return word
    }
  }

  var isAtProvisionWord: Bool { phrase(in: lexicon.words) { $0.kind.provision != nil } != nil }

  private mutating func word() -> ProvisionWord? {
    let phrase = phrase(in: lexicon.words) { $0.kind.provision != nil }
    guard let phrase, let first = phrase.values.first, let kind = first.kind.provision else {
      return nil
    }
    let word = ProvisionWord(
      kind: kind, level: first.kind.level, languages: phrase.values.map(\.language),
      start: position)
    position = phrase.end
    return word
  }

  private mutating func wordGroup() -> [ProvisionPath]? {
    guard let first = worded() else { return nil }
    return first.steps[0].number == nil ? [first] : list(after: first)
  }

  /// Reads numbers that precede their word with a mark, as in Chinese.
  private mutating func ordinalGroup() -> [ProvisionPath]? {
    guard position >= failedListEnd else { return nil }
    return attempt { reader -> [ProvisionPath]? in
      guard reader.skip(.ordinal), let first = reader.path(of: .article) else { return nil }
      let paths = reader.list(after: first, atMost: 20)
      guard let word = reader.word() else {
        reader.failedListEnd = reader.position
        return nil
      }
      reader.keyword = word
      return paths.map { ProvisionPath(steps: [word.step($0.steps[0].number)]) }
    }
  }

  /// Reads ordinals that precede their word: "5th article", "пятой статье".
  private mutating func precededGroup() -> [ProvisionPath]? {
    attempt { reader in
      let start = reader.position
      guard let first = reader.ordinal() else { return nil }
      var numbers = [first]
      while numbers.count < Self.longestSentenceList,
        let more = reader.attempt({ $0.separatedOrdinal() })
      {
        numbers.append(more)
      }
      let spelled = reader.spelled.flatMap { $0.end == reader.position ? $0 : nil }
      guard let word = reader.provisionWord(), word.kind != .preamble else { return nil }
      if let spelled, !spelled.isOf(word.languages) { return nil }
      if word.kind.depth <= ProvisionKind.article.depth { reader.weakStart = start }
      return numbers.map { ProvisionPath(steps: [word.step($0)]) }
    }
  }

  private mutating func separatedOrdinal() -> ProvisionNumber? {
    separator() == nil ? nil : ordinal()
  }

  /// Reads a number with the paragraph and point in brackets after it: `7(1)(a)`.
  mutating func path(
    of kind: ProvisionKind, level: ProvisionPath.Level = .numbered
  ) -> ProvisionPath? {
    let isLettered = level != .numbered
    guard let number = number(for: kind) ?? (isLettered ? self.number(for: .point) : nil) else {
      return nil
    }
    let isPoint = kind == .paragraph && number.value == nil
    var path = ProvisionPath(steps: [.init(kind: isPoint ? .point : kind, number: number)])
    path.steps[0].level = level
    guard kind.depth >= ProvisionKind.article.depth else { return path }
    if kind == .article, let paragraph = romanParagraph() { path.steps.append(paragraph) }
    while let inner = enclosed() { path.steps.append(path.step(inside: inner)) }
    return path
  }
}

extension ProvisionWord {
  fileprivate func step(_ number: ProvisionNumber?) -> ProvisionPath.Step {
    var step = ProvisionPath.Step(kind: kind, number: number)
    step.level = level
    return step
  }
}

extension ProvisionPath {
  /// The kind of a number in brackets: a paragraph directly after an article, otherwise a point.
  fileprivate func step(inside number: ProvisionNumber) -> Step {
    let isParagraph = number.value != nil && steps.last?.kind == .article
    return Step(kind: isParagraph ? .paragraph : .point, number: number)
  }
}
