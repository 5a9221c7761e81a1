/// A mention of provisions of a treaty in a text, with the treaties it may mean.
///
/// One candidate: it is resolved. Several: it is ambiguous, the likeliest first. None: the treaty
/// is not known, or the text names none.
public struct TreatyCitation: Hashable, Sendable {
  /// A treaty that a citation may mean, and why.
  public struct Candidate: Hashable, Sendable {
    /// What speaks for a treaty.
    public enum Basis: String, Hashable, Sendable {
      /// The text has its name or its abbreviation.
      case name, abbreviation
      /// The text has the name of the body that it founded.
      case organization
      /// The text has a word for any treaty of its kind: "the Charter".
      case generic
      /// It was named before in the same text.
      case context
    }

    public let treatyID: String
    public let basis: Basis
    public let certainty: TreatyName.Certainty
    /// A sentence for the reader.
    public let reason: String
  }

  /// Where it stands in the text that was read.
  public let range: Range<String.Index>
  /// The same in Unicode scalars from the start of the text, as Python counts characters.
  public let start: Int
  /// The scalar after its last.
  public let end: Int
  /// What stands there.
  public let text: String
  /// The provisions in the order of the text; a range is written out. Never empty.
  public let provisions: [ProvisionPath]
  public let candidates: [Candidate]

  /// The treaty, where there is one candidate.
  public var treatyID: String? { candidates.count == 1 ? candidates[0].treatyID : nil }

  /// The identifiers of the provisions, where there is one candidate; empty otherwise.
  public var ids: [String] {
    guard let treatyID else { return [] }
    return provisions.map { $0.id(in: treatyID) }
  }
}
