/// One word that citations are made of: a row of `treaty_citation_word`.
public struct CitationWord: Hashable, Sendable {
  /// What a word does in a citation.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case annex, part, chapter, section, article, preamble, paragraph, point
    /// Between two numbers; before the last of a range; before the name of the treaty.
    case and, to, of
    /// Passed over before a name or a number: "the", "No.".
    case the
    /// Points back at something said before: "the said Article".
    case said
    /// Stands for the treaty named before: "thereof", "of this document".
    case same
    /// And those after it: "et seq.".
    case following
    /// Provisions put in later.
    case bis, ter, quater, quinquies
    /// Before a number that comes before its word: 第 in 第五十一条.
    case ordinal
    /// After the word for a treaty, what it is about: "on", "between".
    case about
    /// A document of a kind that is no treaty known here: "Convention".
    case document
    /// Makes the number before it a quantity or a date: "members", "May".
    case quantity

    /// The provision it names, if it does.
    var provision: ProvisionKind? { ProvisionKind(rawValue: rawValue) }

    /// What it adds to a number.
    var isAddition: Bool { [.bis, .ter, .quater, .quinquies].contains(self) }
  }

  public init(text: String, language: String, kind: Kind) {
    self.text = text
    self.language = language
    self.kind = kind
  }

  /// The word or words, without the dot of an abbreviation; a `*` is an ending of up to three
  /// letters.
  public let text: String
  /// The language, BCP 47; empty for all.
  public let language: String
  public let kind: Kind
}
