/// The words of all patterns, each with a number.
///
/// A word of a text may match two terms: the word itself, and a stem with an open ending.
struct CitationVocabulary: Sendable {
  /// The largest number of letters in an open ending.
  static let longestEnding = 3

  private var words: [String: Int] = [:]
  private var stems: [String: Int] = [:]

  /// The number of a term, which is added if it is new.
  mutating func add(_ folded: String, isStem: Bool) -> Int {
    let new = words.count + stems.count
    let term = (isStem ? stems[folded] : words[folded]) ?? new
    if isStem { stems[folded] = term } else { words[folded] = term }
    return term
  }

  /// The terms that a word of a text matches.
  func terms(matching folded: String) -> [Int] {
    var terms: [Int] = []
    if let term = words[folded] { terms.append(term) }
    var stem = Substring(folded)
    for _ in 0...Self.longestEnding where !stem.isEmpty {
      if let term = stems[String(stem)] { terms.append(term) }
      stem.removeLast()
    }
    return terms
  }
}
