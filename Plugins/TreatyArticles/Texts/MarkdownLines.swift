/// Splits Markdown into lines and removes its marks.
///
/// Link targets and HTML tags go to the remainder; `#`, `*` and table rules are dropped.
struct MarkdownLines {
  private var result = SourceLines()
  private var startsBlock = false

  static func lines(of text: String) -> SourceLines {
    var reader = MarkdownLines()
    for line in PlainLines.lines(of: text).lines { reader.read(line) }
    return reader.result
  }

  private mutating func read(_ line: SourceLine) {
    if Self.isRule(line.text) {
      result.remainder.append(TextRemainder(.rule, line: line.number, text: line.text))
      if !line.startsBlock, let level = Self.underline(line.text) { mark(level) }
      startsBlock = true
      return
    }
    var inline = MarkdownInline(line.text)
    inline.read()
    for (reason, text) in inline.removed {
      result.remainder.append(TextRemainder(reason, line: line.number, text: text))
    }
    // A mark before a whole text, as in a file of one line, makes no heading of it.
    let text = inline.text.trimmed
    append(line, text: text, level: text.utf8.count > 1000 ? nil : inline.level)
  }

  private mutating func append(_ line: SourceLine, text: String, level: Int?) {
    startsBlock = startsBlock || line.startsBlock
    guard !text.isEmpty else { return }
    let column = line.column + max(0, line.length - text.unicodeScalars.count)
    result.lines.append(
      SourceLine(
        number: line.number, column: level == nil ? line.column : column, text: text, level: level,
        startsBlock: startsBlock || level != nil || text.hasPrefix("|")))
    startsBlock = level != nil
  }

  /// Makes the previous line a heading, because it is underlined.
  private mutating func mark(_ level: Int) {
    guard let last = result.lines.indices.last, result.lines[last].length <= 120 else { return }
    if result.lines[last].level == nil { result.lines[last].level = level }
  }

  private static func isRule(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { "-=*_|: ".unicodeScalars.contains($0) || $0.isBlank }
  }

  private static func underline(_ text: String) -> Int? {
    text.allSatisfy { $0 == "=" } ? 1 : text.allSatisfy { $0 == "-" } ? 2 : nil
  }
}
