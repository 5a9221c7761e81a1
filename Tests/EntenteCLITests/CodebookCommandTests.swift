import EntenteKit
import EntenteTestSupport
import Foundation
import Testing

@Suite("codebook")
struct CodebookCommandTests {
  private func codebook(_ format: String) throws -> String {
    let outcome = try Program.ask("codebook", "--format", format)
    #expect(outcome.status == 0)
    return outcome.output
  }

  @Test("every column of view_column is in each format")
  func columns() throws {
    let described = try Program.ask(
      "sql", "SELECT view_name, column_name FROM view_column", "--format", "jsonl")
    let rows = try described.output.split(separator: "\n").map {
      try JSONDecoder().decode([String: String].self, from: Data($0.utf8))
    }
    let data = Data(try codebook("json").utf8)
    let items = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
    let found = Set(
      items.filter { $0["part"] as? String == "column" }
        .map { "\($0["name"] ?? "").\($0["item"] ?? "")" })
    #expect(found == Set(rows.map { "\($0["view_name"] ?? "").\($0["column_name"] ?? "")" }))
    let (markdown, html) = (try codebook("markdown"), try codebook("html"))
    for name in Set(rows.compactMap { $0["view_name"] }) {
      #expect(markdown.contains("**\(name): "), "\(name)")
      #expect(html.contains("<caption>\(name): "), "\(name)")
    }
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.hasSuffix("</html>\n"))
  }

  @Test("it has the terms of the vocabularies, and sources with their files")
  func terms() throws {
    let text = try codebook("csv")
    for line in [
      "term,rule,in-force,", "term,status,observer,", "term,qualifier_role,place,",
      "term,unit,person,", "term,profile,documents,", "term,source,globalsecurity-csto,",
      "predicate,relation,seat-in,",
    ] {
      #expect(text.contains("\n" + line), "\(line)")
    }
    #expect(text.contains("002_9478e006a0149b05.txt"))
  }

  @Test("the configuration of Datasette has each view with its columns, and each saved query")
  func datasette() throws {
    let root = try JSONValue.root(ofYAML: codebook("datasette"))
    #expect(root["license_url"]?.string?.contains("creativecommons.org") == true)
    let base = root["databases"]?["base"]
    let spell = base?["tables"]?["membership_spell"]
    #expect(spell?["description"]?.string?.isEmpty == false)
    #expect(spell?["columns"]?["end_latest"]?.string?.hasSuffix("(day)") == true)
    #expect(base?["tables"]?["internal_limited_spell"]?["allow"]?.string == "false")
    #expect(base?["tables"]?["citation"]?["hidden"]?.string == "true")
    // Their rows are found by keys, not by the ids that other tables have.
    for table in ["entity", "statement", "status", "rule"] {
      #expect(base?["tables"]?[table]?["allow"]?.string == "false", "\(table)")
    }
    let query = base?["queries"]?["members-on-day"]
    #expect(query?["sql"]?.string?.contains("coalesce(nullif(:body, ''), 'csto')") == true)
    let html = query?["description_html"]?.string ?? ""
    #expect(html.contains(#"<a href="?rule=in%2Dforce">in-force</a>"#))
    let count = try Program.ask("sql", "SELECT count(*) AS n FROM saved_query", "--format", "csv")
    guard case .object(let queries)? = base?["queries"]?.content else {
      Issue.record("no queries")
      return
    }
    #expect(count.output == "n\n\(queries.count)\n")
  }
}
