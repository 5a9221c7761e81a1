import Entente
import EntenteCLI
import EntenteKit
import Foundation
import HTTPTypes
import Hummingbird
import Testing

@testable import EntenteExplorer

@Suite("Server")
struct ServerTests {
  @Test("a page has a tag and the headers of security, and 304 answers the same tag")
  func headers() async throws {
    try await withServer { client in
      let page = try await client.execute(uri: "/disputes", method: .get)
      #expect(page.status == .ok)
      let policy = try #require(page.headers[.contentSecurityPolicy])
      #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
      #expect(page.headers[.xContentTypeOptions] == "nosniff")
      let tag = try #require(page.headers[.eTag])
      for known in [tag, "\"x\", W/\(tag)"] {
        let again = try await client.execute(
          uri: "/disputes", method: .get, headers: [.ifNoneMatch: known])
        #expect(again.status == .notModified && again.body.readableBytes == 0)
      }
      let other = try await client.execute(
        uri: "/states", method: .get, headers: [.ifNoneMatch: tag])
      #expect(other.status == .ok)
    }
  }

  @Test("HEAD answers like GET, without a body")
  func head() async throws {
    try await withServer { client in
      let page = try await client.execute(uri: "/states", method: .get)
      let head = try await client.execute(uri: "/states", method: .head)
      #expect(head.status == .ok && head.body.readableBytes == 0)
      #expect(head.headers[.contentLength] == String(page.body.readableBytes))
      #expect(head.headers[.eTag] == page.headers[.eTag])
    }
  }

  @Test("other methods are refused", arguments: [HTTPRequest.Method.post, .put, .delete, .patch])
  func methods(method: HTTPRequest.Method) async throws {
    try await withServer { client in
      let answer = try await client.execute(uri: "/states", method: method)
      #expect(answer.status == .methodNotAllowed && answer.headers[.allow] == "GET, HEAD")
    }
  }

  @Test("robots.txt and the assets are served, others are not found")
  func files() async throws {
    try await withServer { client in
      let robots = try await client.execute(uri: "/robots.txt", method: .get)
      #expect(String(buffer: robots.body).contains("Disallow: /sql"))
      for (name, type) in [("style.css", "text/css"), ("explorer.js", "text/javascript")] {
        let asset = try await client.execute(uri: "/assets/\(name)", method: .get)
        #expect(asset.status == .ok && asset.headers[.contentType]?.hasPrefix(type) == true)
      }
      for address in ["/assets/none.css", "/assets/../Package.swift", "/nothing"] {
        #expect(try await client.execute(uri: address, method: .get).status == .notFound)
      }
    }
  }

  @Test("an address that is too long or not valid is refused")
  func long() async throws {
    try await withServer { client in
      let long = "/search?q=" + String(repeating: "a", count: 9000)
      let refused = try await client.execute(uri: long, method: .get)
      #expect(refused.status.code == 414)
      let bad = try await client.execute(uri: "/%zz", method: .get)
      #expect(bad.status == .badRequest)
    }
  }

  @Test("all sections of a page come from one state of the file")
  func oneState() async throws {
    let path = try await Bundled.copy()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let kb = try await KnowledgeBase.open(at: path)
    let page = try PluginPage(
      json: """
        {"path": "test", "title": "Test", "sections": [
          {"id": "a", "title": "A", "question": ["first"]},
          {"id": "b", "title": "B", "question": ["second"]}]}
        """, file: "")
    let writes = Writes(path)
    let explorer = try await Explorer(kb, pages: [page]) { words, _, base in
      if words == ["second"] { try await writes.write() }
      let count = try await base.revisions().count
      return Table(columns: ["revisions"], rows: [[.init(count)]])
    }
    let client = TestServer(server: ExplorerServer(explorer))
    let before = try await kb.revisions().count
    let text = String(buffer: try await client.execute(uri: "/test.json", method: .get).body)
    let counts = text.matches(of: /"revisions": ?(\d+)/).map { Int($0.1) ?? 0 }
    #expect(counts == [before + 1, before + 1])
  }

