/// Finds the citations of a text in one pass.
struct CitationFinder {
  private var reader: CitationReader
  private var resolver = Resolver()
  private var sentenceStart = 0
  private var citations: [TreatyCitation] = []

  init(_ text: String, lexicon: Lexicon) {
    reader = CitationReader(text, lexicon: lexicon, isRunningText: true)
  }

  mutating func run() -> [TreatyCitation] {
    while let token = reader.next {
      if token.terms.isEmpty, !isOrdinal(token) { pass(token) } else { readCitation(orPass: token) }
    }
    return citations
  }

  /// Whether digits may be an ordinal: "5th".
  private func isOrdinal(_ token: Token) -> Bool {
    guard case .number = token.kind, let next = reader.token(at: reader.position + 1) else {
      return false
    }
    return next.isGlued && (!next.terms.isEmpty || next.isSign("-") || next.isSign("."))
  }

  private mutating func readCitation(orPass token: Token) {
    reader.keyword = nil
    let name = reader.name()
    if let syntax = reader.citation() {
      add(syntax)
      var last = syntax
      while let more = reader.continuation(of: last) {
        add(more)
        last = more
      }
    } else if let name {
      name.isForeign ? noteForeign(name) : note(name)
      reader.position = name.tokens.upperBound
    } else {
      if reader.isAt(.document) { noteDocument(reader.position..<reader.position + 1) }
      pass(token)
    }
  }

  private mutating func pass(_ token: Token) {
    reader.position += 1
    if token.isSign(".") || token.isSign("!") || token.isSign("?"), isAtSentence {
      sentenceStart = reader.position
    }
  }

  /// Whether the current position may begin a sentence.
  private var isAtSentence: Bool {
    guard let next = reader.next else { return false }
    return next.isHan || (!next.isGlued && next.casing != .lower)
  }

  private mutating func add(_ found: CitationSyntax) {
    var syntax = found
    if isAfterAbbreviation(syntax) { syntax.subject = .other(syntax.tokens.lowerBound) }
    guard isCitation(syntax), let citation = reader.citation(syntax, by: resolver) else {
      return noteSubject(of: syntax)
    }
    citations.append(citation)
    noteSubject(of: syntax)
    switch syntax.subject {
    case .named(let name) where name.isGeneric:
      if let id = citation.treatyID { note(name, as: [id]) }
    case .other: noteForeign(syntax.tokens)
    default: break
    }
  }

  /// Whether the abbreviation of an unknown document precedes: "VCLT, Art. 52", but not "for the
  /// USA, Article 5".
  private func isAfterAbbreviation(_ syntax: CitationSyntax) -> Bool {
    guard case .unsaid = syntax.subject else { return false }
    var before = reader
    before.position = syntax.tokens.lowerBound - 1
    let isParted = before.next?.isSign(",") ?? false
    if isParted { before.position -= 1 }
    guard reader.token(at: before.position + 1)?.beginsLine == false,
      before.isAtUnknownAbbreviation
    else { return false }
    before.position -= 1
    return !(isParted && before.isAt(.the))
  }

  private mutating func noteSubject(of syntax: CitationSyntax) {
    if case .named(let name) = syntax.subject { note(name) }
  }

  private mutating func note(_ name: NamePhrase) {
    guard !name.isGeneric else { return }
    var seen: Set<String> = []
    note(name, as: name.names.map(\.treatyID).filter { seen.insert($0).inserted })
  }

  private mutating func note(_ name: NamePhrase, as ids: [String]) {
    resolver.mentions.note(mention(name.tokens, ids), isOrganization: name.isOrganization)
  }

  /// Notes another document if it is written as a name. "an agreement on trade" is not.
  private mutating func noteDocument(_ tokens: Range<Int>) {
    if reader.tokens[tokens.lowerBound].mayBeName { noteForeign(tokens) }
  }

  /// Notes a document whose name contains a known one, or a word for any treaty of its kind.
  private mutating func noteForeign(_ name: NamePhrase) {
    guard name.isGeneric else {
      // "UN-backed" and "EU-Chile" alone do not name a document.
      return
    }
    noteDocument(name.tokens)
    if reader.tokens[name.tokens.lowerBound].mayBeName {
      resolver.mentions.noteForeign(
        mention(name.tokens, []), likeThatOf: name.names.map(\.treatyID))
    }
  }

  private mutating func noteForeign(_ tokens: Range<Int>) {
    resolver.mentions.noteForeign(mention(tokens, []))
  }

  private func mention(_ tokens: Range<Int>, _ ids: [String]) -> Mentions.Mention {
    Mentions.Mention(
      treatyIDs: ids, text: reader.words(tokens),
      start: reader.tokens[tokens.lowerBound].offsets.lowerBound, token: tokens.lowerBound)
  }

  /// Whether provisions are a citation, given that "Part 4 of the exercise" is none.
  private func isCitation(_ syntax: CitationSyntax) -> Bool {
    let outermost = syntax.provisions[0].outermost
    let isWeak = reader.weakStart.map(syntax.tokens.contains) ?? false
    switch syntax.subject {
    case .named(let name):
      return outermost.depth <= ProvisionKind.preamble.depth && !(isWeak && name.isOrganization)
    case .same: return !isWeak
    case .other: return outermost == .article && !isWeak
    case .unsaid where outermost == .article: return !isPronoun(syntax) && !isWeak
    case .unsaid: return outermost.depth <= ProvisionKind.preamble.depth && isTreatyInSentence
    }
  }

  private var isTreatyInSentence: Bool {
    resolver.mentions.lastTreaty.map { $0.token >= sentenceStart && !$0.treatyIDs.isEmpty } ?? false
  }

  /// Whether "I" is a pronoun: "In this article I argue".
  private func isPronoun(_ syntax: CitationSyntax) -> Bool {
    let tokens = reader.tokens[syntax.tokens]
    return tokens.count == 2 && tokens.first?.casing == .lower && tokens.last?.folded == "i"
  }
}

extension CitationReader {
  /// The citation of a syntax, with the treaties that it may mean; `nil` if its numbers are those
  /// of no treaty.
  func citation(_ syntax: CitationSyntax, by resolver: Resolver) -> TreatyCitation? {
    let range = textRange(syntax.tokens)
    let start = tokens[syntax.tokens.lowerBound].offsets.lowerBound
    var answer = resolver.answer(for: syntax.subject, at: start, printed: words)
    var settling = NumberSettling(lexicon: lexicon, treatyIDs: answer.candidates.map(\.treatyID))
    let provisions = settling.provisions(of: syntax)
    guard !provisions.isEmpty else { return nil }
    if let remark = settling.remark { answer = .init(candidates: [], remark: remark) }
    return TreatyCitation(
      range: range, start: start, end: tokens[syntax.tokens.upperBound - 1].offsets.upperBound,
      text: String(text[range]), provisions: provisions, candidates: answer.candidates,
      remark: answer.remark)
  }
}
