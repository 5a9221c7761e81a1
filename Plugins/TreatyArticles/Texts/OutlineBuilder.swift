/// Builds the tree of provisions from the lines of a text in one language.
struct OutlineBuilder {
  let root = Node(.part)
  private(set) var title: String?
  private(set) var remainder: [TextRemainder] = []
  private(set) var findings: [TextFinding] = []

  private let vocabulary: HeadingVocabulary
  private let lines: [CandidateLine]
  private let restarts: Set<Int>
  private let shape: LineShape
  private var annex: Node?
  private var stack: [Node] = []
  private var leaf: Node?
  private var isClosing = false

  init(
    _ lines: [CandidateLine], restarts: Set<Int>, width: Int?, vocabulary: HeadingVocabulary
  ) {
    self.lines = lines
    self.restarts = restarts
    self.vocabulary = vocabulary
    shape = LineShape(lines: lines, restarts: restarts, width: width, vocabulary: vocabulary)
  }

  mutating func build() {
    let start = lines.firstIndex { $0.heading != nil } ?? lines.count
    readFront(lines[..<start].map(\.line))
    for index in lines.indices.dropFirst(start) {
      let line = lines[index].line
      if let heading = lines[index].heading {
        open(heading, index)
      } else if line.isMarked {
        readMarked(line, index)
      } else {
        readPlain(line, index)
      }
    }
  }

  // MARK: Title and preamble

  private mutating func readFront(_ front: [SourceLine]) {
    let range = FrontMatter(vocabulary: vocabulary).title(front) ?? 0..<0
    if !range.isEmpty { title = BlockText.joined(front[range]) }
    remainder += front[..<range.lowerBound].map {
      TextRemainder(.beforeTitle, line: $0.number, text: $0.text)
    }
    let rest = front[range.upperBound...]
    guard let first = rest.first else { return }
    leaf = root.add(Node(.preamble, line: first.number, column: first.column))
    leaf?.body = Array(rest)
  }

  // MARK: Headings

  private mutating func open(_ heading: Heading, _ index: Int) {
    let node = Node(heading, at: lines[index].line)
    isClosing = false
    switch heading.kind {
    case .article: openArticle(node, index)
    case .annex: openAnnex(node)
    case .preamble: openPreamble(node)
    case .paragraph: return addClause(lines[index].line)
    default: openContainer(node)
    }
    if !heading.rest.isEmpty { addRest(heading, to: node, index) }
  }

  private mutating func openArticle(_ node: Node, _ index: Int) {
    if restarts.contains(index) { restart(at: lines[index].line) }
    leaf = (stack.last ?? annex ?? root).add(node)
  }

  /// Begins a new scope of numbers: the current chapter, or an attached document.
  private mutating func restart(at line: SourceLine) {
    if let annex, !annex.holdsArticles { return }
    let containers = stack
    if let container = stack.last, container.children.isEmpty, !isRepeated(containers[0]) {
      container.countsArticles = true
    } else {
      let first = containers.first
      openAnnex(
        Node(.annex, line: first?.line ?? line.number, column: first?.column ?? line.column))
      if let first, isLast(first) { move(containers) }
      findings.append(
        TextFinding(
          severity: .note, rule: .numberingRestarts, line: line.number,
          message: "The numbering restarts without a heading; read as an attached document."))
    }
  }

  /// Whether a part or chapter with this number exists, so that another document begins.
  private func isRepeated(_ container: Node) -> Bool {
    holder(of: container).contains {
      $0 !== container && $0.word == container.word && $0.number == container.number
    }
  }

  private func holder(of container: Node) -> [Node] {
    root.children.reversed().first { $0.kind == .annex && $0.children.last === container }?.children
      ?? root.children
  }

  /// Whether a part or chapter was begun just before the last annex.
  private func isLast(_ container: Node) -> Bool {
    let before = root.children.dropLast().last
    return before === container || before?.children.last === container
  }

