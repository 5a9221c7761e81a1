/// Why a text is not a date, and where.
public struct DateSyntaxError: Error, Hashable, Sendable, Codable, CustomStringConvertible {
  public init(text: String, offset: Int, reason: String) {
    self.text = text
    self.offset = offset
    self.reason = reason
  }

  /// The text that was to be read.
  public let text: String
  /// Where the first error is: 0 is the first character, the length of the text its end.
  ///
  /// Characters before it are ASCII always, so that bytes, Unicode scalars and characters count
  /// alike.
  public let offset: Int
  /// What is wrong there.
  public let reason: String

  public var description: String {
    "'\(text)' is no date, character \(offset + 1): \(reason)"
  }
}

/// An error at a place, without the text.
struct DateFault: Error {
  let offset: Int
  let reason: String
}
