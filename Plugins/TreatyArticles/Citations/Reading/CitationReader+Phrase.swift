extension CitationReader {
  /// What a phrase stands for, and the token after it.
  struct Phrase<Value> {
    var values: [Value] = []
    var end: Int
  }

  /// The longest phrase that comes next and has certain values.
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

  /// Where the next word of a phrase may be: beyond a hyphen, the dot of an initial, an apostrophe
  /// and its s.
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

  /// Skips the "'s" of a name.
  mutating func skipPossessive() {
    guard let next, next.isSign("'") else { return }
    position += isPossessive(position) ? 2 : 1
  }

  /// The name that comes next, which is not yet passed.
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

  /// Whether a word comes next that citations are not made of and that may be part of a name: with
  /// a capital, or Chinese.
  private var isAtProperWord: Bool {
    guard let next, next.isWord, next.isHan || next.casing != .lower else { return false }
    return phrase(in: lexicon.words) == nil
  }

  /// Whether it is said next what a treaty is about; "of 15 May 1992" is no subject.
  private var isAtSubject: Bool {
    if isAt(.about) { return true }
    guard isAt(.of), !isAt(.to) else { return next?.isCyrillic == true && isAtProperWord }
    return token(at: position + 1)?.isWord ?? false
  }

  /// Whether a short abbreviation is written as the word that it also is: French "un", "eu".
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
