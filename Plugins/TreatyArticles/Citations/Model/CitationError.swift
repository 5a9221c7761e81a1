/// Why a text is not one citation, and where.
public struct CitationError: Error, Hashable, Sendable, CustomStringConvertible {
  public init(text: String, offset: Int, reason: String) {
    self.text = text
    self.offset = offset
    self.reason = reason
  }

  /// The text that was to be read.
  public let text: String
  /// The Unicode scalar where it goes wrong, from 0; the number of scalars is its end.
  public let offset: Int
  /// What is wrong there.
  public let reason: String

  public var description: String { "column \(offset + 1): \(reason)" }
}
