/// The treaty that provisions are said to belong to: "of the UN Charter", "CST", "thereof".
extension CitationReader {
  /// The words between a name and the provisions before it.
  private struct Link {
    var hasOf = false
    /// Whether there is a word such as "to", which can also follow a verb.
    var hasTo = false
    var hasThe = false
    /// Whether a comma or a bracket separates them.
    var isParted = false
    /// Whether the line ends after the provisions, so that they may be a heading.
    var isAtLineEnd = false

    /// Whether a name that follows is the treaty of the provisions and does not begin a new clause.
    func joins(_ name: NamePhrase) -> Bool {
      if hasOf || hasTo { return true }
      return !hasThe && !(isAtLineEnd && !isParted)
        && !(isParted && (name.isOrganization || name.isGeneric))
    }
  }

  /// Reads the subject; the position does not change if there is none.
  mutating func subject() -> CitationSyntax.Subject {
    attempt { $0.said() } ?? attempt { $0.saidAfterAside() } ?? .unsaid
  }

  /// The longest aside, in tokens.
  private static let longestAside = 30

  /// Reads the subject after a remark in brackets: "(the enemy state clauses) of the Charter".
  private mutating func saidAfterAside() -> CitationSyntax.Subject? {
    guard skip("("), let first = next, first.isWord || first.isSign("\"") else { return nil }
    let isFormer = isAt(.former)
    let end = position + Self.longestAside
    while position < end, let next, !next.isSign(")") { position += 1 }
    guard skip(")"), isFormer || isGenitive || isAt(.of) || isAt(.toward) else { return nil }
    return said()
  }

  private mutating func said() -> CitationSyntax.Subject? {
    var link = Link()
    skipDotOfAbbreviation()
    link.isAtLineEnd = next?.beginsLine ?? false
    link.isParted = skip(",")
    let opening = ["(", "\""].first { skip($0) }
    if opening == "(" { link.isParted = true }
    repeat {
      if skip(.same) { return .same }
      guard let name = name() else { continue }
      if name.isForeign { return .other(position) }
      return link.joins(name) ? named(name, opening: opening) : nil
    } while step(over: &link)
    guard link.hasOf, next != nil else { return nil }
    return .other(position)
  }

  private mutating func named(_ name: NamePhrase, opening: String?) -> CitationSyntax.Subject {
    position = name.tokens.upperBound
    skipClosing(of: opening)
    let isGlossed = opening == nil && attempt { $0.gloss() } != nil
    // "the Charter (1 UNTS XVI)"
    let gloss = isGlossed && name.isGeneric ? self.gloss(after: name) : nil
    skipRegistration()
    return .named(gloss ?? name)
  }

  /// The name in the brackets after a name.
  private func gloss(after name: NamePhrase) -> NamePhrase? {
    var ahead = self
    ahead.position = name.tokens.upperBound + 1
    return ahead.name().flatMap { $0.isGeneric ? nil : $0 }
  }

  /// Skips the place in a series that follows a name: "UN Charter, 1 UNTS XVI".
  private mutating func skipRegistration() {
    let skipped: Void? = attempt { reader in
      guard reader.skip(","), case .number = reader.next?.kind, let name = reader.name() else {
        return nil
      }
      reader.position = name.tokens.upperBound
      return ()
    }
    _ = skipped
  }

  private mutating func skipClosing(of opening: String?) {
    if opening == "(" { _ = skip(")") }
    _ = skipGlued("\"")
  }

  /// Skips the dot of "et seq." or "bis.": if a name follows, it does not end the sentence.
  private mutating func skipDotOfAbbreviation() {
    guard let before = token(at: position - 1), before.isWord, before.casing == .lower else {
      return
    }
    _ = skipGlued(".")
  }

  /// Skips a word that can precede a name.
  private mutating func step(over link: inout Link) -> Bool {
    if skip(.of) {
      link.hasOf = true
      return true
    }
    if skip(.toward) {
      link.hasTo = true
      return true
    }
    if skip(.the) || skip(.said) {
      // In Russian, which has no word for "of", "настоящего" means "of this".
      link.hasThe = link.hasThe || !isGenitive
      return true
    }
    return skip("\"") || skip("'") || skipYear()
  }

  /// "of the 1992 Collective Security Treaty".
  private mutating func skipYear() -> Bool {
    guard case .number(1800..<2200) = next?.kind else { return false }
    position += 1
    return true
  }
}
