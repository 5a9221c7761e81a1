/// The width of text on a terminal, in columns.
public enum LineWidth {
  /// The number of columns that a line takes: two for Chinese, Japanese and Korean characters, else
  /// one.
  public static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  private static func of(_ character: Character) -> Int {
    character.unicodeScalars.first.map(isWide) == true ? 2 : 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// The lines of a text, broken between words; existing line ends are kept.
  ///
  /// A longer word is not broken, so that ids and addresses can be copied. Lines can also end after
  /// the comma of a list and between Chinese characters, which have no spaces.
  public static func wrapped(_ text: String, _ width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      var lines: [String] = []
      var (line, taken) = ("", 0)
      for piece in pieces(paragraph) {
        let gap = line.isEmpty || !piece.isWord ? 0 : 1
        let width = max(1, width)
        if taken > 0, taken + gap + piece.width > width {
          lines.append(line)
          (line, taken) = (String(piece.text), piece.width)
        } else {
          line += (gap == 1 ? " " : "") + piece.text
          taken += gap + piece.width
        }
      }
      return lines + [line]
    }
  }

  /// The width of the widest unbreakable part.
  public static func ofLongestWord(in text: String) -> Int {
    text.split(separator: "\n").flatMap { pieces($0) }.map(\.width).max() ?? 0
  }

  /// An unbreakable part of a line; `isWord` if a space precedes it.
  private typealias Piece = (text: Substring, width: Int, isWord: Bool)

  private static func pieces(_ line: Substring) -> [Piece] {
    line.split(separator: " ").flatMap { word -> [Piece] in
      let isWhole = word.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: ",") }
      if isWhole || word.contains("://") { return [(word, of(word), true)] }
      var parts: [Piece] = []
      var start = word.startIndex
      for index in word.indices.dropFirst() where isBreak(word, before: index) {
        parts.append((word[start..<index], of(word[start..<index]), parts.isEmpty))
        start = index
      }
      return parts + [(word[start...], of(word[start...]), parts.isEmpty)]
    }
  }

  /// Whether a line can end before a character within a word: after the comma of a list, and
  /// between two wide characters unless the second is punctuation.
  private static func isBreak(_ word: Substring, before index: Substring.Index) -> Bool {
    let (last, next) = (word[word.index(before: index)], word[index])
    if last == "," { return next.isLetter }
    return of(next) == 2 && of(last) == 2 && !next.isPunctuation
  }
}
