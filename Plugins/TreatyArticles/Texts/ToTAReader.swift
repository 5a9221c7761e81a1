import EntenteKit
import Foundation

/// Reads the XML of the Texts of Trade Agreements: chapters of articles with plain text.
///
/// A preamble is a chapter of that name without a number. A conclusion is one too and goes to the
/// remainder.
struct ToTAReader {
  var file: String
  var language: String?
  var vocabulary: HeadingVocabulary

  func read(_ root: XMLElement) throws(TreatyTextError) -> TreatyText {
    guard let body = root.first("body") else { throw noArticle("The element 'body' is missing.") }
    let meta = root.first("meta")
    let tree = Node(.part)
    var remainder = metadata(meta)
    for chapter in body.elements { add(chapter, to: tree, &remainder) }
    Self.countAnew(tree)
    BodyBuilder(reader: BlockReader()).complete(tree)
    let provisions = ProvisionTree.provisions(of: tree)
    guard provisions.flatMap(\.flattened).contains(where: { $0.kind == .article }) else {
      throw noArticle("No article was found.")
    }
    let own = meta?.first("language")?.text.trimmed
    return TreatyText(
      title: meta?.first("name").map { Folding.singleSpaced($0.text) },
      language: language ?? own ?? "und",
      format: .tota, provisions: provisions, remainder: TextRemainder.joined(remainder),
      findings: NumberingFindings.findings(provisions))
  }

  private func noArticle(_ message: String) -> TreatyTextError {
    TreatyTextError(rule: .noArticle, file: file, message: message)
  }

  private func metadata(_ meta: XMLElement?) -> [TextRemainder] {
    (meta?.elements ?? []).filter { $0.name != "name" }.compactMap { element in
      let text = Folding.singleSpaced(element.text)
      return text.isEmpty
        ? nil : TextRemainder(.metadata, line: element.line, text: "\(element.name): \(text)")
    }
  }

  // MARK: Chapters

  /// If several chapters begin with an Article 1, each numbers its own articles.
  private static func countAnew(_ tree: Node) {
    let first = tree.children.filter {
      $0.isContainer && $0.children.first?.number?.ordinal == 1
    }
    if first.count > 1 { first.forEach { $0.countsArticles = true } }
  }

  private func add(_ chapter: XMLElement, to tree: Node, _ remainder: inout [TextRemainder]) {
    let heading = Self.heading(chapter)
    if chapter.name == "article" { return addArticle(chapter, to: tree) }
    if isPreamble(chapter) { return addUnnumbered(chapter, .preamble, to: tree) }
    let isUnnumbered = (chapter.attributes["number"] ?? "").isEmpty
    let isConclusion = isUnnumbered && chapter.attributes["name"]?.lowercased() == "conclusion"
    guard !isConclusion else {
      let text = chapter.text.trimmed
      return remainder.append(TextRemainder(.signatureBlock, line: chapter.line, text: text))
    }
    let node = heading.label == nil ? tree : tree.add(container(chapter, heading))
    for article in chapter.children("article") { addArticle(article, to: node) }
  }

  private func isPreamble(_ chapter: XMLElement) -> Bool {
    let name = chapter.attributes["name"] ?? ""
    return chapter.attributes["number"] == nil
      && vocabulary.languages(of: name, as: .preamble) != nil
  }

  /// Adds chapters without a number; numbered articles can occur in the preamble too.
  private func addUnnumbered(_ chapter: XMLElement, _ kind: TextProvision.Kind, to tree: Node) {
    for article in chapter.children("article") {
      if Self.heading(article).label != nil {
        addArticle(article, to: tree)
      } else {
        tree.add(Node(kind, line: article.line, column: article.column)).body = Self.lines(article)
      }
    }
  }

  private func container(_ element: XMLElement, _ heading: Parts) -> Node {
    let line = SourceLine(
      number: element.line, column: element.column, text: heading.label ?? "", startsBlock: true)
    let found = HeadingReader(vocabulary: vocabulary).heading(in: line)
    let isContainer = found.map { [.part, .chapter, .section].contains($0.kind) } ?? false
    let node = Node(
      isContainer ? found!.kind : .chapter, line: element.line, column: element.column)
    (node.word, node.label, node.number) = ("chapter", heading.number, found?.number)
    node.heading = heading.name
    return node
  }

  private func addArticle(_ element: XMLElement, to parent: Node) {
    let heading = Self.heading(element)
    let line = SourceLine(
      number: element.line, text: heading.label ?? "", startsBlock: true)
    let found = HeadingReader(vocabulary: vocabulary).heading(in: line)
    let node = parent.add(Node(.article, line: element.line, column: element.column))
    (node.label, node.number) = (heading.number, found?.number)
    node.heading = heading.name
    node.body = Self.lines(element)
  }

  // MARK: Names and texts

  private typealias Parts = (number: String?, name: String?, label: String?)

  /// The number and the name. Older files have both in the name: `Article 1: Objectives`.
  private static func heading(_ element: XMLElement) -> Parts {
    let number = element.attributes["number"].map { Folding.singleSpaced($0) }
    let name = element.attributes["name"].map { Folding.singleSpaced($0) }
    if let number, !number.isEmpty { return (number, name, number) }
    guard let name, !name.isEmpty else { return (nil, nil, nil) }
    guard let colon = name.firstIndex(of: ":") else { return (name, nil, name) }
    let title = String(name[name.index(after: colon)...]).trimmed
    return (String(name[..<colon]), title.isEmpty ? nil : title, name)
  }

  /// The lines of a text; two blanks mark a line break of the source.
  private static func lines(_ element: XMLElement) -> [SourceLine] {
    PlainLines.rawLines(element.text).flatMap { number, raw in
      raw.trimmed.replacing("  (", with: "\n(").split(separator: "\n").enumerated().map {
        part, text in
        SourceLine(
          number: element.line + number - 1, text: String(text).trimmed,
          startsBlock: raw.first.map { !$0.isWhitespace } ?? true || part > 0)
      }
    }.filter { !$0.text.isEmpty }
  }
}
