/// Classifies lines without a number: titles, subheadings, the formula before the signatures.
struct LineShape {
  let lines: [CandidateLine]
  let restarts: Set<Int>
  /// The width at which lines are broken; `nil` if they are not.
  let width: Int?
  let vocabulary: HeadingVocabulary
  /// The next line with a heading after each line.
  private let nextHeading: [Int]
  private let firstArticle: Int
  /// Whether the format marks headings, so that unmarked lines are rarely headings.
  private let marksHeadings: Bool

  init(lines: [CandidateLine], restarts: Set<Int>, width: Int?, vocabulary: HeadingVocabulary) {
    (self.lines, self.restarts, self.width, self.vocabulary) = (lines, restarts, width, vocabulary)
    firstArticle = lines.firstIndex { $0.heading?.kind == .article } ?? lines.count
    marksHeadings = lines.count { $0.heading?.kind == .article && $0.line.isMarked } > 1
    var next = lines.count
    nextHeading = lines.indices.reversed().map { index in
      defer { if lines[index].heading != nil { next = index } }
      return next
    }.reversed()
  }

  // MARK: The lines that follow

  /// Whether an article with the next number follows.
  func isWithinNumbering(_ index: Int) -> Bool {
    var next = nextHeading[index]
    while next < lines.count, let heading = lines[next].heading {
      if heading.kind == .annex { return false }
      if heading.kind == .article { return !restarts.contains(next) && !isFirst(heading, index) }
      next = nextHeading[next]
    }
    return false
  }

  /// Whether the article has the number 1 although articles precede it.
  private func isFirst(_ heading: Heading, _ index: Int) -> Bool {
    heading.number?.ordinal == 1 && heading.number?.value == "1" && hasArticle(before: index)
  }

  private func hasArticle(before index: Int) -> Bool {
    firstArticle < index
  }

  // MARK: Titles

  /// Whether the rest of a number's line is a title and not the text.
  func isTitle(_ rest: String, _ index: Int) -> Bool {
    let line = lines[index].line
    if line.isMarked { return true }
    if lines[index].heading?.kind == .annex, Self.isCapital(rest) { return true }
    guard rest.unicodeScalars.count <= 120, !ListMarker.opensParagraphs(rest) else { return false }
    if goesOn(index) { return false }
    let words = rest.split(separator: " ").count
    return !line.endsSentence || (rest.hasSuffix(".") && words <= 4 && hasText(below: index))
  }

  /// Whether text follows a line, so that the line can be its title.
  private func hasText(below index: Int) -> Bool {
    index + 1 < lines.count && lines[index + 1].heading == nil
  }

  /// Whether the next line continues the sentence of this one.
  private func goesOn(_ index: Int) -> Bool {
    guard index + 1 < lines.count, lines[index + 1].heading == nil else { return false }
    let next = lines[index + 1].line
    guard !next.startsBlock else { return false }
    return next.beginsLower || isFull(lines[index].line, next) || endsOpen(lines[index].line)
  }

  /// Whether a line reaches the width of the page, so that the next may continue it.
  private func isFull(_ line: SourceLine, _ next: SourceLine) -> Bool {
    let share = next.text.unicodeScalars.first?.isUpper ?? false ? 8 : 6
    return width.map { line.length * 10 >= $0 * share } ?? false
  }

  private func endsOpen(_ line: SourceLine) -> Bool {
    if line.endsInComma { return true }
    let word = line.text.split { !$0.isLetter }.last
    return word.map { vocabulary.isWord($0, .common) && $0.allSatisfy(\.isLowercase) } ?? false
  }

  /// Whether the line below a number is its title.
  func isHeading(_ index: Int) -> Bool {
    let line = lines[index].line
    guard index > 0, !marksHeadings, line.length <= 120, !line.endsSentence, !line.beginsLower,
      !isListed(line), !line.endsInComma, !introducesPoints(index)
    else { return false }
    if isTitleGoingOn(index) { return true }
    if lines[index - 1].heading == nil { return false }
    if line.text.unicodeScalars.first?.digit != nil { return false }
    if index + 1 == lines.count || lines[index + 1].heading != nil {
      return Self.isCapital(line.text)
    }
    return !goesOn(index)
  }

