/// A group of statements that differ, with the resolution.
///
/// Each statement of a side has its own ``Fact/standing``, so the sides that lost are visible.
///
/// ```swift
/// for dispute in try await kb.disputes(about: "Uzbekistan") {
///   print(dispute.title, dispute.resolution, dispute.sides.map(\.label))
/// }
/// ```
public struct Dispute: Hashable, Sendable {
  public let id: String
  /// An id of the vocabulary: `contradiction`, `precision`, `collision` ...
  public let type: String
  public let title: String
  /// `preferred`, `compatible` or `unresolved`.
  public let resolution: String
  public let reason: String
  public let sides: [Side]

  /// One side of a dispute: a short label and its statements.
  public struct Side: Hashable, Sendable {
    public let label: String
    public let facts: [Fact]
  }
}
