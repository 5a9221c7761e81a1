/// A mention of provisions of a treaty in a text, with the treaties that it may mean.
///
/// ```swift
/// let parser = try CitationParser.shipped()
/// let citation = try parser.parse("Articles 2 and 4 of the Collective Security Treaty")
/// citation.treatyID           // cst
/// citation.ids                // ["cst/art_2", "cst/art_4"]
/// citation.candidates.first?.basis  // .name
/// ```
///
/// With one candidate the citation is resolved. With several it is ambiguous, and the most likely
/// candidate is first. With none, the treaty is unknown or the text does not name one.
public struct TreatyCitation: Hashable, Sendable {
  /// A treaty that a citation may mean, and the reason.
  public struct Candidate: Hashable, Sendable {
    /// The evidence for a treaty.
    public enum Basis: String, Hashable, Sendable {
      /// The text contains its name or abbreviation.
      case name, abbreviation
      /// The text contains the name of the organization that it founded.
      case organization
      /// The text contains a word for any treaty of its kind: "the Charter".
      case generic
      /// The treaty was named earlier in the same text.
      case context
    }

    public let treatyID: String
    public let basis: Basis
    public let certainty: TreatyName.Certainty
    /// The reason as a sentence.
    public let reason: String
  }

  /// The place of the citation in the text.
  public let range: Range<String.Index>
  /// The start in Unicode scalars, as Python counts characters.
  public let start: Int
  /// The end in Unicode scalars; excluded.
  public let end: Int
  /// The words of the citation.
  public let text: String
  /// The provisions in the order of the text; never empty. A range is listed in full.
  public let provisions: [ProvisionPath]
  public let candidates: [Candidate]
  /// The reason why there is no candidate, as a phrase; `nil` if there is one.
  public let remark: String?

  /// The id of the treaty, if there is exactly one candidate.
  public var treatyID: String? { candidates.count == 1 ? candidates[0].treatyID : nil }

  /// The identifiers of the provisions, if there is exactly one candidate; otherwise empty.
  public var ids: [String] {
    guard let treatyID else { return [] }
    return provisions.map { $0.id(in: treatyID) }
  }
}
