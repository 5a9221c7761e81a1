import EntenteKit
import Testing

@testable import InteractionMatrix

@Suite("entente network")
struct NetworkCommandTests {
  private func marks(_ table: Table) throws -> [MarkupElement] {
    let root = try MarkupElement.root(of: table.documents["svg"] ?? "")
    return root.all.filter { $0.name == "g" && $0.attributes["class"] == "mark" }
  }

  @Test("organizations are tied to the states that the library lists as their members")
  func members() async throws {
    let table = try await base.ask(
      "network", ["organizations": ["CSTO,GUAM"], "members": [""], "on": ["2012-01-01"]])
    let csto = try await base.kb.members(of: "CSTO", on: "2012-01-01")
    let rows = table.texts.filter { $0["to_id"] == "csto" }
    #expect(rows.compactMap { $0["from_id"] }.sorted() == csto.map(\.member.id).sorted())
    #expect(rows.allSatisfy { $0["certainty"] == "yes" || $0["certainty"] == "maybe" })
    let pairs = Set(table.texts.map { [$0["from_id"], $0["to_id"]] })
    let nodes = Set(table.texts.flatMap { [$0["from_id"], $0["to_id"]] })
    #expect(try marks(table).count == pairs.count + nodes.count)
  }

  @Test("dealings have one row each, and a day excludes those of other days")
  func dealings() async throws {
    let all = try await base.ask(
      "network", ["organizations": ["CSTO,UN,SCO"], "window": ["1990..2026"]])
    let day = try await base.ask(
      "network", ["organizations": ["CSTO,UN,SCO"], "on": ["2011-01-01"]])
    #expect(all.rows.count > day.rows.count && !day.rows.isEmpty)
    #expect(all.texts.allSatisfy { $0["statement"]?.isEmpty == false })
    #expect(all.documents["graphml"]?.contains("<graphml") == true)
    #expect(try !marks(all).isEmpty)
  }

  @Test("members need a day")
  func window() async throws {
    await #expect(throws: (any Error).self) {
      try await base.ask("network", ["members": [""], "window": ["2001..2010"]])
    }
  }
}
