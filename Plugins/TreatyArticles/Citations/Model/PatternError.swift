/// The place and the reason why a table of names or words cannot be used.
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
  public init(table: String, line: Int, rule: String) {
    self.table = table
    self.line = line
    self.rule = rule
  }

  /// `treaty_citation_name` or `treaty_citation_word`.
  public let table: String
  /// The line in the file, counted from 1.
  public let line: Int
  /// The rule that the line breaks.
  public let rule: String

  public var description: String { "\(table), line \(line): \(rule)" }
}
