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
      if token.terms.isEmpty { pass(token) } else { readCitation(orPass: token) }
    }
    return citations
  }

  private mutating func readCitation(orPass token: Token) {
    let name = reader.name()
    if let syntax = reader.citation() {
      add(syntax)
    } else if let name {
      name.isForeign ? noteDocument(name.tokens) : note(name)
      reader.position = name.tokens.upperBound
    } else {
      if reader.isAt(.document) { noteDocument(reader.position..<reader.position + 1) }
      pass(token)
    }
  }

  private mutating func pass(_ token: Token) {
    reader.position += 1
    if token.kind == .sign, [".", "!", "?"].contains(token.folded), isAtSentence {
      sentenceStart = reader.position
    }
  }

  /// Whether the current position may begin a sentence.
  private var isAtSentence: Bool {
    guard let next = reader.next else { return false }
    return next.isHan || (!next.isGlued && next.casing != .lower)
  }

  private mutating func add(_ syntax: CitationSyntax) {
    guard isCitation(syntax) else { return noteSubject(of: syntax) }
    let citation = reader.citation(syntax, by: resolver)
    citations.append(citation)
    noteSubject(of: syntax)
    switch syntax.subject {
    case .named(let name) where name.isGeneric:
      if let id = citation.treatyID { note(name, as: [id]) }
    case .other: noteForeign(syntax.tokens)
    default: break
    }
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

  /// Notes another document if it has a capital. "an agreement on trade" does not name a document.
  private mutating func noteDocument(_ tokens: Range<Int>) {
    if reader.tokens[tokens.lowerBound].casing != .lower { noteForeign(tokens) }
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
    switch syntax.subject {
    case .named, .same: return true
    case .other: return outermost == .article
    case .unsaid where outermost == .article: return !isPronoun(syntax)
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
  /// The citation of a syntax, with the treaties that it may mean.
  func citation(_ syntax: CitationSyntax, by resolver: Resolver) -> TreatyCitation {
    let range = textRange(syntax.tokens)
    return TreatyCitation(
      range: range, start: tokens[syntax.tokens.lowerBound].offsets.lowerBound,
      end: tokens[syntax.tokens.upperBound - 1].offsets.upperBound, text: String(text[range]),
      provisions: syntax.provisions,
      candidates: resolver.candidates(for: syntax.subject, printed: words))
  }
}
