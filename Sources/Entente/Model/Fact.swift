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
  /// Whether the source denies it.
  public let isDenied: Bool
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
  /// The statement as a sentence: subject, predicate, object and qualifiers.
  public var sentence: String {
    let negation = isDenied ? "(denied) " : ""
    let parts = [
      "subject": subject.label, "predicate": negation + predicateLabel, "object": object ?? "",
    ]
    let text = (StatementKind(id: kind)?.sentence ?? "").replacing(/\{(\w+)\}/) { match in
      parts[String(match.1)] ?? ""
    }
    return qualifiers.map { "\(text) [\($0)]" } ?? text
  }
}
