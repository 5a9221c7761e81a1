import Entente
import EntenteKit
import EntenteTestSupport
import Foundation
import Testing

@testable import InteractionMatrix

@Suite("entente matrix")
struct CommandTests {
  @Test("a table has one row for each entity, signs for empty cells, and notes that explain them")
  func table() async throws {
    let table = try await base.matrix([
      "rows": "CSTO,NATO", "columns": "UN, SCO,NATO,EAEU", "on": "2011-01-01",
    ])
    #expect(table.title == "Strongest level in force on 2011-01-01")
    #expect(table.columns == ["", "UN", "SCO", "NATO", "EAEU"])
    #expect(table.texts[0][""] == "CSTO" && table.texts[0]["SCO"]?.hasPrefix("4") == true)
    #expect(
      table.texts[0]["EAEU"] == "x" && table.texts[1]["SCO"] == "." && table.texts[1]["NATO"] == "")
    #expect(table.notes.contains { $0.contains(". none; x did not exist") })
    #expect(table.notes.contains { $0.hasPrefix("4 agreed") || $0.contains("; 4 agreed") })
  }

  @Test("a later period is doubtful, and a note says why; the last year ends with the dataset")
  func laterDay() async throws {
    let note = "Nothing is certain after 2026-11-22, the last day of the dataset."
    let asked = ["rows": "CSTO", "columns": "SCO", "measure": "shared-members"]
    let later = try await base.matrix(asked.merging(["on": "2030"]) { $1 })
    #expect(later.texts[0]["SCO"] == "0-5" && later.notes.contains(note))
    let last = try await base.matrix(asked.merging(["on": "2026"]) { $1 })
    #expect(last.title == "Shared members (state) on 2026-11-22, the last day of the dataset")
    #expect(last.texts[0]["SCO"] == "5" && !last.notes.contains(note))
    let matrix = try await base.kb.matrix(
      ["CSTO"], by: ["SCO"], measure: "shared-members", on: "2026")
    #expect(matrix.rows[0].cells[0].text == "5")
  }

  @Test("for programs there is one row for each cell, with its statements and the reason if empty")
  func records() async throws {
    let table = try await base.matrix(["rows": "CSTO,NATO", "columns": "SCO", "on": "2011-01-01"])
    let rows = try #require(table.records).texts
    #expect(rows.count == 2)
    #expect(rows[0]["row_id"] == "csto" && rows[0]["low"] == "4" && rows[0]["label"] == "agreed")
    #expect(rows[0]["statements"]?.split(separator: " ").contains("ext-0931") == true)
    #expect(rows[1]["low"] == "" && rows[1]["empty"] == "none")
    #expect(rows[0]["from"] == "2011-01-01" && rows[0]["through"] == "2011-01-01")
  }

  @Test("the pictures and the page are complete, show each cell, and load nothing")
  func pictures() async throws {
    let table = try await base.matrix([
      "rows": "CSTO,NATO,EU", "columns": "UN,SCO,CIS,OSCE,EAEU", "on": "2011", "order": "cluster",
    ])
    let svg = try #require(table.documents["svg"])
    #expect(try Self.elements(svg, named: "g").count >= 15)
    #expect(svg.contains("A/RES/59/50") || svg.contains("ga-59-50"), "a tip tells the sources")
    let page = try #require(table.documents["page"])
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<svg"))
    for text in [svg, page] {
      let addresses = text.matches(of: /(?:src|href)="([^"]+)"/).map { String($0.1) }
      #expect(addresses.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("data:") }, "\(addresses)")
    }
    let series = try await base.matrix([
      "rows": "CSTO", "columns": "UN,SCO,NATO", "series": "2002..2006",
    ])
    let multiples = try #require(series.documents["svg"])
    #expect(try Self.elements(multiples, named: "g").count >= 15)
    #expect(["2002", "2006"].allSatisfy { multiples.contains(">\($0)<") })
  }

  private static func elements(_ text: String, named name: String) throws -> [String] {
    return try MarkupElement.root(of: text).all.map(\.name).filter { $0 == name }
  }

  @Test("a series has one row for each pair, one column for each year, and one record for each cell")
  func series() async throws {
    let table = try await base.matrix([
      "rows": "CSTO", "columns": "UN,SCO", "series": "2003..2008",
    ])
    #expect(table.columns == ["row", "column", "2003", "2004", "2005", "2006", "2007", "2008"])
    let sco = try #require(table.texts.first { $0["column"] == "SCO" })
    #expect(sco["2008"]?.hasPrefix("4") == true && sco["2003"]?.hasPrefix("4") == false)
    #expect(table.records?.rows.count == 12)
    let one = try await base.kb.matrix(
      MatrixRequest(rows: ["CSTO"], columns: ["SCO"], period: .window("2007..2007")))
    let whole = try one.cell("csto", "sco")
    #expect(sco["2007"] == whole.text + (whole.isDisputed ? "*" : ""))
    let members = try await base.matrix([
      "rows": "members:CSTO", "columns": "CSTO", "series": "2004..2007", "measure": "status",
    ])
    // Every entity selected in any of the years has a row with all years.
    #expect(
      members.texts.contains {
        $0["row"] == "Uzbekistan" && $0["2004"] == Emptiness.nothing.sign
          && $0["2007"]?.hasPrefix("M") == true
      })
  }

  @Test("--cell lists every interaction with its sources and marks those that do not count")
  func cell() async throws {
    let table = try await base.matrix(["cell": "CSTO,NATO"])
    let rows = table.texts
    let silence = try #require(rows.first { $0["statement"]?.hasPrefix("ins-0448") == true })
    #expect(silence["kind"] == "unanswered proposal" && silence["from"] == "nato")
    #expect(
      rows.contains {
        $0["statement"] == "ins-0600 -" && $0["what"]?.contains("recommended") == true
      })
    #expect(table.notes.contains { $0.contains("insor-synopsis") })
    let turned = try await base.matrix(["cell": "NATO,CSTO"])
    #expect(turned.rows.count == table.rows.count)
    let dated = try await base.matrix(["cell": "CSTO,SCO", "window": "2007-10..2007-10"])
    #expect(dated.texts.contains { $0["statement"] == "ext-0931" })
    #expect(!dated.texts.contains { $0["date"]?.hasPrefix("2010") == true })
    #expect(table.records?.columns.contains("instrument_id") == true)
    let nothing = await #expect(throws: KnowledgeBaseError.self) {
      _ = try await base.matrix(["cell": "NATO,Union State"])
    }
    #expect(
      nothing?.code == .notFound && nothing?.message.hasSuffix(Emptiness.nothing.explanation) == true)
  }

  @Test(
    "by default the matrix has the searched organizations on the last day of the dataset"
  )
  func plain() async throws {
    let table = try await base.matrix([:])
    let covered = try await base.rows("SELECT count(*) AS n FROM interaction_coverage")
    #expect(table.rows.count == covered.first?.integer("n"))
    let day = try await base.rows("SELECT day FROM dataset_day")
    #expect(table.title?.hasSuffix("on \(day.first?.text("day") ?? "?"), the last day of the dataset") == true)
  }

  @Test("the lists have every measure and every kind")
  func lists() async throws {
    let command = try #require(InteractionMatrix().commands.first { $0.name == "matrix" })
    let (measures, kinds) = try await base.kb.read { base in
      (
        try command.answer(base, .init(["list": []])),
        try command.answer(base, .init(["kinds": []]))
      )
    }
    let offered = try await base.kb.read { try $0.offers(.measure).map(\.id) }
    #expect(Set(measures.texts.compactMap { $0["measure"] }) == Set(offered + ["member-share"]))
    #expect(measures.texts.allSatisfy { !($0["description"] ?? "").isEmpty })
    #expect(kinds.rows.count == 20 && kinds.notes.count == 7)
  }

  @Test("the weights of an index are printed with it, also those from a file")
  func weights() async throws {
    let file = try PluginBase.file("weights.csv", "kind,weight\nagreement,7.25\n")
    let table = try await base.matrix([
      "rows": "CSTO", "columns": "UN", "measure": "index", "on": "2011", "weights": file,
    ])
    #expect(
      table.notes.contains { $0.hasPrefix("Weights: agreement 7.25, ") && $0.contains("mandate 3") }
    )
  }

  @Test(
    "bad input gives one error with the allowed values",
    arguments: [
      (["window": "2010..2001"], KnowledgeBaseError.Code.badDate, "empty window"),
      (["on": "2010", "series": "2001..2002"], .badArgument, "give only one of --on, --series"),
      (["on": "yesterday"], .badDate, "yesterday"), (["cell": "CSTO"], .badArgument, "two names"),
      (["cell": "CSTO,SCO", "measure": "level"], .badArgument, "combined with --measure"),
      (["series": "2001..2002", "order": "cluster"], .badArgument, "not for a series"),
      (
        ["series": "2001..2003", "measure": "member-share"], .badArgument,
        "member-share needs a single day"
      ),
      (["rows": "Xanadu"], .notFound, "Xanadu"), (["measure": "love"], .badArgument, "measures are"),
      (["direction": "up"], .badArgument, "--direction: one of from, to, both"),
      (["order": "alphabet"], .badArgument, "--order: one of given, cluster"),
      (["series": "1000..2000"], .badArgument, "at most 200 years"),
      (["weights": "/nowhere.csv"], .fileNotFound, "/nowhere.csv"),
      (["scale": "/a", "weights": "/b"], .badArgument, "cannot be combined"),
      (
        ["rows": String(repeating: "csto,", count: 2000)], .badArgument,
        "4000000 cells: at most 1000000"
      ),
    ])
  func errors(words: [String: String], code: KnowledgeBaseError.Code, message: String) async throws
  {
    let error = await #expect(throws: KnowledgeBaseError.self) { _ = try await base.matrix(words) }
    #expect(
      error?.code == code && error?.message.contains(message) == true, "\(error?.message ?? "")")
  }

  @Test("a format is made only on request, and a matrix too large to draw is only a table")
  func large() async throws {
    func documents(_ wanted: Set<String>?, most: Int = 10_000) async throws -> [String] {
      try await base.kb.read { base in
        var question = try MatrixQuestion(
          base, .init(["rows": ["CSTO,SCO"], "on": ["2011"]], documents: wanted))
        question.mostDrawn = most
        return try MatrixTable(base, question).table.documents.keys.sorted()
      }
    }
    #expect(try await documents(nil) == ["gexf", "graphml", "page", "svg"])
    #expect(try await documents([]) == [])
    #expect(try await documents(["svg"]) == ["svg"])
    #expect(try await documents(nil, most: 3) == [])
    let many = try await base.kb.read { base in
      var question = try MatrixQuestion(base, .init(["rows": ["CSTO,SCO"], "order": ["cluster"]]))
      question.mostDrawn = 3
      return #expect(throws: KnowledgeBaseError.self) { try MatrixTable(base, question) }
    }
    #expect(many?.message.contains("at most 3 cells and 2000 on a side") == true)
  }

  @Test("an UpSet plot has each member once, in the column of all its bodies")
  func upset() async throws {
    var request = MatrixRequest(
      rows: ["CSTO", "SCO", "CIS"], columns: ["CSTO"], measure: "shared-members",
      period: try .day("2008-11-30"))
    request.rule = "effective"
    let asked = request
    let plot = try await base.kb.read { base in
      return try MembershipUpSet(base, base.matrix(asked), rule: "effective", ShortNames(base))?
        .plot
    }
    let found = try #require(plot)
    #expect(found.sets.map(\.size) == [7, 6, 11])
    let counts = Dictionary(
      uniqueKeysWithValues: found.intersections.map { ($0.members, $0.names) })
    #expect(counts[["sco"]] == ["China"])
    #expect(counts[["csto", "cis"]]?.sorted() == ["Armenia", "Belarus"])
    #expect(counts[["csto", "sco", "cis"]]?.count == 5)
    #expect(found.intersections.map(\.count).reduce(0, +) == 12)
  }
}