  /// Whether a line continues a title in capitals below a number.
  private func isTitleGoingOn(_ index: Int) -> Bool {
    guard !lines[index].line.startsBlock, Self.isCapital(lines[index].line.text) else {
      return false
    }
    for above in (max(0, index - 8)..<index).reversed() {
      if lines[above].heading != nil { return above < index - 1 || hasCapitalTitle(above) }
      guard Self.isCapital(lines[above].line.text) else { return false }
    }
    return false
  }

  /// Whether the line of a number has a title in capitals.
  private func hasCapitalTitle(_ index: Int) -> Bool {
    lines[index].heading.map { Self.isCapital($0.rest) } ?? false
  }

  /// Whether points follow, so that the line introduces them.
  private func introducesPoints(_ index: Int) -> Bool {
    guard index + 1 < lines.count else { return false }
    let next = lines[index + 1].line
    return ListMarker.isBullet(next.text)
      || ListMarker.candidates(next).contains { !$0.countsParagraphs }
  }

  private func isListed(_ line: SourceLine) -> Bool {
    ListMarker.isBullet(line.text) || !ListMarker.candidates(line).isEmpty
  }

  /// Whether most letters are capitals.
  static func isCapital(_ text: String) -> Bool {
    let upper = text.unicodeScalars.count { $0.isUpper }
    let lower = text.unicodeScalars.count { $0.isLower }
    return upper > 2 && upper > 2 * lower
  }

  /// Whether a short line before an article is a title of the articles that follow.
  func isSubheading(_ index: Int) -> Bool {
    let line = lines[index].line
    guard index + 1 < lines.count, lines[index + 1].heading?.kind == .article, index > 0,
      !marksHeadings, line.length <= 80, !line.endsSentence, !line.beginsLower, !isListed(line),
      !line.endsInComma
    else { return false }
    let before = lines[index - 1]
    guard before.heading != nil || before.line.endsSentence else { return false }
    return Self.isCapital(line.text) || isShort(line)
  }

  private func isShort(_ line: SourceLine) -> Bool {
    let isCaseless = !line.text.unicodeScalars.contains { $0.isUpper || $0.isLower }
    if isCaseless { return line.length <= 30 && line.text.split(separator: " ").count <= 5 }
    return line.startsBlock && line.text.split(separator: " ").count <= 8
  }

  // MARK: Marked lines

  /// Whether the title is that of a document: `Protocol on ...`, `Energy Charter Protocol on ...`.
  func isDocumentTitle(_ line: SourceLine) -> Bool {
    let start = line.text.split(separator: " ").prefix(5).joined(separator: " ")
    return FrontMatter(vocabulary: vocabulary).hasTitleWord(start)
  }

  /// Whether a title of a lower level follows directly below another one.
  func isSubtitle(_ index: Int) -> Bool {
    guard index > 0, lines[index - 1].heading == nil,
      let level = lines[index].line.level, let above = lines[index - 1].line.level
    else { return false }
    return level > above
  }

  func isBareInteger(_ line: SourceLine) -> Bool {
    bareNumber(line).map { Int($0.printed) != nil } ?? false
  }

  /// The number on a line that has nothing else: `3`, `II`, `(A)`.
  func bareNumber(_ line: SourceLine) -> Numeral? {
    guard line.length <= 8 else { return nil }
    var cursor = ScalarCursor(line.text)
    _ = cursor.skip("(")
    guard let number = Numeral.read(&cursor, letters: true) else { return nil }
    cursor.skip { ".):".unicodeScalars.contains($0) || $0.isBlank }
    return cursor.atEnd && number.value.allSatisfy { $0.isLetter || $0.isNumber } ? number : nil
  }

  /// An article of which the line has nothing but the number.
  func bareArticle(_ line: SourceLine) -> Heading? {
    bareNumber(line).map {
      Heading(
        kind: .article, word: "", languages: [], label: line.text, number: $0, rest: "",
        form: .marked)
    }
  }

  // MARK: Signatures

  /// Whether the formula before the signatures begins, after the last article.
  func isClosing(_ index: Int) -> Bool {
    hasArticle(before: index) && !isWithinNumbering(index)
      && vocabulary.begins(lines[index].line.text, with: .closing)
  }
}
