/// The reason why a file could not be read as the text of a treaty, with the place.
public struct TreatyTextError: Error, Sendable, Hashable {
  /// The rule that the file breaks.
  public struct Rule: RawRepresentable, Sendable, Hashable {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The file contains only blanks.
    public static let empty = Rule(rawValue: "empty-file")
    /// The file is larger than the limit.
    public static let tooLarge = Rule(rawValue: "file-too-large")
    /// The file is not in the encoding that was given, or in none that its letters show.
    public static let unknownEncoding = Rule(rawValue: "unknown-encoding")
    /// A line of plain text is longer than the limit.
    public static let endlessLine = Rule(rawValue: "endless-line")
    /// The text has no heading of an article.
    public static let noArticle = Rule(rawValue: "no-article")
    /// The XML is not well formed.
    public static let malformedXML = Rule(rawValue: "malformed-xml")
    /// The JSON is not well formed.
    public static let malformedJSON = Rule(rawValue: "malformed-json")
    /// The XML or JSON is well formed but in an unknown format.
    public static let unknownFormat = Rule(rawValue: "unknown-format")
    /// A table of words is not valid.
    public static let vocabulary = Rule(rawValue: "vocabulary")
  }

  /// The rule that the file breaks.
  public var rule: Rule

  /// The name of the file.
  public var file: String

  /// The line, counted from 1, if there is one to name.
  public var line: Int?

  /// The column, counted from 1, if there is one to name.
  public var column: Int?

  /// The error, as a sentence.
  public var message: String
}

extension TreatyTextError: CustomStringConvertible {
  /// `file:line:column: message [rule]`
  public var description: String {
    let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
    return "\(file)\(place): \(message) [\(rule.rawValue)]"
  }
}
