/// Finds the lines that printing repeats on each page: the title of the treaty, the name of a
/// journal with its page.
///
/// They are alike without their digits. What can be a provision is none: the headings `Article 2`,
/// `Article 3` and the marks of lists are alike too.
struct RunningHeaders {
  private let lines: [SourceLine]
  private let pages: Set<Int>
  private let reader: HeadingReader
  private let front: FrontMatter

  /// - Parameter pages: The lines with the numbers of pages.
  init(_ lines: [SourceLine], pages: Set<Int>, vocabulary: HeadingVocabulary) {
    (self.lines, self.pages) = (lines, pages)
    reader = HeadingReader(vocabulary: vocabulary)
    front = FrontMatter(vocabulary: vocabulary)
  }

  var indexes: [Int] {
    let short = lines.indices.filter {
      lines[$0].length <= 120 && !lines[$0].isMarked && !pages.contains($0)
    }
    let alike = Dictionary(grouping: short) { lines[$0].text.filter { !$0.isNumber } }
    return alike.filter { $0.value.count >= 3 && $0.key.contains { $0.isLetter } }
      .flatMap { headers($0.value) } + titles
  }

  /// The lines beside the number of a page that repeat a title from the beginning of the text.
  private var titles: [Int] {
    let first = lines.prefix(12).prefix { reader.heading(in: $0)?.kind != .article }
    let known = Set(first.filter(isTitle).map(\.text))
    return lines.indices.dropFirst().filter { index in
      known.contains(lines[index].text)
        && [index - 1, index + 1].contains { pages.contains($0) }
    }
  }

  /// The headers among lines that differ in their digits only.
  private func headers(_ group: [Int]) -> [Int] {
    let atEdge = group.filter(isAtEdge)
    let isRepeated = atEdge.count { !isBelowNumber($0) } >= 3
    let first = lines[group[0]]
    guard !first.endsSentence, !first.beginsLower,
      first.length > 3 || first.text.contains(where: \.isNumber)
    else { return [] }
    let isSame = group.allSatisfy { lines[$0].text == lines[group[0]].text }
    if isSame {
      if isRepeated, atEdge.count * 10 >= group.count * 8 {
        return isProvision(group[0]) ? repeated(group) : atEdge
      }
      return isTitle(group) ? Array(group.dropFirst()) : []
    }
    guard !group.contains(where: isProvision) else { return [] }
    if isPaged(group) { return group }
    return isRepeated && !isCounted(atEdge) ? atEdge : []
  }

  /// Whether a line is the first or last of a page, or next to the number of one.
  private func isAtEdge(_ index: Int) -> Bool {
    lines[index].startsPage || (-2...2).contains { pages.contains(index + $0) }
      || (index + 1 < lines.count && lines[index + 1].startsPage)
  }

  /// Whether a line is below the number of an article, so that it can be its title.
  private func isBelowNumber(_ index: Int) -> Bool {
    let before = (max(0, index - 3)..<index).last { !pages.contains($0) }
    guard let before, let heading = reader.heading(in: lines[before]) else { return false }
    return heading.kind == .article && heading.rest.isEmpty
  }

  // MARK: Provisions

  /// Whether a line can begin a provision: `Article 2`, `Rule 3. Votes`, `(b)`, `4. The`.
  private func isProvision(_ index: Int) -> Bool {
    let line = lines[index]
    if ListMarker.isBullet(line.text) || !ListMarker.candidates(line).isEmpty { return true }
    return reader.heading(in: line) != nil
  }

  /// Of the heading of a part that stands on each page, all but the first; none if another
  /// heading of its kind stands between.
  private func repeated(_ group: [Int]) -> [Int] {
    guard let heading = reader.heading(in: lines[group[0]]), heading.kind != .article,
      let last = group.last, last - group[0] < 5000
    else { return [] }
    let isInterrupted = (group[0]...last).contains { index in
      reader.heading(in: lines[index]).map {
        $0.kind == heading.kind && $0.number != heading.number
      } ?? false
    }
    return isInterrupted ? [] : Array(group.dropFirst())
  }

  /// Whether a single word and a number that rises by one each time begin the lines, as in
  /// `Rule 4`: headings with a word that is not known.
  private func isCounted(_ group: [Int]) -> Bool {
    let numbers = group.map { index -> Int? in
      let words = lines[index].text.split(separator: " ", maxSplits: 2)
      guard words.count > 1, words[0].allSatisfy(\.isLetter) else { return nil }
      return Int(words[1].prefix { $0.isNumber })
    }
    return zip(numbers, numbers.dropFirst()).contains { first, second in
      guard let first, let second else { return false }
      return second == first + 1
    }
  }

  // MARK: Without marks of pages

  /// Whether lines with a page of a journal rise through the text: `Official Journal L 123/45`.
  private func isPaged(_ group: [Int]) -> Bool {
    let numbers = group.map { index in
      lines[index].text.split { !$0.isNumber }.compactMap { Int($0) }
    }
    guard let width = numbers.map(\.count).min(), width > 1, let first = group.first,
      let last = group.last, last - first >= 4 * (group.count - 1)
    else { return false }
    let hasJournal = group.allSatisfy { index in
      lines[index].text.contains("/") && lines[index].text.count(where: \.isLetter) >= 4
    }
    return hasJournal
      && (0..<width).contains { column in
        zip(numbers, numbers.dropFirst()).allSatisfy { $0[column] < $1[column] }
      }
  }

  /// Whether the lines repeat the title of the treaty, which stands among the first lines.
  private func isTitle(_ group: [Int]) -> Bool {
    group.count >= 4 && group[0] < 12 && isTitle(lines[group[0]])
  }

  private func isTitle(_ line: SourceLine) -> Bool {
    line.text.utf8.count >= 8 && !line.endsSentence && !line.beginsLower && !line.endsInComma
      && line.text.split(separator: " ").count <= 20 && front.hasTitleWord(line.text)
      && reader.heading(in: line) == nil
  }
}
