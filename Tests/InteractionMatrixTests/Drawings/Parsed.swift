import EntenteKit

/// A picture as an XML parser sees it.
struct Parsed {
  let isWellFormed: Bool
  let elements: [(name: String, attributes: [String: String])]
  /// The texts of elements, by the name of the element.
  let texts: [String: [String]]

  init(_ xml: String) {
    let root = try? MarkupElement.root(of: xml)
    let all = root?.all ?? []
    isWellFormed = root != nil
    elements = all.map { ($0.name, $0.attributes) }
    texts = Dictionary(grouping: all, by: \.name).mapValues { $0.map(\.ownText) }
  }

  func all(_ name: String, class className: String? = nil) -> [[String: String]] {
    elements.filter { $0.name == name && (className == nil || $0.attributes["class"] == className) }
      .map(\.attributes)
  }
}

extension MarkupElement {
  /// The text directly inside.
  fileprivate var ownText: String {
    content.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }
}
