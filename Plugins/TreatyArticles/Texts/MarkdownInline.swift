/// Removes the Markdown marks from one line.
struct MarkdownInline {
  /// The level of a heading; a line that is bold as a whole counts as the lowest.
  private(set) var level: Int?
  private(set) var text = ""
  private(set) var removed: [(reason: TextRemainder.Reason, text: String)] = []
  private var cursor: ScalarCursor

  init(_ line: String) {
    cursor = ScalarCursor(line)
  }

  mutating func read() {
    readLevel()
    while let scalar = cursor.next {
      switch scalar {
      case "*": cursor.index += 1
      case "\\": readEscape()
      case "[": readLink()
      case "<": readTag()
      default: readPlain()
      }
    }
  }

  private mutating func readLevel() {
    cursor.skip { $0 == ">" || $0.isBlank }
    let start = cursor.index
    let marks = cursor.skip { $0 == "#" }
    if (1...6).contains(marks) {
      level = marks
    } else if isBold {
      level = 7
    }
    if marks > 6 { cursor.index = start }
  }

  private var isBold: Bool {
    let scalars = cursor.scalars[cursor.index...]
    return scalars.count > 4 && scalars.starts(with: ["*", "*"]) && scalars.suffix(2) == ["*", "*"]
      && scalars.count { $0 == "*" } == 4
  }

  private mutating func readPlain() {
    text += cursor.take { !"*\\[<".unicodeScalars.contains($0) }
  }

  private mutating func readEscape() {
    cursor.index += 1
    guard let scalar = cursor.next else { return text.unicodeScalars.append("\\") }
    if scalar.isLetter || scalar.digit != nil { text.unicodeScalars.append("\\") }
    text.unicodeScalars.append(scalar)
    cursor.index += 1
  }

  /// Removes the target of `[words](target)`; other brackets stay.
  private mutating func readLink() {
    if let end = endOfLink() {
      var words = MarkdownInline("")
      words.cursor = ScalarCursor(cursor.string(from: cursor.index + 1, to: end.words))
      words.read()
      text += words.text
      removed += words.removed
      removed.append((.linkTarget, cursor.string(from: end.words + 2, to: end.target)))
      cursor.index = end.target + 1
    } else {
      text.unicodeScalars.append("[")
      cursor.index += 1
    }
  }

  private func endOfLink() -> (words: Int, target: Int)? {
    let limit = min(cursor.scalars.count, cursor.index + 2000)
    guard let words = cursor.scalars[cursor.index..<limit].firstIndex(of: "]"),
      words + 1 < limit, cursor.scalars[words + 1] == "(",
      let target = cursor.scalars[words..<limit].firstIndex(of: ")")
    else { return nil }
    return (words, target)
  }

  private mutating func readTag() {
    let limit = min(cursor.scalars.count, cursor.index + 2000)
    let isTag = cursor.peek(1).map { $0.isLetter || $0 == "/" || $0 == "!" } ?? false
    if isTag, let end = cursor.scalars[cursor.index..<limit].firstIndex(of: ">") {
      removed.append((.markup, cursor.string(from: cursor.index, to: end + 1)))
      cursor.index = end + 1
    } else {
      text.unicodeScalars.append("<")
      cursor.index += 1
    }
  }
}
