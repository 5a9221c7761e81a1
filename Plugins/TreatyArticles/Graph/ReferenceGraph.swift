import Entente
import Foundation

/// The references between provisions, as a graph.
struct ReferenceGraph {
  /// A provision, or a treaty as a whole.
  struct Node: Hashable {
    let id: String
    let label: String
    let treaty: String
    let treatyLabel: String

    /// The name below the name of the treaty: `Article 4`.
    var name: String {
      guard id != treaty, let end = label.range(of: " of ") else { return label }
      return String(label[..<end.lowerBound]).trimmingCharacters(in: [",", " "])
    }
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
    let treaties = try base.rows(
      "SELECT entity_id, label FROM entity_overview WHERE type_id <> 'provision'")
    let labels = Dictionary(
      treaties.map { ($0.text("entity_id"), $0.text("label")) },
      uniquingKeysWith: { first, _ in first })
    func node(_ id: String, _ label: String, _ treaty: String) -> Node {
      Node(id: id, label: label, treaty: treaty, treatyLabel: labels[treaty] ?? treaty)
    }
    let ends = edges.flatMap {
      [
        node($0.from, $0.fromLabel, $0.treatyOfFrom), node($0.to, $0.toLabel, $0.treatyOfTo),
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
