/// Gives identifiers to the finished tree.
struct ProvisionTree {
  private var used: [String: Int] = [:]
  private var counts: [String: Int] = [:]
  /// The words of parts or chapters that number their articles from 1.
  private let counting: Set<String>

  static func provisions(of root: Node) -> [TextProvision] {
    var tree = ProvisionTree(counting: countingWords(root))
    return root.children.map { tree.provision($0, scope: "", parent: nil) }
  }

  private init(counting: Set<String>) {
    self.counting = counting
  }

  private static func countingWords(_ node: Node) -> Set<String> {
    let own: Set<String> = node.countsArticles ? [node.word] : []
    return node.children.reduce(own) { $0.union(countingWords($1)) }
  }

  /// - Parameters:
  ///   - scope: The path in which articles and annexes are numbered.
  ///   - parent: The identifier of the parent.
  private mutating func provision(_ node: Node, scope: String, parent: String?) -> TextProvision {
    let base = node.kind == .article ? scope : parent ?? scope
    let id = identifier(node, in: base)
    let opensScope = node.kind == .annex || (!node.word.isEmpty && counting.contains(node.word))
    let children = node.children.map { provision($0, scope: opensScope ? id : scope, parent: id) }
    return TextProvision(
      kind: node.kind, id: id, parentID: parent, label: node.label.map(BlockText.clean),
      number: node.number?.printed, value: node.number?.value, heading: node.heading,
      text: node.text.joined(separator: "\n"), line: node.line, column: node.column,
      children: children)
  }

  private mutating func identifier(_ node: Node, in base: String) -> String {
    let name =
      node.kind == .preamble ? "preamble" : "\(Self.prefix(node.kind))_\(number(node, base))"
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

  /// The number in the identifier; a provision without a number gets the next one.
  private mutating func number(_ node: Node, _ base: String) -> String {
    let isLatin = node.number?.printed.utf8.allSatisfy { $0 < 0x80 } ?? true
    let usesValue =
      [.article, .annex, .paragraph].contains(node.kind)
      || (node.isContainer && !isLatin)
    let name = (usesValue ? node.number?.value : node.number?.printed).map(Self.name) ?? ""
    if !name.isEmpty { return name }
    counts["\(base)/\(node.kind)", default: 0] += 1
    return String(counts["\(base)/\(node.kind)"]!)
  }

  /// The number with letters, digits, dots and hyphens only.
  private static func name(_ number: String) -> String {
    number.split { !$0.isLetter && !$0.isNumber && $0 != "." }.joined(separator: "-")
  }
}
