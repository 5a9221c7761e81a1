/// Anything with an identity: a state, an organization, an organ, a force, an instrument ...
public struct Entity: Hashable, Sendable {
  /// The id, readable and never reused: `csto`, `armenia`, `cst/art_4`.
  public let id: String
  /// The type, an id of the vocabulary: `state`, `organization`, `instrument` ...
  public let type: String
  public let label: String
  /// A few words that distinguish it from others of the same name; `nil` if the label is enough.
  public let description: String?

  public init(id: String, type: String, label: String, description: String? = nil) {
    self.id = id
    self.type = type
    self.label = label
    self.description = description
  }
}
