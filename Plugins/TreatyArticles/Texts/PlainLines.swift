/// Splits plain text into lines.
enum PlainLines {
  static func lines(of text: String) -> SourceLines {
    var result = SourceLines()
    var afterBlank = true
    var afterPage = false
    for (number, raw) in rawLines(text) {
      if raw.unicodeScalars.first == "\u{0C}" { afterPage = true }
      let line = raw.trimmed
      if line.isEmpty {
        afterBlank = true
      } else {
        let column = raw.unicodeScalars.prefix { $0.isBlank }.count + 1
        var next = SourceLine(number: number, column: column, text: line, startsBlock: afterBlank)
        next.startsPage = afterPage
        result.lines.append(next)
        (afterBlank, afterPage) = (false, false)
      }
      if raw.unicodeScalars.last == "\u{0C}" { afterPage = true }
    }
    return result
  }

  /// All lines with their numbers from 1; a form feed ends a page and no line.
  static func rawLines(_ text: String) -> [(number: Int, text: Substring)] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline && $0 != "\u{0C}" }
      .enumerated().map { ($0 + 1, $1) }
  }

  /// Refuses a line of plain text that is longer than the limit.
  static func check(_ text: String, name: String, limit: Int) throws(TreatyTextError) {
    for (number, line) in rawLines(text) where line.utf8.count > limit {
      throw TreatyTextError(
        rule: .endlessLine, file: name, line: number,
        message: "The line has \(line.utf8.count) bytes, more than the limit of \(limit).")
    }
  }
}
