/// An XML element with either elements or text in it.
struct Tag: Sendable {
  private let name: String
  private let attributes: [(name: String, value: String)]
  private let children: [Tag]
  private let text: String?

  /// Attributes without a value are left out.
  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [Tag] = []) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in value.map { (name, $0) } }
    self.children = children
    text = nil
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in value.map { (name, $0) } }
    children = []
    self.text = text
  }

  /// A document with this as its root.
  var document: String {
    var result = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &result, indent: "")
    return result
  }

  private func write(to result: inout String, indent: String) {
    result += "\(indent)<\(name)"
    for attribute in attributes {
      result += " \(attribute.name)=\"\(Tag.escaped(attribute.value))\""
    }
    if let text {
      result += ">\(Tag.escaped(text))</\(name)>\n"
    } else if children.isEmpty {
      result += "/>\n"
    } else {
      result += ">\n"
      for child in children { child.write(to: &result, indent: indent + "  ") }
      result += "\(indent)</\(name)>\n"
    }
  }

  /// White space is escaped too, because parsers change it in attributes, and change carriage
  /// returns everywhere.
  static func escaped(_ text: String) -> String {
    Markup.escaped(text).replacing("\t", with: "&#9;").replacing("\n", with: "&#10;")
  }
}
