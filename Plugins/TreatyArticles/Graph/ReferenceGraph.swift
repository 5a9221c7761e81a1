import Entente

/// The references between provisions, as a graph.
struct ReferenceGraph {
  /// A provision, or a treaty as a whole.
  struct Node: Hashable {
    let id: String
    let label: String
    let treaty: String
  }

  let nodes: [Node]
  let edges: [CrossReference]

  /// - Parameters:
  ///   - treaties: Only references from or to these treaties; empty for all.
  ///   - isAcross: Only references from one treaty to another.
  init(_ base: Snapshot, treaties: Set<String>, isAcross: Bool) throws {
    edges = try base.rows("SELECT * FROM treaty_cross_reference ORDER BY from_id, kind, to_id")
      .map(CrossReference.init)
      .filter { edge in
        let ends = [edge.treatyOfFrom, edge.treatyOfTo]
        return (treaties.isEmpty || ends.contains { treaties.contains($0) })
          && (!isAcross || ends[0] != ends[1])
      }
    let places = try base.rows("SELECT provision_id, position FROM treaty_provision")
    let position = Dictionary(
      places.map { ($0.text("provision_id"), $0.integer("position") ?? 0) },
      uniquingKeysWith: { first, _ in first })
    let ends = edges.flatMap {
      [
        Node(id: $0.from, label: $0.fromLabel, treaty: $0.treatyOfFrom),
        Node(id: $0.to, label: $0.toLabel, treaty: $0.treatyOfTo),
      ]
    }
    nodes = Set(ends).sorted {
      ($0.treaty, position[$0.id] ?? 0, $0.id) < ($1.treaty, position[$1.id] ?? 0, $1.id)
    }
  }
}

extension CrossReference {
  /// The treaty of the source; the source itself if it is not a provision.
  var treatyOfFrom: String { fromTreaty ?? String(from.prefix { $0 != "/" }) }
  var treatyOfTo: String { toTreaty ?? String(to.prefix { $0 != "/" }) }
}
