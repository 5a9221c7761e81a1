import EntenteKit

/// Breaks the lines of a text that has its headings within its lines.
///
/// Many files hold a treaty in one line. A new line begins at each place that can be a heading; the
/// order of the numbers decides later, and ``joined(_:)`` takes the others back.
struct InlineHeadings {
  let vocabulary: HeadingVocabulary
  private let reader: HeadingReader

  init(vocabulary: HeadingVocabulary) {
    self.vocabulary = vocabulary
    reader = HeadingReader(vocabulary: vocabulary)
  }

  func split(_ lines: [SourceLine]) -> [SourceLine] {
    let least = Self.least(lines)
    return lines.flatMap { $0.text.utf8.count < least || $0.isMarked ? [$0] : pieces($0) }
  }

  /// The length, in bytes, from which on a line can hold headings.
  private static func least(_ lines: [SourceLine]) -> Int {
    let mean = lines.reduce(0) { $0 + $1.text.utf8.count } / max(1, lines.count)
    return mean >= 400 || lines.count < 8 ? 80 : 600
  }

  /// The pieces of a line; each but the first begins with a possible heading.
  private func pieces(_ line: SourceLine) -> [SourceLine] {
    let cursor = ScalarCursor(line.text)
    var pieces: [SourceLine] = []
    var start = 0
    var wordStart = true
    for index in cursor.scalars.indices {
      let scalar = cursor.scalars[index]
      defer { wordStart = !scalar.isLetter && scalar.digit == nil || LanguageScript.isHan(scalar) }
      guard index > 0, wordStart, mayBegin(scalar), let heading = heading(cursor, index) else {
        continue
      }
      if heading.kind == .article, let title = title(cursor, start, index) {
        pieces.append(piece(of: line, cursor, start, title))
        pieces.append(piece(of: line, cursor, title, index))
        pieces[pieces.count - 1].isPiece = false
      } else {
        pieces.append(piece(of: line, cursor, start, index))
      }
      start = index
    }
    pieces.append(piece(of: line, cursor, start, cursor.scalars.count))
    return pieces
  }

  private func piece(
    of line: SourceLine, _ cursor: ScalarCursor, _ start: Int, _ end: Int
  ) -> SourceLine {
    guard start > 0 || end < cursor.scalars.count else { return line }
    let text = cursor.string(from: start, to: end).trimmed
    var piece = SourceLine(
      number: line.number, column: line.column + start, text: text,
      startsBlock: start == 0 ? line.startsBlock : endsSentence(cursor, start))
    piece.isPiece = start > 0
    return piece
  }

  // MARK: Places

