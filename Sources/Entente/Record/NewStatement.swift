/// A statement to record: subject, predicate, value and date.
///
/// The predicate must have the same kind as the value, and the date is EDTF. The schema checks both
/// when the statement is added: see ``Edit/add(_:source:section:)``.
///
/// ```swift
/// var statement = NewStatement(
///   id: "my-0002", subject: "csto", predicate: "personnel",
///   value: .quantity(4000, comparator: "~", unit: "person"), date: "2009-06")
/// statement.modality = "reported"
/// ```
public struct NewStatement: Hashable, Sendable {
  /// The value of a statement. Each case is a kind: see ``StatementKind``.
  public enum Value: Hashable, Sendable {
    case name(String, language: String = "en", script: String = "Latn")
    case identifier(String)
    /// An act of the subject, a member, towards an organization or instrument.
    case act(organization: String)
    case relation(object: String)
    case attribute(String)
    case milestone
    case quantity(Double, comparator: String = "=", upTo: Double? = nil, unit: String)
    case participation(part: String, organization: String)
    /// How the subject, a body, decides on a matter. `method` is an id of the vocabulary
    /// `decision_method`; `condition` must be met first; `excluded` parties have no vote.
    case decisionRule(
      matter: String, method: String, condition: String? = nil, excluded: String? = nil)
  }

  /// The id: lower-case words joined by hyphens; not used before.
  public var id: String
  /// The id of an entity.
  public var subject: String
  /// The id of a predicate of the same kind as the value.
  public var predicate: String
  public var value: Value
  /// The date as EDTF; `nil` if the source gives none.
  public var date: String?
  /// `stated`, `planned`, `recommended`, `reported` or `assessed`.
  public var modality = "stated"
  /// Whether the source denies the statement.
  public var isDenied = false
  public var note: String?

  public init(id: String, subject: String, predicate: String, value: Value, date: String? = nil) {
    self.id = id
    self.subject = subject
    self.predicate = predicate
    self.value = value
    self.date = date
  }
}

extension NewStatement.Value {
  /// The kind as the schema names it, and the values for the table of that kind.
  var row: (kind: String, values: RowWriter.Values) {
    switch self {
    case .name(let text, let language, let script):
      ("name", ["text": text, "language": language, "script": script])
    case .identifier(let value): ("identifier", ["value": value])
    case .act(let organization): ("act", ["organization_id": organization])
    case .relation(let object): ("relation", ["object_id": object])
    case .attribute(let text): ("attribute", ["text": text])
    case .milestone: ("milestone", [:])
    case .quantity(let value, let comparator, let upper, let unit):
      (
        "quantity",
        ["value": value, "comparator": comparator, "value_max": upper, "unit_id": unit]
      )
    case .participation(let part, let organization):
      ("participation", ["part_id": part, "organization_id": organization])
    case .decisionRule(let matter, let method, let condition, let excluded):
      (
        "decision-rule",
        ["matter": matter, "method_id": method, "condition": condition, "excluded": excluded]
      )
    }
  }
}
