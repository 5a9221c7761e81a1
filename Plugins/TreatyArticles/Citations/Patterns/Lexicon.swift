/// The names of treaties and the words of citations, prepared for lookup.
struct Lexicon: Sendable {
  private var vocabulary = CitationVocabulary()
  private(set) var names = PhraseTrie<TreatyName>()
  private(set) var words = PhraseTrie<CitationWord>()
  private(set) var numbers = PhraseTrie<NumberWord>()
  private let numbersByTreaty: [String: [String: String]]
  private let languagesWithOf: Set<String>

  init(
    names: [TreatyName], words: [CitationWord], numbers: [NumberWord],
    writtenNumbers: [WrittenNumber]
  ) {
    languagesWithOf = Set(words.filter { $0.kind == .of }.map(\.language))
    numbersByTreaty = Dictionary(grouping: writtenNumbers, by: \.treatyID).mapValues {
      Dictionary($0.map { ($0.written, $0.number) }) { first, _ in first }
    }
    for name in names {
      self.names.insert(name, under: vocabulary.addPhrase(name.text))
    }
    for id in Set(names.map(\.treatyID)).sorted() {
      self.names.insert(Lexicon.name(id: id), under: vocabulary.addPhrase(id))
    }
    for word in words {
      self.words.insert(word, under: vocabulary.addPhrase(word.text))
    }
    for number in numbers {
      self.numbers.insert(number, under: vocabulary.addPhrase(number.text))
    }
  }

  /// Whether names follow in the genitive in all of some languages: "статья 4 Договора".
  func areGenitive(_ languages: some Sequence<String>) -> Bool {
    var isEmpty = true
    for language in languages {
      if language == "mul" || language.isEmpty || languagesWithOf.contains(language) {
        return false
      }
      isEmpty = false
    }
    return !isEmpty
  }

  /// The number in identifiers of an article that texts write otherwise; empty if it was not
  /// carried over, `nil` if the number is not in the table.
  func number(written: String, in treatyID: String) -> String? {
    numbersByTreaty[treatyID]?[written]
  }

  /// Whether articles of a treaty were renumbered.
  func isRenumbered(_ treatyID: String) -> Bool {
    numbersByTreaty[treatyID]?.keys.contains { $0.hasPrefix(WrittenNumber.formerly) } ?? false
  }

  /// The identifier as a name, because citations can use it.
  private static func name(id: String) -> TreatyName {
    TreatyName(text: id, language: "", treatyID: id, kind: .abbreviation)
  }

  /// The tokens of a text, each with the terms it matches.
  func tokens(of text: String) -> [Token] {
    var known: [String: [Int]] = [:]
    var tokens = Tokenizer.tokens(of: text)
    for index in tokens.indices where tokens[index].isTerm {
      let folded = tokens[index].folded
      let terms = known[folded] ?? vocabulary.terms(matching: folded)
      known[folded] = terms
      tokens[index].terms = terms
    }
    return tokens
  }

  /// Whether a text has at least one word to look up.
  static func isPhrase(_ text: String) -> Bool {
    Tokenizer.tokens(of: text).contains(where: \.isTerm)
  }
}

extension CitationVocabulary {
  /// The terms of a pattern; a `*` at the end of a word makes its ending open.
  fileprivate mutating func addPhrase(_ text: String) -> [Int] {
    let tokens = Tokenizer.tokens(of: text)
    return tokens.indices.filter { tokens[$0].isTerm }.map { index in
      let isStem = index + 1 < tokens.count && tokens[index + 1].isSign("*")
      return add(tokens[index].folded, isStem: isStem && tokens[index + 1].isGlued)
    }
  }
}
