/// Finds the titles of documents that are attached to a treaty: a protocol, a statute, an exchange
/// of letters, an annex with a long title.
///
/// Their articles count from 1 again. The title stands above the first one, after the last article
/// before it.
struct AttachedDocuments {
  let shape: LineShape
  let reader: HeadingReader

  /// The most lines between a title and its first article, such as those of a preamble.
  private static let reach = 120

  /// Makes headings of the titles, and returns the restarts that have none.
  func mark(_ lines: inout [CandidateLine], _ restarts: Set<Int>) -> Set<Int> {
    var open: Set<Int> = []
    for restart in restarts {
      guard let title = title(lines, above: restart) else {
        open.insert(restart)
        continue
      }
      lines[title].heading = heading(lines[title].line)
    }
    if let title = titleAtEnd(lines) { lines[title].heading = heading(lines[title].line) }
    return open
  }

  private func heading(_ title: SourceLine) -> Heading {
    Heading(
      kind: .annex, word: "annex", languages: [], label: "", number: nil, rest: title.text,
      form: .alone)
  }

  /// The title of a document without articles after the last article: an exchange of letters.
  private func titleAtEnd(_ lines: [CandidateLine]) -> Int? {
    guard let last = lines.lastIndex(where: { $0.heading != nil }), last + 3 < lines.count,
      lines[last].heading?.kind == .article
    else { return nil }
    return lines.indices.dropFirst(last + 2).dropLast().first { index in
      isTitle(lines, index) && lines[index].line.startsBlock && lines[index + 1].line.startsBlock
        && lines[index - 1].line.endsSentence
        && lines[index].line.text.split(separator: " ").count <= 8
    }
  }

  private func title(_ lines: [CandidateLine], above restart: Int) -> Int? {
    var found: Int?
    for index in (max(0, restart - Self.reach)..<restart).reversed() {
      guard let heading = lines[index].heading else {
        if isTitle(lines, index) { found = index }
        continue
      }
      if heading.kind == .article || heading.kind == .annex { break }
    }
    return found
  }

  /// Whether a block can be the title of a document: `PROTOCOL ON ...`, `Annex on ...`.
  private func isTitle(_ lines: [CandidateLine], _ index: Int) -> Bool {
    let line = lines[index].line
    guard index > 0, line.length <= 400, !line.beginsLower, !line.endsInComma, !line.isMarked,
      line.startsBlock || lines[index - 1].line.endsSentence, !ListMarker.isBullet(line.text)
    else { return false }
    let isCapital = LineShape.isCapital(line.text)
    guard isCapital || !line.endsSentence else { return false }
    let isShort = line.text.split(separator: " ").count <= 14
    if reader.heading(in: line)?.kind == .annex { return isCapital || isShort }
    return shape.isDocumentTitle(line) && (isCapital || isShort)
  }
}
