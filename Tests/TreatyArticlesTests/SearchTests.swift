import Entente
import EntenteKit
import EntenteTestSupport
import Foundation
import Testing

@testable import TreatyArticles

@Suite("Searching articles")
struct SearchTests {
  /// The bundled dataset with two texts of an invented treaty.
  private static let pact = Task {
    let kb = try await base.copy()
    let english = try PluginBase.file(
      "pact.en.txt",
      """
      Pact of Zenda

      Article 1
      The Parties shall consult without delay when an armed band attacks one of them.

      Article 2
      An armed attack against a Party is an attack against all. Attacks by sea are included.

      Article 3
      The seat is Strelsau.
      """)
    let russian = try PluginBase.file(
      "pact.ru.txt",
      """
      Статья 1
      Стороны консультируются безотлагательно.

      Статья 2
      Вооружённое нападение на одну из Сторон считается нападением на все Стороны.
      """)
    let chinese = try PluginBase.file("pact.zh.txt", "第一条\n缔约国应立即协商。\n\n第二条\n对一国之武力攻击即对全体之攻击。\n")
    for (file, words) in [
      (english, ["treaty": ["zenda"], "add-treaty": ["Pact of Zenda"], "on": ["2001-01-01"]]),
      (russian, ["treaty": ["zenda"], "on": ["2001-01-01"]]),
      (chinese, ["treaty": ["zenda"], "on": ["2001-01-01"]]),
    ] {
      _ = try await base.ask(
        "articles import", words.merging(["file": [file]]) { first, _ in first }, in: kb)
    }
    return kb
  }

  private func search(_ text: String, _ narrow: (inout ArticleSearch) -> Void = { _ in })
    async throws
    -> [String]
  {
    var search = ArticleSearch(text)
    search.treaty = "zenda"
    narrow(&search)
    return try await Self.pact.value.search(search).map(\.provision)
  }

  @Test("words, phrases, prefixes, alternatives and NEAR")
  func operators() async throws {
    #expect(try await search("armed attack") == ["zenda/art_2"])
    #expect(try await Set(search("attack*")) == ["zenda/art_1", "zenda/art_2"])
    #expect(try await search("\"an armed attack\"") == ["zenda/art_2"])
    #expect(try await search("\"attack armed\"").isEmpty)
    #expect(try await Set(search("seat OR consult")) == ["zenda/art_1", "zenda/art_3"])
    #expect(try await search("NEAR(attack sea, 12)") == ["zenda/art_2"])
    #expect(try await search("NEAR(attack sea, 2)").isEmpty)
    #expect(try await search("armed NOT consult") == ["zenda/art_2"])
  }

  @Test("Russian words match all cases and ё; Chinese words match within a run")
  func languages() async throws {
    #expect(try await search("вооруженного нападения") == ["zenda/art_2"])
    #expect(try await search("стороной").count == 2)
    #expect(try await search("攻击") == ["zenda/art_2"])
    #expect(try await search("attack") { $0.language = "ru" }.isEmpty)
  }

  @Test("matches are in brackets, and the best comes first")
  func excerpts() async throws {
    var search = ArticleSearch("attack")
    search.treaty = "zenda"
    let found = try await Self.pact.value.search(search)
    #expect(found.first?.excerpt.contains("armed [attack]") == true)
    #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
    #expect(found.allSatisfy { $0.text == "zenda@2001-01-01.en" && $0.statement == nil })
  }

  @Test("a digest is found only on the days of its version")
  func days() async throws {
    var search = ArticleSearch("fifteen OR 15")
    search.treaty = "un-charter"
    search.day = "1950"
    #expect(try await base.kb.search(search).isEmpty)
    search.day = "1970"
    let found = try await base.kb.search(search)
    #expect(found.contains { $0.provision == "un-charter/art_23" && $0.statement != nil })
  }

