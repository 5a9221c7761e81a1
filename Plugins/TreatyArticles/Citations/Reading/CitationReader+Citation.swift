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
    guard let provisions = provisions() else { return nil }
    let end = position
    let subject = subject()
    if case .other = subject { position = end }
    return CitationSyntax(
      tokens: start..<position, provisions: provisions,
      subject: namesOther(subject) ? .other(position) : subject)
  }

  /// Whether a capital follows that begins the name of another law; Russian has no word for "of":
  /// "статья 105 УК".
  private func namesOther(_ subject: CitationSyntax.Subject) -> Bool {
    guard case .unsaid = subject, let next, next.isCyrillic, next.isWord,
      !next.beginsLine
    else { return false }
    return next.casing != .lower
  }

  /// Reads a citation that begins with the treaty: "CST/4", "UN Charter, Art. 2(4)".
  private mutating func citation(after name: NamePhrase) -> CitationSyntax? {
    guard !name.isForeign else { return nil }
    let isQuoted = token(at: name.tokens.lowerBound - 1)?.isSign("\"") ?? false
    position = name.tokens.upperBound
    guard let provisions = path(in: name) ?? attempt({ $0.provisions(after: name) }) else {
      return nil
    }
    let closes = tokens[name.tokens.upperBound].isSign("\"")
    let start = name.tokens.lowerBound - (isQuoted && closes ? 1 : 0)
    return CitationSyntax(
      tokens: start..<position, provisions: provisions, subject: .named(name))
  }

  /// Reads "UN Charter, Art. 4", unless "of the CST" follows.
  private mutating func provisions(after name: NamePhrase) -> [ProvisionPath]? {
    let isParted = skipParting(after: name)
    guard isParted || next?.beginsLine == false else { return nil }
    let isBracketed = skip("(")
    guard !name.isOrganization || !(isParted || isBracketed) else { return nil }
    while skip(.of) || skip(.the) {}
    guard let provisions = provisions(), !belongsElsewhere() else { return nil }
    return !isBracketed || skip(")") ? provisions : nil
  }

  /// - Returns: Whether a comma or a colon separates the name from the rest.
  private mutating func skipParting(after name: NamePhrase) -> Bool {
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
