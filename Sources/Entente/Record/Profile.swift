/// A profile: an ordered list of sources to follow instead of ranks. Each source is a profile of
/// its own already.
public struct Profile: Hashable, Sendable {
  /// The id, not used before by a profile or source.
  public let id: String
  public let label: String
  public let description: String
  /// The ids of the sources that it follows, in their order.
  public let sources: [String]

  public init(id: String, label: String, description: String, sources: [String]) {
    self.id = id
    self.label = label
    self.description = description
    self.sources = sources
  }
}