  @Test("an invalid search explains the syntax; one without matches gives an error")
  func errors() async throws {
    for (words, code) in [
      ("\"open", KnowledgeBaseError.Code.badArgument), ("armed AND (", .badArgument),
      ("...", .badArgument),
      ("xyzzy", .notFound),
    ] {
      let error = await #expect(throws: KnowledgeBaseError.self) {
        try await base.ask("articles search", ["words": [words]])
      }
      #expect(error?.code == code, "\(words): \(error?.message ?? "")")
    }
    let limit = await #expect(throws: KnowledgeBaseError.self) {
      try await base.ask("articles search", ["words": ["attack"], "limit": ["none"]])
    }
    #expect(limit?.code == .badArgument)
  }

  @Test("stock SQLite can search the index and check its integrity")
  func stock() async throws {
    let path = try await Self.pact.value.path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "sqlite3", path,
      """
      SELECT p.provision_id FROM treaty_search JOIN treaty_passage p ON p.key = treaty_search.rowid
      WHERE treaty_search MATCH '"armed attack"' AND p.text_id IS NOT NULL;
      INSERT INTO treaty_search (treaty_search, rank) VALUES ('integrity-check', 1);
      INSERT INTO treaty_search (treaty_search) VALUES ('rebuild');
      SELECT count(*) FROM treaty_search WHERE treaty_search MATCH 'Strelsau';
      """,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(output == "zenda/art_2\n1\n")
  }
}

@Suite("Clauses and references")
struct ReferenceTests {
  @Test("a clause is aligned across organizations; missing ones have the kind of emptiness")
  func alignment() async throws {
    let table = try await base.ask(
      "articles align", ["clause": ["mutual-defence"], "on": ["2012-01-01"]])
    let rows = try #require(table.records).texts
    func provisions(_ organization: String) -> Set<String> {
      Set(rows.filter { $0["organization"] == organization }.compactMap { $0["provision"] })
    }
    #expect(provisions("csto").contains("cst/art_4"))
    #expect(provisions("nato").contains("north-atlantic-treaty/art_5"))
    #expect(rows.first { $0["treaty"] == "un-charter" }?["empty"] == "none among its articles")
    #expect(rows.first { $0["treaty"] == "eaeu-treaty" }?["empty"] == "not in force then")
    #expect(rows.first { $0["treaty"] == "guam-charter" }?["empty"] == "not covered")
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await base.ask("articles align", ["clause": ["nothing"]])
    }
    #expect(error?.code == .badArgument && error?.message.contains("withdrawal") == true)
  }

  @Test("the references between articles 4, 5 and 51 are recorded")
  func references() async throws {
    let table = try await base.ask("articles graph", ["across": []])
    let edges = Set(table.texts.map { "\($0["from"] ?? "") \($0["kind"] ?? "") \($0["to"] ?? "")" })
    for edge in [
      "cst/art_4 cites un-charter/art_51",
      "north-atlantic-treaty/art_5/para_1 cites un-charter/art_51",
    ] { #expect(edges.contains(edge), "\(edge)") }
    let own = try await base.ask("articles graph", ["treaty": ["CST,UNC"], "across": []])
    #expect(own.rows.count < table.rows.count)
  }

  @Test("networkx reads the GraphML; DOT and well-formed SVG have every edge")
  func documents() async throws {
    let table = try await base.ask("articles graph", [:])
    let svg = try #require(table.documents["svg"])
    #expect(svg.components(separatedBy: "<path ").count - 1 == table.rows.count)
    let dot = try #require(table.documents["dot"])
    #expect(dot.components(separatedBy: " -> ").count - 1 == table.rows.count)
    let graph = try PluginBase.file("graph.graphml", try #require(table.documents["graphml"]))
    let picture = try PluginBase.file("graph.svg", svg)
    let script = """
      import sys, xml.etree.ElementTree as E
      E.parse(sys.argv[2])
      try:
          import networkx
          g = networkx.read_graphml(sys.argv[1], force_multigraph=True)
          print(g.number_of_edges(), g.is_directed())
      except ImportError:
          n = '{http://graphml.graphdrawing.org/xmlns}'
          t = E.parse(sys.argv[1]).getroot()
          nodes = {x.get('id') for x in t.iter(n + 'node')}
          edges = [x for x in t.iter(n + 'edge')]
          assert all(x.get('source') in nodes and x.get('target') in nodes for x in edges)
          print(len(edges), t.find(n + 'graph').get('edgedefault') == 'directed')
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, graph, picture]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(output == "\(table.rows.count) True\n")
  }
}
