import Entente
import Foundation
import Testing

@Suite("schema")
struct SchemaCommandTests {
  private func rows(_ arguments: String...) throws -> [[String: String]] {
    let outcome = try Program.run(
      ["schema"] + arguments + ["--db", Program.database, "--format", "json"])
    let data = Data(outcome.output.utf8)
    let rows = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
    return rows.map { $0.mapValues { "\($0)" } }
  }

  @Test("every public view and vocabulary has a purpose, those of the core first")
  func views() throws {
    let rows = try rows("--all")
    let described = try Program.ask(
      "sql", "SELECT DISTINCT view_name FROM view_column ORDER BY 1", "--format", "csv")
    let names = described.output.split(separator: "\n").dropFirst().map(String.init)
    #expect(rows.compactMap { $0["name"] }.sorted() == names)
    for row in rows {
      #expect((row["row"] ?? "").count > 10, "\(row["name"] ?? "")")
    }
    let parts = rows.compactMap { $0["part"] }
    #expect(parts.first == "core" && parts.contains("vocabulary"))
    #expect(
      parts.firstIndex(of: "interaction-matrix") ?? 0 > parts.lastIndex(of: "vocabulary") ?? .max)
  }

  @Test("a view has the columns that a query of it gives, each with its meaning")
  func columns() throws {
    for name in try rows("--all").compactMap({ $0["name"] }) {
      let columns = try rows(name)
      #expect(columns.allSatisfy { $0["meaning"]?.isEmpty == false }, "\(name)")
      let header = try Program.ask("sql", "SELECT * FROM \(name) WHERE 0", "--format", "csv").output
      let given = Set(header.split(whereSeparator: { $0 == "," || $0 == "\n" }).map(String.init))
      #expect(Set(columns.compactMap { $0["column"] }).isSubset(of: given), "\(name)")
    }
  }

  @Test("the views to begin with have an example that gives rows; the others are named by --all")
  func examples() async throws {
    let base = try await KnowledgeBase.open(at: Program.database)
    let views = try await base.read { try $0.views() }
    let shown = views.filter { $0.example != nil }
    #expect(try rows().compactMap { $0["name"] } == shown.map(\.name))
    #expect((18...25).contains(shown.count))
    for view in shown {
      let example = try #require(view.example)
      #expect(example.contains(" FROM \(view.name)"), "\(view.name)")
      #expect(try await !base.query(example).rows.isEmpty, "\(view.name)")
      let table = try Program.ask("schema", view.name).output.replacing("\n", with: " ")
      #expect(table.contains("entente sql \"SELECT"), "\(view.name)")
      #expect(!view.purpose.contains("Example:"), "\(view.name)")
    }
    let note = "\(views.count - shown.count) more views and vocabularies: entente schema --all"
    #expect(try Program.ask("schema").output.contains(note))
  }

  @Test("a predicate has the number of its statements and one of them as an example")
  func predicates() throws {
    let relations = try rows("--predicates", "relation")
    let seat = try #require(relations.first { $0["predicate"] == "seat-in" })
    let count = try Program.ask(
      "sql", "SELECT count(*) AS n FROM fact WHERE predicate = 'seat-in'", "--format", "csv")
    #expect(count.output == "n\n\(seat["statements"] ?? "")\n")
    #expect(try Program.ask("why", seat["statement"] ?? "").status == 0)
    #expect(try rows("--predicates").count > relations.count)
  }

  @Test("an unknown view or kind is an error that names where the others are")
  func unknown() throws {
    let view = try Program.ask("schema", "facts")
    #expect(view.status == 1 && view.errors.contains("no public view 'facts'"))
    let kind = try Program.ask("schema", "--predicates", "verbless")
    #expect(kind.status == 1 && kind.errors.contains("the kinds are act, attribute"))
  }

  @Test("a predicate is found by words that people look for", arguments: [
    ("headquarters", "seat-in"), ("troops", "personnel"), ("LEFT", "withdrew"),
  ])
  func words(word: String, predicate: String) throws {
    let found = try rows("--predicates", word).compactMap { $0["predicate"] }
    #expect(found.contains(predicate) && found.count < 60, "\(found)")
  }
}
