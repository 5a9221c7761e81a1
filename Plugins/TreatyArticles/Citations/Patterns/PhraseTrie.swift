/// A trie: values stored under sequences of terms.
struct PhraseTrie<Value: Sendable>: Sendable {
  private struct Node {
    var next: [Int: Int] = [:]
    var values: [Value] = []
  }

  /// A node of the trie.
  typealias Place = Int

  static var root: Place { 0 }

  private var nodes = [Node()]

  mutating func insert(_ value: Value, under terms: [Int]) {
    var place = Self.root
    for term in terms { place = child(of: place, term) }
    nodes[place].values.append(value)
  }

  private mutating func child(of place: Place, _ term: Int) -> Place {
    if let child = nodes[place].next[term] { return child }
    nodes.append(Node())
    nodes[place].next[term] = nodes.count - 1
    return nodes.count - 1
  }

  func step(from place: Place, _ term: Int) -> Place? { nodes[place].next[term] }

  func values(at place: Place) -> [Value] { nodes[place].values }
}
