/// A statement in words: one row of the view `fact`.
///
/// ```swift
/// let facts = try await kb.facts(about: "CSTO")
/// for fact in facts where fact.kind == "quantity" && fact.standing == "selected" {
///   print(fact.sentence, fact.date ?? "undated", fact.sources)
/// }
/// ```
public struct Fact: Hashable, Sendable {
  /// The id of the statement.
  public let statement: String
  public let kind: String
  public let subject: Entity
  public let predicate: String
  /// The words of the predicate between subject and object.
  public let predicateLabel: String
  public let objectID: String?
  /// The object in words: a name, a figure with its unit, a text.
  public let object: String?
  /// The date as EDTF; `nil` if undated.
  public let date: String?
  public let modality: String
  /// `affirmed`, or `denied` if the source says that it is not so.
  public let polarity: String
  /// The words that say how the source says it: `denied`, `planned`, `recommended against` ...;
  /// `nil` if it simply states it.
  public let manner: String?
  /// Whether a source says that it is so: it is neither denied nor only planned or recommended.
  public let isAsserted: Bool
  /// The statement as a sentence: how the source says it, subject, predicate, object, qualifiers.
  ///
  /// `Recommended against: League, action: war` and `Denied: Ruritania joined League` are no facts.
  public let sentence: String
  public let qualifiers: String?
  public let rank: String
  public let note: String?
  /// The ids of the sources that support it.
  public let sources: [String]
  /// The standing in the perspective asked for: `selected`, `outranked`, `deprecated`, or `not
  /// considered` if none of its sources supports the statement.
  public let standing: String
}

extension Fact {
  /// Whether the source denies it.
  public var isDenied: Bool { polarity == "denied" }
}
