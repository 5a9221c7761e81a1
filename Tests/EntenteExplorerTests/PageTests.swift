import Entente
import EntenteCLI
import EntenteKit
import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteExplorer
@testable import EntenteMain

/// The explorer of the bundled dataset with the shipped plugins.
enum ShippedExplorer {
  private static let made = Task {
    let path = PluginBase.temporaryPath("base.sqlite")
    try await KnowledgeBase.build(at: path, plugins: Entry.plugins)
    let kb = try await KnowledgeBase.open(at: path, plugins: Entry.plugins)
    return try await EntenteCommand.explorer(of: kb, plugins: Entry.plugins)
  }

  static var explorer: Explorer { get async throws { try await made.value } }

  static func page(_ address: String) async throws -> ExplorerResponse {
    let request = try #require(ExplorerRequest(address))
    return try await explorer.response(to: request)
  }
}

@Suite("Pages")
struct PageTests {
  @Test("every page of the explorer and of the shipped plugins answers at its first address")
  func answers() async throws {
    let explorer = try await ShippedExplorer.explorer
    #expect(explorer.pages.count > 25)
    for page in explorer.pages {
      let first = try await explorer.kb.read { try $0.addresses(of: page).first }
      let values = try #require(first, "\(page.path)")
      let errors = await explorer.errors(at: page.address(values))
      #expect(errors.isEmpty, "\(page.path): \(errors)")
    }
  }

  @Test(
    "ids and names lead to the pages of their subject",
    arguments: [
      ("csto", "organizations/csto"), ("Uzbekistan", "states/uzbekistan"),
      ("cst", "treaties/cst"), ("cst/art_4", "articles/cst/art_4"),
      ("ext-0071", "statements/ext-0071"), ("csto-charter", "treaties/csto-charter"),
      ("armenia-csto-status", "disputes/armenia-csto-status"),
    ])
  func homes(id: String, address: String) async throws {
    #expect(try await ShippedExplorer.explorer.links.address(of: id) == address)
  }

  @Test("the console offers the saved queries, and each has a page with its answer")
  func savedQueries() async throws {
    let list = try await ShippedExplorer.page("/sql").body
    let page = try await ShippedExplorer.page("/cookbook/who-left").body
    #expect(list.contains("Members that left a body, and how"))
    #expect(list.contains("/cookbook/dealings-of-bodies"))
    #expect(page.contains("did-not-extend") && page.contains("The body or treaty."))
    let explorer = try await ShippedExplorer.explorer
    for name in ["sql", "cookbook/who-left"] {
      let errors = await explorer.errors(at: name)
      #expect(errors.isEmpty, "\(name): \(errors)")
    }
  }

  @Test("ids within a sentence lead to their pages, and words do not")
  func idsWithin() async throws {
    let links = try await ShippedExplorer.explorer.links
    let parts = links.parts(of: "cst/art_4/para_1: aggression, see ext-0071 (mfa-belarus-csto)")
    #expect(
      parts.filter { $0.address != nil }.map(\.text)
        == ["cst/art_4/para_1", "ext-0071", "mfa-belarus-csto"])
    #expect(
      parts.map(\.text).joined() == "cst/art_4/para_1: aggression, see ext-0071 (mfa-belarus-csto)")
  }

  @Test("a cell of the matrix leads to the interactions of its two bodies")
  func cells() async throws {
    let page = try await ShippedExplorer.page("/matrix?rows=CSTO&columns=UN,SCO")
    #expect(page.status == 200)
    #expect(page.body.contains(#"href="/interactions/csto/un""#))
    #expect(page.body.contains("<svg"))
  }

  @Test("a provision has an address of several words, also as CSV of a section")
  func provision() async throws {
    let page = try await ShippedExplorer.page("/articles/cst/art_4?on=2011-01-01")
    #expect(page.status == 200 && page.body.contains("trt-0333"))
    let table = try await ShippedExplorer.page("/articles/cst/art_4/versions.csv")
    #expect(table.status == 200 && table.body.hasPrefix("version,from,until"))
  }

  @Test(
    "a value is never an option, a path or a part of SQL",
    arguments: ["/search?q=--save%3D/tmp/x", "/compare?bodies=--list", "/sql?query=--db"])
  func hostile(address: String) async throws {
    let page = try await ShippedExplorer.page(address)
    #expect(
      [200, 400].contains(page.status) && page.body.contains("class=\"error\"")
        || page.body.contains("class=\"empty\""))
  }

  @Test("the page has no style or script within it")
  func noInline() async throws {
    for address in ["/", "/matrix", "/organizations/csto"] {
      let body = try await ShippedExplorer.page(address).body
      #expect(!body.contains("style=\"") && !body.contains("<style"), "\(address)")
      #expect(body.matches(of: /<script/).count == 1)
    }
  }
}
