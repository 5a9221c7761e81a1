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
    let rows = try rows()
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
    for name in try rows().compactMap({ $0["name"] }) {
      let columns = try rows(name)
      #expect(columns.allSatisfy { $0["meaning"]?.isEmpty == false }, "\(name)")
      let header = try Program.ask("sql", "SELECT * FROM \(name) WHERE 0", "--format", "csv").output
      let given = Set(header.split(whereSeparator: { $0 == "," || $0 == "\n" }).map(String.init))
      #expect(Set(columns.compactMap { $0["column"] }).isSubset(of: given), "\(name)")
    }
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
    let kind = try Program.ask("schema", "--predicates", "verbs")
    #expect(kind.status == 1 && kind.errors.contains("the kinds are act, attribute"))
  }
}
