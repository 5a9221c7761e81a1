import Entente
import EntenteKit
import EntenteTestSupport
import Foundation
import OrganizationComparison
import Testing

/// The bundled dataset with the plugin.
private let base = PluginBase(OrganizationComparison())

@Suite("Comparing organizations")
struct ComparisonTests {
  private func compare(_ names: String..., on day: String, _ dimensions: String...) async throws
    -> Comparison
  {
    try await base.kb.compare(names, on: day, dimensions: dimensions)
  }

  private func cell(_ comparison: Comparison, _ dimension: String, _ column: Int) throws -> Cell {
    try #require(comparison.rows.first { $0.dimension.id == dimension }).cells[column]
  }

  @Test("every value of every cell is a statement with a source")
  func sourced() async throws {
    let comparison = try await compare(
      "NATO", "CSTO", "UN", "EU", "OSCE", "CIS", "SCO", "GUAM", on: "2012-01-01")
    #expect(comparison.rows.count == 45)
    for row in comparison.rows {
      for value in row.cells.flatMap(\.values) {
        #expect(
          value.statement != nil && !value.sources.isEmpty && !value.text.isEmpty,
          "\(row.dimension.id) \(value)")
      }
    }
    // All dimensions of the first two organizations, except cells without any source.
    let empty = comparison.rows.flatMap { row in
      zip(["nato", "csto"], row.cells).filter { $0.1.emptiness == .notCovered }.map {
        "\(row.dimension.id) \($0.0)"
      }
    }
    #expect(empty == ["un-status nato"])
  }

  @Test("possible members are marked and counted apart from the certain ones")
  func possibleMembers() async throws {
    let later = try cell(await compare("CSTO", "SCO", on: "2030", "members"), "members", 0)
    let list = try await base.kb.memberList(of: "CSTO", on: "2030-12-31")
    #expect(list.certainCount == 0 && later.values.count == list.possibleCount)
    #expect(later.values.allSatisfy { !$0.isCertain } && later.text.hasPrefix("Armenia?; Belarus?"))
    // The last year ends with the dataset.
    let last = try await compare("CSTO", "SCO", on: "2026", "members")
    #expect(last.columns[0].day == "2026-11-22")
    #expect(try cell(last, "members", 0).values.allSatisfy(\.isCertain))
  }

  @Test("a cell has the values that held on the day")
  func days() async throws {
    for (day, article) in [
      ("2009-06-14", "no request needed"), ("2013-06-14", "on request of the attacked state"),
    ] {
      let comparison = try await compare("CSTO", "NATO", on: day, "defence-automatic", "members")
      #expect(try cell(comparison, "defence-automatic", 0).text.contains(article), "\(day)")
      let members = Set(try cell(comparison, "members", 0).values.map(\.text))
      #expect(members.contains("Uzbekistan") == (day < "2012"))
      let own = try await base.kb.members(of: "CSTO", on: day).filter(\.isMember)
      #expect(members == Set(own.map(\.member.label)))
    }
    let twoDays = try await compare("CSTO@2009", "CSTO@2013", on: "2020")
    #expect(twoDays.columns.map(\.day) == ["2009-12-31", "2013-12-31"])
    let different = twoDays.rows.filter(\.isDifferent).map(\.dimension.id)
    #expect(
      different.contains("members") && different.contains("defence-automatic")
        && !different.contains("seat"))
  }

  @Test("an empty cell gives its reason")
  func emptiness() async throws {
    let early = try await compare("CSTO", "EAEU", on: "1995-01-01")
    #expect(
      early.rows.allSatisfy {
        $0.cells[1].emptiness == .didNotExist && $0.cells[1].text == "[did-not-exist]"
      })
    let now = try await compare("EAEU", "SCO", on: "2020-01-01", "expulsion", "languages")
    #expect(try cell(now, "expulsion", 0).emptiness == .notCovered)
    let before = try await compare("NATO", "CSTO", on: "2012-01-01", "budget")
    #expect(try cell(before, "budget", 0).text == "[not-then]")
  }

  @Test("closeness equals an independent calculation from sets and codes")
  func closeness() async throws {
    let kb = try await base.kb
    let comparison = try await kb.compare(["CSTO", "CIS"], on: "2010-12-31")
    let (close, same) = try await kb.read { base in
      (
        try base.closeness(comparison.columns[0], comparison.columns[1], comparison),
        try base.closeness(comparison.columns[0], comparison.columns[0], comparison)
      )
    }
    let members = try await kb.query(
      """
      SELECT
        (SELECT count(*) FROM (SELECT member_id FROM m WHERE o = 'csto' INTERSECT SELECT member_id FROM m WHERE o = 'cis')),
        (SELECT count(DISTINCT member_id) FROM m), (SELECT count(*) FROM m WHERE o = 'csto')
      FROM (SELECT 1)
      """.replacing(
        "SELECT\n",
        with: """
          WITH m AS (
            SELECT DISTINCT organization_id AS o, member_id FROM membership_spell
            WHERE rule_id = 'effective' AND is_member = 1 AND organization_id IN ('csto', 'cis')
              AND start_earliest <= '2010-12-31' AND '2010-12-31' < end_latest
          ) SELECT

          """, maxReplacements: 1)
    ).rows[0]
    guard case .integer(let shared) = members[0], case .integer(let all) = members[1],
      case .integer(let smaller) = members[2]
    else {
      Issue.record("no counts")
      return
    }
    #expect(close.sharedMembers?.upperBound == Int(shared))
    #expect(try abs(#require(close.jaccard).upperBound - Double(shared) / Double(all)) < 1e-9)
    #expect(try abs(#require(close.overlap).upperBound - Double(shared) / Double(smaller)) < 1e-9)
    let functions = try #require(close.functions)
    #expect(functions > 0 && functions < 1)
    let gower = try #require(close.gower)
    #expect(
      gower > 0 && gower < 1
        && abs(
          gower * Double(close.codedDimensions) - (gower * Double(close.codedDimensions)).rounded())
          < 1e-9
    )
    #expect(same.jaccard == 1...1 && same.overlap == 1...1 && same.gower == 0)
    #expect(abs((same.functions ?? 0) - 1) < 1e-9)
  }

  @Test("a partner is listed once, and only while it is one")
  func partners() async throws {
    func named(_ state: String, _ organization: String, _ day: String) async throws -> Int {
      let partners = try await compare(organization, on: day, "observers-partners")
      return partners.rows[0].cells[0].values.filter { $0.text.hasPrefix(state) }.count
    }
    for (state, organization, day, count) in [
      ("Mongolia", "OSCE", "2012-01-01", 1), ("Mongolia", "OSCE", "2013-01-01", 0),
      ("Japan", "OSCE", "2013-01-01", 1), ("Malta", "NATO", "1996-01-01", 1),
      ("Malta", "NATO", "2000-01-01", 0), ("Malta", "NATO", "2012-01-01", 1),
    ] {
      #expect(
        try await named(state, organization, day) == count, "\(state) \(organization) \(day)")
    }
  }

  @Test(
    "without known members there is no coefficient, and incomplete lists are noted")
  func unknownMembers() async throws {
    let close = try await base.kb.read { base in
      try ["1999-12-31", "2012-01-01"].map { day in
        let comparison = try base.compare(["CSTO", "CIS"], on: day)
        return try base.closeness(comparison.columns[0], comparison.columns[1], comparison)
      }
    }
    #expect(close[0].jaccard == nil && close[0].overlap == nil && close[0].sharedMembers == nil)
    #expect(close[1].jaccard != nil && !close[1].knowsAllMembers)
    let table = try await base.ask(
      "compare", ["organization": ["CSTO", "UN"], "on": ["2012-01-01"]])
    #expect(
      table.notes.contains {
        $0.hasPrefix("The dataset does not claim to know all members of un: ")
      })
  }

  @Test(
    "records have one row for each value with statement and sources; daggers mark undated values"
  )
  func records() async throws {
    let table = try await base.ask(
      "compare", ["organization": ["NATO", "SCO"], "on": ["2012-01-01"]])
    let records = try #require(table.records)
    let members = records.rows.filter { $0[0] == "members" && $0[2] == "nato" }
    #expect(members.count == 28)
    #expect(members.allSatisfy { !$0[7].text.isEmpty && !$0[8].text.isEmpty })
    #expect(records.rows.contains { $0[10] == Table.Cell.flag(true) })
    let shown = table.rows.flatMap { row in row.map { $0.text } }
    #expect(shown.contains { $0.contains(" †") })
    #expect(table.notes.contains("† Undated: nothing tells from when on it held."))
    let empty = records.rows.filter { $0[13] == "not-covered" }
    #expect(empty.contains { $0[2] == "sco" } && empty.allSatisfy { $0[4] == Table.Cell.none })
  }

  @Test("a value does not hold on its end day, and a replaced value is not shown")
  func changes() async throws {
    let trigger = try await compare("CSTO", on: "2012-12-19", "defence-trigger")
    #expect(trigger.rows[0].cells[0].values.allSatisfy { !$0.text.contains("group of states") })
    let doctrine = try await compare("NATO", on: "2025-01-01", "doctrine")
    #expect(doctrine.rows[0].cells[0].text == "Strategic Concept of Madrid (2022)")
  }

  @Test("doubtful members widen the range, which includes the answers of both readings")
  func doubt() async throws {
    let kb = try await KnowledgeBase.inMemory(plugins: [])
    try await kb.revise("Two bodies with a doubtful member.", recorded: "2020-01-01") { edit in
      for id in ["one", "two"] { try edit.add(Entity(id: id, type: "organization", label: id)) }
      for id in ["a", "b", "c"] { try edit.add(Entity(id: id, type: "state", label: id)) }
      try edit.add(Source(id: "s", title: "s", kind: "reference", reliability: "secondary"))
      for (number, act) in [
        ("a", "one", "1990"), ("a", "two", "1990"), ("b", "one", "1990"), ("b", "two", "2000"),
        ("c", "two", "1990"),
      ].enumerated() {
        try edit.add(
          NewStatement(
            id: "x\(number)", subject: act.0, predicate: "joined", value: .act(organization: act.1),
            date: act.2),
          source: "s", section: "1")
      }
    }
    let close = try await kb.read { base in
      let columns = try ["one", "two"].map {
        Comparison.Column(organization: try base.entity(named: $0), day: "2000-06-15")
      }
      return try base.memberCloseness(columns[0], columns[1])
    }
    // The dates allow b in the second body or not: shared 1 of 3, or 2 of 3.
    #expect(close.shared == 1...2)
    #expect(
      close.jaccard.map {
        abs($0.lowerBound - 1.0 / 3) < 1e-9 && abs($0.upperBound - 2.0 / 3) < 1e-9
      } == true)
  }

  @Test("unknown dimensions and names and invalid dates are errors")
  func errors() async throws {
    for (names, day, dimension, code) in [
      (["NATO", "CSTO"], "2012", "colour", KnowledgeBaseError.Code.badArgument),
      (["NATO", "Atlantis"], "2012", "seat", .notFound),
      (["NATO", "CSTO"], "someday", "seat", .badDate),
    ] {
      let error = await #expect(throws: KnowledgeBaseError.self) {
        try await base.kb.compare(names, on: day, dimensions: [dimension])
      }
      #expect(error?.code == code)
    }
  }

  @Test(
    "the commands give a table with numbered sources, a series with a chart, and functions with common members"
  )
  func commands() async throws {
    let kb = try await base.kb
    let table = try await base.ask(
      "compare",
      [
        "organization": ["CSTO", "NATO"], "on": ["2012-01-01"],
        "dimension": ["seat,defence-clause"],
      ])
    #expect(table.columns == ["dimension", "title", "csto", "nato"] && table.rows.count == 2)
    let marks = table.rows.flatMap { $0.dropFirst(2) }.flatMap {
      $0.text.matches(of: /\[([0-9,]+)\]/)
    }.flatMap { $0.1.split(separator: ",") }
    let numbers = Set(marks.compactMap { Int($0) })
    #expect(!numbers.isEmpty && numbers == Set(1...numbers.count))
    for number in numbers { #expect(table.notes.contains { $0.hasPrefix("[\(number)] ") }) }
    let series = try await base.ask(
      "compare", ["organization": ["CSTO", "SCO"], "series": ["2003..2005"]])
    #expect(series.rows.map { $0[0].text } == ["2003", "2004", "2005"])
    let chart = try #require(series.documents["svg"])
    for title in ["Jaccard", "overlap", "cosine", "Gower"] { #expect(chart.contains(title)) }
    // One line for the pair in each of four charts, with one step for each year.
    let steps = chart.matches(of: /<path d="([^"]*)"/).map { $0.1.count { $0 == "H" } }
    #expect(steps == [3, 3, 3, 3])
    #expect(throws: Never.self) { try MarkupElement.root(of: chart) }
    let bad = await #expect(throws: KnowledgeBaseError.self) {
      try await base.ask("compare", ["organization": ["CSTO", "SCO"], "series": ["2005..2003"]])
    }
    #expect(bad?.code == .badArgument)
    let overlap = try await base.ask(
      "overlap", ["organization": ["CSTO", "SCO", "CIS"], "on": ["2011"]])
    let terrorism = try #require(overlap.rows.first { $0[0] == "fn-counter-terrorism" })
    #expect(terrorism[2...4].map(\.text) == ["x", "x", "x"] && terrorism[5] == .integer(3))
    guard case .integer(let twice) = terrorism[6] else {
      Issue.record("no count")
      return
    }
    let members = try await kb.query(
      """
      SELECT count(*) FROM (
        SELECT member_id FROM membership_spell
        WHERE rule_id = 'effective' AND status_id = 'member' AND organization_id IN ('csto', 'sco', 'cis')
          AND start_earliest <= '2011-12-31' AND '2011-12-31' < end_latest
        GROUP BY member_id HAVING count(DISTINCT organization_id) > 1
      )
      """
    ).rows
    #expect(members == [[.integer(twice)]])
  }

  @Test("a pack adds a dimension with one file, and the comparison shows it")
  func pack() async throws {
    let kb = try await base.copy()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try await kb.add(Pack(folder: root.appendingPathComponent("Examples/alliances-pack").path))
    let comparison = try await kb.compare(
      ["NATO", "SCO"], on: "2012", dimensions: ["atop-obligations"])
    #expect(
      comparison.rows[0].cells.map(\.text) == [
        "defence, non-aggression, consultation (ATOP 3180)",
        "non-aggression, consultation (ATOP 6020)",
      ])
    try await kb.close()
  }

  @Test("the SQL function of the plugin gives the coefficient of two lists")
  func function() async throws {
    let path = try await base.kb.path
    let kb = try await KnowledgeBase.open(at: path, plugins: [OrganizationComparison()])
    let rows = try await kb.query(
      #"SELECT comparison_jaccard('["a","b"]', '["b","c"]'), comparison_jaccard('[]', '[]'), comparison_jaccard('x', '[]')"#
    ).rows
    #expect(rows == [[.real(1.0 / 3), .null, .null]])
  }

  @Test("the views give the same values by day in stock SQLite")
  func views() async throws {
    let rows = try await base.kb.query(
      "SELECT DISTINCT value FROM comparison_cell WHERE dimension_id = 'defence-clause' AND organization_id = 'nato' AND valid_from <= '2012-01-01' AND '2012-01-01' < valid_until"
    ).rows
    #expect(rows == [[.text("Article 5")]])
    let overlap = try await base.kb.query(
      "SELECT count(*) FROM comparison_function_overlap WHERE function_id = 'fn-counter-terrorism' AND organization_1_id = 'csto' AND organization_2_id = 'sco'"
    ).rows
    #expect(overlap != [[.integer(0)]])
  }
}
