/// The place and the reason why a text is not a date of ISO 8601-2.
///
/// ```swift
/// do throws(DateSyntaxError) {
///   _ = try DateExpression("1992-02-30")
/// } catch {
///   error.offset  // 8
///   error.reason  // the month has no such day
///   print(error)  // '1992-02-30' is not a date, character 9: the month has no such day
/// }
/// ```
public struct DateSyntaxError: Error, Hashable, Sendable, Codable, CustomStringConvertible {
  /// An error at a place of a text.
  public init(text: String, offset: Int, reason: String) {
    self.text = text
    self.offset = offset
    self.reason = reason
  }

  /// The text that was read.
  public let text: String
  /// The place of the first error: 0 is the first character, the length of the text is its end.
  ///
  /// All characters before it are ASCII, so that bytes, Unicode scalars and characters have the
  /// same offset.
  public let offset: Int
  /// The error, as a phrase that can follow a colon.
  public let reason: String

  /// The text, shortened if it is long, the place (counted from 1) and the reason in one sentence.
  public var description: String {
    let shown = text.utf8.count > 200 ? "\(text.prefix(200))..." : text
    return "'\(shown)' is not a date, character \(offset + 1): \(reason)"
  }
}

/// An error at a place, without the text.
struct DateFault: Error {
  let offset: Int
  let reason: String
}
