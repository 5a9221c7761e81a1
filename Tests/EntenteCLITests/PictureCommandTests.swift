import EntenteKit
import Foundation
import Testing

@Suite("Pictures of answers")
struct PictureCommandTests {
  /// The parts of a picture that readers reach by keyboard.
  private func marks(_ svg: String) throws -> [MarkupElement] {
    let root = try MarkupElement.root(of: svg)
    return root.all.filter { $0.name == "g" && $0.attributes["class"] == "mark" }
  }

  private func rows(_ arguments: [String]) throws -> [[String: String]] {
    let outcome = try Program.run(arguments + ["--format", "json", "-q", "--db", Program.database])
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    return rows.map { $0.mapValues { "\($0)" } }
  }

  private func drawn(_ arguments: [String], _ format: String = "svg") throws -> String {
    let outcome = try Program.run(arguments + ["--format", format, "--db", Program.database])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    return outcome.output
  }

  @Test(
    "a timeline has a bar for each row of the table, with its status, days and evidence",
    arguments: [["memberships", "CSTO"], ["memberships", "Uzbekistan"], ["memberships", "CST"]])
  func timeline(question: [String]) throws {
    let marks = try marks(drawn(question))
    let rows = try rows(question)
    #expect(marks.count == rows.count && !rows.isEmpty)
    let names = marks.compactMap { $0.attributes["aria-label"] }
    for row in rows {
      let statement = try #require(row["start_statement"])
      #expect(
        names.contains { name in
          name.contains("evidence: \(statement)")
            && (row["first_day"] == "<null>" || name.contains("from \(row["first_day"] ?? "")"))
        }, "\(row)")
    }
    #expect(
      marks.compactMap { $0.attributes["data-statement"] }.sorted()
        == rows.compactMap { $0["start_statement"] }.sorted())
  }

  @Test(
    "a map has a mark for each member of the table, with its statuses",
    arguments: [
      ["members", "CSTO", "--on", "2012"], ["members", "UN", "--on", "1990-01-01"],
      ["members", "CST", "--on", "1995"],
    ])
  func map(question: [String]) throws {
    let marks = try marks(drawn(question))
    let rows = try rows(question)
    let members = Set(rows.compactMap { $0["member"] })
    #expect(marks.count == Set(rows.compactMap { $0["member_id"] }).count && !members.isEmpty)
    let names = marks.compactMap { $0.attributes["aria-label"] }
    for row in rows {
      let (member, certainty) = (row["member"] ?? "", row["certainty"] ?? "")
      #expect(
        names.contains { $0.contains("\(member): ") && $0.contains("certain: \(certainty)") },
        "\(row)")
    }
  }

  @Test("a chart of organs has a box for the body and for each part")
  func organs() throws {
    let marks = try marks(drawn(["organs", "CSTO"]))
    let parts = Set(try rows(["organs", "CSTO"]).compactMap { $0["part_id"] })
    #expect(parts.contains("csto-secretariat") && parts.contains("csto-crdf-operational-group"))
    #expect(marks.count == parts.count + 1)
    #expect(try Program.ask("organs", "Uzbekistan").status == 1)
  }

  @Test("a Vega-Lite specification has the rows of the table")
  func vegaLite() throws {
    for question in [["memberships", "CSTO"], ["members", "CSTO", "--on", "2012"]] {
      let text = try drawn(question, "vega-lite")
      let root = try JSONValue.root(of: text)
      let values = try #require(root["data"]?["values"]?.array)
      let rows = try rows(question)
      #expect(values.count == rows.count)
      #expect(root["$schema"]?.string?.contains("vega-lite") == true)
      for (value, row) in zip(values, rows) {
        for (name, cell) in row where value[name]?.string != nil {
          #expect(value[name]?.string == cell)
        }
      }
      if question[0] == "memberships" {
        #expect(values.first?["possible_from"]?.string == "2003-09-18")
        #expect(values.first?["row"]?.string == "Armenia")
      }
    }
  }

  @Test("labels follow the language that was asked for")
  func language() throws {
    let svg = try drawn(["memberships", "CSTO", "--language", "ru"])
    #expect(svg.contains(">Армения<") && !svg.contains(">Armenia<"))
  }

  @Test(
    "an answer without a picture refuses the format",
    arguments: [["disputes"], ["sql", "SELECT 1"], ["show", "CSTO"]])
  func refused(question: [String]) throws {
    let outcome = try Program.run(question + ["--format", "svg", "--db", Program.database])
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("this answer has no such form"))
  }
}
