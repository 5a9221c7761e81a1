public import EntenteKit
public import Foundation

/// The full text of a treaty, split into its provisions.
///
/// ```swift
/// let reader = try TreatyTextReader.shipped()
/// let file = Data("Article 1\n\n1. We agree.\n2. We meet.\n".utf8)
/// let text = try reader.read(file, name: "pact.txt")
/// text.allProvisions.map(\.id)  // ["art_1", "art_1/para_1", "art_1/para_2"]
/// ```
///
/// Parts of the file that are not provisions are in ``remainder``; nothing is dropped.
public struct TreatyText: Sendable, Hashable {
  /// The title as printed; `nil` if the file begins with the text itself.
  public var title: String?

  /// The language of the provisions (BCP 47); `und` if it could not be determined.
  public var language: String

  /// The file format.
  public var format: Format

  /// The provisions directly below the treaty, in file order.
  public var provisions: [TextProvision]

  /// The parts that are not provisions, in file order.
  public var remainder: [TextRemainder]

  /// The doubts about the text, by line; empty if there are none.
  public var findings: [TextFinding]

  /// All provisions at all depths, in file order.
  public var allProvisions: [TextProvision] { provisions.flatMap(\.flattened) }

  /// The provisions of one kind, in file order.
  public func provisions(of kind: TextProvision.Kind) -> [TextProvision] {
    allProvisions.filter { $0.kind == kind }
  }
}

extension TreatyText {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - data: The whole file, at most ``TreatyTextReader/maximumSize`` bytes.
  ///   - name: The file name. Its extension helps to find the format, and errors name it.
  ///   - language: The language to read from a multilingual text (BCP 47). The default is the
  ///     language with the most articles; of several, the first.
  ///   - format: The format, if it cannot be determined from name and content.
  ///   - encoding: The encoding, if it is not UTF-8 and its letters do not show it.
  ///   - vocabulary: The words that introduce provisions.
  /// - Throws: ``TreatyTextError`` if the file cannot be read or has no article.
  public static func read(
    _ data: Data, name: String, language: String? = nil, format: Format? = nil,
    encoding: TextEncoding? = nil, vocabulary: HeadingVocabulary
  ) throws(TreatyTextError) -> TreatyText {
    try TreatyTextReader(vocabulary: vocabulary)
      .read(data, name: name, language: language, format: format, encoding: encoding)
  }
}
