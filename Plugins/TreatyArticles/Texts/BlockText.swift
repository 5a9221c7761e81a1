/// Joins the lines of a block into one text.
enum BlockText {
  /// The lines joined by spaces, without the hyphens that break words at line ends.
  static func joined(_ lines: some Sequence<SourceLine>) -> String {
    var text = ""
    for line in lines { append(line.text, to: &text) }
    return clean(text)
  }

  static func joined(_ lines: [String]) -> String {
    clean(lines.reduce(into: "") { append($1, to: &$0) })
  }

  private static func append(_ line: String, to text: inout String) {
    guard let last = text.unicodeScalars.last, let first = line.unicodeScalars.first else {
      text += line
      return
    }
    if last == "\u{AD}" {
      text.unicodeScalars.removeLast()
    } else if breaksWord(text, before: first) {
      text.unicodeScalars.removeLast()
    } else if !(LanguageScript.isHan(last) && LanguageScript.isHan(first)) {
      text += " "
    }
    text += line
  }

  /// Whether the hyphen at the end of the text only breaks a word at the line end.
  static func breaksWord(_ text: String, before next: Unicode.Scalar) -> Bool {
    guard text.unicodeScalars.last == "-" || text.unicodeScalars.last == "\u{2010}",
      next.isLower, let before = text.unicodeScalars.dropLast().last
    else { return false }
    return before.isLower
  }

  /// The text with each run of blanks as one space, without invisible characters.
  static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isBlank = true
    for scalar in text.unicodeScalars {
      if scalar.value > 0x20, scalar.value < 0x7F {
        scalars.append(scalar)
        isBlank = false
      } else if isJoiner(scalar) || !scalar.isBlank {
        scalars.append(scalar)
        isBlank = false
      } else if isSpace(scalar), !isBlank {
        scalars.append(" ")
        isBlank = true
      }
    }
    if isBlank, !scalars.isEmpty { scalars.removeLast() }
    return String(scalars)
  }

  /// Whether it is a joiner, which Persian and Indic words need.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200C}" || scalar == "\u{200D}"
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
      || scalar.properties.isWhitespace
  }
}
