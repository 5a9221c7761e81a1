import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteKit

/// Both formats, read back by networkx.
@Suite(.enabled(if: Networkx.isImportable, Comment(rawValue: Networkx.skipped)))
struct NetworkxTests {
  @Test func graphMLOfMultigraph() throws {
    let graph = try Networkx.read(Samples.multigraph().graphML(), as: .graphML)
    #expect(graph.isDirected)
    #expect(graph.isMultigraph)
    #expect(graph.graph["name"] == "str 'Ties & spells'")
    #expect(graph.graph["description"] == "str 'A < B'")
    #expect(
      graph.nodes == [
        Samples.oddID: [
          "label": "str 'Договор о коллективной безопасности'", "kind": "str 'организация'",
          "start": "str '2002-10-07'", "members": "int 6", "share": "float 0.25",
          "active": "bool True", "note": #"str 'first\nsecond\tthird'"#,
        ],
        "上海": [
          "label": "str '上海合作组织'", "kind": "str 'organization'", "start": "str '2001-06-15'",
          "spells": "str '2001-06-15..2017-06-09;2017-07-01..'", "members": "int 5000000000",
          "share": "float 1.0",
        ],
      ])
  }

  @Test func graphMLOfParallelEdges() throws {
    let graph = try Networkx.read(Samples.multigraph().graphML(), as: .graphML)
    #expect(graph.edges.count == 3)
    let edges = Dictionary(uniqueKeysWithValues: graph.edges.map { ($0.key, $0) })
    #expect(edges["one"]?.source == Samples.oddID)
    #expect(edges["three"]?.source == "上海")
    #expect(
      edges["one"]?.data == [
        "kind": "str 'treaty'", "weight": "float 2.5", "count": "int 3", "ratified": "bool False",
        "start": "str '2004-12-02'", "spells": "str '2004-12-02..2009-01-01;2012-05-01..'",
      ])
    #expect(
      edges["two"]?.data == ["kind": "str 'visit'", "count": "int 4", "end": "str '2000-03-01'"])
    #expect(edges["three"]?.data == [:])
  }

  @Test func gexfOfMultigraph() throws {
    let graph = try Networkx.read(Samples.multigraph().gexf(), as: .gexf)
    #expect(graph.isDirected)
    #expect(graph.isMultigraph)
    #expect(graph.graph["mode"] == "str 'dynamic'")
    #expect(
      graph.nodes == [
        Samples.oddID: [
          "label": "str 'Договор о коллективной безопасности'", "kind": "str 'организация'",
          "spells": "list [('2002-10-07', 'None')]", "members": "int 6", "share": "float 0.25",
          "active": "bool True", "note": #"str 'first\nsecond\tthird'"#,
        ],
        "上海": [
          "label": "str '上海合作组织'", "kind": "str 'organization'",
          "spells": "list [('2001-06-15', '2017-06-08'), ('2017-07-01', 'None')]",
          "members": "int 5000000000", "share": "float 1.0",
        ],
      ])
  }

  @Test func gexfOfParallelEdges() throws {
    let graph = try Networkx.read(Samples.multigraph().gexf(), as: .gexf)
    #expect(graph.edges.count == 3)
    let edges = Dictionary(uniqueKeysWithValues: graph.edges.map { ($0.key, $0) })
    #expect(edges["one"]?.source == Samples.oddID)
    #expect(edges["three"]?.source == "上海")
    #expect(
      edges["one"]?.data == [
        "id": "str 'one'", "kind": "str 'treaty'", "weight": "float 2.5", "count": "int 3",
        "ratified": "bool False",
        "spells": "list [('2004-12-02', '2008-12-31'), ('2012-05-01', 'None')]",
      ])
    #expect(
      edges["two"]?.data == [
        "id": "str 'two'", "kind": "str 'visit'", "count": "int 4",
        "spells": "list [('None', '2000-02-29')]",
      ])
  }

  @Test(arguments: [Networkx.Format.graphML, .gexf])
  func undirected(format: Networkx.Format) throws {
    let network = try Samples.multigraph(isDirected: false)
    let graph = try Networkx.read(format == .gexf ? network.gexf() : network.graphML(), as: format)
    #expect(!graph.isDirected)
    #expect(graph.isMultigraph)
    #expect(graph.edges.count == 3)
  }

  @Test(arguments: [Networkx.Format.graphML, .gexf])
  func empty(format: Networkx.Format) throws {
    let document = format == .gexf ? Network().gexf() : Network().graphML()
    let graph = try Networkx.read(document, as: format)
    #expect(graph.nodes.isEmpty)
    #expect(graph.edges.isEmpty)
    #expect(!graph.isMultigraph)
  }

  @Test(arguments: [Networkx.Format.graphML, .gexf])
  func mixedReadAsDirected(format: Networkx.Format) throws {
    let network = try Samples.mixed()
    let document = format == .gexf ? network.unmixed.gexf() : network.unmixed.graphML()
    let graph = try Networkx.read(document, as: format)
    #expect(graph.isDirected)
    #expect(
      Set(graph.edges.map { "\($0.source)\($0.target) \($0.data["undirected_"] ?? "")" }) == [
        "ab bool False", "bc bool True", "cb bool True", "cc bool True",
      ])
    #expect(graph.edges.filter { $0.data["undirected"] == "str 'mine'" }.count == 2)
  }

  /// A documented limit of networkx. If this fails, a new version can read mixed networks.
  @Test func mixedIsNotRead() throws {
    let network = try Samples.mixed()
    #expect(throws: Networkx.Failure.self) {
      try Networkx.read(network.graphML(), as: .graphML)
    }
    #expect(throws: Networkx.Failure.self) { try Networkx.read(network.gexf(), as: .gexf) }
  }

  @Test(arguments: [Networkx.Format.graphML, .gexf])
  func reservedNamesAndForbiddenCharacters(format: Networkx.Format) throws {
    let network = Network(
      nodes: [
        .init(
          id: "n", label: "bell\u{7} end\u{FFFF}", kind: "k",
          attributes: ["label": .text("own"), "label_": .integer(1), "big": .number(.infinity)])
      ])
    let graph = try Networkx.read(format == .gexf ? network.gexf() : network.graphML(), as: format)
    #expect(
      graph.nodes["n"] == [
        "label": "str 'bell\u{2407} end\u{FFFD}'", "kind": "str 'k'", "label__": "str 'own'", "label_": "int 1",
        "big": "float inf",
      ])
  }
}
