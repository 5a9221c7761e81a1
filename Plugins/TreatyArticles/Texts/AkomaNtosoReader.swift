import EntenteKit
import Foundation

/// Reads Akoma Ntoso 3.0, whose elements already mark the provisions.
struct AkomaNtosoReader {
  let file: String
  let language: String?
  let labels: LabelReader
  private var remainder: [TextRemainder] = []
  private var findings: [TextFinding] = []

  init(file: String, language: String?, vocabulary: HeadingVocabulary) {
    (self.file, self.language) = (file, language)
    labels = LabelReader(vocabulary: vocabulary)
  }

  private static let kinds: [String: TextProvision.Kind] = [
    "preamble": .preamble, "part": .part, "title": .part, "book": .part, "tome": .part,
    "chapter": .chapter, "subchapter": .section, "subpart": .section, "subtitle": .section,
    "division": .section, "subdivision": .section, "section": .section, "subsection": .section,
    "transitional": .section, "article": .article, "rule": .article, "paragraph": .paragraph,
    "subrule": .paragraph, "clause": .paragraph, "alinea": .paragraph, "proviso": .paragraph,
    "recital": .paragraph, "citation": .paragraph, "subparagraph": .point, "subclause": .point,
    "point": .point, "indent": .point, "item": .point, "attachment": .annex, "annex": .annex,
    "component": .annex,
  ]

  private static let remainders: [String: TextRemainder.Reason] = [
    "meta": .metadata, "coverPage": .beforeTitle, "preface": .beforeTitle,
    "conclusions": .signatureBlock, "toc": .contents, "authorialNote": .footnote,
  ]

  /// Elements that only hold others. The rest are blocks of words.
  private static let holders: Set<String> = [
    "akomaNtoso", "act", "bill", "doc", "statement", "amendment", "officialGazette", "portion",
    "documentCollection", "collectionBody", "components", "attachments", "annexes", "body",
    "mainBody", "amendmentBody", "portionBody", "content", "intro", "wrapUp", "list", "sublist",
    "blockList", "recitals", "citations", "container", "hcontainer", "level", "tblock", "blockContainer",
    "table", "tbody", "thead", "tfoot", "ul", "ol", "div", "formula",
  ]

  mutating func read(_ root: MarkupElement) throws(TreatyTextError) -> TreatyText {
    let tree = Node(.part)
    read(root, into: tree, depth: 0)
    tree.countAnew()
    tree.children.filter { $0.kind == .annex }.forEach { $0.countAnew() }
    let provisions = ProvisionTree.provisions(of: tree)
    guard provisions.flatMap(\.flattened).contains(where: { $0.kind == .article }) else {
      throw TreatyTextError(
        rule: .noArticle, file: file, line: root.line, message: "No element 'article' was found.")
    }
    let title = root.first("docTitle") ?? root.first("preface")?.first("p")
    return TreatyText(
      title: title.map { Folding.singleSpaced($0.brokenText()) },
      language: language ?? Self.language(root) ?? "und",
      format: .akomaNtoso, provisions: provisions, remainder: TextRemainder.joined(remainder),
      findings: findings + NumberingFindings.findings(provisions))
  }

  /// The language of the expression, with two letters if there is such a code.
  private static func language(_ root: MarkupElement) -> String? {
    let expression = root.first("FRBRExpression")?.first("FRBRlanguage")?.attributes["language"]
    guard let code = expression ?? root.attributes["xml:lang"] else { return nil }
    return Locale.Language(identifier: code).languageCode?.identifier(.alpha2) ?? code
  }

  // MARK: Elements

  /// The number of provisions in one another that are kept apart; deeper ones are kept as text.
  private static let maximumDepth = 24

  private mutating func read(_ element: MarkupElement, into node: Node, depth: Int) {
    for content in element.content {
      switch content {
      case .text(let text): node.append(Folding.singleSpaced(text))
      case .element(let child): place(child, in: node, depth)
      }
    }
  }

  private mutating func place(_ child: MarkupElement, in node: Node, _ depth: Int) {
    if child.name == "preface", node.kind == .annex, node.isFresh {
      nameAnnex(node, child)
    } else if let reason = Self.remainders[child.name] {
      leave(child, reason)
    } else if let kind = Self.kind(of: child, in: node), depth < Self.maximumDepth {
      let inner = node.add(Node(kind, line: child.line, column: child.column))
      if inner.isContainer { inner.word = child.name }
      open(child, inner, depth + 1)
    } else if Self.kinds[child.name] != nil || Self.holders.contains(child.name) {
      read(child, into: node, depth: depth)
    } else {
      node.append(words(child))
    }
  }

  /// The kind of provision that an element begins, if any.
  private static func kind(of element: MarkupElement, in node: Node) -> TextProvision.Kind? {
    let isInside = ![.part, .chapter, .section, .annex].contains(node.kind)
    switch element.name {
    case "hcontainer": return kinds[element.attributes["name"] ?? ""]
    case "level" where !element.children("num").isEmpty: return isInside ? .point : .section
    default: return kinds[element.name]
    }
  }

  /// Reads a provision: its own numbers and headings name it.
  private mutating func open(_ element: MarkupElement, _ node: Node, _ depth: Int) {
    for content in element.content {
      switch content {
      case .element(let child) where child.name == "num": name(node, words(child))
      case .element(let child) where ["heading", "subheading"].contains(child.name):
        let all = [node.heading, words(child)].compactMap(\.self).filter { !$0.isEmpty }
        node.heading = all.isEmpty ? nil : all.joined(separator: " ")
      case .element(let child): place(child, in: node, depth)
      case .text(let text): node.append(Folding.singleSpaced(text))
      }
    }
  }

  /// Adds a label to a provision. Of several, the first one has the number.
  private func name(_ node: Node, _ label: String) {
    guard !label.isEmpty else { return }
    if node.number == nil { node.number = labels.numeral(label, of: node.kind) }
    node.label = [node.label, label].compactMap(\.self).joined(separator: " ")
  }

  /// Names an annex by the title of the document in it.
  private mutating func nameAnnex(_ node: Node, _ preface: MarkupElement) {
    let title = words(preface)
    guard title.count <= 300 else { return leave(preface, .beforeTitle) }
    if let heading = labels.heading(title), heading.kind == .annex {
      (node.label, node.number) = (heading.label, heading.number)
      node.heading = heading.rest.isEmpty ? nil : heading.rest
    } else {
      node.heading = title.isEmpty ? nil : title
    }
  }

  // MARK: Words

  private mutating func leave(_ element: MarkupElement, _ reason: TextRemainder.Reason) {
    let attributes = element.name == "meta" ? Self.attributes(element) : ""
    let text = (Folding.singleSpaced(element.brokenText()) + " " + attributes).trimmed
    if !text.isEmpty { remainder.append(TextRemainder(reason, line: element.line, text: text)) }
  }

  private static func attributes(_ element: MarkupElement) -> String {
    let own = element.attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return (own + element.elements.map(attributes)).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The words of a block without its notes, which are added to the remainder.
  private mutating func words(_ element: MarkupElement) -> String {
    var notes: [MarkupElement] = []
    let text = element.brokenText { child in
      if child.name == "authorialNote" { notes.append(child) }
      return child.name == "authorialNote"
    }
    notes.forEach { leave($0, .footnote) }
    return Folding.singleSpaced(text)
  }
}
