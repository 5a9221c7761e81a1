import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A picture as an XML parser sees it.
final class Parsed: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  /// The texts of elements, by the name of the element.
  private(set) var texts: [String: [String]] = [:]
  private var open: [(name: String, text: String)] = []

  init(_ xml: String) {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func all(_ name: String, class className: String? = nil) -> [[String: String]] {
    elements.filter { $0.name == name && (className == nil || $0.attributes["class"] == className) }
      .map(\.attributes)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append((name, attributes))
    open.append((name, ""))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += string
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let last = open.popLast() else { return }
    texts[last.name, default: []].append(last.text)
  }
}
