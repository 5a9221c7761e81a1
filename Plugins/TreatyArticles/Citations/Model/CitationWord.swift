/// A word that occurs in citations: a row of `treaty_citation_word`.
public struct CitationWord: Hashable, Sendable {
  /// The function of a word in a citation.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case annex, part, chapter, section, article, preamble, paragraph, point
    /// "and" stands between two numbers, "to" before the last of a range, "of" before the name of
    /// the treaty.
    case and, to, of
    /// Ignored before a name or a number: "the", "No.".
    case the
    /// Refers back to something named before: "the said Article".
    case said
    /// Means the treaty named before: "thereof", "of this document".
    case same
    /// Includes the provisions that follow: "et seq.".
    case following
    /// Marks a provision that was inserted later.
    case bis, ter, quater, quinquies
    /// Precedes a number that comes before its word: 第 in 第五十一条.
    case ordinal
    /// Introduces the subject of a treaty: "on", "between".
    case about
    /// A kind of document that is not a known treaty: "Convention".
    case document
    /// Shows that the number before it is a quantity or a date: "members", "May".
    case quantity

    /// The kind of provision that the word names, if any.
    var provision: ProvisionKind? { ProvisionKind(rawValue: rawValue) }

    /// Whether the word can follow a number, as in "4 bis".
    var isAddition: Bool { [.bis, .ter, .quater, .quinquies].contains(self) }
  }

  public init(text: String, language: String, kind: Kind) {
    self.text = text
    self.language = language
    self.kind = kind
  }

  /// The word or words, without the dot of an abbreviation; `*` stands for an ending of up to three
  /// letters.
  public let text: String
  /// The language (BCP 47); empty for all languages.
  public let language: String
  public let kind: Kind
}
