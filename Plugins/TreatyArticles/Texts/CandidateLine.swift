/// A line with the heading that its form and its neighbours suggest.
struct CandidateLine: Sendable {
  var line: SourceLine
  /// The heading of the provision that the line may begin.
  var heading: Heading?
}

/// Finds the headings that lines may be, from their form and their neighbours.
struct CandidateReader: Sendable {
  let vocabulary: HeadingVocabulary

  func candidates(_ lines: [SourceLine]) -> [CandidateLine] {
    let reader = HeadingReader(vocabulary: vocabulary)
    let least = BlockReader.width(of: lines).map { min(40, $0 * 7 / 10) } ?? 40
    var result = lines.map { CandidateLine(line: $0, heading: reader.heading(in: $0)) }
    for index in result.indices {
      guard let heading = result[index].heading, heading.form != .marked else { continue }
      let before = index > 0 ? result[index - 1] : nil
      let after = index + 1 < lines.count ? lines[index + 1] : nil
      if isGoneOnWith(heading, by: after) {
        result[index].heading = nil
      } else if isQuoted(lines[index]) || isMidSentence(result[index], after: before, least) {
        result[index].heading?.isDoubtful = true
      }
    }
    return result
  }

  /// Whether the line begins a quotation, as of an article that a treaty amends.
  private func isQuoted(_ line: SourceLine) -> Bool {
    line.text.first.map { "\"“«„「".contains($0) } ?? false
  }

  /// Whether the line continues the sentence of the line before.
  ///
  /// - Parameter least: The length from which on a line is no title.
  private func isMidSentence(
    _ line: CandidateLine, after before: CandidateLine?, _ least: Int
  ) -> Bool {
    guard let before, before.heading.map({ line.line.isPiece && !$0.rest.isEmpty }) ?? true,
      !before.line.isMarked, !before.line.endsSentence
    else { return false }
    let endsOpen = vocabulary.endsOpen(before.line.text)
    let last = before.line.text.unicodeScalars.last!
    if line.line.startsPage { return endsOpen && last.isLower || before.line.endsInComma }
    if line.line.startsBlock { return false }
    let isProse = last.isLower || before.line.endsInComma || (last.isLetter && !last.isUpper)
    return isProse && (endsOpen || before.line.length >= least) || before.line.endsInComma
  }

  /// Whether the next line continues a sentence that begins with the number.
  private func isGoneOnWith(_ heading: Heading, by next: SourceLine?) -> Bool {
    guard heading.form == .alone, let next, !next.startsBlock, !next.isMarked else { return false }
    guard next.beginsLower else { return ",;)".contains(next.text.first!) }
    // In "a) The Parties", "a" is the mark of a list and no word.
    if ListMarker.candidates(next).contains(where: { $0.ordinal == 1 }) { return false }
    let word = next.text.prefix { $0.isLetter }
    return vocabulary.isWord(word, .reference) || vocabulary.isWord(word, .common)
  }
}
