import EntenteKit
import Foundation

/// Reads Akoma Ntoso 3.0, whose elements already mark the provisions.
struct AkomaNtosoReader {
  var file: String
  var language: String?

  private static let kinds: [String: TextProvision.Kind] = [
    "preamble": .preamble, "part": .part, "title": .part, "book": .part, "chapter": .chapter,
    "subchapter": .section, "section": .section, "subsection": .section, "article": .article,
    "paragraph": .paragraph, "subparagraph": .point, "point": .point, "indent": .point,
    "clause": .paragraph, "alinea": .paragraph, "attachment": .annex, "annex": .annex,
  ]

  private static let remainders: [String: TextRemainder.Reason] = [
    "meta": .metadata, "coverPage": .beforeTitle, "preface": .beforeTitle,
    "conclusions": .signatureBlock, "toc": .contents, "authorialNote": .footnote,
  ]

  func read(_ root: XMLElement) throws(TreatyTextError) -> TreatyText {
    let tree = Node(.part)
    var remainder: [TextRemainder] = []
    read(root, into: tree, &remainder)
    let provisions = ProvisionTree.provisions(of: tree)
    guard provisions.flatMap(\.flattened).contains(where: { $0.kind == .article }) else {
      throw TreatyTextError(
        rule: .noArticle, file: file, line: root.line, message: "No element 'article' was found.")
    }
    let title = root.first("docTitle") ?? root.first("preface")?.first("p")
    return TreatyText(
      title: title.map { Folding.singleSpaced($0.text) },
      language: language ?? Self.language(root) ?? "und",
      format: .akomaNtoso, provisions: provisions, remainder: TextRemainder.joined(remainder),
      findings: NumberingFindings.findings(provisions))
  }

  /// The language of the expression, with two letters if there is such a code.
  private static func language(_ root: XMLElement) -> String? {
    let expression = root.first("FRBRExpression")?.first("FRBRlanguage")?.attributes["language"]
    guard let code = expression ?? root.attributes["xml:lang"] else { return nil }
    return Locale.Language(identifier: code).languageCode?.identifier(.alpha2) ?? code
  }

  // MARK: Elements

  private func read(_ element: XMLElement, into node: Node, _ remainder: inout [TextRemainder]) {
    for content in element.content {
      switch content {
      case .text(let text, _):
        if !text.trimmed.isEmpty { node.text.append(Folding.singleSpaced(text)) }
      case .element(let child): place(child, in: node, &remainder)
      }
    }
  }

  private func place(_ child: XMLElement, in node: Node, _ remainder: inout [TextRemainder]) {
    if let reason = Self.remainders[child.name] {
      leave(child, reason, &remainder)
    } else if let kind = Self.kinds[child.name] {
      open(child, kind, in: node, &remainder)
    } else if child.name == "num" {
      name(node, child)
    } else if child.name == "heading" || child.name == "subheading" {
      node.heading = [node.heading, Self.words(child, &remainder)].compactMap { $0 }.joined(
        separator: " ")
    } else if Self.isBlock(child) {
      let text = Self.words(child, &remainder)
      if !text.isEmpty { node.text.append(text) }
    } else {
      read(child, into: node, &remainder)
    }
  }

  private func leave(
    _ element: XMLElement, _ reason: TextRemainder.Reason, _ remainder: inout [TextRemainder]
  ) {
    let attributes = element.name == "meta" ? Self.attributes(element) : ""
    let text = (Folding.singleSpaced(element.text) + " " + attributes).trimmed
    if !text.isEmpty { remainder.append(TextRemainder(reason, line: element.line, text: text)) }
  }

  private static func attributes(_ element: XMLElement) -> String {
    let own = element.attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return (own + element.elements.map(attributes)).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Opens a provision. A document in an attachment is the attachment itself.
  private func open(
    _ element: XMLElement, _ kind: TextProvision.Kind, in parent: Node,
    _ remainder: inout [TextRemainder]
  ) {
    let node = parent.add(Node(kind, line: element.line, column: element.column))
    if node.isContainer { node.word = element.name }
    if kind == .article, isFirstAgain(element, in: parent) { parent.countsArticles = true }
    read(element, into: node, &remainder)
  }

  /// Whether the identifier shows that articles are numbered within the chapter.
  private func isFirstAgain(_ element: XMLElement, in parent: Node) -> Bool {
    guard parent.isContainer, let id = element.attributes["eId"] else { return false }
    return id.contains("__") && !id.hasPrefix("art") && id.hasSuffix("art_1")
  }

  private func name(_ node: Node, _ num: XMLElement) {
    let label = Folding.singleSpaced(num.text)
    guard !label.isEmpty else { return }
    node.label = label
    let printed = Self.printed(label, isPoint: node.kind == .point || node.kind == .paragraph)
    var cursor = ScalarCursor(printed)
    let read = node.kind == .point ? nil : Numeral.read(&cursor)
    node.number = Numeral(printed: printed, value: read?.value ?? printed)
  }

  /// The number in a label: `Article 4 bis` gives `4 bis`, `(a)` gives `a`.
  private static func printed(_ label: String, isPoint: Bool) -> String {
    let bare = label.trimmingCharacters(in: .punctuationCharacters.union(.whitespaces))
    guard !isPoint, let space = bare.firstIndex(of: " "), bare[..<space].allSatisfy(\.isLetter),
      RomanNumeral.value(String(bare[..<space])) == nil
    else { return bare }
    return String(bare[space...]).trimmed
  }

  private static func isBlock(_ element: XMLElement) -> Bool {
    ["p", "block", "listIntroduction", "listWrapUp", "docTitle"].contains(element.name)
  }

  /// The words of a block without its notes, which are added to the remainder.
  private static func words(_ element: XMLElement, _ remainder: inout [TextRemainder]) -> String {
    var text = ""
    for content in element.content {
      switch content {
      case .text(let words, _): text += words
      case .element(let child) where child.name == "authorialNote":
        remainder.append(
          TextRemainder(.footnote, line: child.line, text: Folding.singleSpaced(child.text)))
      case .element(let child): text += child.name == "eol" ? " " : words(child, &remainder)
      }
    }
    return Folding.singleSpaced(text)
  }
}
