/// Separates the title from the lines before it and from the preamble.
struct FrontMatter {
  let vocabulary: HeadingVocabulary

  /// The range of the title among the lines before the first heading.
  func title(_ lines: [SourceLine]) -> Range<Int>? {
    marked(lines) ?? unmarked(lines)
  }

  private func marked(_ lines: [SourceLine]) -> Range<Int>? {
    let marked = lines.indices.filter { lines[$0].isMarked }
    let best = marked.first { hasTitleWord(lines[$0].text) } ?? marked.first
    return best.map { $0..<$0 + 1 }
  }

  /// The first block of short lines with a word such as "Treaty", before any sentence.
  private func unmarked(_ lines: [SourceLine]) -> Range<Int>? {
    var start = 0
    while start < min(lines.count, 60) {
      let end = lines[(start + 1)...].firstIndex { $0.startsBlock } ?? lines.count
      let block = lines[start..<end]
      if block.allSatisfy(isTitleLine), block.contains(where: { hasTitleWord($0.text) }) {
        return start..<end
      }
      start = end
    }
    return nil
  }

  private func isTitleLine(_ line: SourceLine) -> Bool {
    line.length <= 200 && !line.endsSentence && !line.beginsLower && !line.endsInComma
  }

  /// Whether a text has a word such as "Treaty" or "Charter".
  func hasTitleWord(_ text: String) -> Bool {
    let words = text.prefix(300).split { !$0.isLetter }
    return words.contains { word in
      if vocabulary.isWord(word, .title) { return true }
      guard let first = word.unicodeScalars.first, LanguageScript.language(first) != nil else {
        return false
      }
      return vocabulary.phrases[.title]?.keys.contains { word.contains($0) } ?? false
    }
  }
}
