/// A printed paragraph: lines that belong together, with the marker that begins them.
struct Block {
  var lines: [SourceLine]
  var marker: ListMarker?
  /// The depth of its list; 0 for the paragraphs of an article.
  var depth = 0
  /// The first line with the marker of a list that is too deep to be read as one.
  var tooDeep: SourceLine?

  var text: String { BlockText.joined(lines) }
  var line: SourceLine { lines[0] }

  /// Whether it ends with a colon.
  var opensList: Bool { text.last.map { ":：".contains($0) } ?? false }

  /// Whether it continues the text before it: it begins with a small letter or a bullet.
  var isContinuation: Bool {
    marker == nil && (line.beginsLower || ListMarker.isBullet(line.text))
  }
}

/// Splits the lines of an article into blocks.
struct BlockReader {
  /// The width at which lines are broken; `nil` if they are not.
  var width: Int?
  /// Recognizes clauses within an article, such as `Section 2. ...`.
  var headings: HeadingReader?

  func blocks(_ lines: [SourceLine]) -> [Block] {
    let readings = lines.map(markers)
    let following = Self.following(readings)
    var nesting = ListNesting()
    var blocks: [Block] = []
    for (index, line) in lines.enumerated() {
      let found = nesting.accept(readings[index], next: following[index])
      if let found {
        append(line, found, &nesting, &blocks)
        continue
      }
      let isClosing = closesList(blocks.last, line, !nesting.isContinued(by: following[index]))
      if !isClosing, let last = blocks.last?.lines.last, joins(last, line) {
        blocks[blocks.count - 1].lines.append(line)
      } else {
        let block = Block(lines: [line])
        if !block.isContinuation { nesting.closePoints() }
        blocks.append(block)
      }
      if nesting.isTooDeep, blocks[blocks.count - 1].tooDeep == nil {
        blocks[blocks.count - 1].tooDeep = line
      }
    }
    return blocks
  }

  private func markers(_ line: SourceLine) -> [ListMarker] {
    let readings = ListMarker.candidates(line)
    guard readings.isEmpty, let heading = headings?.clause(in: line),
      let clause = ListMarker.clause(heading)
    else { return readings }
    return [clause]
  }

  /// For each line, the possible markers of the next line that has any.
  private static func following(_ readings: [[ListMarker]]) -> [[ListMarker]] {
    var next: [ListMarker] = []
    let reversed = readings.reversed().map { reading in
      defer { if !reading.isEmpty { next = reading } }
      return next
    }
    return reversed.reversed()
  }

  /// Adds a block with a marker; `1. (a) ...` begins two blocks.
  private func append(
    _ line: SourceLine, _ found: (marker: ListMarker, depth: Int), _ nesting: inout ListNesting,
    _ blocks: inout [Block]
  ) {
    var rest = line.from(line.text.dropFirstScalars(found.marker.length))
    rest.column = line.column
    blocks.append(Block(lines: [rest], marker: found.marker, depth: found.depth))
    let inner = ListMarker.candidates(rest).filter { $0.ordinal == 1 && $0.frame.hasSuffix(")") }
    if !rest.text.isEmpty, let second = nesting.accept(inner, next: []) {
      blocks[blocks.count - 1].lines = [
        SourceLine(number: line.number, column: line.column, text: "", startsBlock: true)
      ]
      append(rest, second, &nesting, &blocks)
    }
  }

  /// Whether a line begins the closing words of a list: it goes on after a comma, below the last
  /// point, which does not fill its line.
  private func closesList(_ block: Block?, _ line: SourceLine, _ isLast: Bool) -> Bool {
    guard let block, let marker = block.marker, isLast, block.depth > 0 || !marker.countsParagraphs,
      let last = block.lines.last, last.endsInComma, line.beginsLower
    else { return false }
    return width.map { last.length * 10 < $0 * 7 } ?? true
  }

  /// Whether a line continues the line before it.
  private func joins(_ last: SourceLine, _ line: SourceLine) -> Bool {
    if last.text.isEmpty { return true }
    if ListMarker.isBullet(line.text) { return false }
    if line.startsBlock || width == nil, Self.announcesLastItem(last.text) { return false }
    if line.startsBlock {
      let isOpen = last.text.unicodeScalars.last.map { $0.isLetter } ?? false
      return (isOpen || BlockText.breaksWord(last.text, before: line.text.unicodeScalars.first!))
        && line.beginsLower
    }
    if !last.endsSentence { return true }
    return width.map { last.length * 10 >= $0 * 8 } ?? false
  }
}

extension BlockReader {
  /// Whether a text ends like the last item but one of a list: `...; and`, `..., и`.
  private static func announcesLastItem(_ text: String) -> Bool {
    let words = text.split(separator: " ").suffix(2)
    guard words.count == 2, let before = words.first?.last, let conjunction = words.last else {
      return false
    }
    return ";,；，".contains(before) && conjunction.count <= 3 && conjunction.allSatisfy(\.isLetter)
  }

  /// The width that most continued lines of a text reach; `nil` if lines are not broken.
  static func width(of lines: [SourceLine]) -> Int? {
    let continued = zip(lines, lines.dropFirst())
      .filter { !$1.startsBlock && !$0.isMarked }.map(\.0.length).sorted()
    guard continued.count >= 4, let width = continued.dropLast(continued.count / 10).last,
      (30...130).contains(width)
    else { return nil }
    return width
  }
}
