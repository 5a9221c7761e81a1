import Foundation

extension TreatyText {
  /// A file format of texts of treaties.
  public enum Format: String, Sendable, CaseIterable {
    case plain, markdown, html
    case openTreaties = "open-treaties"
    case akomaNtoso = "akoma-ntoso"
    case tota
  }
}

extension TreatyText.Format {
  /// The format, from the content first and the file extension second.
  ///
  /// - Returns: `nil` for XML or JSON in an unknown format.
  static func detected(name: String, text: String) -> TreatyText.Format? {
    let start = text.prefix(4096).drop { $0.isWhitespace }
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    if start.hasPrefix("{") || start.hasPrefix("[{") || ending == "json" {
      return text.contains("\"articles\"") || ending == "json" ? .openTreaties : nil
    }
    if isHTML(start, ending: ending) { return .html }
    if start.hasPrefix("<?xml") || ["xml", "akn"].contains(ending) { return xml(text) }
    if start.hasPrefix("<akomaNtoso") { return .akomaNtoso }
    if start.hasPrefix("<treaty") { return .tota }
    return isMarkdown(text, ending: ending) ? .markdown : .plain
  }

  private static func isHTML(_ start: Substring, ending: String) -> Bool {
    let head = start.lowercased()
    return ["html", "htm", "xhtml"].contains(ending) || head.hasPrefix("<!doctype html")
      || head.hasPrefix("<html") || (head.hasPrefix("<?xml") && head.contains("<html"))
  }

  private static func xml(_ text: String) -> TreatyText.Format? {
    if text.contains("<akomaNtoso") || text.contains(":akomaNtoso") { return .akomaNtoso }
    return text.contains("<treaty") ? .tota : nil
  }

  private static func isMarkdown(_ text: String, ending: String) -> Bool {
    if ["md", "markdown"].contains(ending) { return true }
    return text.split(separator: "\n").lazy.filter { isMarkdownHeading($0) }.prefix(2).count == 2
      || isMarkdownHeading(text.prefix(400).drop { $0.isWhitespace })
  }

  private static func isMarkdownHeading(_ line: Substring) -> Bool {
    let marks = line.prefix { $0 == "#" }.count
    guard (1...6).contains(marks) else { return false }
    return line.dropFirst(marks).first { !$0.isWhitespace }.map { $0.isLetter || $0 == "*" }
      ?? false
  }
}