  /// Whether a letter can begin the word of a heading: a capital, or one without case.
  private func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "§" || scalar.isLetter && !scalar.isLower
  }

  private func heading(_ cursor: ScalarCursor, _ index: Int) -> Heading? {
    guard vocabulary.mayBegin(cursor, at: index), isFree(cursor, index) else { return nil }
    let end = min(cursor.scalars.count, index + 200)
    let line = SourceLine(
      number: 0, text: cursor.string(from: index, to: end).trimmed, startsBlock: true)
    guard let heading = reader.heading(in: line), heading.number != nil else { return nil }
    let isHeading =
      heading.kind == .article || isContainer(heading, line)
      || (endsSentence(cursor, index) && holdsArticle(line))
    return isHeading ? heading : nil
  }

  /// Whether an article follows soon after the beginning of a part: `Chapter II Seat Article 4`.
  private func holdsArticle(_ line: SourceLine) -> Bool {
    let cursor = ScalarCursor(line.text)
    return cursor.scalars.indices.dropFirst(6).prefix(150).contains { index in
      guard cursor.scalars[index - 1].isBlank, mayBegin(cursor.scalars[index]),
        vocabulary.mayBegin(cursor, at: index)
      else { return false }
      let end = cursor.scalars.count
      let rest = SourceLine(
        number: 0, text: cursor.string(from: index, to: end).trimmed, startsBlock: true)
      return reader.heading(in: rest)?.kind == .article
    }
  }

  /// The beginning of a title in capitals between the last sentence and an article: `VOTES
  /// Article 4`, `PROTOCOL ON BOATS Article 1`.
  private func title(_ cursor: ScalarCursor, _ start: Int, _ end: Int) -> Int? {
    let least = max(start, end - 200)
    let stop = (least..<end).last { ".;!?。".unicodeScalars.contains(cursor.scalars[$0]) }
    guard let stop, let first = (stop + 1..<end).first(where: { !cursor.scalars[$0].isBlank }),
      LineShape.isCapital(cursor.string(from: first, to: end))
    else { return nil }
    return first
  }

  /// Whether no sentence goes on over the place: `in Article 5`, `(Article 5`, `依照第五条` do.
  private func isFree(_ cursor: ScalarCursor, _ index: Int) -> Bool {
    if endsSentence(cursor, index) { return true }
    var before = index - 1
    while before > 0, cursor.scalars[before].isBlank { before -= 1 }
    let last = cursor.scalars[before]
    if LanguageScript.isHan(last) { return before < index - 1 }
    guard last.isLetter || last.digit != nil || ")]\"”»*#".unicodeScalars.contains(last) else {
      return false
    }
    let end = before
    while before >= 0, end - before < 40, cursor.scalars[before].isLetter { before -= 1 }
    let word = cursor.string(from: before + 1, to: end + 1)
    return !vocabulary.isWord(word, .common) && !vocabulary.isWord(word, .reference)
      || RomanNumeral.value(word) != nil
  }

  private func endsSentence(_ cursor: ScalarCursor, _ index: Int) -> Bool {
    let start = max(0, index - 12)
    let before = cursor.string(from: start, to: index).trimmed
    return SourceLine(number: 0, text: before, startsBlock: false).endsSentence
  }

  /// Whether a part, a chapter or an annex is printed in capitals, as its heading is.
  private func isContainer(_ heading: Heading, _ line: SourceLine) -> Bool {
    let word = line.text.prefix { $0.isLetter }
    return word.count > 2 && word.unicodeScalars.allSatisfy { !$0.isLower }
      || heading.languages.isSubset(of: ["zh", "ja", "ko", "ar"])
  }

  // MARK: After the judgement

  /// The lines without the pieces that turned out to begin no provision.
  ///
  /// - Parameter restarts: The indexes of some headings, which move with them.
  static func joined(_ lines: [CandidateLine], _ restarts: inout Set<Int>) -> [CandidateLine] {
    var result: [CandidateLine] = []
    var texts: [String] = []
    var moved: Set<Int> = []
    for (index, line) in lines.enumerated() {
      if line.line.isPiece, line.heading == nil, !result.isEmpty {
        texts.append(line.line.text)
      } else {
        close(&result, texts)
        if restarts.contains(index) { moved.insert(result.count) }
        result.append(line)
        texts = [line.line.text]
      }
    }
    close(&result, texts)
    restarts = moved
    return result
  }

  /// Adds the later texts to the last line.
  private static func close(_ lines: inout [CandidateLine], _ texts: [String]) {
    guard texts.count > 1, let last = lines.indices.last else { return }
    lines[last].line = lines[last].line.with(BlockText.joined(texts))
    if let rest = lines[last].heading?.rest, !rest.isEmpty {
      lines[last].heading?.rest = BlockText.joined([rest] + texts.dropFirst())
    }
  }

  /// How sure the headings within lines are; `nil` if there are none.
  static func finding(_ lines: [CandidateLine]) -> TextFinding? {
    let all = lines.filter { $0.heading?.kind == .article }
    let inline = all.filter(\.line.isPiece)
    guard let first = inline.first, inline.count * 2 > all.count || inline.count > 2 else {
      return nil
    }
    let sure = inline.count { $0.line.startsBlock }
    let numbers = all.compactMap { $0.heading?.number?.ordinal }
    let ordered = zip(numbers, numbers.dropFirst()).count { $1 == $0 + 1 }
    return TextFinding(
      severity: .warning, rule: .headingsWithinLines, line: first.line.number,
      message:
        "\(inline.count) of \(all.count) articles begin within a line; \(sure) of them begin after "
        + "the end of a sentence, and \(ordered) of \(max(0, numbers.count - 1)) numbers follow on "
        + "the one before.")
  }
}
