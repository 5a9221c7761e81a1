/// A statement to be recorded: what is said, of whom, when, and where it is said.
public struct NewStatement: Hashable, Sendable {
  /// What a statement says; each case is a table of the schema.
  public enum Value: Hashable, Sendable {
    case name(String, language: String = "en", script: String = "Latn")
    case identifier(String)
    /// What the subject, a member, did to an organization or instrument.
    case act(organization: String)
    case relation(object: String)
    case attribute(String)
    case milestone
    case quantity(Double, comparator: String = "=", upTo: Double? = nil, unit: String)
    case participation(part: String, organization: String)
  }

  /// Lower-case words joined by hyphens; not used before.
  public var id: String
  /// The id of an entity.
  public var subject: String
  /// The id of a predicate of the value's kind.
  public var predicate: String
  public var value: Value
  /// EDTF; `nil` where nothing says.
  public var date: String?
  /// `stated`, `planned`, `recommended`, `reported` or `assessed`.
  public var modality = "stated"
  /// Whether the source says that it is not so.
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
