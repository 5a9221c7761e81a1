extension TreatyText {
  /// A text whose provisions are known already, from a format that this module does not read.
  ///
  /// - Parameter language: BCP 47.
  public init(title: String? = nil, language: String, provisions: [TextProvision]) {
    self.init(
      title: title, language: language, format: .plain, provisions: provisions, remainder: [],
      findings: [])
  }
}

extension TextProvision {
  /// An article with its words, and nothing below it.
  public static func article(_ number: String, heading: String? = nil, text: String)
    -> TextProvision
  {
    TextProvision(
      kind: .article, id: "art_\(number)", parentID: nil, label: nil, number: number, value: number,
      heading: heading, text: text, line: 0, column: 0, children: [])
  }
}
