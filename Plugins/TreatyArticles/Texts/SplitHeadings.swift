import EntenteKit

/// Joins a word and its number that stand in two lines: `Article` above `4`.
enum SplitHeadings {
  static func joined(_ lines: [SourceLine], _ vocabulary: HeadingVocabulary) -> [SourceLine] {
    var result: [SourceLine] = []
    for line in lines {
      if let last = result.last, isWord(last, vocabulary), isNumber(line) {
        result[result.count - 1] = last.with("\(last.text) \(line.text)")
      } else {
        result.append(line)
      }
    }
    return result
  }

  /// Whether a line has nothing but a word for articles, with a capital.
  private static func isWord(_ line: SourceLine, _ vocabulary: HeadingVocabulary) -> Bool {
    guard line.length <= 20, line.text.unicodeScalars.allSatisfy(\.isLetter), !line.beginsLower
    else { return false }
    return vocabulary.words[Folding.word(line.text)]?.contains { word in
      word.kind == .article && word.before.count == 1
    } ?? false
  }

  private static func isNumber(_ line: SourceLine) -> Bool {
    guard line.length <= 8 else { return false }
    var cursor = ScalarCursor(line.text)
    guard Numeral.read(&cursor) != nil else { return false }
    cursor.skip { ".:–-".unicodeScalars.contains($0) || $0.isBlank }
    return cursor.atEnd
  }
}
