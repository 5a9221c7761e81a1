/// Decides from the order of numbers which candidates are headings and which are references.
///
/// Headings that the format marks are kept. Any other candidate that skips numbers which come
/// later, or goes back, is taken for a sentence about an article.
struct NumberingJudge {
  private var lines: [CandidateLine]
  /// The positions of each number among the articles.
  private var places: [Int: [Int]] = [:]
  private var last: Numeral?
  private var hasContainer = false
  private var hasArticle = false
  /// Whether the format marks articles, so that unmarked lines are rarely headings.
  private var marksHeadings = false
  /// The lines of articles that restart the numbering.
  private(set) var restarts: Set<Int> = []

  init(_ lines: [CandidateLine]) {
    self.lines = lines
  }

  /// The lines with the headings that are kept.
  mutating func judged() -> [CandidateLine] {
    dropAnnexBeforeArticles()
    marksHeadings = lines.count { $0.heading?.kind == .article && $0.line.isMarked } > 1
    for (index, line) in lines.enumerated() where line.heading?.kind == .article {
      if let ordinal = line.heading?.number?.ordinal { places[ordinal, default: []].append(index) }
    }
    for index in lines.indices {
      guard let heading = lines[index].heading else { continue }
      if heading.kind == .article { judgeArticle(heading, index) } else { judge(heading, index) }
    }
    return lines
  }

  /// Drops a first heading "Annex": such a text is itself an annex of another document.
  private mutating func dropAnnexBeforeArticles() {
    guard let first = lines.firstIndex(where: { $0.heading?.kind == .article }) else { return }
    for index in lines.indices.prefix(first) where lines[index].heading?.kind == .annex {
      lines[index].heading = nil
    }
  }

  // MARK: Parts, chapters, sections, annexes

  private mutating func judge(_ heading: Heading, _ index: Int) {
    let isSentence = !heading.rest.isEmpty && lines[index].line.endsSentence
    let isLong = heading.rest.count > 150
    if heading.isDoubtful {
      lines[index].heading = nil
      return
    }
    if heading.form != .marked, isSentence || isLong || marksHeadings {
      let isClause = heading.kind == .section && heading.form == .stopped && hasArticle
      lines[index].heading = nil
      if isClause {
        lines[index].heading = heading
        lines[index].heading?.kind = .paragraph
      }
    } else if heading.kind == .annex {
      (last, hasContainer) = (nil, false)
    } else if heading.kind != .preamble {
      hasContainer = true
    }
  }

  // MARK: Articles

  private mutating func judgeArticle(_ heading: Heading, _ index: Int) {
    if stands(heading, index) {
      if isRestart(heading) { restarts.insert(index) }
      if heading.number?.ordinal != nil { last = heading.number }
      (hasArticle, hasContainer) = (true, false)
    } else {
      lines[index].heading = nil
    }
  }

  private func isRestart(_ heading: Heading) -> Bool {
    guard let ordinal = heading.number?.ordinal, let last = last?.ordinal else { return false }
    return ordinal == 1 && last > 1
  }

  private func stands(_ heading: Heading, _ index: Int) -> Bool {
    guard heading.form != .marked, let number = heading.number, let ordinal = number.ordinal else {
      return true
    }
    if heading.isDoubtful || (marksHeadings && heading.form == .alone) {
      return ordinal == (last?.ordinal ?? 0) + 1 && !comes(ordinal, after: index)
    }
    if marksHeadings { return false }
    guard let last, let lastOrdinal = last.ordinal else {
      return ordinal == 1 || !comes(1, after: index)
    }
    if ordinal == lastOrdinal + 1 { return true }
    if ordinal == lastOrdinal, number.value != last.value { return true }
    if ordinal > lastOrdinal { return fits(heading, jumpTo: ordinal, from: lastOrdinal, index) }
    return isRestart(heading)
      ? hasContainer || comes(2, after: index) : isDuplicate(heading, index)
  }

  private func fits(_ heading: Heading, jumpTo ordinal: Int, from last: Int, _ index: Int) -> Bool {
    if comes(last + 1, after: index) { return false }
    return heading.form == .alone || ordinal <= last + 5
  }

  private func isDuplicate(_ heading: Heading, _ index: Int) -> Bool {
    guard lines[index].line.startsBlock else { return false }
    return heading.form == .alone
      || (heading.form == .stopped && heading.number?.ordinal == last?.ordinal)
  }

  private func comes(_ ordinal: Int, after index: Int) -> Bool {
    places[ordinal]?.last.map { $0 > index } ?? false
  }
}
