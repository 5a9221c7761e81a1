/// A claim to know everybody who had a status in a body over a period. Nobody else had it.
///
/// ```swift
/// try edit.add(
///   Coverage(
///     id: "league-members", organization: "league", status: "member", date: "1990/2020",
///     note: "The gazette lists all members."))
/// ```
public struct Coverage: Hashable, Sendable {
  /// The id, not used before.
  public let id: String
  /// The id of a body.
  public let organization: String
  /// The id of the source that makes the claim; `nil` if the dataset makes it.
  public let source: String?
  /// The id of a status.
  public let status: String
  /// The id of the rule under which the claim holds.
  public let rule: String
  /// The period: EDTF.
  public let date: String
  /// The grounds of the claim.
  public let note: String

  public init(
    id: String, organization: String, source: String? = nil, status: String,
    rule: String = "effective", date: String, note: String
  ) {
    self.id = id
    self.organization = organization
    self.source = source
    self.status = status
    self.rule = rule
    self.date = date
    self.note = note
  }
}
