import Entente
import EntenteTestSupport
import Testing
import TreatyArticles

@Suite("The function article() of SQL")
struct ArticleFunctionTests {
  @Test("it gives the provision and the version in force of article(_:on:)")
  func articles() async throws {
    try await base.kb.read { base in
      let ids = try base.rows(
        "SELECT provision_id AS id FROM treaty_provision ORDER BY provision_id"
      ).map { $0.text("id") }
      let citations = ["CST/4", "cst/4", "UNC/51", "NAT/5", "CSTO Charter/13", "UN-charter/ART_2"]
      let asked = citations + ids.enumerated().filter { $0.offset % 40 == 0 }.map(\.element)
      for citation in asked {
        for day in ["1995-06-01", "2011", "2026-12"] {
          let rows = try base.rows(
            "SELECT * FROM article(:citation, :day)",
            ["citation": .text(citation), "day": .text(day)])
          let article = try base.article(citation, on: day)
          #expect(rows.map { $0.text("provision_id") } == [article.provision.id], "\(citation)")
          #expect(rows.first?.optionalText("digest") == article.version?.digest, "\(citation)")
          #expect(rows.first?.optionalText("heading") == article.provision.heading, "\(citation)")
        }
      }
    }
  }
}
