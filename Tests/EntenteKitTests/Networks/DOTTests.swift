import EntenteKit
import Testing

@Suite("Networks as DOT")
struct DOTTests {
  @Test("nodes with the same value of an attribute share a box; quotes are escaped")
  func clusters() {
    let network = Network(
      title: "A \"title\"",
      nodes: [
        .init(id: "a", label: "A", kind: "x"),
        .init(id: "b", label: "B", kind: "x", attributes: ["treaty": .text("cst")]),
      ],
      edges: [.init(id: "1", source: "a", target: "b", kind: "cites", isDirected: true)])
    #expect(
      network.dot(clusteredBy: "treaty") == #"""
        digraph "A \"title\"" {
          rankdir=LR;
          node [shape=box];
          "a" [label="A"];
          subgraph cluster_0 {
            label="cst";
            "b" [label="B"];
          }
          "a" -> "b" [label="cites", tooltip="1"];
        }

        """#)
  }

  @Test("undirected edges have no arrow, even beside directed ones")
  func undirected() throws {
    var network = try Samples.mixed()
    #expect(network.dot().contains(#""b" -> "c" [label="", tooltip="2", dir=none];"#))
    network.edges.removeFirst()
    #expect(network.dot().hasPrefix("graph") && network.dot().contains(#""b" -- "c""#))
  }
}
