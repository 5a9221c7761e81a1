/// A network as a picture: boxes with names, and one line for all that ties two of them.
///
/// The same network always gets the same picture.
public struct NetworkChart: Sendable {
  public struct Node: Sendable {
    public var id: String
    public var label: String
    /// The type of the entity; each has its own colour.
    public var kind: String

    public init(id: String, label: String, kind: String) {
      (self.id, self.label, self.kind) = (id, label, kind)
    }
  }

  /// A tie between two nodes.
  public struct Tie: Sendable {
    public var source, target: String
    /// The kinds in words, one element for each tie.
    public var words: [String]
    /// Whether a tie goes from source to target, and from target to source.
    public var goes, comes: Bool
    /// The kind, if all are of one kind.
    public var kind: String?
    /// Whether none is certain.
    public var isDoubtful = false
    /// The id of the first statement behind it.
    public var statement: String?

    public init(
      source: String, target: String, words: [String], goes: Bool = false, comes: Bool = false,
      statement: String? = nil
    ) {
      (self.source, self.target, self.words) = (source, target, words)
      (self.goes, self.comes, self.statement) = (goes, comes, statement)
    }
  }

  public var title: String
  public var notes: [String]
  public var nodes: [Node]
  public var ties: [Tie]
  /// The colours of kinds of ties; without them, all lines are grey.
  public var marks: KindMarks?

  public init(title: String, notes: [String] = [], nodes: [Node], ties: [Tie]) {
    (self.title, self.notes, self.nodes, self.ties) = (title, notes, nodes, ties)
  }

  /// The picture as text.
  public var svg: String { NetworkDrawing(self).svg }
}

extension NetworkChart {
  /// A network with the edges between two nodes as one tie. A tie is doubtful if the attribute
  /// `certainty` of all its edges is `maybe`.
  ///
  /// - Parameter notes: Sentences below the picture.
  public init(_ network: Network, notes: [String] = []) {
    var places: [[String]: Int] = [:]
    var ties: [Tie] = []
    for edge in network.edges where edge.source != edge.target {
      let isTurned = edge.source > edge.target
      let (source, target) = isTurned ? (edge.target, edge.source) : (edge.source, edge.target)
      let place = places[[source, target]] ?? ties.count
      if place == ties.count {
        places[[source, target]] = place
        var tie = Tie(source: source, target: target, words: [])
        (tie.kind, tie.isDoubtful) = (edge.kind, true)
        ties.append(tie)
      }
      if ties[place].kind != edge.kind { ties[place].kind = nil }
      if edge.attributes["certainty"] != .text("maybe") { ties[place].isDoubtful = false }
      let days = edge.spells.map(\.written).joined(separator: ", ")
      ties[place].words.append(edge.kind + (days.isEmpty ? "" : " (\(days))"))
      if edge.isDirected, !isTurned { ties[place].goes = true }
      if edge.isDirected, isTurned { ties[place].comes = true }
      if ties[place].statement == nil, case .text(let id)? = edge.attributes["statement"] {
        ties[place].statement = id
      }
    }
    let nodes = network.nodes.map { Node(id: $0.id, label: $0.label, kind: $0.kind) }
    self.init(title: network.title, notes: notes, nodes: nodes, ties: ties)
  }
}
