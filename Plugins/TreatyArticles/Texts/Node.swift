/// A provision while the tree is being built.
final class Node {
  let kind: TextProvision.Kind
  /// The word of its heading, which determines its level among parts and chapters.
  var word = ""
  var label: String?
  var number: Numeral?
  var heading: String?
  /// Its finished text, or the lines that will form it.
  var text: [String] = []
  var body: [SourceLine] = []
  var children: [Node] = []
  var line: Int
  var column: Int
  /// Whether its articles are numbered from 1.
  var countsArticles = false

  init(_ kind: TextProvision.Kind, line: Int = 0, column: Int = 1) {
    self.kind = kind
    self.line = line
    self.column = column
  }

  convenience init(_ heading: Heading, at line: SourceLine) {
    self.init(heading.kind, line: line.number, column: line.column)
    (word, number) = (heading.word, heading.number)
    label = heading.label.isEmpty ? nil : heading.label
  }

  /// Whether only its number has been read so far.
  var isFresh: Bool { heading == nil && body.isEmpty && text.isEmpty && children.isEmpty }

  /// Whether it holds articles.
  var isContainer: Bool { [.part, .chapter, .section].contains(kind) }

  /// Whether it contains an article at any depth.
  var holdsArticles: Bool {
    children.contains { $0.kind == .article || $0.holdsArticles }
  }

  func add(_ child: Node) -> Node {
    children.append(child)
    return child
  }
}
