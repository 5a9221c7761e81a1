/// Breaks the text of articles that were found within a line at the marks of their paragraphs.
struct InlineMarks {
  let vocabulary: HeadingVocabulary

  /// - Parameter restarts: The indexes of some headings, which move with them.
  func split(_ lines: [CandidateLine], _ restarts: inout Set<Int>) -> [CandidateLine] {
    var result: [CandidateLine] = []
    var moved: Set<Int> = []
    let isInline = lines.contains { $0.line.isPiece }
    let first = lines.firstIndex { $0.heading?.kind == .article } ?? lines.count
    for (index, line) in lines.enumerated() {
      if restarts.contains(index) { moved.insert(result.count) }
      let opens = line.heading.map { ListMarker.opensParagraphs($0.rest) } ?? isInline
      let isText = line.heading.map { $0.kind == .article } ?? true
      let isSplit = (line.line.isPiece || opens) && isText && index >= first
      result += isSplit ? pieces(line) : [line]
    }
    restarts = moved
    return result
  }

  private func pieces(_ line: CandidateLine) -> [CandidateLine] {
    let text = line.heading?.rest ?? line.line.text
    guard text.utf8.count > 40 else { return [line] }
    let cursor = ScalarCursor(text)
    let starts = starts(cursor)
    guard let first = starts.first else { return [line] }
    var result = line
    let label = line.line.length - cursor.scalars.count
    result.heading?.rest = cursor.string(from: 0, to: first).trimmed
    result.line = line.line.with(
      line.line.text.unicodeScalarPrefix(max(0, label) + first).trimmed)
    let rest = zip(starts, starts.dropFirst() + [cursor.scalars.count]).map { start, end in
      CandidateLine(
        line: SourceLine(
          number: line.line.number, column: line.line.column + label + start,
          text: cursor.string(from: start, to: end).trimmed, startsBlock: true), heading: nil)
    }
    return [result] + rest
  }

  /// The places after a stop where a list begins or goes on, or the formula before signatures begins.
  private func starts(_ cursor: ScalarCursor) -> [Int] {
    var last: [String: Int] = [:]
    return cursor.scalars.indices.filter { index in
      guard index == 0 || cursor.scalars[index - 1].isBlank, isAfterStop(cursor, index),
        !cursor.scalars[index].isBlank
      else { return false }
      let end = min(cursor.scalars.count, index + 40)
      let text = cursor.string(from: index, to: end)
      let line = SourceLine(number: 0, text: text, startsBlock: true)
      let marks = ListMarker.candidates(line).filter { mark in
        mark.ordinal == 1 || last[Self.key(mark)] == mark.ordinal - 1
      }
      for mark in marks { last[Self.key(mark)] = mark.ordinal }
      return index > 0 && (!marks.isEmpty || vocabulary.begins(text, with: .closing))
    }
  }

  private static func key(_ mark: ListMarker) -> String { "\(mark.alphabet)\(mark.frame)" }

  /// Whether a stop, or a stop and one short word, ends before a place: `; and`.
  private func isAfterStop(_ cursor: ScalarCursor, _ index: Int) -> Bool {
    var before = index - 1
    func skipBlanks() { while before >= 0, cursor.scalars[before].isBlank { before -= 1 } }
    skipBlanks()
    let end = before
    while before >= 0, end - before < 4, cursor.scalars[before].isLower { before -= 1 }
    skipBlanks()
    guard before >= 0 else { return true }
    return cursor.scalars[before].endsSentence
      || ",)".unicodeScalars.contains(cursor.scalars[before])
  }
}
