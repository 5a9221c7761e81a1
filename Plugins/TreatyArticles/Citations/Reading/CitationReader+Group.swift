/// Several provisions of one kind after one word: "Articles 2, 4 and 7(1)", 第二、四条.
extension CitationReader {
  mutating func group() -> [ProvisionPath]? {
    ordinalGroup() ?? wordGroup()
  }

  /// Reads one provision with its word: `Article 4(1)`, `art_4`, `Preamble`.
  mutating func worded() -> ProvisionPath? {
    attempt { reader in
      guard let kind = reader.keyword() else { return nil }
      if let path = reader.attempt({ $0.numbered(kind) }) { return path }
      return kind.standsAlone ? ProvisionPath(steps: [.init(kind: kind, number: nil)]) : nil
    }
  }

  private mutating func numbered(_ kind: ProvisionKind) -> ProvisionPath? {
    _ = skip(".") || skip("_")
    _ = skip(.the)
    _ = skip(".")
    return kind == .preamble ? nil : path(of: kind)
  }

  /// Reads a word such as "Article"; Russian may double it: "ст. ст.".
  mutating func keyword() -> ProvisionKind? {
    attempt { reader in
      let isHan = reader.next?.isHan ?? false
      guard let kind = reader.provisionWord(), !isHan || kind.standsAlone else { return nil }
      _ = reader.attempt { $0.skip(".") && $0.provisionWord() == kind ? kind : nil }
      return kind
    }
  }

  private mutating func provisionWord() -> ProvisionKind? {
    let phrase = phrase(in: lexicon.words) { $0.provision != nil }
    guard let phrase, let kind = phrase.values.first?.provision else { return nil }
    position = phrase.end
    return kind
  }

  private mutating func wordGroup() -> [ProvisionPath]? {
    guard let first = worded() else { return nil }
    return first.steps[0].number == nil ? [first] : list(after: first)
  }

  /// Reads numbers that precede their word, as in Chinese.
  private mutating func ordinalGroup() -> [ProvisionPath]? {
    attempt { reader in
      guard reader.skip(.ordinal), let first = reader.path(of: .article) else { return nil }
      let paths = reader.list(after: first)
      guard let kind = reader.provisionWord() else { return nil }
      return paths.map { ProvisionPath(steps: [.init(kind: kind, number: $0.steps[0].number)]) }
    }
  }

  /// Reads a number with the paragraph and point in brackets after it: `7(1)(a)`.
  mutating func path(of kind: ProvisionKind) -> ProvisionPath? {
    guard let number = number(for: kind) else { return nil }
    var path = ProvisionPath(steps: [.init(kind: kind, number: number)])
    guard kind.depth >= ProvisionKind.article.depth else { return path }
    while let inner = enclosed() { path.steps.append(path.step(inside: inner)) }
    return path
  }
}

extension ProvisionPath {
  /// The kind of a number in brackets: a paragraph directly after an article, otherwise a point.
  fileprivate func step(inside number: ProvisionNumber) -> Step {
    let isParagraph = number.value != nil && steps.last?.kind == .article
    return Step(kind: isParagraph ? .paragraph : .point, number: number)
  }
}
