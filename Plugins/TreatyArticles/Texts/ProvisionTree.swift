/// Gives identifiers to the finished tree.
struct ProvisionTree {
  private var used: [String: Int] = [:]
  private var counts: [String: Int] = [:]
  /// The words of parts or chapters that number their articles from 1.
  private let counting: Set<String>
  /// Where provisions of a kind have numbers, so that those without one do not get any.
  private var numbered: Set<Place> = []

  /// The provisions of one kind that are numbered together.
  private struct Place: Hashable {
    let base: ObjectIdentifier
    let kind: TextProvision.Kind
  }

  static func provisions(of root: Node) -> [TextProvision] {
    var tree = ProvisionTree(counting: countingWords(root))
    tree.findNumbers(in: root, scope: root)
    let top = Position(scope: root, parent: root, scopeID: "", parentID: nil)
    return root.children.map { tree.provision($0, top) }
  }

  private init(counting: Set<String>) {
    self.counting = counting
  }

  private static func countingWords(_ node: Node) -> Set<String> {
    let own: Set<String> = node.countsArticles ? [node.word] : []
    return node.children.reduce(own) { $0.union(countingWords($1)) }
  }

  private func opensScope(_ node: Node) -> Bool {
    node.kind == .annex || (!node.word.isEmpty && counting.contains(node.word))
  }

  private mutating func findNumbers(in parent: Node, scope: Node) {
    for child in parent.children {
      if child.number.flatMap({ Self.name($0.value) }) != nil {
        numbered.insert(Self.place(child, scope, parent))
      }
      findNumbers(in: child, scope: opensScope(child) ? child : scope)
    }
  }

  private static func place(_ node: Node, _ scope: Node, _ parent: Node) -> Place {
    Place(base: ObjectIdentifier(node.kind == .article ? scope : parent), kind: node.kind)
  }

  /// The place of a provision: `scope` is the node in which articles are numbered.
  private struct Position {
    var scope: Node
    var parent: Node
    var scopeID: String
    var parentID: String?
  }

  private mutating func provision(_ node: Node, _ position: Position) -> TextProvision {
    let id = identifier(node, position)
    let opens = opensScope(node)
    let inner = Position(
      scope: opens ? node : position.scope, parent: node, scopeID: opens ? id : position.scopeID,
      parentID: id)
    let children = node.children.map { provision($0, inner) }
    return TextProvision(
      kind: node.kind, id: id, parentID: position.parentID, label: node.label.map(BlockText.clean),
      number: node.number?.printed, value: node.number?.value, heading: node.heading,
      text: node.text.joined(separator: "\n"), following: node.following.joined(separator: "\n"),
      line: node.line, column: node.column, children: children)
  }

  private mutating func identifier(_ node: Node, _ position: Position) -> String {
    let base = node.kind == .article ? position.scopeID : position.parentID ?? position.scopeID
    let isNumbered = numbered.contains(Self.place(node, position.scope, position.parent))
    let name =
      node.kind == .preamble
      ? "preamble" : "\(Self.prefix(node.kind))_\(number(node, base, isNumbered))"
    let path = base.isEmpty ? name : "\(base)/\(name)"
    used[path, default: 0] += 1
    return used[path] == 1 ? path : "\(path)-\(used[path]!)"
  }

  private static func prefix(_ kind: TextProvision.Kind) -> String {
    switch kind {
    case .preamble: "preamble"
    case .part: "part"
    case .chapter: "chp"
    case .section: "sec"
    case .article: "art"
    case .paragraph: "para"
    case .point: "point"
    case .annex: "annex"
    }
  }

  /// The number in the identifier. Provisions without a number are counted; beside numbered ones
  /// they get `nn1`, `nn2` ..., as in Akoma Ntoso, so that they take no number of another.
  private mutating func number(_ node: Node, _ base: String, _ isNumbered: Bool) -> String {
    let isLatin = node.number?.printed.utf8.allSatisfy { $0 < 0x80 } ?? true
    let usesValue =
      [.article, .annex, .paragraph].contains(node.kind)
      || (node.isContainer && !isLatin)
    let name = (usesValue ? node.number?.value : node.number?.printed).flatMap(Self.name)
    if let name { return name }
    counts["\(base)/\(node.kind)", default: 0] += 1
    return (isNumbered ? "nn" : "") + String(counts["\(base)/\(node.kind)"]!)
  }

  /// The longest number in an identifier; a longer one is no number.
  private static let longestName = 40

  /// The number with letters, digits, dots and hyphens only; `nil` if it cannot be in an identifier.
  private static func name(_ number: String) -> String? {
    guard number.utf8.count <= 4 * longestName else { return nil }
    let name = number.split { !$0.isLetter && !$0.isNumber && $0 != "." }.joined(separator: "-")
    return name.isEmpty || name.count > longestName ? nil : name
  }
}
