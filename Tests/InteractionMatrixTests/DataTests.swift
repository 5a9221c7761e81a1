import Entente
import EntenteKit
import EntenteTestSupport
import Foundation
import Testing

@testable import InteractionMatrix

@Suite("The interactions of the plugin and the five documents")
struct DataTests {
  @Test("every interaction has a source with a passage, and the file keeps all rules")
  func sourced() async throws {
    let unsourced = try await base.rows(
      """
      SELECT statement_id FROM interaction
      WHERE statement_id NOT IN (SELECT statement_id FROM statement_source WHERE stance = 'supports' AND section <> '')
      """)
    #expect(unsourced.isEmpty)
    let count = try await base.rows("SELECT count(*) AS n FROM interaction WHERE is_counted")
    #expect((count.first?.integer("n") ?? 0) > 500)
    #expect(try await base.kb.check().findings.isEmpty)
  }

  @Test(
    "every kind and predicate exists, and every reading has a statement and a reason")
  func vocabulary() async throws {
    let stray = try await base.rows(
      """
      SELECT 'predicate ' || predicate_id AS what FROM interaction_predicate
      WHERE predicate_id NOT IN (SELECT id FROM predicate WHERE kind = 'relation')
      UNION ALL
      SELECT 'reading ' || statement_id FROM interaction_reading
      WHERE statement_id NOT LIKE 'cmp-%' AND statement_id NOT IN (SELECT id FROM statement)
      UNION ALL
      SELECT 'body ' || organization_id FROM interaction_coverage WHERE organization_id NOT IN (SELECT id FROM entity)
      UNION ALL
      SELECT 'kind ' || id FROM interaction_kind WHERE id NOT IN (SELECT kind_id FROM interaction_predicate)
      """)
    #expect(stray.map { $0.text("what") } == [])
  }

  /// The statements of each document about the partners of the CSTO, from the sheets of the five
  /// documents.
  @Test(
    "the memoranda and protocols in a document are recorded",
    arguments: ["un", "sco", "cis", "union-state", "colombo-plan"])
  func memoranda(body: String) async throws {
    let rows = try await base.rows(
      """
      SELECT statement_id FROM interaction
      WHERE kind_id = 'agreement' AND from_id = 'csto' AND to_id = :body AND sources LIKE '%kazakhstan-mfa-csto%'
      """, ["body": .text(body)])
    #expect(!rows.isEmpty)
  }

  @Test(
    "organs count as their organizations: the anti-terrorist structure, the border troops' service"
  )
  func organs() async throws {
    for (statement, body) in [("kz-0137", "sco"), ("kz-0140", "cis"), ("ext-0937", "sco")] {
      let rows = try await base.rows(
        "SELECT to_id FROM interaction WHERE statement_id = :id", ["id": .text(statement)])
      #expect(rows.map { $0.text("to_id") } == [body])
    }
  }

  @Test("a query about an organ finds its interactions")
  func parts() async throws {
    let matrix = try await base.kb.matrix(
      ["CSTO"], by: ["sco-rats", "cis-border-council-service", "un-dpko"], on: "2015-01-01")
    for organ in ["sco-rats", "cis-border-council-service"] {
      #expect(try matrix.cell("csto", organ).high == 4, "\(organ)")
    }
    // The memorandum of 2012 names the department, and so does the qualifier of the statement.
    #expect(try matrix.cell("csto", "un-dpko").low == 4)
    let opened = try await base.matrix(["cell": "sco-rats,CSTO"])
    #expect(opened.texts.contains { $0["statement"] == "kz-0137 -" })
    let organs = try await base.kb.matrix(["csto-secretariat"], by: ["sco-secretariat"], on: "2012")
    let exchange = try organs.cell("csto-secretariat", "sco-secretariat")
    #expect(exchange.high == 2 && exchange.statements.contains { $0.hasPrefix("ins-036") })
    let twice = try await base.rows(
      """
      SELECT 1 FROM internal_interaction_counted GROUP BY row_id, column_id, interaction_id HAVING count(*) > 1
      """)
    #expect(twice.isEmpty)
  }

  @Test("observers of Operation Channel observed an operation of the CSTO")
  func observers() async throws {
    let rows = try await base.rows(
      """
      SELECT from_id FROM interaction
      WHERE to_id = 'csto' AND kind_id = 'observation' AND sources LIKE '%kazakhstan-mfa-csto%' ORDER BY from_id
      """)
    for body in ["europol", "interpol", "osce", "united-states", "eu-states"] {
      #expect(rows.contains { $0.text("from_id") == body }, "\(body)")
    }
  }

  @Test("refusals and unanswered offers are recorded")
  func refusals() async throws {
    let rows = try await base.rows(
      """
      SELECT statement_id, kind_id, from_id, level FROM interaction
      WHERE is_refusal AND to_id = 'csto' AND sources LIKE '%insor-synopsis%'
      """)
    let found = Set(rows.map { "\($0.text("from_id")) \($0.text("kind_id"))" })
    #expect(found == ["nato refusal", "eu refusal", "nato unanswered-proposal"])
    #expect(rows.allSatisfy { $0.integer("level") == 0 })
    // The years are 2004 and 2005, although the document dates only the proposals.
    for (statement, year) in [("ins-0448", "2004"), ("ins-0455", "2005")] {
      let row = try await base.rows(
        "SELECT start_earliest FROM interaction WHERE statement_id = :id", ["id": .text(statement)])
      #expect(row.first?.text("start_earliest").hasPrefix(year) == true)
    }
  }

