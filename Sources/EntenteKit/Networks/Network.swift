/// Nodes and edges, each with the times at which it existed.
///
/// Writers keep the order of nodes and edges, and sort attributes by name.
///
/// ```swift
/// let network = Network(
///   title: "Talks",
///   nodes: [
///     .init(id: "csto", label: "CSTO", kind: "organization"),
///     .init(id: "un", label: "United Nations", kind: "organization"),
///   ],
///   edges: [.init(id: "1", source: "csto", target: "un", kind: "agreement", isDirected: false)])
/// print(network.graphML(), network.gexf(), network.dot())
/// ```
public struct Network: Sendable, Equatable {
  public var title: String
  public var description: String
  public var nodes: [Node]
  /// Any number of edges may join two nodes; their ids tell them apart.
  public var edges: [Edge]

  public init(title: String = "", description: String = "", nodes: [Node] = [], edges: [Edge] = [])
  {
    self.title = title
    self.description = description
    self.nodes = nodes
    self.edges = edges
  }

  public struct Node: Sendable, Equatable {
    public var id: String
    public var label: String
    /// The type of the entity: `organization`.
    public var kind: String
    /// The times at which the node existed; empty if unknown, and then written as always existing.
    public var spells: [Spell]
    public var attributes: [String: Value]

    public init(
      id: String, label: String, kind: String, spells: [Spell] = [],
      attributes: [String: Value] = [:]
    ) {
      self.id = id
      self.label = label
      self.kind = kind
      self.spells = spells
      self.attributes = attributes
    }
  }

  public struct Edge: Sendable, Equatable {
    public var id: String
    /// The id of the node at the beginning of the edge.
    public var source: String
    /// The id of the node at the end of the edge.
    public var target: String
    /// The type of the edge; empty if all are alike. Gephi keeps parallel edges apart only if their
    /// types differ.
    public var kind: String
    public var isDirected: Bool
    /// The weight; readers take 1 for `nil`. Gephi drops edges of weight 0.
    public var weight: Double?
    /// The times at which the edge existed; empty if unknown, as for a node.
    public var spells: [Spell]
    public var attributes: [String: Value]

    public init(
      id: String, source: String, target: String, kind: String = "", isDirected: Bool,
      weight: Double? = nil, spells: [Spell] = [], attributes: [String: Value] = [:]
    ) {
      self.id = id
      self.source = source
      self.target = target
      self.kind = kind
      self.isDirected = isDirected
      self.weight = weight
      self.spells = spells
      self.attributes = attributes
    }
  }
}

extension Network {
  /// Whether some edges have a direction and others do not.
  public var isMixed: Bool {
    edges.contains { $0.isDirected } && edges.contains { !$0.isDirected }
  }

  /// The direction of edges that do not state one; `directed` for a mixed network.
  var defaultDirection: String {
    edges.contains { $0.isDirected } ? "directed" : "undirected"
  }
}
