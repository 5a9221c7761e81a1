/// A word, a number or a sign of the text.
struct Token: Sendable {
  enum Kind: Hashable, Sendable {
    case word
    case number(Int)
    case sign
  }

  enum Casing: Sendable {
    case lower, capitalized, upper
    /// At least two capitals, and small letters: "BetrVG".
    case mixed
  }

  enum Gap: Sendable {
    case none, blank, line
  }

  let kind: Kind
  /// Without case, accents and width; a sign in its plainest form.
  let folded: String
  let range: Range<String.Index>
  /// In Unicode scalars.
  let offsets: Range<Int>
  /// The text between it and the previous token.
  let gap: Gap
  let casing: Casing
  /// Which terms of the vocabulary it matches.
  var terms: [Int] = []

  /// Whether nothing stands between it and the token before.
  var isGlued: Bool { gap == .none }

  /// Whether it is the first of its line.
  var beginsLine: Bool { gap == .line }

  var isWord: Bool { kind == .word }

  /// Whether it is written as a name; scripts without capitals do not tell.
  var mayBeName: Bool { casing != .lower || !first.properties.isLowercase }

  /// Whether it belongs to phrases, which go by words and by signs such as §.
  var isTerm: Bool { kind != .sign || !Self.punctuation.contains(folded) }

  /// Whether it is a letter by itself.
  var isLetter: Bool { isWord && offsets.count == 1 && !isHan }

  /// Whether it is Chinese, which puts the number before the word.
  var isHan: Bool { first.isHan }

  var isLatin: Bool { (0x61...0x7A).contains(first.value) }

  var isCyrillic: Bool { (0x400...0x52F).contains(first.value) }

  var isArabic: Bool { (0x600...0x6FF).contains(first.value) }

  /// Whether it is written as an abbreviation: "VCLT", "BetrVG".
  var isAbbreviation: Bool {
    isWord && offsets.count > 1 && (casing == .upper || casing == .mixed)
  }

  func isSign(_ sign: String) -> Bool { kind == .sign && folded == sign }

  private var first: Unicode.Scalar { folded.unicodeScalars.first ?? " " }

  static let punctuation: Set<String> = [
    "-", ".", ",", ";", ":", "'", "\"", "(", ")", "/", "_", "!", "?", "*",
  ]
}
