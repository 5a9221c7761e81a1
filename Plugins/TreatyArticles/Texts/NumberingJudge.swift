/// Decides from form and order which candidates are headings and which are references.
///
/// Headings that the format marks are kept. The articles are those of the likeliest order of
/// numbers; see ``ArticleOrder``.
struct NumberingJudge {
  private var lines: [CandidateLine]
  /// Whether the format marks articles, so that unmarked lines are rarely headings.
  private let marksHeadings: Bool
  private let firstArticle: Int
  /// The lines of articles that restart the numbering.
  private(set) var restarts: Set<Int> = []

  init(_ lines: [CandidateLine]) {
    self.lines = lines
    marksHeadings = lines.count { $0.heading?.kind == .article && $0.line.isMarked } > 1
    firstArticle = lines.firstIndex { $0.heading?.kind == .article } ?? lines.count
  }

  /// The lines with the headings that are kept.
  mutating func judged() -> [CandidateLine] {
    dropAnnexBeforeArticles()
    dropAnnexTitles()
    dropListedAnnexes()
    for index in lines.indices {
      guard let heading = lines[index].heading, heading.kind != .article else { continue }
      judge(heading, index)
    }
    judgeArticles()
    return lines
  }

  // MARK: Parts, chapters, sections, annexes

  /// Drops a first heading "Annex": such a text is itself an annex of another document.
  private mutating func dropAnnexBeforeArticles() {
    guard firstArticle < lines.count else { return }
    for index in lines.indices.prefix(firstArticle) where lines[index].heading?.kind == .annex {
      lines[index].heading = nil
    }
  }

  /// Drops the heading "Annex" that is the title of an article, because the numbers go on after it.
  private mutating func dropAnnexTitles() {
    var next: Numeral?
    for index in lines.indices.reversed() {
      guard let heading = lines[index].heading else { continue }
      if heading.kind == .article { next = heading.number ?? next }
      guard heading.kind == .annex, index > 0, let above = lines[index - 1].heading,
        above.kind == .article, above.rest.isEmpty, let number = above.number?.ordinal,
        isBelow(lines[index].line, lines[index - 1].line)
      else { continue }
      let goesOn = next?.ordinal.map { $0 > 1 && $0 > number } ?? (heading.number == nil)
      if goesOn { lines[index].heading = nil }
    }
  }

  /// Drops the headings of a list of annexes, which come again with their texts.
  private mutating func dropListedAnnexes() {
    func key(_ index: Int) -> String? {
      guard let heading = lines[index].heading, heading.kind == .annex else { return nil }
      return "\(heading.word) \(heading.number?.value ?? "")"
    }
    var later: Set<String> = []
    var isAbove = false
    for index in lines.indices.reversed() {
      let key = key(index)
      if let key, !later.insert(key).inserted, isAbove, lines[index].heading?.form != .marked {
        lines[index].heading = nil
      }
      isAbove = key != nil
    }
  }

  /// Whether a line can be the title of the line above: plain below plain, or of a lower level.
  private func isBelow(_ line: SourceLine, _ above: SourceLine) -> Bool {
    guard let level = line.level else { return true }
    return above.level.map { level > $0 } ?? false
  }

  private mutating func judge(_ heading: Heading, _ index: Int) {
    let line = lines[index].line
    let isSentence =
      !heading.rest.isEmpty && line.endsSentence && !isTitle(heading, line)
    let isLong = heading.rest.unicodeScalars.count > (isTitle(heading, line) ? 600 : 150)
    if heading.isDoubtful {
      lines[index].heading = nil
    } else if heading.form != .marked, isSentence || isLong || marksHeadings {
      let isClause =
        heading.kind == .section && heading.form == .stopped && firstArticle < index
      lines[index].heading = nil
      if isClause {
        lines[index].heading = heading
        lines[index].heading?.kind = .paragraph
      }
    }
  }

  /// Whether the heading of an annex goes on in capitals, so that a stop at its end is no sentence.
  private func isTitle(_ heading: Heading, _ line: SourceLine) -> Bool {
    heading.kind == .annex && line.startsBlock && LineShape.isCapital(line.text)
  }

  // MARK: Articles

  private mutating func judgeArticles() {
    var order = ArticleOrder()
    var (annexes, containers) = (0, 0)
    for index in lines.indices {
      guard let heading = lines[index].heading else { continue }
      switch heading.kind {
      case .annex: (annexes, containers) = (annexes + 1, 0)
      case .part, .chapter, .section: containers += 1
      case .article:
        guard let number = heading.number, let ordinal = number.ordinal else { continue }
        order.add(
          .init(
            line: index, ordinal: ordinal, value: number.value, weight: weight(heading, index),
            startsBlock: lines[index].line.startsBlock, annexes: annexes, containers: containers))
      default: break
      }
    }
    let result = order.result()
    for index in result.dropped { lines[index].heading = nil }
    restarts = result.restarts
  }

  /// The cost of taking a candidate for a reference.
  private func weight(_ heading: Heading, _ index: Int) -> Double {
    if heading.form == .marked { return 50 }
    if marksHeadings { return heading.form == .alone ? 0.9 : 0 }
    let block = lines[index].line.startsBlock
    switch heading.form {
    case .alone, .marked: return heading.isDoubtful ? 0.8 : block ? 5 : 3
    case .stopped: return heading.isDoubtful ? 0.5 : block ? 2.7 : 2
    case .open: return heading.isDoubtful ? 0.3 : block ? 2.1 : 1.6
    }
  }
}
