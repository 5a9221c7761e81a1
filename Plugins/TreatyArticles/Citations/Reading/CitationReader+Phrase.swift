extension CitationReader {
  /// The values of a phrase, and the token after it.
  struct Phrase<Value> {
    var values: [Value] = []
    var end: Int
  }

  /// The longest phrase at the current position that has certain values.
  func phrase<Value>(
    in trie: PhraseTrie<Value>, where isWanted: (Value) -> Bool = { _ in true }
  ) -> Phrase<Value>? {
    guard let next, !next.terms.isEmpty else { return nil }
    var longest = Phrase<Value>(end: position)
    extend(&longest, in: trie, from: PhraseTrie<Value>.root, at: position, where: isWanted)
    return longest.values.isEmpty ? nil : longest
  }

  private func extend<Value>(
    _ longest: inout Phrase<Value>, in trie: PhraseTrie<Value>, from place: Int, at index: Int,
    where isWanted: (Value) -> Bool
  ) {
    guard let token = token(at: index) else { return }
    for term in token.terms {
      guard let place = trie.step(from: place, term) else { continue }
      longest.take(trie.values(at: place).filter(isWanted), end: index + 1)
      for index in continuations(after: index) {
        extend(&longest, in: trie, from: place, at: index, where: isWanted)
      }
    }
  }

  /// The positions of a phrase's next word: after a hyphen, the dot of an initial, or an apostrophe
  /// with its s.
  private func continuations(after index: Int) -> [Int] {
    let following = index + 1
    guard let sign = token(at: following), sign.kind == .sign else { return [following] }
    switch sign.folded {
    case "-": return [following + 1]
    case ".": return isInitial(index) ? [following + 1] : []
    case "'": return isPossessive(following) ? [following + 1, following + 2] : [following + 1]
    default: return [following]
    }
  }

  private func isInitial(_ index: Int) -> Bool {
    tokens[index].isLetter || token(at: index + 2)?.isGlued == true
  }

  private func isPossessive(_ apostrophe: Int) -> Bool {
    token(at: apostrophe + 1).map { $0.isGlued && $0.folded == "s" } ?? false
  }

  /// Skips the "'s" after a name.
  mutating func skipPossessive() {
    guard let next, next.isSign("'") else { return }
    position += isPossessive(position) ? 2 : 1
  }

  /// The name at the current position; the position does not change.
  func name() -> NamePhrase? {
    guard let phrase = phrase(in: lexicon.names) else { return nil }
    var name = NamePhrase(names: phrase.values, tokens: position..<phrase.end)
    name.isForeign = name.isGeneric && isForeign(name)
    return isRunningText && isCommonWord(name) ? nil : name
  }

  /// Whether a generic word is part of a longer name: "Lisbon Treaty", "Charter of Paris", "Устава
  /// Совета Европы".
  private func isForeign(_ name: NamePhrase) -> Bool {
    var (before, after) = (self, self)
    before.position = name.tokens.lowerBound - 1
    after.position = name.tokens.upperBound
    return before.isAtProperWord || after.isAtSubject
  }

  /// Whether the next word does not occur in citations and may be part of a name: it has a capital
  /// or is Chinese.
  private var isAtProperWord: Bool {
    guard let next, next.isWord, next.isHan || next.casing != .lower else { return false }
    return phrase(in: lexicon.words) == nil
  }

  /// Whether the subject of a treaty follows; "of 15 May 1992" is not a subject.
  private var isAtSubject: Bool {
    if isAt(.about) { return true }
    guard isAt(.of), !isAt(.to) else { return next?.isCyrillic == true && isAtProperWord }
    return token(at: position + 1)?.isWord ?? false
  }

  /// Whether an abbreviation is written like a common word: French "un", "eu".
  private func isCommonWord(_ name: NamePhrase) -> Bool {
    let token = tokens[position]
    guard name.tokens.count == 1, token.offsets.count <= 3, token.casing != .upper else {
      return false
    }
    return tokenIsNoPath(after: position)
  }

  private func tokenIsNoPath(after index: Int) -> Bool {
    token(at: index + 1).map { !($0.isGlued && $0.isSign("/")) } ?? true
  }
}

extension CitationReader.Phrase {
  fileprivate mutating func take(_ values: [Value], end: Int) {
    guard !values.isEmpty, end >= self.end else { return }
    self.values = end > self.end ? values : self.values + values
    self.end = end
  }
}
