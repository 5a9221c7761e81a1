import Entente
import EntenteKit
import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteExplorer

@Suite("Pages")
struct ExplorerTests {
  @Test("each page answers as HTML, JSON and CSV")
  func forms() async throws {
    let explorer = try await Bundled.explorer.value
    for address in try await Bundled.oneAddressOfEachPage() {
      try await check(address, explorer)
    }
  }

  @Test("addresses of every kind answer", .enabled(if: SlowTests.areOn, "\(SlowTests.hint)"))
  func slowAddresses() async throws {
    let explorer = try await Bundled.explorer.value
    // All take long: every 40th.
    for (index, address) in explorer.addresses.enumerated() where index % 40 == 0 {
      try await check(address, explorer)
    }
  }

  private func check(_ address: String, _ explorer: Explorer) async throws {
    let page = try await explorer.get(LinkStyle.server.href(address))
    #expect(page.status == 200, "\(address)")
    #expect(!page.body.contains("class=\"error\""), "\(address)")
    #expect(page.body.contains("<h1>") && !page.body.contains(" style="), "\(address)")
    let json = try await explorer.get(LinkStyle.server.href(address, ending: "json"))
    #expect(json.status == 200 && json.contentType == "application/json", "\(address)")
    #expect(try JSONValue.root(of: json.body)["sections"]?.array != nil, "\(address)")
    let csv = try await explorer.get(LinkStyle.server.href(address, ending: "csv"))
    #expect(csv.status == 200 && csv.contentType.hasPrefix("text/csv"), "\(address)")
  }

  @Test("a section is a table of its own")
  func section() async throws {
    let explorer = try await Bundled.explorer.value
    let csv = try await explorer.get("/organizations/csto/members.csv?on=2010")
    #expect(csv.status == 200 && csv.body.contains("uzbekistan"))
    #expect(
      csv.body == (try await explorer.get("/organizations/csto.csv?section=members&on=2010")).body)
    let later = try await explorer.get("/organizations/csto/members.csv?on=2020")
    #expect(later.body.contains("Uzbekistan,suspended") && !csv.body.contains("suspended"))
  }

  @Test(
    "an unknown address is not found",
    arguments: [
      "/nothing", "/organizations/nothing", "/organizations/csto/nothing", "/states/csto",
      "/organizations/csto/nothing.csv", "/organizations/csto?section=nothing", "/entities/cst/x",
    ])
  func unknown(address: String) async throws {
    #expect(try await Bundled.explorer.value.get(address).status == 404)
  }

  @Test("a bad date is told in its section; the others answer")
  func badDate() async throws {
    let explorer = try await Bundled.explorer.value
    let page = try await explorer.get("/organizations/csto?on=yesterday")
    #expect(page.status == 200 && page.body.contains("class=\"error\""))
    #expect(page.body.contains("yesterday"))
    for ending in ["json", "csv"] {
      let section = try await explorer.get("/organizations/csto/members.\(ending)?on=yesterday")
      #expect(section.status == 400 && section.body.contains("yesterday"))
    }
  }

  @Test("a search finds names with the words of a form")
  func search() async throws {
    let page = try await Bundled.explorer.value.get("/search")
    #expect(page.status == 200 && !page.body.contains("class=\"error\""))
    let found = try await Bundled.explorer.value.get("/search?q=Collective+Security")
    #expect(found.body.contains("href=\"/organizations/csto\""))
  }

  @Test(
    "hostile SQL is refused",
    arguments: [
      "ATTACH 'x.sqlite' AS x", "PRAGMA journal_mode = WAL", "DELETE FROM fact",
      "SELECT 1; SELECT 2",
      "CREATE TABLE t (a)", "SELECT load_extension('x')", "BEGIN",
    ])
  func hostile(sql: String) async throws {
    let query = try #require(sql.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    let page = try await Bundled.explorer.value.get("/sql?query=\(query)")
    #expect(page.status == 400 && page.body.contains("class=\"error\""))
  }

  @Test("an endless query ends at the time limit")
  func endless() async throws {
    var explorer = try await Bundled.explorer.value
    explorer.timeLimit = 0.3
    let sql = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c"
    let query = try #require(sql.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    let start = ContinuousClock.now
    let page = try await explorer.get("/sql.json?query=\(query)")
    #expect(page.status == 503 && page.body.contains("the time limit"))
    #expect(start.duration(to: .now) < .seconds(10))
    #expect(try await explorer.get("/sql.json?query=SELECT+1").status == 200)
  }

  @Test("a search for an option does not become one, and writes nothing")
  func option() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    for query in ["--save%3D\(file)", "--db%3D\(file)", "-q"] {
      let page = try await Bundled.explorer.value.get("/search?q=\(query)")
      #expect(!page.body.contains("--help"), "\(query)")
    }
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}
