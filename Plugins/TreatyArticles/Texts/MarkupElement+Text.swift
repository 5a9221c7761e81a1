import EntenteKit

extension MarkupElement {
  /// Reads a file of XML.
  static func root(of text: String, file: String) throws(TreatyTextError) -> MarkupElement {
    do throws(MarkupError) {
      return try root(of: text)
    } catch {
      throw TreatyTextError(
        rule: .malformedXML, file: file, line: error.line, column: error.column,
        message: error.message)
    }
  }

  /// The elements that stand in the middle of a line, in Akoma Ntoso, XHTML and MathML.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "date", "def", "del", "docDate", "docNumber", "docTitle", "em", "entity",
    "font", "i", "inline", "ins", "location", "math", "mn", "mo", "mi", "mod", "mref", "msub",
    "msup", "neutralCitation", "organization", "person", "quantity", "quotedText", "ref",
    "remark", "rmod", "role", "rref", "small", "span", "strong", "sub", "sup", "term", "time",
    "u",
  ]

  /// All text inside, with a line feed where an element that is not in the middle of a line begins
  /// or ends: `<br/>`, `<p>`.
  ///
  /// - Parameter leaving: Takes an element out of the text if it returns true.
  func brokenText(leaving: (MarkupElement) -> Bool = { _ in false }) -> String {
    var text = ""
    append(to: &text, leaving)
    return text
  }

  private func append(to text: inout String, _ leaving: (MarkupElement) -> Bool) {
    for content in content {
      switch content {
      case .text(let words): text += words
      case .element(let element):
        if leaving(element) { continue }
        let isInline = Self.inline.contains(element.name)
        if !isInline { text += "\n" }
        element.append(to: &text, leaving)
        if !isInline { text += "\n" }
      }
    }
  }
}
