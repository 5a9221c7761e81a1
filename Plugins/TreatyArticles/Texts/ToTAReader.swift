import EntenteKit

/// Reads the XML of the Texts of Trade Agreements: chapters of articles with plain text.
///
/// Texts without a number take none: before the articles they are the preamble; after them, the
/// formula before the signatures goes to the remainder, as does a chapter with the name Conclusion.
struct ToTAReader {
  let file: String
  let language: String?
  let labels: LabelReader
  private let tree = Node(.part)
  private var remainder: [TextRemainder] = []
  /// The number of articles that are still to come.
  private var left = 0
  private var hasArticle = false

  init(file: String, language: String?, vocabulary: HeadingVocabulary) {
    (self.file, self.language) = (file, language)
    labels = LabelReader(vocabulary: vocabulary)
  }

  mutating func read(_ root: MarkupElement) throws(TreatyTextError) -> TreatyText {
    guard let body = root.first("body") else { throw noArticle("The element 'body' is missing.") }
    let meta = root.first("meta")
    remainder = metadata(meta)
    left = body.all.count { $0.name == "article" && heading($0).isNamed }
    for chapter in body.elements { add(chapter) }
    tree.countAnew()
    let deep = BodyBuilder(reader: BlockReader()).complete(tree)
    let provisions = ProvisionTree.provisions(of: tree)
    guard provisions.flatMap(\.flattened).contains(where: { $0.kind == .article }) else {
      throw noArticle("No article was found.")
    }
    let own = meta?.first("language")?.text.trimmed
    return TreatyText(
      title: meta?.first("name").map { Folding.singleSpaced($0.brokenText()) },
      language: language ?? own.flatMap { $0.isEmpty ? nil : $0 } ?? "und",
      format: .tota, provisions: provisions, remainder: TextRemainder.joined(remainder),
      findings: deep + NumberingFindings.findings(provisions))
  }

  private func noArticle(_ message: String) -> TreatyTextError {
    TreatyTextError(rule: .noArticle, file: file, message: message)
  }

  private func metadata(_ meta: MarkupElement?) -> [TextRemainder] {
    (meta?.elements ?? []).filter { $0.name != "name" }.compactMap { element in
      let text = Folding.singleSpaced(element.brokenText())
      return text.isEmpty
        ? nil : TextRemainder(.metadata, line: element.line, text: "\(element.name): \(text)")
    }
  }

  // MARK: Chapters

  private mutating func add(_ chapter: MarkupElement) {
    if chapter.name == "article" { return addArticle(chapter, to: tree) }
    let heading = heading(chapter)
    let isPreamble =
      heading.label == nil
      && heading.title.flatMap { labels.vocabulary.languages(of: $0, as: .preamble) } != nil
    if heading.label == nil, heading.title?.lowercased() == "conclusion" {
      let text = chapter.brokenText().trimmed
      return remainder.append(TextRemainder(.signatureBlock, line: chapter.line, text: text))
    }
    let node = isPreamble || !heading.isNamed ? tree : tree.add(container(chapter, heading))
    if isPreamble, let first = chapter.elements.first, !self.heading(first).isNamed {
      node.add(Node(.preamble, line: first.line, column: first.column)).label = heading.title
    }
    // Words beside the articles are kept too.
    for content in chapter.content {
      switch content {
      case .text(let words):
        addText(TextLines.lines(of: words, from: chapter.line), at: chapter, to: node)
      case .element(let element): addArticle(element, to: node)
      }
    }
  }

  private func container(_ element: MarkupElement, _ heading: Parts) -> Node {
    let found = heading.label.flatMap { labels.heading($0) }
    let isContainer = found.map { [.part, .chapter, .section].contains($0.kind) } ?? false
    let node = Node(
      isContainer ? found!.kind : found?.kind == .annex ? .annex : .chapter, line: element.line,
      column: element.column)
    (node.word, node.label) = ("chapter", heading.label)
    node.number = heading.label.flatMap { labels.numeral($0, of: node.kind) }
    node.heading = heading.title
    return node
  }

  // MARK: Articles

  private mutating func addArticle(_ element: MarkupElement, to parent: Node) {
    let heading = heading(element)
    let lines = TextLines.lines(of: element.brokenText(), from: element.line)
    guard heading.isNamed else { return addText(lines, at: element, to: parent) }
    (left, hasArticle) = (left - 1, true)
    let node = parent.add(Node(.article, line: element.line, column: element.column))
    node.label = heading.label
    node.number = heading.label.flatMap { labels.numeral($0, of: .article) }
    node.heading = heading.title
    node.body = lines
  }

  /// Adds a text that has neither a number nor a name.
  private mutating func addText(_ lines: [SourceLine], at element: MarkupElement, to parent: Node) {
    let end = left == 0 ? lines.firstIndex { isClosing($0) } ?? lines.count : lines.count
    if end < lines.count {
      let words = lines[end...].map(\.text).joined(separator: "\n")
      remainder.append(TextRemainder(.signatureBlock, line: lines[end].number, text: words))
    }
    guard end > 0 else { return }
    holder(of: parent, at: element).body += lines[..<end]
  }

  private func isClosing(_ line: SourceLine) -> Bool {
    labels.vocabulary.begins(line.text, with: .closing)
  }

  /// The provision that takes a text: the preamble, the chapter, or a section without a number.
  private func holder(of parent: Node, at element: MarkupElement) -> Node {
    if parent !== tree, parent.children.isEmpty { return parent }
    let kind: TextProvision.Kind = hasArticle || parent !== tree ? .section : .preamble
    if let last = parent.children.last, last.kind == kind, last.number == nil, last.heading == nil {
      return last
    }
    return parent.add(Node(kind, line: element.line, column: element.column))
  }

  // MARK: Names

  /// The number with its word, and the title.
  private struct Parts {
    var label: String?
    var title: String?

    var isNamed: Bool { label != nil || title != nil }
  }

  /// The number and the name. Older files have both in the name: `Article 1: Objectives`.
  private func heading(_ element: MarkupElement) -> Parts {
    func words(_ attribute: String) -> String? {
      let words = element.attributes[attribute].map { Folding.singleSpaced($0) } ?? ""
      return words.isEmpty ? nil : words
    }
    let name = words("name")
    if let number = words("number") { return Parts(label: number, title: name) }
    guard let name, let found = labels.heading(name), found.number != nil else {
      return Parts(label: nil, title: name)
    }
    return Parts(label: found.label, title: found.rest.isEmpty ? nil : found.rest)
  }
}

/// The lines of a text within XML.
enum TextLines {
  /// The lines of a text that begins on a line of the file; two blanks before a bracket mark a line
  /// break of the source. A line that is not indented begins a block.
  static func lines(of text: String, from first: Int) -> [SourceLine] {
    PlainLines.rawLines(text).flatMap { number, raw in
      raw.trimmed.replacing("  (", with: "\n(").split(separator: "\n").enumerated().map {
        part, text in
        SourceLine(
          number: first + number - 1, text: String(text).trimmed,
          startsBlock: raw.first.map { !$0.isWhitespace } ?? true || part > 0)
      }
    }.filter { !$0.text.isEmpty }
  }
}
