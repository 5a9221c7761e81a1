/// Whole citations.
extension CitationReader {
  /// Reads a citation at the current position.
  mutating func citation() -> CitationSyntax? {
    if let name = name() { return attempt { $0.citation(after: name) } }
    return attempt { $0.citationOfProvisions() }
  }

  /// Reads a citation that begins with provisions: "Article 4 of the CST".
  private mutating func citationOfProvisions() -> CitationSyntax? {
    let start = position
    let isFormer = skipFormer()
    guard let provisions = provisions() ?? bareNumbers() else { return nil }
    let end = position
    let subject = subject()
    if case .other = subject { position = end }
    let isOther = attempt { $0.namesOther(subject) ? () : nil } != nil
    return CitationSyntax(
      tokens: start..<position, provisions: provisions,
      subject: isOther ? .other(position) : subject, isFormer: skipFormerAfterName() || isFormer)
  }

  /// Reads the numbers of "51 UNC", in a text that is one citation.
  private mutating func bareNumbers() -> [ProvisionPath]? {
    guard !isRunningText else { return nil }
    return attempt { reader in
      guard case .number = reader.next?.kind, let first = reader.path(of: .article) else {
        return nil
      }
      let paths = reader.list(after: first)
      if case .named = reader.ahead({ $0.subject() }) { return paths }
      return nil
    }
  }

  /// The result of reading on, without a change of the position.
  private func ahead<Value>(_ read: (inout Self) -> Value) -> Value {
    var ahead = self
    return read(&ahead)
  }

  /// Skips "ex-" before "Article 17".
  private mutating func skipFormer() -> Bool {
    guard skip(.former) else { return false }
    _ = skipGlued(".")
    _ = skipGlued("-")
    return true
  }

  /// Skips German "a.F." after a name.
  private mutating func skipFormerAfterName() -> Bool {
    let skipped: Void? = attempt { reader in
      guard reader.skipFormer(), reader.provisionWord() == nil else { return nil }
      return ()
    }
    return skipped != nil
  }

  /// Whether the name of another law follows, without a word for "of": "Article 52 VCLT", "статья
  /// 105 УК".
  private mutating func namesOther(_ subject: CitationSyntax.Subject) -> Bool {
    guard case .unsaid = subject else { return false }
    // "k.k." is an abbreviation in small letters.
    if let next, next.isWord, !next.beginsLine, next.casing != .lower || next.isLetter {
      if isAtUnknownAbbreviation || isAt(.document) { return true }
      if isGenitive, next.casing != .lower, phrase(in: lexicon.names) == nil { return true }
    }
    // "Article 52, VCLT", but not "Under Article 51, US forces".
    guard skip(",") || skip("("), isAtUnknownAbbreviation else { return false }
    position += 1
    return next?.kind == .sign || next == nil
  }

  /// Reads further numbers with their own treaty: "Articles 4 of the CST and 51 of the UN Charter".
  mutating func continuation(of syntax: CitationSyntax) -> CitationSyntax? {
    attempt { reader in
      guard case .named = syntax.subject, syntax.provisions[0].outermost == .article,
        reader.separator() != nil, reader.name() == nil
      else { return nil }
      while reader.skip(.the) {}
      let start = reader.position
      guard case .number = reader.next?.kind, let first = reader.path(of: .article) else {
        return nil
      }
      let paths = reader.list(after: first)
      guard case .named(let name) = reader.subject(), !name.isOrganization else { return nil }
      return CitationSyntax(
        tokens: start..<reader.position, provisions: paths, subject: .named(name))
    }
  }

