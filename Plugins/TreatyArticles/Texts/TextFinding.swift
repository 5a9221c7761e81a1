/// Something doubtful about a text that was read all the same.
public struct TextFinding: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, CaseIterable {
    /// Something was decided that a person may want to check.
    case note
    /// The text is likely to have a fault.
    case warning
  }

  /// Which doubt it is; the raw value is stable.
  public enum Rule: String, Sendable, CaseIterable {
    case duplicateArticle = "duplicate-article"
    case missingArticle = "missing-article"
    case articleOutOfOrder = "article-out-of-order"
    case headingInOtherLanguage = "heading-in-other-language"
    case numberingRestarts = "numbering-restarts"
    case numbersWithoutWord = "numbers-without-word"
    case emptyArticle = "empty-article"
    case declaredCountDiffers = "declared-count-differs"
  }

  /// How much it matters.
  public var severity: Severity

  /// Which doubt it is.
  public var rule: Rule

  /// The line of the file, counted from 1; 0 where the format has no lines.
  public var line: Int

  /// What was found and what was done about it.
  public var message: String
}
