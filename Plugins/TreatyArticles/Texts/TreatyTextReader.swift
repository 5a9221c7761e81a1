public import EntenteKit
public import Foundation

/// Reads full texts of treaties with one vocabulary.
public struct TreatyTextReader: Sendable {
  /// The largest file size, in bytes: 32 MiB.
  public static let maximumSize = 32 << 20

  /// The longest line of plain text or Markdown, in bytes: 1 MiB.
  public static let maximumLine = 1 << 20

  /// The words that introduce provisions.
  public var vocabulary: HeadingVocabulary

  /// - Parameter vocabulary: The words that introduce provisions.
  public init(vocabulary: HeadingVocabulary) {
    self.vocabulary = vocabulary
  }

  /// Reads a file; see
  /// ``TreatyText/read(_:name:language:format:encoding:vocabulary:)``.
  public func read(
    _ data: Data, name: String, language: String? = nil, format: TreatyText.Format? = nil,
    encoding: TextEncoding? = nil
  ) throws(TreatyTextError) -> TreatyText {
    let decoded = try SourceDecoding.text(
      of: data, name: name, encoding: encoding, limit: Self.maximumSize)
    let source = SourceDecoding.redeclared(decoded)
    guard let format = format ?? TreatyText.Format.detected(name: name, text: source) else {
      throw TreatyTextError(
        rule: .unknownFormat, file: name,
        message: "The file is XML or JSON, but not in a known format for treaty texts.")
    }
    var text = try read(source, name, language.map(Self.primary), format)
    if let finding = TextFinding(decoded) { text.findings.insert(finding, at: 0) }
    return text
  }

  private func read(
    _ text: String, _ name: String, _ language: String?, _ format: TreatyText.Format
  ) throws(TreatyTextError) -> TreatyText {
    switch format {
    case .plain, .markdown: try PlainLines.check(text, name: name, limit: Self.maximumLine)
    default: break
    }
    var recognizer = LineRecognizer(vocabulary: vocabulary, file: name)
    switch format {
    case .plain:
      return try recognizer.text(PlainLines.lines(of: text), format: format, language: language)
    case .markdown:
      return try recognizer.text(MarkdownLines.lines(of: text), format: format, language: language)
    case .html:
      return try recognizer.text(HTMLLines.lines(of: text), format: format, language: language)
    case .openTreaties:
      return try OpenTreatiesReader(file: name, language: language).read(text)
    case .akomaNtoso:
      var reader = AkomaNtosoReader(file: name, language: language, vocabulary: vocabulary)
      return try reader.read(try MarkupElement.root(of: text, file: name))
    case .tota:
      var reader = ToTAReader(file: name, language: language, vocabulary: vocabulary)
      return try reader.read(try MarkupElement.root(of: text, file: name))
    }
  }

  /// `en` for `en-GB`; `sr-Latn` stays, because its words differ.
  private static func primary(_ language: String) -> String {
    let parts = language.split(separator: "-")
    let hasScript = parts.count > 1 && parts[1].count == 4
    let name = parts.first.map { $0.lowercased() } ?? language
    return hasScript && name == "sr" ? "\(name)-\(parts[1])" : name
  }
}