  /// Reads a citation that begins with the treaty: "CST/4", "UN Charter, Art. 2(4)".
  private mutating func citation(after name: NamePhrase) -> CitationSyntax? {
    guard !name.isForeign else { return nil }
    let isQuoted = token(at: name.tokens.lowerBound - 1)?.isSign("\"") ?? false
    position = name.tokens.upperBound
    guard
      let provisions = path(in: name) ?? attempt({ $0.provisions(after: name) })
        ?? attempt({ $0.numbers(after: name) })
    else { return nil }
    let closes = tokens[name.tokens.upperBound].isSign("\"")
    let start = name.tokens.lowerBound - (isQuoted && closes ? 1 : 0)
    let isFormer = ahead {
      $0.position = name.tokens.upperBound
      _ = $0.skipParting()
      return $0.skip(.former)
    }
    return CitationSyntax(
      tokens: start..<position, provisions: provisions, subject: .named(name), isFormer: isFormer)
  }

  /// Reads the numbers of "UNC 53(1)", in a text that is one citation.
  private mutating func numbers(after name: NamePhrase) -> [ProvisionPath]? {
    guard !isRunningText else { return nil }
    _ = skipParting()
    _ = skip("\"")
    guard case .number = next?.kind, let first = path(of: .article) else { return nil }
    return list(after: first)
  }

  /// Reads "UN Charter, Art. 4", unless "of the CST" follows.
  private mutating func provisions(after name: NamePhrase) -> [ProvisionPath]? {
    let isParted = skipParting()
    guard isParted || next?.beginsLine == false else { return nil }
    let isBracketed = skip("(")
    guard !name.isOrganization || !(isParted || isBracketed) else { return nil }
    while skip(.of) || skip(.toward) || skip(.the) || skipFormer() {}
    guard let provisions = attempt({ $0.provisionsHere() }) ?? firstOfSeveral() else { return nil }
    return !isBracketed || skip(")") ? provisions : nil
  }

  private mutating func provisionsHere() -> [ProvisionPath]? {
    guard let provisions = provisions(), !belongsElsewhere() else { return nil }
    return provisions
  }

  /// Reads "UN Charter, Art. 51" before "and Art. 4 CST".
  private mutating func firstOfSeveral() -> [ProvisionPath]? {
    attempt { reader in
      guard let provisions = reader.provisions(blocks: 1), !reader.belongsElsewhere() else {
        return nil
      }
      return reader.ahead { $0.separator() } == nil ? nil : provisions
    }
  }

  /// Skips what parts a name from the provisions after it.
  ///
  /// - Returns: Whether that is a comma or a colon.
  private mutating func skipParting() -> Bool {
    skipPossessive()
    _ = skipGlued("\"")
    _ = attempt { $0.gloss() }
    return skip(",") || skip(":")
  }

  /// Skips a year or a second name in brackets: "(CST)", "(2002)".
  mutating func gloss() -> Void? {
    guard skip("("), let next else { return nil }
    if let name = name() {
      position = name.tokens.upperBound
    } else if next.isWord == (next.casing == .upper) {
      position += 1
      _ = skip(.quantity)
    }
    return skip(")") ? () : nil
  }

  private func belongsElsewhere() -> Bool {
    var ahead = self
    switch ahead.subject() {
    case .named, .other: return true
    case .same, .unsaid: return false
    }
  }

  /// Reads a path as in identifiers: `cst/art_4/para_1`, `CST/4/1`.
  private mutating func path(in name: NamePhrase) -> [ProvisionPath]? {
    attempt { reader in
      guard let first = reader.segment(inside: nil) else { return nil }
      guard !(reader.isRunningText && name.isOrganization) else { return nil }
      var path = first
      while let inner = reader.segment(inside: path.innermost) { path = inner.inside(path) }
      return [path]
    }
  }

  private mutating func segment(inside outer: ProvisionKind?) -> ProvisionPath? {
    attempt { reader in
      guard reader.skipGlued("/"), reader.next?.isGlued == true else { return nil }
      return reader.worded() ?? reader.path(of: .inner(of: outer))
    }
  }
}

extension ProvisionKind {
  /// The kind of a bare number inside a provision.
  fileprivate static func inner(of outer: ProvisionKind?) -> ProvisionKind {
    switch outer {
    case .article, .preamble: .paragraph
    case .paragraph, .point: .point
    default: .article
    }
  }
}
