/// Splits HTML into lines by its block elements.
///
/// It tolerates unclosed tags, as browsers do; stray `<` and unknown entities stay text.
struct HTMLLines {
  private var cursor: ScalarCursor
  private var result = SourceLines()
  private var text: [Unicode.Scalar] = []
  private var start = (line: 1, column: 1)
  private var level: Int?
  private var startsBlock = true
  private var isRaised = false
  private var line = 1
  private var lineStart = 0
  private var counted = 0

  static func lines(of text: String) -> SourceLines {
    var reader = HTMLLines(cursor: ScalarCursor(text))
    while let scalar = reader.cursor.next {
      switch scalar {
      case "<": reader.readTag()
      case "&": reader.append(HTMLEntities.read(&reader.cursor))
      default:
        reader.append([scalar])
        reader.cursor.index += 1
      }
    }
    reader.endLine()
    return reader.result
  }

  private init(cursor: ScalarCursor) {
    self.cursor = cursor
  }

  // MARK: Text

  private mutating func append(_ scalars: [Unicode.Scalar]) {
    for scalar in scalars {
      if scalar.isBlank && scalar != "\u{AD}" {
        if let last = text.last, last != " " { text.append(" ") }
      } else {
        if text.isEmpty { start = place() }
        text.append(isRaised ? Self.raised[scalar] ?? scalar : scalar)
      }
    }
  }

  /// Raised digits, so that the mark of a note is no part of a number: `Article 1¹`.
  private static let raised: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip("0123456789()".unicodeScalars, "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾".unicodeScalars))

  private mutating func endLine() {
    let words = String(String.UnicodeScalarView(text)).trimmed
    if !words.isEmpty {
      result.lines.append(
        SourceLine(
          number: start.line, column: start.column, text: words, level: level,
          startsBlock: startsBlock))
      startsBlock = false
    }
    (text, isRaised) = ([], false)
  }

  private mutating func endBlock() {
    endLine()
    startsBlock = true
  }

  /// The line and column of the cursor.
  private mutating func place() -> (line: Int, column: Int) {
    while counted < cursor.index {
      if cursor.scalars[counted] == "\n" {
        line += 1
        lineStart = counted + 1
      }
      counted += 1
    }
    return (line, cursor.index - lineStart + 1)
  }

  // MARK: Tags

  private static let blocks: Set<String> = [
    "p", "div", "table", "ul", "ol", "li", "dl", "dt", "dd", "section", "article", "blockquote",
    "center", "hr", "body", "header", "footer", "main", "nav", "pre", "tbody", "thead", "h1", "h2",
    "h3", "h4", "h5", "h6", "form", "tr", "figure", "aside", "html",
  ]

  /// Elements with content that readers do not see, and the reason recorded in the remainder.
  private static let hidden: [String: TextRemainder.Reason] = [
    "script": .markup, "style": .markup, "head": .metadata, "noscript": .markup,
    "template": .markup,
  ]

  private mutating func readTag() {
    if cursor.peek(1) == "!" || cursor.peek(1) == "?" { return skipDeclaration() }
    let closes = cursor.peek(1) == "/"
    var ahead = cursor
    ahead.index += closes ? 2 : 1
    let name = ahead.take { $0.isLetter || $0.digit != nil }.lowercased()
    guard !name.isEmpty else {
      append(["<"])
      cursor.index += 1
      return
    }
    ahead.skip { $0 != ">" }
    if !closes, let reason = Self.hidden[name] {
      hide(name, reason, from: ahead.index + 1)
    } else {
      cursor.index = min(ahead.index + 1, cursor.scalars.count)
      apply(name, closes: closes)
    }
  }

  private mutating func apply(_ name: String, closes: Bool) {
    if name == "br" { return endLine() }
    if name == "sup" { isRaised = !closes }
    if ["td", "th"].contains(name) { return append([" "]) }
    guard Self.blocks.contains(name) else { return }
    endBlock()
    if name.utf8.count == 2, name.hasPrefix("h"), let number = Int(name.dropFirst()) {
      level = closes ? nil : number
    }
  }

  /// Skips a comment, a doctype or a processing instruction.
  private mutating func skipDeclaration() {
    let isComment = cursor.peek(2) == "-" && cursor.peek(3) == "-"
    let begin = place()
    let start = cursor.index
    cursor.index += isComment ? 4 : 1
    while let scalar = cursor.next {
      cursor.index += 1
      let ends = scalar == ">" && (!isComment || endsComment)
      if ends { break }
    }
    guard isComment else { return }
    result.remainder.append(
      TextRemainder(.markup, line: begin.line, text: cursor.string(from: start).trimmed))
  }

  private var endsComment: Bool {
    cursor.index >= 7 && cursor.scalars[cursor.index - 2] == "-"
      && cursor.scalars[cursor.index - 3] == "-"
  }

  /// Moves an element with its content to the remainder.
  private mutating func hide(_ name: String, _ reason: TextRemainder.Reason, from index: Int) {
    let begin = place()
    cursor.index = min(index, cursor.scalars.count)
    let start = cursor.index
    while let scalar = cursor.next {
      var ahead = cursor
      if scalar == "<", ahead.skip(text: "</\(name)") { break }
      cursor.index += 1
    }
    let content = cursor.string(from: start).trimmed
    if !content.isEmpty {
      result.remainder.append(TextRemainder(reason, line: begin.line, text: content))
    }
  }
}
