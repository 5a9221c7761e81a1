/// A line that reads like the beginning of a provision: `Article 4. Purposes`.
struct Heading: Sendable {
  /// How sure its form alone makes it.
  enum Form: Comparable {
    /// Text goes on in the same line without a stop: `Article 4 The Parties ...`.
    case open
    /// A stop stands between number and text: `Article 4. The Parties ...`.
    case stopped
    /// It stands alone in its line.
    case alone
    /// The format marks it as a heading.
    case marked
  }

  var kind: TextProvision.Kind
  /// The word of the vocabulary, which tells the level of a part or chapter.
  var word: String
  var languages: Set<String>
  /// The number with its word, as printed.
  var label: String
  var number: Numeral?
  /// What follows in the line: a title or the text itself.
  var rest: String
  var form: Form
  /// Whether the line may go on with the sentence of the line before.
  var isDoubtful = false
}
