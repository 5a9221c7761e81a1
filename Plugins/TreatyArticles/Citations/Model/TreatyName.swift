/// A name of a treaty: a row of `treaty_citation_name`.
public struct TreatyName: Hashable, Sendable {
  /// The kind of a name.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case name, abbreviation
    /// The name of the organization that the treaty founded.
    case organization
    /// A word that means no treaty by itself: "the Charter".
    case generic
  }

  /// The certainty that the name means the treaty.
  public enum Certainty: String, Hashable, Sendable, CaseIterable, Comparable {
    case certain, likely, possible

    public static func < (left: Certainty, right: Certainty) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int { Self.allCases.count - (Self.allCases.firstIndex(of: self) ?? 0) }
  }

  public init(
    text: String, language: String, treatyID: String, kind: Kind, certainty: Certainty = .certain
  ) {
    self.text = text
    self.language = language
    self.treatyID = treatyID
    self.kind = kind
    self.certainty = certainty
  }

  /// The words; `*` at the end of a word stands for an ending of up to three letters.
  public let text: String
  /// The language (BCP 47); empty for all languages.
  public let language: String
  public let treatyID: String
  public let kind: Kind
  public let certainty: Certainty
}
