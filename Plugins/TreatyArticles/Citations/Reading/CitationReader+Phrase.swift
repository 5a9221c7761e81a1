import EntenteKit

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
    name.isForeign = name.isGeneric ? isForeign(name) : isPartOfLongerName(name)
    return isRunningText && isCommonWord(name) ? nil : name
  }

  /// Whether a generic word is part of a longer name: "Lisbon Treaty", "Charter of Paris", "Устава
  /// Совета Европы".
  private func isForeign(_ name: NamePhrase) -> Bool {
    var (before, after) = (self, self)
    before.position = name.tokens.lowerBound - 1
    after.position = name.tokens.upperBound
    return before.isAtProperWord || after.isAtSubject(of: name)
  }

  /// Whether the next word does not occur in citations and may be part of a name: it has a capital
  /// or is Chinese.
  private var isAtProperWord: Bool {
    guard let next, next.isWord, next.isHan || next.casing != .lower else { return false }
    return phrase(in: lexicon.words) == nil
  }

  /// Whether the subject of a treaty follows; "of 15 May 1992" is not a subject.
  private func isAtSubject(of name: NamePhrase) -> Bool {
    if isAt(.about) { return true }
    guard isAt(.of) else {
      return lexicon.areGenitive(name.names.map(\.language)) && isAtProperWord
    }
    return token(at: position + 1)?.isWord ?? false
  }

  /// The number of words that are searched for the rest of a longer name.
  private static let longestName = 12

  /// Whether a name is only a part of the name of another document: "United Nations Convention on
  /// the Law of the Sea", "EU–Chile Agreement", 联合国海洋法公约.
  private func isPartOfLongerName(_ name: NamePhrase) -> Bool {
    guard !lexicon.areGenitive(name.names.map(\.language)) else { return false }
    var ahead = self
    ahead.position = name.tokens.upperBound
    return tokens[position].isHan ? ahead.isAtRestOfHanName : ahead.isAtRestOfName
  }

  private var isAtRestOfName: Bool {
    var ahead = self
    if ahead.skipGlued("-"), ahead.next?.isGlued == true, ahead.next?.casing != .lower {
      return ahead.phrase(in: lexicon.words) == nil
    }
    for word in 0..<Self.longestName {
      _ = ahead.skipGlued("-")
      guard let next = ahead.next, next.isWord, !next.beginsLine else { return false }
      if next.mayBeName, ahead.isAt(.document) { return true }
      if let name = ahead.phrase(in: lexicon.names) {
        return next.casing != .lower && name.values.allSatisfy { $0.kind == .generic }
      }
      let isLink = word > 0 && (ahead.isAt(.of) || ahead.isAt(.the) || ahead.isAt(.about))
      guard isLink || ahead.isAtProperWord else { return false }
      ahead.position += 1
    }
    return false
  }

  private var isAtRestOfHanName: Bool {
    var ahead = self
    for _ in 0..<Self.longestName {
      guard let next = ahead.next, next.isGlued, next.isHan, !ahead.isAt(.ordinal) else {
        return false
      }
      if ahead.isAt(.document) { return true }
      if let name = ahead.phrase(in: lexicon.names) {
        return name.values.allSatisfy { $0.kind == .generic }
      }
      if ahead.phrase(in: lexicon.words) != nil { return false }
      ahead.position += 1
    }
    return false
  }

  /// Whether an abbreviation follows that is not known: "VCLT".
  var isAtUnknownAbbreviation: Bool {
    guard let next, next.isAbbreviation, !next.beginsLine, phrase(in: lexicon.words) == nil,
      phrase(in: lexicon.names) == nil, RomanNumeral.value(folded: next.folded) == nil
    else { return false }
    // In a heading, all words are capitals.
    let isHeading = keyword.map { tokens[$0.start].isAbbreviation } ?? false
    return !(isHeading && token(at: position + 1)?.casing == .upper)
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
