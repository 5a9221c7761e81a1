/// A word that occurs in citations: a row of `treaty_citation_word`.
public struct CitationWord: Hashable, Sendable {
  /// The function of a word in a citation.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case annex, part, chapter, section, article, preamble, paragraph, point
    /// A paragraph directly in an article, and a point inside a paragraph: German "Nr.", Chinese 项.
    case item
    /// A paragraph directly in an article; inside a paragraph it is ignored: French "alinéa".
    case indent
    /// A division that identifiers do not have: "sentence", "Satz".
    case sentence
    /// "and" stands between two numbers, "to" before the last of a range, "of" before the name of
    /// the treaty, "toward" as well, but it can also follow a verb: "Annex 1 to the Treaty".
    ///
    /// In a language without a word of the kind `of`, the name follows in the genitive.
    case and, to, of, toward
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
    /// Follows the digits of an ordinal: "th" in "5th".
    case suffix
    /// Precedes a number of an earlier numbering: "ex" in "ex-Article 17".
    case former
    /// Introduces the subject of a treaty: "on", "between".
    case about
    /// A kind of document that is not a known treaty: "Convention".
    case document
    /// An abbreviation that is no document, as other unknown ones after a number are: "US".
    case actor
    /// Shows that the number before it is a quantity or a date: "members", "May".
    case quantity

    /// The kind of provision that the word names, if any.
    var provision: ProvisionKind? {
      level == .numbered ? ProvisionKind(rawValue: rawValue) : .paragraph
    }

    var level: ProvisionPath.Level {
      switch self {
      case .item: .item
      case .indent: .indent
      default: .numbered
      }
    }

    /// Whether words of this kind are so short that other languages use them for something else.
    var isShort: Bool { [.and, .to, .of, .toward, .the].contains(self) }

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