  /// Moves the parts or chapters just begun into the annex that they open.
  private mutating func move(_ containers: [Node]) {
    let before = root.children[root.children.count - 2]
    if before === containers[0] {
      root.children.remove(at: root.children.count - 2)
    } else {
      before.children.removeLast()
    }
    annex?.children.append(containers[0])
    stack = containers
  }

  private mutating func openAnnex(_ node: Node) {
    (stack, annex) = ([], root.add(node))
    leaf = node
  }

  private mutating func openPreamble(_ node: Node) {
    if let open = leaf, open.kind == .preamble, open === root.children.last {
      remainder += open.body.map { TextRemainder(.beforeTitle, line: $0.number, text: $0.text) }
      root.children.removeLast()
    }
    leaf = (annex ?? root).add(node)
  }

  /// Adds a part, chapter or section to its parent.
  private mutating func openContainer(_ node: Node) {
    if let same = stack.firstIndex(where: { $0.word == node.word }) {
      stack.removeSubrange(same...)
    }
    while let last = stack.last, rank(last) > rank(node) { stack.removeLast() }
    leaf = (stack.last ?? annex ?? root).add(node)
    stack.append(node)
  }

  private func rank(_ node: Node) -> Int {
    switch node.kind {
    case .part: 1
    case .chapter: 2
    default: node.word.isEmpty ? 4 : 3
    }
  }

  private mutating func addRest(_ heading: Heading, to node: Node, _ index: Int) {
    if shape.isTitle(heading.rest, index) {
      let isWhole = node.number == nil && node.kind == .annex && heading.form == .marked
      node.heading = BlockText.clean(isWhole ? lines[index].line.text : heading.rest)
      if isWhole { node.label = nil }
    } else {
      node.body.append(lines[index].line.from(heading.rest))
    }
  }

  /// Adds a clause within an article that is numbered through the articles: `Section 2. ...`.
  private func addClause(_ line: SourceLine) {
    leaf?.body.append(line)
  }

  // MARK: Marked lines without a number

  private mutating func readMarked(_ line: SourceLine, _ index: Int) {
    isClosing = false
    if let leaf, leaf.isFresh, leaf.kind != .preamble, !shape.isBareInteger(line) {
      leaf.heading = BlockText.clean(line.text)
    } else if let leaf, let above = leaf.heading, leaf.body.isEmpty, shape.isSubtitle(index) {
      leaf.heading = "\(above) \(BlockText.clean(line.text))"
    } else if shape.isBareInteger(line), let holder = stack.last ?? annex {
      leaf = holder
      holder.body.append(line)
    } else if let number = shape.bareNumber(line) {
      openSection(line, number)
    } else if shape.isWithinNumbering(index) || (annex != nil && !shape.isDocumentTitle(line)) {
      openSection(line, nil)
    } else {
      openAnnex(titled(.annex, line))
    }
  }

  private func titled(_ kind: TextProvision.Kind, _ line: SourceLine) -> Node {
    let node = Node(kind, line: line.number, column: line.column)
    node.heading = BlockText.clean(line.text)
    return node
  }

  private mutating func openSection(_ line: SourceLine, _ number: Numeral?) {
    let node = titled(.section, line)
    if let number {
      (node.label, node.number, node.heading) = (line.text, number, nil)
      node.word = "bare"
    }
    openContainer(node)
  }

  // MARK: Plain lines

  private mutating func readPlain(_ line: SourceLine, _ index: Int) {
    if !isClosing, shape.isClosing(index) { isClosing = true }
    if isClosing {
      remainder.append(TextRemainder(.signatureBlock, line: line.number, text: line.text))
    } else if let leaf, leaf.body.isEmpty, leaf.kind != .preamble, shape.isHeading(index),
      leaf.heading == nil || leaf.kind == .article || !shape.isSubheading(index)
    {
      leaf.heading = BlockText.clean(
        [leaf.heading, line.text].compactMap { $0 }.joined(separator: " "))
    } else if shape.isSubheading(index) {
      openSection(line, nil)
    } else {
      leaf?.body.append(line)
    }
  }
}
