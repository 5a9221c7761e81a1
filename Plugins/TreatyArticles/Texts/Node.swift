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
  /// The words of the parent that come after this provision.
  var following: [String] = []
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

  /// Adds words of its own: before the children, or after the last of them.
  func append(_ words: String) {
    if words.isEmpty { return }
    if let last = children.last { last.following.append(words) } else { text.append(words) }
  }

  /// If several chapters begin with an Article 1, each numbers its own articles.
  func countAnew() {
    let first = containers.filter { $0.children.first { $0.kind == .article }?.isFirst ?? false }
    for (_, same) in Dictionary(grouping: first, by: \.word) where same.count > 1 {
      same.forEach { $0.countsArticles = true }
    }
  }

  private var isFirst: Bool { number?.ordinal == 1 }

  /// The parts, chapters and sections inside, at any depth, without those of annexes.
  private var containers: [Node] {
    children.filter(\.isContainer).flatMap { [$0] + $0.containers }
  }
}