@Suite(
  "Networks of matrices, read back by networkx",
  .enabled(if: Networkx.isImportable, .init(rawValue: Networkx.skipped)))
struct InteractionNetworkTests {
  @Test(
    "nodes and interactions with their days, in both formats",
    arguments: [("graphml", Networkx.Format.graphML), ("gexf", .gexf)])
  func readBack(name: String, format: Networkx.Format) async throws {
    let table = try await base.matrix([
      "rows": "CSTO,NATO", "columns": "UN,SCO,OSCE", "window": "2004..2010",
    ])
    let network = try Networkx.read(try #require(table.documents[name]), as: format)
    #expect(Set(network.nodes.keys) == ["csto", "nato", "un", "sco", "osce"])
    #expect(network.isDirected && network.isMultigraph)
    let expected = try await base.rows(
      """
      SELECT DISTINCT c.interaction_id, i.is_mutual
      FROM internal_interaction_counted c JOIN interaction i ON i.interaction_id = c.interaction_id AND i.is_counted
      WHERE c.start_earliest < '2011-01-01' AND '2004-01-01' < c.end_latest
        AND c.row_id IN ('csto', 'nato', 'un', 'sco', 'osce') AND c.column_id IN ('csto', 'nato', 'un', 'sco', 'osce')
        AND (c.row_id IN ('csto', 'nato')) <> (c.column_id IN ('csto', 'nato'))
      """)
    // A mutual interaction is there in both directions.
    let mutual = expected.filter { $0.integer("is_mutual") == 1 }.count
    #expect(network.edges.count == expected.count + mutual && mutual > 10)
    let observer = try #require(
      network.edges.first {
        $0.source == "csto" && $0.target == "un" && $0.data.values.contains("str 'ext-0876'")
      })
    let days = observer.data[format == .gexf ? "spells" : "start"]
    #expect(days?.contains("2004-12-02") == true, "\(observer.data)")
    #expect(observer.data["level"] == "int 4")
  }
}
