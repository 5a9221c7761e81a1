/// The place and the reason why a text is not a single citation.
public struct CitationError: Error, Hashable, Sendable, CustomStringConvertible {
  public init(text: String, offset: Int, reason: String) {
    self.text = text
    self.offset = offset
    self.reason = reason
  }

  /// The text that was parsed.
  public let text: String
  /// The place of the error in Unicode scalars, from 0; the number of scalars is the text's end.
  public let offset: Int
  /// The error, as a phrase.
  public let reason: String

  public var description: String { "column \(offset + 1): \(reason)" }
}
