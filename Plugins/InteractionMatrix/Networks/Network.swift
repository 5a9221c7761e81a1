/// Things and the ties between them, each with the times at which it existed.
///
/// Nodes and edges are written in the order given, attributes in the order of their names.
struct Network: Sendable, Equatable {
  var title: String
  var description: String
  var nodes: [Node]
  var edges: [Edge]

  init(title: String = "", description: String = "", nodes: [Node] = [], edges: [Edge] = []) {
    self.title = title
    self.description = description
    self.nodes = nodes
    self.edges = edges
  }

  struct Node: Sendable, Equatable {
    var id: String
    var label: String
    var kind: String
    /// None where nothing is known of its time: it is then written as if it were always there.
    var spells: [Spell]
    var attributes: [String: Value]

    init(
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

  /// Any number of edges may join one pair of nodes; their ids tell them apart.
  struct Edge: Sendable, Equatable {
    var id: String
    var source: String
    var target: String
    /// Empty where there is but one. Gephi keeps parallel edges apart only if their kinds differ.
    var kind: String
    var isDirected: Bool
    /// Readers take 1 where there is none; Gephi drops an edge of weight 0.
    var weight: Double?
    /// None where nothing is known of its time, as for a node.
    var spells: [Spell]
    var attributes: [String: Value]

    init(
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
  /// Whether some edges have a direction and some have none.
  var isMixed: Bool {
    edges.contains { $0.isDirected } && edges.contains { !$0.isDirected }
  }

  /// What holds of edges that say nothing else; of a mixed network, "directed".
  var defaultDirection: String {
    edges.contains { $0.isDirected } ? "directed" : "undirected"
  }
}
