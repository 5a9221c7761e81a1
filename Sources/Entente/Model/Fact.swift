/// A statement in words: one row of the view `fact`.
public struct Fact: Hashable, Sendable {
  /// The id of the statement.
  public let statement: String
  public let kind: String
  public let subject: Entity
  public let predicate: String
  /// How the predicate reads between subject and object.
  public let predicateLabel: String
  public let objectID: String?
  /// The object in words: a name, a figure with its unit, a text.
  public let object: String?
  /// EDTF; `nil` where nothing says.
  public let date: String?
  public let modality: String
  /// Whether the source says that it is not so.
  public let isDenied: Bool
  public let qualifiers: String?
  public let rank: String
  public let note: String?
  /// Ids of the sources that support it.
  public let sources: [String]
  /// How it stands in the perspective that was asked for: `selected`, `outranked` or `deprecated`, or `not considered`
  /// where none of the sources asked for supports it.
  public let standing: String
}

extension Fact {
  /// The statement read aloud: subject, predicate, object, and what narrows it.
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
