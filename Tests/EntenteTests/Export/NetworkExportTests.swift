import Entente
import EntenteTestSupport
import Foundation
import Testing

@Suite(
  "An export as a network",
  .enabled(if: Networkx.isImportable, "networkx is not importable: set ENTENTE_PYTHON"))
struct NetworkExportTests {
  private func read(
    _ kb: KnowledgeBase, _ format: ExportFormat, _ network: ExportNetwork
  ) async throws -> Networkx {
    var options = ExportOptions()
    options.network = network
    let file = try Places.temporary().appendingPathComponent("network.xml").path
    try await kb.export(format, to: file, options)
    return try Networkx.read(
      String(contentsOfFile: file, encoding: .utf8), as: format == .gexf ? .gexf : .graphML)
  }

  private func base() async throws -> KnowledgeBase {
    let base = try await SmallBase()
    try await base.act("a1", "joined", on: "1990", recorded: "2020-01-02")
    try await base.act("a2", "withdrew", on: "1995-05-01", recorded: "2020-01-03")
    try await base.act("a3", "joined", on: "2001-02-03", recorded: "2020-01-04")
    try await base.act("a4", "joined", by: "graustark", on: "1992-03-04", recorded: "2020-01-05")
    return base.kb
  }

  @Test("a membership has all its spells, and the days that are certain")
  func memberships() async throws {
    let kb = try await base()
    let graph = try await read(kb, .gexf, .memberships)
    #expect(graph.isDirected)
    #expect(Set(graph.nodes.keys) == ["league", "ruritania", "graustark"])
    #expect(graph.nodes["league"]?["bipartite"] == "int 1")
    let edge = try #require(graph.edges.first { $0.source == "ruritania" })
    #expect(edge.target == "league")
    #expect(edge.data["kind"] == "str 'member'")
    #expect(
      edge.data["spells"] == "list [('1990-01-01', '1995-04-30'), ('2001-02-03', 'None')]")
    #expect(edge.data["certain"]?.hasPrefix("str '1990-12-31..1995-05-01;2001-02-03..") == true)
    #expect(edge.data["evidence"] == "str 'a1, a2, a3'")
    let same = try await read(kb, .graphml, .memberships)
    #expect(same.edges.count == graph.edges.count)
  }

  @Test("states are joined by common bodies, for the time that they had them")
  func projection() async throws {
    let kb = try await base()
    let graph = try await read(kb, .gexf, .states)
    #expect(!graph.isDirected)
    let edge = try #require(graph.edges.first)
    #expect(graph.edges.count == 1)
    #expect(edge.data["weight"] == "float 1.0")
    #expect(edge.data["shared"] == "str 'league'")
    #expect(edge.data["shared_certain"] == "int 1")
    #expect(
      edge.data["spells"] == "list [('1992-03-04', '1995-04-30'), ('2001-02-03', 'None')]")
  }

  @Test(
    "each network of the bundled dataset is read by networkx",
    arguments: [ExportFormat.graphml, .gexf],
    [ExportNetwork.memberships, .states, .organizations, .interactions])
  func bundled(format: ExportFormat, network: ExportNetwork) async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    let graph = try await read(kb, format, network)
    #expect(!graph.edges.isEmpty)
    if network == .organizations {
      let edge = graph.edges.first { Set([$0.source, $0.target]) == ["cis", "csto"] }
      #expect(edge?.data["weight"] == "float 7.0")
    }
  }

  @Test("an unknown rule is refused")
  func rule() async throws {
    let kb = try await base()
    var options = ExportOptions()
    options.rule = "none"
    let wrong = options
    await #expect(throws: KnowledgeBaseError.self) {
      try await kb.export(.gexf, wrong) { _ in }
    }
  }
}
