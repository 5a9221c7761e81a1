/// Finds lines that printing added to a text: page numbers, running headers, footnotes, rules.
struct PageFurniture {
  let vocabulary: HeadingVocabulary

  /// The reasons to leave lines out, by the index of the line.
  func reasons(_ lines: [SourceLine]) -> [Int: TextRemainder.Reason] {
    var reasons = rulesAndNotes(lines)
    let numbers = pageNumbers(lines)
    for index in numbers { reasons[index] = .pageNumber }
    let headers = RunningHeaders(lines, pages: Set(numbers), vocabulary: vocabulary)
    for index in headers.indexes where reasons[index] == nil { reasons[index] = .runningHeader }
    return reasons
  }

  // MARK: Page numbers

  private typealias Page = (index: Int, value: Int, isSure: Bool)

  /// A number alone is that of a page only among others that rise, far enough from each other.
  private func pageNumbers(_ lines: [SourceLine]) -> [Int] {
    let pages = lines.indices.compactMap { index in
      pageNumber(lines[index]).map { Page(index, $0.value, $0.isSure || isAtEdge(lines, index)) }
    }
    let sure = pages.filter(\.isSure)
    let bare = pages.filter { !$0.isSure }
    let isUsual = !sure.isEmpty || isSpaced(bare)
    return sure.map(\.index) + (isUsual ? rising(bare, among: sure) : [])
  }

  /// Whether a line is the first or last of a page, or beside the title of the text.
  private func isAtEdge(_ lines: [SourceLine], _ index: Int) -> Bool {
    if lines[index].startsPage { return true }
    guard index + 1 < lines.count else { return false }
    return lines[index + 1].startsPage || (index > 12 && lines[index + 1].text == lines[0].text)
  }

  /// Whether the numbers rise without exception, with some lines between them.
  private func isSpaced(_ pages: [Page]) -> Bool {
    guard pages.count >= 3, let first = pages.first, let last = pages.last else { return false }
    return last.index - first.index >= 4 * (pages.count - 1)
      && zip(pages, pages.dropFirst()).allSatisfy { $0.value < $1.value }
  }

  /// The bare numbers that fit between the sure ones around them.
  private func rising(_ bare: [Page], among sure: [Page]) -> [Int] {
    var (next, last) = (0, 0)
    return bare.compactMap { page in
      while next < sure.count, sure[next].index < page.index {
        last = sure[next].value
        next += 1
      }
      let limit = next < sure.count ? sure[next].value : .max
      guard last < page.value, page.value < max(limit, last + 2) else { return nil }
      if next == sure.count, !sure.isEmpty, page.value > last + 5 { return nil }
      last = page.value
      return page.index
    }
  }

  /// Reads `12`, `- 12 -`, `Page 12 of 20`. A word, dashes or a new page make it certain.
  private func pageNumber(_ line: SourceLine) -> (value: Int, isSure: Bool)? {
    guard line.length <= 24, !line.isMarked else { return nil }
    var cursor = ScalarCursor(line.text)
    let strokes = cursor.skip { "-–—[|".unicodeScalars.contains($0) || $0.isBlank }
    let word = cursor.take { $0.isLetter }
    let isWord = vocabulary.isWord(word, .page)
    guard word.isEmpty || isWord else { return nil }
    cursor.skip { $0 == "." || $0.isBlank }
    guard let digits = Numeral.digits(&cursor), let value = Int(digits), value < 5000 else {
      return nil
    }
    let closing = cursor.skip { "-–—]|".unicodeScalars.contains($0) || $0.isBlank }
    if cursor.atEnd { return (value, isWord || (strokes > 0 && closing > 0)) }
    return isWord || isTotal(&cursor) ? (value, true) : nil
  }

  /// Reads `/ 20`.
  private func isTotal(_ cursor: inout ScalarCursor) -> Bool {
    guard cursor.skip("/") else { return false }
    cursor.skipBlanks()
    return Numeral.digits(&cursor) != nil && cursor.atEnd
  }

  // MARK: Rules and footnotes

  private func rulesAndNotes(_ lines: [SourceLine]) -> [Int: TextRemainder.Reason] {
    var reasons: [Int: TextRemainder.Reason] = [:]
    for (index, line) in lines.enumerated() {
      if !line.text.unicodeScalars.contains(where: { $0.isLetter || $0.digit != nil || $0 == "|" })
      {
        reasons[index] = .rule
      } else if isFootnote(line) || (reasons[index - 1] == .footnote && !line.startsBlock) {
        reasons[index] = .footnote
      }
    }
    return reasons
  }

  private static let superscripts = "¹²³⁴⁵⁶⁷⁸⁹⁰"

  /// Recognizes `[1] See ...`, `[^1]: ...`, `¹ See ...`, `Note: ...`.
  private func isFootnote(_ line: SourceLine) -> Bool {
    guard line.startsBlock || line.text.hasPrefix("["), !line.isMarked else { return false }
    let start = line.text.prefix(12)
    if let first = start.first, Self.superscripts.contains(first) { return true }
    if start.hasPrefix("[") {
      let mark = start.dropFirst().prefix { $0 != "]" }.drop { $0 == "^" }
      return !mark.isEmpty && mark.count < 6 && mark.allSatisfy { $0.isNumber || $0 == "*" }
    }
    let word = line.text.prefix { $0 != ":" }
    return word.count < 20 && word.count < line.text.count && vocabulary.isWord(word, .note)
  }
}
