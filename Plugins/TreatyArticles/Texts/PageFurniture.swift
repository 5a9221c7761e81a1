/// Finds lines that printing added to a text: page numbers, running headers, footnotes, rules.
struct PageFurniture {
  let vocabulary: HeadingVocabulary

  /// The reasons to leave lines out, by the index of the line.
  func reasons(_ lines: [SourceLine]) -> [Int: TextRemainder.Reason] {
    var reasons = rulesAndNotes(lines)
    let numbers = pageNumbers(lines)
    for index in numbers { reasons[index] = .pageNumber }
    for index in runningHeaders(lines, near: Set(numbers)) { reasons[index] = .runningHeader }
    return reasons
  }

  // MARK: Page numbers

  private func pageNumbers(_ lines: [SourceLine]) -> [Int] {
    var last = 0
    var found: [Int] = []
    let plain = lines.indices.compactMap { index in
      pageNumber(lines[index]).map { (index: index, page: $0) }
    }
    for (index, page) in plain where page.value >= last {
      guard page.isSure || (plain.count > 1 && page.value > last) else { continue }
      found.append(index)
      last = page.value
    }
    let isSure = plain.contains { $0.page.isSure } || atPages(lines)
    return isSure || found.count >= 3 && found.count == plain.count ? found : []
  }

  private func atPages(_ lines: [SourceLine]) -> Bool { lines.contains { $0.startsPage } }

  /// Reads `12`, `- 12 -`, `Page 12 of 20`. A word, dashes or a new page make it certain.
  private func pageNumber(_ line: SourceLine) -> (value: Int, isSure: Bool)? {
    guard line.length <= 24, !line.isMarked else { return nil }
    var cursor = ScalarCursor(line.text)
    let strokes = cursor.skip { "-–—[(|".unicodeScalars.contains($0) || $0.isBlank }
    let word = cursor.take { $0.isLetter }
    let isWord = vocabulary.isWord(word, .page)
    guard word.isEmpty || isWord else { return nil }
    cursor.skip { $0 == "." || $0.isBlank }
    guard let digits = Numeral.digits(&cursor), let value = Int(digits), value < 5000 else {
      return nil
    }
    let closing = cursor.skip { "-–—])|".unicodeScalars.contains($0) || $0.isBlank }
    if cursor.atEnd { return (value, isWord || (strokes > 0 && closing > 0)) }
    return isWord || isTotal(&cursor) ? (value, true) : nil
  }

  /// Reads `/ 20`.
  private func isTotal(_ cursor: inout ScalarCursor) -> Bool {
    guard cursor.skip("/") else { return false }
    cursor.skipBlanks()
    return Numeral.digits(&cursor) != nil && cursor.atEnd
  }

  // MARK: Running headers

  private func runningHeaders(_ lines: [SourceLine], near pages: Set<Int>) -> [Int] {
    let atEdge = lines.indices.filter { index in
      let line = lines[index]
      return line.length <= 100 && !line.isMarked && !pages.contains(index)
        && (line.startsPage || (-2...2).contains { pages.contains(index + $0) }
          || (index + 1 < lines.count && lines[index + 1].startsPage))
    }
    let alike = Dictionary(grouping: atEdge) { lines[$0].text.filter { !$0.isNumber } }
    return alike.filter { $0.value.count >= 3 && !$0.key.isEmpty }.flatMap(\.value)
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
