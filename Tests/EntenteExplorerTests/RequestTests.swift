import Entente
import EntenteKit
import Testing

@testable import EntenteExplorer

@Suite("Addresses")
struct RequestTests {
  @Test("the ending gives the form, the query the values")
  func form() throws {
    let request = try #require(ExplorerRequest("/organizations/csto.csv?on=2012-01&rule=signature"))
    #expect(request.path == ["organizations", "csto"] && request.form == .csv)
    #expect(request.values == ["on": "2012-01", "rule": "signature"])
    #expect(ExplorerRequest("/")?.path == [])
    #expect(ExplorerRequest("/index.json")?.path == [])
  }

  @Test("a plus sign of a form is a blank, and the first of two values counts")
  func plus() {
    #expect(ExplorerRequest("/search?q=a+b%2Bc&q=d")?.values == ["q": "a b+c"])
  }

  @Test(
    "an address that is not valid or too long is refused",
    arguments: ["/%zz", "/a%00", "/search?q=%ff", "/" + String(repeating: "a", count: 8192)])
  func refused(address: String) {
    #expect(ExplorerRequest(address) == nil)
  }

  @Test("an id with a slash is a part of the path")
  func slash() throws {
    let page = try PluginPage(
      json: """
        {"path": "entities/{id...}", "title": "", "sections": [], "addresses": "SELECT 1 AS id"}
        """, file: "")
    #expect(page.values(of: ["entities", "cst", "art_4"]) == ["id": "cst/art_4"])
    #expect(page.values(of: ["entities"]) == nil)
  }
}

@Suite("Questions of a page")
struct QuestionTests {
  private func words(_ question: String, _ address: String) async throws -> [String] {
    let page = try PluginPage(
      json: """
        {"path": "test", "title": "", "parameters": [
          {"name": "q", "label": "Q"}, {"name": "on", "label": "On"}],
          "sections": [{"id": "s", "title": "", "question": \(question)}]}
        """, file: "")
    let kb = try await KnowledgeBase.inMemory()
    let links = try await kb.read { try Links($0, [page]) }
    let request = try #require(ExplorerRequest(address))
    let match = try #require(PageMatch(request, in: [page], links))
    return match.words(of: page.sections[0])
  }

  @Test("an option without a value is left out")
  func options() async throws {
    let question = #"["find", "{q}", "--on {on}"]"#
    #expect(try await words(question, "/test?q=csto") == ["find", "csto"])
    #expect(
      try await words(question, "/test?q=csto&on=2012") == ["find", "csto", "--on", "2012"])
    #expect(try await words(#"["m", "{q...}"]"#, "/test?q=a,+b") == ["m", "a", "b"])
  }

  @Test("a value cannot become an option")
  func injection() async throws {
    #expect(
      try await words(#"["find", "{q}", "--on {on}"]"#, "/test?q=--save%3Dx&on=--help")
        == ["find", " --save=x", "--on=--help"])
  }

  @Test("an apostrophe does not end a text of SQL")
  func apostrophe() async throws {
    #expect(
      try await words(#"["sql", "SELECT '{q}' WHERE 1"]"#, "/test?q=a'b")
        == ["sql", "SELECT 'a''b' WHERE 1"])
  }
}

@Suite("Links")
struct LinkTests {
  @Test("links to files are relative, with safe names")
  func files() {
    #expect(LinkStyle.files(depth: 2).href("entities/cst/art_4") == "../../entities/cst/art_4.html")
    #expect(LinkStyle.files(depth: 0).href("") == "index.html")
    #expect(LinkStyle.file("sources/a:b*") == "sources/a~3ab~2a")
    #expect(LinkStyle.file("states/con") == "states/~63on")
    #expect(LinkStyle.file("x/../y") == "x/~2e~2e/y")
  }

  @Test("links of the server begin with a slash; the start page has a name with an ending")
  func server() {
    #expect(LinkStyle.server.href("states/a b", query: "?on=1") == "/states/a%20b?on=1")
    #expect(LinkStyle.server.href("") == "/")
    #expect(LinkStyle.server.href("", ending: "json") == "/index.json")
  }
}
