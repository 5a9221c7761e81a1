/// A line that looks like the beginning of a provision: `Article 4. Purposes`.
struct Heading: Sendable {
  /// How strongly the form of the line suggests a heading, the weakest first.
  enum Form: Comparable {
    /// Text follows without a stop: `Article 4 The Parties ...`.
    case open
    /// A stop separates number and text: `Article 4. The Parties ...`.
    case stopped
    /// It fills its line.
    case alone
    /// The format marks it as a heading.
    case marked
  }

  var kind: TextProvision.Kind
  /// The word of the vocabulary, which determines the level of a part or chapter.
  var word: String
  var languages: Set<String>
  /// The number with its word, as printed.
  var label: String
  var number: Numeral?
  /// The rest of the line: a title or the text itself.
  var rest: String
  var form: Form
  /// Whether the line may continue the sentence of the line before.
  var isDoubtful = false
}