  @Test("the errors of a page name their section, also a document that its answer lacks")
  func errors() async throws {
    let page = try PluginPage(
      json: """
        {"path": "test", "title": "Test", "sections": [
          {"id": "fails", "title": "A", "question": ["fails"]},
          {"id": "lacks", "title": "B", "question": ["lacks"], "documents": ["vega-lite"]}]}
        """, file: "")
    let explorer = try await Explorer(Bundled.kb, pages: [page]) { words, _, _ in
      guard words == ["lacks"] else { throw KnowledgeBaseError.nothing("nothing") }
      return Table(columns: ["x"], rows: [["1"]])
    }
    #expect(
      await explorer.errors(at: "test")
        == ["fails: nothing", "lacks: the answer has no vega-lite"])
  }

  @Test("an answer is kept until the file changes")
  func kept() async throws {
    let path = try await Bundled.copy()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let kb = try await KnowledgeBase.open(at: path)
    let explorer = try await EntenteCommand.explorer(of: kb, plugins: [])
    let writes = Writes(path)
    let client = TestServer(server: ExplorerServer(explorer))
    func tag() async throws -> String? {
      try await client.execute(uri: "/", method: .get).headers[.eTag]
    }
    let first = try await tag()
    #expect(try await tag() == first)
    try await writes.write()
    #expect(try await tag() != first)
  }

  @Test("a page that was added with a plugin is served, too")
  func addedPage() async throws {
    let path = try await Bundled.copy()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let kb = try await KnowledgeBase.open(at: path)
    let client = TestServer(
      server: ExplorerServer(try await EntenteCommand.explorer(of: kb, plugins: [])))
    #expect(try await client.execute(uri: "/seats", method: .get).status == .notFound)
    let writer = try await KnowledgeBase.openForWriting(at: path, isLogged: false)
    try await writer.add(PagePlugin())
    try await writer.close()
    #expect(try await client.execute(uri: "/seats", method: .get).status == .ok)
  }

  @Test("the picture of a section is served as SVG and as Vega-Lite")
  func pictures() async throws {
    try await withServer { client in
      let page = try await client.execute(uri: "/organizations/csto?on=2010", method: .get)
      let links = String(buffer: page.body).matches(of: /href="([^"]+\.(?:svg|vl\.json)[^"]*)"/)
      let addresses = links.map { String($0.1) }
      #expect(addresses.contains("/organizations/csto/members.vl.json?on=2010"))
      #expect(addresses.contains("/organizations/csto/members.svg?on=2010"))
      for address in addresses {
        let answer = try await client.execute(uri: address, method: .get)
        #expect(answer.status == .ok, "\(address)")
        let isPicture = address.contains(".svg")
        #expect(answer.headers[.contentType]?.hasPrefix("image/svg+xml") == isPicture)
        let text = String(buffer: answer.body)
        #expect(text.hasPrefix(isPicture ? "<svg" : "{"))
        if address.contains("/members.") { #expect(text.contains("on 2010")) }
      }
      let none = try await client.execute(uri: "/states/uzbekistan/names.svg", method: .get)
      #expect(none.status == .notFound)
    }
  }

  @Test("long queries leave one connection to the others", .timeLimit(.minutes(1)))
  func reserve() async throws {
    let kb = try await Bundled.kb
    let pool = BasePool([kb, kb])
    let (began, start) = AsyncStream.makeStream(of: Void.self)
    let long = (0..<3).map { _ in
      Task {
        try await pool.withBase(isLong: true) { _ in
          start.yield()
          try? await Task.sleep(for: .seconds(600))
        }
      }
    }
    for await _ in began { break }
    // The first has one of the two connections; the others wait, and a page is answered.
    try await pool.withBase { _ = $0 }
    for task in long { task.cancel() }
    for task in long { try await task.value }
  }

  @Test("requests beyond those that may wait get 503")
  func full() async throws {
    let pool = BasePool([try await Bundled.kb], mostWaiting: 0)
    try await pool.withBase { base in
      _ = base
      await #expect(throws: BasePool.Full.self) { try await pool.withBase { _ = $0 } }
    }
    try await pool.withBase { _ = $0 }
  }
}

/// A plugin with a page.
private struct PagePlugin: Plugin {
  let files = [
    PluginFile(
      path: "plugin.json",
      contents: Data(
        #"{"id": "seats", "subject": "seat", "version": "1.0.0", "title": "Seats", "description": "."}"#
          .utf8)),
    PluginFile(
      path: "pages/seats.json",
      contents: Data(
        #"{"path": "seats", "title": "Seats", "sections": [{"id": "all", "title": "All", "question": ["sql", "SELECT 1 AS x"]}]}"#
          .utf8)),
  ]
}

/// Writes one revision into a file, once.
private actor Writes {
  private let path: String
  private var isDone = false

  init(_ path: String) {
    self.path = path
  }

  func write() async throws {
    guard !isDone else { return }
    isDone = true
    let kb = try await KnowledgeBase.openForWriting(at: path, isLogged: false)
    try await kb.revise("A test") { edit in try edit.retire("ext-0097") }
    try await kb.close()
  }
}
