/// Recognizes the provisions in the lines of a plain, Markdown or HTML text.
///
/// The steps: remove page furniture, find possible headings, separate languages, remove the table
/// of contents, keep the headings whose numbers are in order, build the tree.
struct LineRecognizer {
  let vocabulary: HeadingVocabulary
  let file: String
  private var remainder: [TextRemainder] = []
  private var findings: [TextFinding] = []

  init(vocabulary: HeadingVocabulary, file: String) {
    (self.vocabulary, self.file) = (vocabulary, file)
  }

  mutating func text(
    _ source: SourceLines, format: TreatyText.Format, language: String?
  ) throws(TreatyTextError) -> TreatyText {
    remainder = source.remainder
    let lines = withoutFurniture(
      InlineHeadings(vocabulary: vocabulary).split(SplitHeadings.joined(source.lines, vocabulary)))
    var candidates = CandidateReader(vocabulary: vocabulary).candidates(lines)
    findings += Misreading.correct(&candidates)
    if !candidates.contains(where: { $0.heading?.kind == .article }) {
      countBareNumbers(&candidates)
    }
    let map = LanguageMap(candidates, vocabulary: vocabulary, forced: language)
    let chosen = language ?? map.main
    try check(map, chosen, forced: language != nil)
    candidates = inLanguage(candidates, map, chosen)
    candidates = withoutContents(candidates)
    var judge = NumberingJudge(candidates)
    candidates = judge.judged()
    findings += [InlineHeadings.finding(candidates)].compactMap { $0 }
    var restarts = attached(&candidates, judge.restarts)
    candidates = InlineHeadings.joined(candidates, &restarts)
    candidates = InlineMarks(vocabulary: vocabulary).split(candidates, &restarts)
    guard candidates.contains(where: { $0.heading?.kind == .article }) else {
      throw noArticle(chosen)
    }
    reportForeign(candidates, chosen)
    return build(candidates, restarts, format, chosen)
  }

  private mutating func build(
    _ lines: [CandidateLine], _ restarts: Set<Int>, _ format: TreatyText.Format, _ language: String
  ) -> TreatyText {
    let width = BlockReader.width(of: lines.map(\.line))
    var outline = OutlineBuilder(
      lines, restarts: restarts, width: width, vocabulary: vocabulary)
    outline.build()
    let reader = BlockReader(width: width, headings: HeadingReader(vocabulary: vocabulary))
    BodyBuilder(reader: reader).complete(outline.root)
    let provisions = ProvisionTree.provisions(of: outline.root)
    findings += outline.findings + NumberingFindings.findings(provisions)
    return TreatyText(
      title: outline.title, language: language, format: format, provisions: provisions,
      remainder: TextRemainder.joined(remainder + outline.remainder),
      findings: findings.sorted { $0.line < $1.line })
  }

  /// Marks the titles of attached documents; the restarts without one stay.
  private func attached(_ lines: inout [CandidateLine], _ restarts: Set<Int>) -> Set<Int> {
    let shape = LineShape(lines: lines, restarts: restarts, width: nil, vocabulary: vocabulary)
    return AttachedDocuments(shape: shape, reader: HeadingReader(vocabulary: vocabulary))
      .mark(&lines, restarts)
  }

  // MARK: Removed lines

  private mutating func withoutFurniture(_ lines: [SourceLine]) -> [SourceLine] {
    let reasons = PageFurniture(vocabulary: vocabulary).reasons(lines)
    for (index, reason) in reasons {
      remainder.append(TextRemainder(reason, line: lines[index].number, text: lines[index].text))
    }
    return lines.indices.filter { reasons[$0] == nil }.map { index in
      var line = lines[index]
      let isBelow = reasons[index - 1].map { [.pageNumber, .runningHeader].contains($0) }
      line.startsPage = line.startsPage || isBelow ?? false
      return line
    }
  }

  private mutating func inLanguage(
    _ lines: [CandidateLine], _ map: LanguageMap, _ language: String
  ) -> [CandidateLine] {
    var kept: [CandidateLine] = []
    for (index, line) in lines.enumerated() {
      if map.languages[index] == language {
        kept.append(line)
      } else {
        let isAlone =
          !map.articles.contains { $0.language == map.languages[index] }
          || map.isIsland(index)
        remainder.append(
          TextRemainder(
            isAlone ? .editorsNote : .otherLanguage, line: line.line.number, text: line.line.text))
      }
    }
    return kept
  }

  private mutating func withoutContents(_ lines: [CandidateLine]) -> [CandidateLine] {
    let range = TableOfContents(vocabulary: vocabulary).range(lines)
    remainder += lines[range].map {
      TextRemainder(.contents, line: $0.line.number, text: $0.line.text)
    }
    return Array(lines[..<range.lowerBound] + lines[range.upperBound...])
  }

  // MARK: Numbers without a word

  /// Takes marked numbers as articles in a text that has no word for them.
  private mutating func countBareNumbers(_ lines: inout [CandidateLine]) {
    let shape = LineShape(lines: lines, restarts: [], width: nil, vocabulary: vocabulary)
    let reader = HeadingReader(vocabulary: vocabulary)
    let end = lines.firstIndex { $0.heading?.kind == .annex } ?? lines.count
    var expected = 1
    for index in lines.indices.prefix(end) {
      let line = lines[index].line
      let heading = reader.sign(in: line) ?? (line.isMarked ? shape.bareArticle(line) : nil)
      guard let heading, heading.number?.ordinal == expected else { continue }
      lines[index].heading = heading
      expected += 1
    }
    guard expected > 1 else { return }
    findings.append(
      TextFinding(
        severity: .note, rule: .numbersWithoutWord, line: lines[0].line.number,
        message: "The numbers have no word for articles before them; they are read as articles."))
  }

  // MARK: Errors and findings

  private func check(
    _ map: LanguageMap, _ language: String, forced: Bool
  ) throws(TreatyTextError) {
    guard forced, !map.articles.contains(where: { $0.language == language }) else { return }
    if map.articles.isEmpty { return }
    throw noArticle(language, others: map.articles)
  }

  private func noArticle(
    _ language: String, others: [(language: String, count: Int)] = []
  ) -> TreatyTextError {
    let found = others.map { "\($0.count) in \($0.language)" }.joined(separator: ", ")
    let hint = found.isEmpty ? "" : "; the text has \(found)"
    return TreatyTextError(
      rule: .noArticle, file: file,
      message: "No article was found in the language \(language)\(hint).")
  }

  private mutating func reportForeign(_ lines: [CandidateLine], _ language: String) {
    for line in lines {
      guard let heading = line.heading, heading.kind == .article, !heading.languages.isEmpty,
        !heading.languages.contains(language), language != "und"
      else { continue }
      findings.append(
        TextFinding(
          severity: .note, rule: .headingInOtherLanguage, line: line.line.number,
          message:
            "\(BlockText.clean(heading.label)) has its heading in another language than its text.")
      )
    }
  }
}
