/// A doubt about a text that was read nevertheless.
public struct TextFinding: Sendable, Hashable {
  /// The importance of a finding.
  public enum Severity: String, Sendable, CaseIterable {
    /// The reader made a decision that a person may want to check.
    case note
    /// The text probably has an error.
    case warning
  }

  /// The kind of doubt; the raw value is stable.
  public enum Rule: String, Sendable, CaseIterable {
    case duplicateArticle = "duplicate-article"
    case missingArticle = "missing-article"
    case articleOutOfOrder = "article-out-of-order"
    case headingInOtherLanguage = "heading-in-other-language"
    case numberingRestarts = "numbering-restarts"
    case numbersWithoutWord = "numbers-without-word"
    case misreadNumber = "misread-number"
    case headingsWithinLines = "headings-within-lines"
    case encoding
    case emptyArticle = "empty-article"
    case declaredCountDiffers = "declared-count-differs"
    case numberTooLarge = "number-too-large"
    case listTooDeep = "list-too-deep"
  }

  /// The importance.
  public var severity: Severity

  /// The kind of doubt.
  public var rule: Rule

  /// The line of the file, counted from 1; 0 if the format has no lines.
  public var line: Int

  /// The finding and the action taken, as a sentence.
  public var message: String
}
