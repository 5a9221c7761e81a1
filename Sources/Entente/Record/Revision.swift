/// One entry of the record clock.
public struct Revision: Hashable, Sendable {
  /// The number, from 1 without gaps.
  public let number: Int
  /// The time: a day or a UTC time, ISO 8601.
  public let recorded: String
  public let note: String
}
