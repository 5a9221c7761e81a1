import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of XML with its place in the file.
final class XMLElement {
  /// The content of an element.
  enum Content {
    case text(String, line: Int)
    case element(XMLElement)
  }

  /// The name without a prefix.
  let name: String
  let attributes: [String: String]
  let line: Int
  let column: Int
  fileprivate(set) var content: [Content] = []

  init(name: String, attributes: [String: String], line: Int, column: Int) {
    (self.name, self.attributes, self.line, self.column) = (name, attributes, line, column)
  }

  var elements: [XMLElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element with a name, at any depth, in file order.
  func first(_ wanted: String) -> XMLElement? {
    if name == wanted { return self }
    return elements.lazy.compactMap { $0.first(wanted) }.first
  }

  /// The direct children with a name.
  func children(_ wanted: String) -> [XMLElement] {
    elements.filter { $0.name == wanted }
  }

  /// All text inside.
  var text: String {
    content.map { content in
      switch content {
      case .text(let text, _): text
      case .element(let element): element.text
      }
    }.joined()
  }
}

/// Reads XML into elements. External entities are never loaded.
final class XMLTree: NSObject, XMLParserDelegate {
  private var open: [XMLElement] = []
  private var root: XMLElement?
  private var isTooDeep = false

  /// The depth limit; texts of treaties do not nest deeper.
  private static let maximumDepth = 128

  static func root(of text: String, file: String) throws(TreatyTextError) -> XMLElement {
    // The parser of some systems loads external entities even when told not to.
    if let place = text.range(of: "<!ENTITY") {
      throw TreatyTextError(
        rule: .malformedXML, file: file,
        line: 1 + text[..<place.lowerBound].count(where: \.isNewline),
        column: 1, message: "The file declares entities, which is not allowed.")
    }
    let tree = XMLTree()
    let parser = XMLParser(data: Data(text.utf8))
    parser.shouldResolveExternalEntities = false
    parser.delegate = tree
    if parser.parse(), tree.open.isEmpty, let root = tree.root { return root }
    throw TreatyTextError(
      rule: .malformedXML, file: file, line: max(1, parser.lineNumber),
      column: max(1, parser.columnNumber), message: tree.fault(parser))
  }

  private func fault(_ parser: XMLParser) -> String {
    if isTooDeep { return "The elements are nested more than \(Self.maximumDepth) deep." }
    let code = (parser.parserError as NSError?)?.code ?? 0
    let name = open.last.map { " in the element \($0.name)" } ?? ""
    return "The XML is not well formed\(name) (code \(code) of the parser)."
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?, attributes: [String: String]
  ) {
    let name = elementName.split(separator: ":").last.map(String.init) ?? elementName
    let element = XMLElement(
      name: name, attributes: attributes, line: parser.lineNumber, column: parser.columnNumber)
    open.last?.content.append(.element(element))
    if root == nil { root = element }
    open.append(element)
    guard open.count > Self.maximumDepth else { return }
    isTooDeep = true
    parser.abortParsing()
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    _ = open.popLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if case .text(let before, let line)? = open.last?.content.last {
      open.last!.content[open.last!.content.count - 1] = .text(before + string, line: line)
    } else {
      open.last?.content.append(.text(string, line: parser.lineNumber))
    }
  }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
    self.parser(parser, foundCharacters: String(decoding: CDATABlock, as: UTF8.self))
  }
}
