/// A chart of parts and wholes, from left to right: a body, its organs, and theirs.
public struct TreeChart: Sendable {
  public struct Node: Sendable {
    public var id: String
    public var label: String
    /// The type of the entity; each has its own colour.
    public var kind: String
    /// The text alternative.
    public var description: String
    /// The id of the statement that ties it to its whole.
    public var statement: String?

    public init(
      id: String, label: String, kind: String, description: String, statement: String? = nil
    ) {
      (self.id, self.label, self.kind) = (id, label, kind)
      (self.description, self.statement) = (description, statement)
    }
  }

  public struct Edge: Sendable, Hashable {
    /// The ids of the part and its whole.
    public var part, whole: String
    /// The kind of relation; each has its own dash pattern.
    public var kind: String

    public init(part: String, whole: String, kind: String) {
      (self.part, self.whole, self.kind) = (part, whole, kind)
    }
  }

  public var title: String
  public var notes: [String]
  /// The body at the root.
  public var root: String
  public var nodes: [Node]
  public var edges: [Edge]

  public init(
    title: String, notes: [String] = [], root: String, nodes: [Node], edges: [Edge]
  ) {
    (self.title, self.notes, self.root) = (title, notes, root)
    (self.nodes, self.edges) = (nodes, edges)
  }

  /// The picture as text.
  public var svg: String { TreeDrawing(self).svg }
}

/// The places of nodes: each part is one column to the right of its whole.
struct TreeLayout {
  struct Place {
    let node: TreeChart.Node
    let column: Int
    /// The top in pixels; a whole is beside the middle of its parts.
    let top: Double
    let height: Double

    var middle: Double { top + height / 2 }
  }

  private(set) var places: [Place] = []
  private(set) var height = 0.0

  /// - Parameter boxHeight: The height of the box of a node, with the space below it.
  init(_ chart: TreeChart, boxHeight: (TreeChart.Node) -> Double) {
    let nodes = Dictionary(chart.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let children = Dictionary(
      grouping: Self.wholes(chart).sorted { $0.place < $1.place }, by: \.whole
    ).mapValues { $0.map(\.part) }
    // Parts with parts of their own come last, and their rows together.
    func place(_ id: String, _ column: Int) -> Double? {
      guard let node = nodes[id] else { return nil }
      let all = children[id] ?? []
      let sorted = all.filter { children[$0] == nil } + all.filter { children[$0] != nil }
      let (start, own) = (height, boxHeight(node))
      let rows = sorted.compactMap { place($0, column + 1) }
      height = max(height, start + own)
      let middle = rows.first.flatMap { first in rows.last.map { (first + $0) / 2 } }
      let top = max(start, (middle ?? start + own / 2) - own / 2)
      places.append(Place(node: node, column: column, top: top, height: own))
      return top + own / 2
    }
    _ = place(chart.root, 0)
  }

  /// One whole for each part that the root reaches: one below the root, if there is any, because it
  /// tells more. Parts are in the order in which the root reaches them.
  private static func wholes(_ chart: TreeChart) -> [(part: String, whole: String, place: Int)] {
    let queue = reached(chart, without: nil)
    let seen = Set(queue)
    var chosen: [String: String] = [:]
    for part in queue.dropFirst() {
      let all = chart.edges.filter { $0.part == part && seen.contains($0.whole) }.map(\.whole)
      let ordered = all.filter { $0 != chart.root } + all.filter { $0 == chart.root }
      let others = Set(reached(chart, without: part))
      chosen[part] = ordered.first { whole in
        // A part is never above itself.
        others.contains(whole) && sequence(first: whole) { chosen[$0] }.allSatisfy { $0 != part }
      }
    }
    return queue.enumerated().compactMap { place, part in chosen[part].map { (part, $0, place) } }
  }

  /// The root and the parts that it reaches, in the order of reaching them.
  ///
  /// - Parameter left: A part that no way leads through.
  private static func reached(_ chart: TreeChart, without left: String?) -> [String] {
    let parts = Dictionary(grouping: chart.edges, by: \.whole)
    var (seen, queue): (Set<String>, [String]) = ([chart.root], [chart.root])
    var next = 0
    while next < queue.count {
      for edge in parts[queue[next]] ?? []
      where edge.part != left && seen.insert(edge.part).inserted {
        queue.append(edge.part)
      }
      next += 1
    }
    return queue
  }
}
