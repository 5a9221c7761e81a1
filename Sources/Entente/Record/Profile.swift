/// A way to ask that follows sources instead of ranks. Each source is a profile of its own already.
public struct Profile: Hashable, Sendable {
  /// Not used before, neither by a profile nor by a source.
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
