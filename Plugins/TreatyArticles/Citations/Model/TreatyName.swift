/// One way to name a treaty: a row of `treaty_citation_name`.
public struct TreatyName: Hashable, Sendable {
  /// What kind of a name it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case name, abbreviation
    /// It names the body that the treaty founded.
    case organization
    /// It names no treaty by itself: "the Charter".
    case generic
  }

  /// How sure it is that the name means the treaty.
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

  /// The words; a `*` at the end of one is an ending of up to three letters.
  public let text: String
  /// The language, BCP 47; empty for all.
  public let language: String
  public let treatyID: String
  public let kind: Kind
  public let certainty: Certainty
}
