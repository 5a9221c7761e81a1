public import Foundation

/// The full text of a treaty, split into its provisions.
///
/// What could not be taken for a provision is in ``remainder``; nothing of the file is dropped.
public struct TreatyText: Sendable, Hashable {
  /// The title as printed, `nil` where the file begins with the text itself.
  public var title: String?

  /// The language of the provisions (BCP 47), `und` where it could not be found out.
  public var language: String

  /// The format that the file was read as.
  public var format: Format

  /// The provisions directly below the treaty, in the order of the file.
  public var provisions: [TextProvision]

  /// What is no provision, in the order of the file.
  public var remainder: [TextRemainder]

  /// What is doubtful about the text, by line; empty for a clean one.
  public var findings: [TextFinding]

  /// All provisions at all depths, in the order of the file.
  public var allProvisions: [TextProvision] { provisions.flatMap(\.flattened) }

  /// The provisions of one kind, in the order of the file.
  public func provisions(of kind: TextProvision.Kind) -> [TextProvision] {
    allProvisions.filter { $0.kind == kind }
  }
}

extension TreatyText {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - data: The whole file, UTF-8, at most ``TreatyTextReader/maximumSize`` bytes.
  ///   - name: The name of the file; its ending helps to find the format, and errors name it.
  ///   - language: The language to take from a text in several (BCP 47). Without it, that with the most
  ///     articles, the first of several equals.
  ///   - format: The format, where name and content do not tell it.
  ///   - vocabulary: The words that introduce provisions.
  /// - Throws: ``TreatyTextError`` where the file cannot be read or has no article.
  public static func read(
    _ data: Data, name: String, language: String? = nil, format: Format? = nil,
    vocabulary: HeadingVocabulary
  ) throws(TreatyTextError) -> TreatyText {
    try TreatyTextReader(vocabulary: vocabulary)
      .read(data, name: name, language: language, format: format)
  }
}