  @Test("plans, recommendations and assessments of possibilities do not count")
  func intentions() async throws {
    let rows = try await base.rows(
      "SELECT statement_id FROM interaction WHERE is_counted AND modality IN ('planned', 'recommended')"
    )
    #expect(rows.isEmpty)
    let shown = try await base.rows(
      "SELECT is_counted FROM interaction WHERE statement_id IN ('ins-0600', 'nvc-0404')")
    #expect(shown.map { $0.integer("is_counted") } == [0, 0])
    let left = try await base.rows(
      "SELECT 1 FROM interaction WHERE statement_id IN ('gs-0053', 'ins-0933', 'ins-0528')")
    #expect(left.isEmpty)
  }

  @Test(
    "of several statements of one interaction, the best ranked and then the most exact counts"
  )
  func counted() async throws {
    let doubled = try await base.rows(
      "SELECT interaction_id FROM interaction WHERE is_counted GROUP BY interaction_id HAVING count(*) > 1"
    )
    #expect(doubled.isEmpty)
    let observer = try await base.rows(
      "SELECT statement_id, date FROM interaction WHERE interaction_id = 'ext-0876' AND is_counted")
    #expect(observer.map { $0.text("date") } == ["2004-12-02/.."])
    let all = try await base.rows(
      "SELECT count(*) AS n FROM interaction WHERE interaction_id = 'ext-0876'")
    #expect(all.first?.integer("n") == 4)
  }
}

@Suite("Views for SQL")
struct ViewTests {
  @Test(
    "interaction_cell on a day equals the matrix of that day",
    arguments: ["1994-06-01", "2002-05-20", "2004-12-02", "2007-10-05", "2012-03-01", "2022-01-01"])
  func cell(day: String) async throws {
    let bodies = [
      "cis", "csto", "eaeu", "eu", "eurasec", "nato", "osce", "sco", "un", "union-state",
    ]
    let level = try await base.kb.matrix(bodies, by: bodies, on: day)
    let counts = try await base.kb.matrix(bodies, by: bodies, measure: "interactions", on: day)
    let rows = try await base.rows(
      "SELECT * FROM interaction_cell WHERE valid_from <= :day AND :day < valid_until",
      ["day": .text(day)])
    let found = Dictionary(
      rows.map { (EntityPair(row: $0.text("row_id"), column: $0.text("column_id")), $0) },
      uniquingKeysWith: { first, _ in
        Issue.record("two rows a day for \(first.text("row_id"))")
        return first
      })
    for row in bodies {
      for column in bodies where column != row {
        let view = try #require(found[EntityPair(row: row, column: column)])
        let cell = try level.cell(row, column)
        #expect(view.optionalText("emptiness") == cell.missing?.rawValue, "\(row) \(column)")
        guard cell.high != nil else { continue }
        #expect(view.real("level_low") == cell.low && view.real("level_high") == cell.high)
        let count = try counts.cell(row, column)
        #expect(view.real("interactions_high") == count.high, "\(row) \(column)")
        #expect(view.real("interactions_low") == count.low, "\(row) \(column)")
      }
    }
  }

  @Test("periods of a pair follow one another without a gap")
  func periods() async throws {
    let rows = try await base.rows(
      """
      SELECT row_id, column_id, valid_until, lead(valid_from, 1, '9999-12-31') OVER (PARTITION BY row_id, column_id ORDER BY valid_from) AS next
      FROM interaction_cell
      """)
    #expect(rows.count > 1000)
    #expect(rows.allSatisfy { $0.text("valid_until") == $0.text("next") })
  }

  @Test("the panel has the highest status of each year")
  func panel() async throws {
    let rows = try await base.rows(
      """
      SELECT year, status_id, certainty FROM interaction_status_panel
      WHERE row_id = 'uzbekistan' AND organization_id = 'csto' AND year IN (2005, 2007, 2012, 2014) ORDER BY year
      """)
    #expect(
      rows.map { "\($0.integer("year") ?? 0) \($0.text("status_id"))" } == [
        "2007 member", "2012 member", "2014 suspended",
      ])
    let bodies = try await base.rows(
      """
      SELECT status_id FROM interaction_status_panel WHERE row_id = 'csto' AND organization_id = 'un' AND year = 2005
      """)
    #expect(bodies.map { $0.text("status_id") } == ["observer"])
  }

  @Test("stock SQLite reads every view of the plugin")
  func stock() async throws {
    let views = try await base.rows(
      """
      SELECT name FROM sqlite_schema
      WHERE type = 'view' AND (name LIKE 'interaction%' OR name LIKE 'internal\\_interaction%' ESCAPE '\\')
      ORDER BY 1
      """
    )
    #expect(views.count >= 15)
    let sql = views.map { "SELECT '\($0.text("name"))', count(*) FROM \($0.text("name"));" }
      .joined()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); [print(*c.execute(q).fetchone()) for q in sys.argv[2].split(';') if q]",
      try await base.kb.path, sql,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(text.split(separator: "\n").count == views.count)
  }

  @Test("every query of the guide gives rows, and its Swift prints what is there")
  func guide() async throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent(
        "Plugins/InteractionMatrix/InteractionMatrix.docc/Matrices.md"), encoding: .utf8)
    let queries = text.matches(of: /```sql\n((?s).*?);?\n```/).map { String($0.1) }
    #expect(queries.count == 3)
    for query in queries {
      #expect(try await base.kb.query(query).rows.isEmpty == false, "\(query)")
    }
    let kb = try await base.kb
    let matrix = try await kb.matrix(["CSTO", "NATO"], by: ["UN", "SCO", "EU"], on: "2011-01-01")
    for row in matrix.rows { #expect(row.cells.map(\.text).count == 3) }
    #expect(
      text.contains(
        "kb.matrix([\"CSTO\", \"NATO\"], by: [\"UN\", \"SCO\", \"EU\"], on: \"2011-01-01\")"))
  }
}
