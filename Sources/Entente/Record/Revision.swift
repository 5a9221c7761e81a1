/// One entry of the record clock.
public struct Revision: Hashable, Sendable {
  /// Counts from 1, without gaps.
  public let number: Int
  /// A day or a UTC time, ISO 8601.
  public let recorded: String
  public let note: String
}
