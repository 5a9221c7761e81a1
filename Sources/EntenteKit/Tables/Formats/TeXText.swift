import Foundation

/// Text for TeX: escaped, with places where a line can break, and with guards around characters
/// that not every engine can set.
public enum TeXText {
  /// The text with each special character of TeX as a command. All other characters are kept.
  ///
  /// ```swift
  /// TeXText.escaped("R&D_50%")  // R\&D\_50\%
  /// ```
  public static func escaped(_ text: String) -> String {
    var last: Unicode.Scalar?
    return text.joiningLines(with: " ").printable.replacingScalars { scalar in
      defer { last = scalar }
      // Two hyphens or quotes would become one sign.
      let joins = last == scalar && "-'`,".unicodeScalars.contains(scalar)
      return special[scalar] ?? (joins ? "{}\(scalar)" : nil)
    }
  }

  private static let special: [Unicode.Scalar: String] = [
    "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
    "<": "\\textless{}", ">": "\\textgreater{}", "|": "\\textbar{}",
    "&": "\\&", "%": "\\%", "$": "\\$", "#": "\\#", "_": "\\_", "{": "\\{", "}": "\\}",
  ]

  /// The text for a paper: escaped, and each run of characters that pdfTeX does not know inside
  /// the command of ``guards``.
  ///
  /// - Parameter limit: The width of the column in points at 10 pt, if lines are wrapped: no part
  ///   between two breaks is then wider. Line ends of the text are kept.
  static func set(_ text: String, limit: Double? = nil) -> String {
    let text = text.joiningLines(with: "\n").printable.precomposedStringWithCanonicalMapping
    guard let limit else { return runs(of: text.joiningLines(with: " "), limit: nil) }
    return text.split(separator: "\n")
      .map { runs(of: String($0), limit: limit) }.joined(separator: " \\newline ")
  }

  private static func runs(of line: String, limit: Double?) -> String {
    guard line.unicodeScalars.contains(where: { !TeXScript.isSet($0) }) else {
      return words(of: line, limit: limit)
    }
    return TeXScript.runs(of: line).map { run in
      let text = words(of: run.text, limit: limit)
      guard let script = run.script, let first = run.text.unicodeScalars.first else { return text }
      return "\\ententetext{\(script.encoding)}{\(first.value)}{\(text)}{\(script.fallback)}"
    }.joined()
  }

  private static func words(of text: String, limit: Double?) -> String {
    guard let limit else { return escaped(text) }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      pieces(of: word, limit: limit).map { escaped(String($0.text)) + $0.joint }.joined()
    }.joined(separator: " ")
  }

  /// The command around characters that pdfTeX does not know, for the head of the file.
  ///
  /// pdfTeX sets Cyrillic text if the encoding T2A is loaded. Other engines set what their font
  /// has. Where neither does, the name of the script stands in brackets, and nothing fails.
  static let guards = [
    "\\providecommand{\\ententefont}{}",
    "\\ifdefined\\ententetext\\else",
    "\\ifdefined\\Umathcode",
    "\\DeclareRobustCommand{\\ententetext}[4]"
      + "{{\\ententefont\\iffontchar\\font#2\\relax#3\\else#4\\fi}}",
    "\\else",
    "\\DeclareRobustCommand{\\ententetext}[4]"
      + "{\\ifcsname T@#1\\endcsname{\\fontencoding{#1}\\selectfont#3}\\else#4\\fi}",
    "\\fi",
    "\\fi",
  ]

  // MARK: - Line breaks

  /// The words of a text as parts between which a line can end, with the sign to write there.
  ///
  /// - Parameter limit: The largest width of a part, in points at 10 pt.
  static func pieces(of word: Substring, limit: Double) -> [(text: Substring, joint: String)] {
    if TeXMeasure.width(of: word) <= min(limit, 40) { return [(word, "")] }
    var parts: [(text: Substring, joint: String)] = []
    var (start, width) = (word.startIndex, 0.0)
    for (index, next) in zip(word.indices, word.indices.dropFirst()) {
      width += TeXMeasure.width(of: word[index])
      guard let joint = joint(word[index], word[next], width: width, limit: limit) else { continue }
      parts.append((word[start..<next], joint))
      (start, width) = (next, 0)
    }
    return parts + [(word[start...], "")]
  }

  /// The sign for a possible line end between two characters of a word; `nil` for none.
  private static func joint(
    _ last: Character, _ next: Character, width: Double, limit: Double
  ) -> String? {
    if isBreak(last), !isBreak(next) { return last == "-" ? "" : "\\allowbreak{}" }
    if TeXMeasure.isWide(last) { return "\\allowbreak{}" }
    guard width + TeXMeasure.width(of: next) + TeXMeasure.hyphen > limit else { return nil }
    return takesHyphen(last) && takesHyphen(next) ? "\\-" : "\\allowbreak{}"
  }

  private static func isBreak(_ character: Character) -> Bool {
    "_/.:-@&=?,;)]|".contains(character)
  }

  /// Whether TeX may write a hyphen after it: letters that do not join the next one.
  private static func takesHyphen(_ character: Character) -> Bool {
    character.isLetter && character.unicodeScalars.allSatisfy { $0.value < 0x530 }
  }
}
