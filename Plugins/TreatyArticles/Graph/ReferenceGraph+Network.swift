import Entente
import EntenteKit

extension ReferenceGraph {
  /// The graph as a network, to be written as GraphML or DOT.
  var network: Network {
    Network(
      title: "References between provisions",
      nodes: nodes.map { node in
        .init(
          id: node.id, label: node.label, kind: node.id.contains("/") ? "provision" : "instrument",
          attributes: ["treaty": .text(node.treaty)])
      },
      edges: edges.map { edge in
        .init(
          id: edge.statement, source: edge.from, target: edge.to, kind: edge.kind,
          isDirected: true,
          attributes: ["statement": .text(edge.statement), "sources": .text(edge.sources)])
      })
  }
}
