import Entente
import EntenteTestSupport
import Foundation
import GRDB
import Testing

@Suite("Pages of plugins")
struct PluginPageTests {
  private typealias Small = PluginTests.Small

  private func base() async throws -> KnowledgeBase {
    try await KnowledgeBase.openForWriting(at: BuiltFile.copy())
  }

  private func paths(_ kb: KnowledgeBase) async throws -> [String] {
    try await kb.read { try $0.pages() }.map(\.path)
  }

  /// A page of one section, with other fields.
  private static func page(
    path: String = "sanctions", _ more: String = "", question: String = #"["sanctions"]"#
  ) -> String {
    #"{"path": "\#(path)", "title": "Sanctions", \#(more) "sections": [{"id": "all", "title": "All", "question": \#(question)}]}"#
  }

  @Test("a page is stored with its plugin, gives its addresses, and goes with the plugin")
  func stored() async throws {
    let kb = try await base()
    #expect(try await paths(kb) == [])
    try await kb.add(Small())
    #expect(try await paths(kb) == ["sanctions/{state}"])
    let addresses = try await kb.read { base in
      try base.pages().flatMap { page in try base.addresses(of: page).map { page.address($0) } }
    }
    #expect(addresses == ["sanctions/ruritania"])
    try await kb.removePlugin("sanctions")
    #expect(try await paths(kb) == [])
  }

  @Test("a newer version of the plugin replaces its pages")
  func upgraded() async throws {
    let kb = try await base()
    try await kb.add(Small())
    try await kb.add(
      Small().version("1.1.0").with(["pages/target.json": Self.page(path: "measures")]))
    #expect(try await paths(kb) == ["measures"])
  }

  @Test("an upgrade of the file brings the pages of its plugins again")
  func carried() async throws {
    let path = try await BuiltFile.copy()
    let kb = try await KnowledgeBase.openForWriting(at: path)
    try await kb.add(Small())
    try await kb.close()
    let new = Small().version("1.1.0").with(["pages/list.json": Self.page()])
    try await KnowledgeBase.upgrade(at: path, plugins: [new])
    #expect(try await paths(KnowledgeBase.open(at: path)) == ["sanctions", "sanctions/{state}"])
  }

  @Test(
    "a page that is not valid is refused with its file and the reason",
    arguments: [
      ("{", "pages/bad.json: not a page of the explorer"),
      (page(path: "/"), "pages/bad.json: path: it begins with a word of its own"),
      (page(path: "a/B"), "path: 'B': lower-case words and {names}"),
      (page(path: "{state}"), "path: it begins with a word of its own"),
      (page(path: "a/{state}"), "addresses: a path with {names} needs a SELECT of its pages"),
      (page(#""addresses": "SELECT 1 AS x","#), "addresses: only for a path with {names}"),
      (
        page(path: "a/{state}", #""addresses": "SELECT 1 AS x","#),
        "addresses: a SELECT of the columns state"
      ),
      (
        page(path: "a/{state}", #""addresses": "SELECT id AS state FROM statement","#),
        "pages/bad.json: addresses:1: it would read statement"
      ),
      (
        page(
          path: "a/{state}", #""addresses": "DELETE FROM sanction_measure RETURNING id AS state","#),
        "it would write sanction_measure"
      ),
      (page(question: #"["nothing"]"#), "sections: all: there is no question 'nothing'"),
      (page(question: #"["upgrade"]"#), "there is no question 'upgrade'"),
      (
        page(question: #"["sanctions", "--save x"]"#),
        "sections: all: a question has no option --save"
      ),
      (page(question: #"["sanctions", "--db=x"]"#), "a question has no option --db"),
      (page(question: #"["show", "{id}"]"#), "there is no {id} in the path or the parameters"),
      (page(question: #"["sql", "SELECT * FROM act"]"#), "sections: all:1: it would read act"),
      (
        page(#""parameters": [{"name": "on", "label": "On", "kind": "choice"}],"#),
        "parameters: on: choices are for the kind 'choice', which needs them"
      ),
      (
        page(
          #""parameters": [{"name": "on", "label": "On", "kind": "choice", "choicesFrom": "SELECT key FROM meta"}],"#
        ),
        "pages/bad.json: choicesFrom of on:1: it would read meta"
      ),
    ])
  func refused(text: String, reason: String) async throws {
    let kb = try await base()
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.add(Small().with(["pages/bad.json": text]))
    }
    #expect(error?.code == .badPlugin)
    #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
    #expect(error?.message.contains("pages/bad.json") == true)
    #expect(try await kb.plugins().isEmpty)
    #expect(try await paths(kb).isEmpty)
  }

  @Test("two plugins cannot have pages of the same pattern")
  func sameAddress() async throws {
    let kb = try await base()
    try await kb.add(Small())
    let other = Small(texts: [
      "plugin.json":
        #"{"id": "votes", "subject": "vote", "version": "1.0.0", "title": "x", "description": "x"}"#,
      "pages/x.json":
        #"{"path": "sanctions/{id}", "title": "x", "addresses": "SELECT 'un' AS id", "sections": [{"id": "a", "title": "x", "question": ["show", "{id}"]}]}"#,
    ])
    let error = await #expect(throws: KnowledgeBaseError.self) { try await kb.add(other) }
    #expect(error?.code == .conflictingPlugin)
    #expect(error?.message.contains("pages/x.json: the plugin sanctions has a page") == true)
  }

  @Test("a page that somebody wrote into the file is checked again")
  func stranger() async throws {
    let path = try await BuiltFile.copy()
    let kb = try await KnowledgeBase.openForWriting(at: path)
    try await kb.add(Small())
    try await kb.close()
    let queue = try DatabaseQueue(path: path)
    try await queue.write { db in
      try db.execute(
        sql: "UPDATE plugin_page SET page = ?",
        arguments: [Self.page(question: #"["sanctions", "--save /tmp/x"]"#)])
    }
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await paths(KnowledgeBase.open(at: path))
    }
    #expect(error?.message.contains("a question has no option --save") == true)
  }

  @Test("the values of an address, with one word or several for a name")
  func values() throws {
    let one = try PluginPage(json: Self.page(path: "a/{id}"), file: "x")
    #expect(one.values(of: ["a", "b"]) == ["id": "b"])
    #expect(one.values(of: ["a", "b", "c"]) == nil && one.values(of: ["b", "c"]) == nil)
    let several = try PluginPage(json: Self.page(path: "a/{id...}"), file: "x")
    #expect(several.values(of: ["a", "b", "c"]) == ["id": "b/c"])
    #expect(several.address(["id": "b/c"]) == "a/b/c")
    #expect(several.names == ["id"] && several.values(of: ["a"]) == nil)
  }
}
