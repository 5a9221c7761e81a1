/// An element of an XML file, with its place and its content.
///
/// ```swift
/// let root = try MarkupElement.root(of: "<a>Salt <b>and</b> fish</a>")
/// root.text  // "Salt and fish"
/// root.children("b").count  // 1
/// ```
public final class MarkupElement {
  /// The content of an element.
  public enum Content {
    case text(String)
    case element(MarkupElement)
  }

  /// The name without a prefix.
  public let name: String

  /// The attributes; the names have their prefixes, as in `xml:lang`.
  public let attributes: [String: String]

  /// The line and column of the end of its start tag, counted from 1.
  public let line: Int
  public let column: Int

  /// Texts and elements in file order. No text follows a text.
  public internal(set) var content: [Content] = []

  init(name: String, attributes: [String: String], line: Int, column: Int) {
    (self.name, self.attributes, self.line, self.column) = (name, attributes, line, column)
  }
}

extension MarkupElement {
  /// The elements directly inside, in file order.
  public var elements: [MarkupElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The elements directly inside that have a name.
  public func children(_ wanted: String) -> [MarkupElement] {
    elements.filter { $0.name == wanted }
  }

  /// The first element with a name, at any depth, in file order; it can be this one.
  public func first(_ wanted: String) -> MarkupElement? {
    if name == wanted { return self }
    return elements.lazy.compactMap { $0.first(wanted) }.first
  }

  /// This element and all elements inside it, in file order.
  public var all: [MarkupElement] {
    var found = [self]
    collect(into: &found)
    return found
  }

  private func collect(into found: inout [MarkupElement]) {
    for element in elements {
      found.append(element)
      element.collect(into: &found)
    }
  }

  /// All text inside, as it stands in the file.
  public var text: String {
    var text = ""
    append(to: &text)
    return text
  }

  private func append(to text: inout String) {
    for content in content {
      switch content {
      case .text(let words): text += words
      case .element(let element): element.append(to: &text)
      }
    }
  }
}

/// The reason why a text is not XML that can be read, with the place.
public struct MarkupError: Error, Sendable, Hashable {
  /// The line and column, counted from 1.
  public let line: Int
  public let column: Int

  /// The error, as a sentence.
  public let message: String
}
