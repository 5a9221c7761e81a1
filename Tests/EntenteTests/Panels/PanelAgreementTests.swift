import Entente
import EntenteKit
import Testing

@Suite("Panels and views say the same of all bodies and states of the dataset")
struct PanelAgreementTests {
  private static let bodies = ["all", "organs", "treaties"]

  @Test("cells of state_year", arguments: ["effective", "signature", "in-force"])
  func cells(rule: String) async throws {
    let kb = try await DatasetTests.bundled.value
    let viewed = try await kb.read { base in
      try base.rows(
        """
        SELECT y.organization_id, y.member_id, y.year, y.cell, y.status_id
        FROM state_year y
        JOIN entity e ON e.id = y.member_id
        WHERE y.rule_id = :rule AND e.type_id IN ('state', 'organization')
          AND EXISTS (SELECT 1 FROM membership_spell m WHERE m.member_id = y.member_id AND m.rule_id = y.rule_id)
          AND NOT EXISTS (
          SELECT 1 FROM entity_life l
          WHERE l.entity_id = y.member_id
            AND (printf('%04d-12-31', y.year) < l.start_earliest OR l.end_latest <= printf('%04d-01-01', y.year))
        )
        """, ["rule": .text(rule)]
      ).map { row in
        "\(row.text("organization_id")) \(row.text("member_id")) \(row.integer("year") ?? 0) \(row.text("cell")) \(row.text("status_id"))"
      }
    }
    var question = PanelQuestion(.stateYear)
    question.bodies = Self.bodies
    question.states = "listed"
    question.rule = rule
    question.from = "1945"
    let years = try await kb.query("SELECT first_year FROM year_range").rows
    #expect(years == [[.integer(1945)]])
    let asked = question
    let panel = try await kb.read { try $0.panel(asked) }
    let told = Set(
      panel.map { row in
        "\(row["organization_id"].text) \(row["state_id"].text) \(row["year"].text) \(row["cell"].text) \(row["status"].text)"
      })
    #expect(viewed.count > 30_000)
    let missing = viewed.filter { !told.contains($0) }
    #expect(missing.isEmpty, "\(missing.prefix(5))")
  }

  @Test("cells of internal_state_year_grid, also of states without a tie to the body")
  func grid() async throws {
    let kb = try await DatasetTests.bundled.value
    let viewed = try await kb.read { base in
      try base.rows(
        """
        SELECT organization_id, member_id, year, cell FROM internal_state_year_grid
        WHERE rule_id = 'effective' AND organization_id IN ('csto', 'nato')
        """
      ).map { row in
        "\(row.text("organization_id")) \(row.text("member_id")) \(row.integer("year") ?? 0) \(row.text("cell"))"
      }
    }
    var question = PanelQuestion(.stateYear)
    question.bodies = ["csto", "nato"]
    question.from = "1945"
    let asked = question
    let panel = try await kb.read { try $0.panel(asked) }
    let told = panel.map { row in
      "\(row["organization_id"].text) \(row["state_id"].text) \(row["year"].text) \(row["cell"].text)"
    }
    #expect(viewed.count > 20_000)
    let differences = Set(told).symmetricDifference(viewed)
    #expect(differences.isEmpty, "\(differences.sorted().prefix(6))")
  }

  @Test("counts of dyad_year, organizations apart from treaties")
  func dyads() async throws {
    let kb = try await DatasetTests.bundled.value
    let viewed = try await kb.read { base in
      try base.rows(
        """
        SELECT member_1_id, member_2_id, year, shared_certain, shared_possible, treaties_certain, treaties_possible
        FROM dyad_year WHERE rule_id = 'effective'
        """)
    }
    for (bodies, certain, possible) in [
      (["all", "organs"], "shared_certain", "shared_possible"),
      (["treaties"], "treaties_certain", "treaties_possible"),
    ] {
      var question = PanelQuestion(.dyadYear)
      question.bodies = bodies
      question.states = "listed"
      question.doubt = .both
      question.from = "1945"
      let asked = question
      let panel = try await kb.read { try $0.panel(asked) }
      let told = Set(
        panel.lazy.filter { $0["dyadigos_highest"] != .integer(0) }.map { row in
          "\(row["state_id1"].text) \(row["state_id2"].text) \(row["year"].text) \(row["dyadigos_lowest"].text) \(row["dyadigos_highest"].text)"
        })
      let expected = Set(
        viewed.filter { ($0.integer(possible) ?? 0) > 0 }.map { row in
          "\(row.text("member_1_id")) \(row.text("member_2_id")) \(row.integer("year") ?? 0) \(row.integer(certain) ?? 0) \(row.integer(possible) ?? 0)"
        })
      #expect(expected.count > 1000)
      #expect(told == expected, "\(told.symmetricDifference(expected).sorted().prefix(6))")
    }
  }

  @Test("counts of organization_year are those of 31 December")
  func organizations() async throws {
    let kb = try await DatasetTests.bundled.value
    let viewed = try await kb.read { base in
      try base.rows(
        "SELECT organization_id, year, members_certain, members_possible FROM organization_year WHERE rule_id = 'effective'"
      ).map { row in
        "\(row.text("organization_id")) \(row.integer("year") ?? 0) \(row.integer("members_certain") ?? 0) \(row.integer("members_possible") ?? 0)"
      }
    }
    var question = PanelQuestion(.organizationYear)
    question.bodies = Self.bodies
    question.states = "listed"
    question.yearRule = .lastDay
    question.doubt = .both
    let asked = question
    let panel = try await kb.read { try $0.panel(asked) }
    let told = panel.filter { $0["sum_full_highest"] != .integer(0) }.map { row in
      "\(row["organization_id"].text) \(row["year"].text) \(row["sum_full_lowest"].text) \(row["sum_full_highest"].text)"
    }
    #expect(viewed.count > 500)
    let differences = Set(told).symmetricDifference(viewed)
    #expect(differences.isEmpty, "\(differences.sorted().prefix(6))")
  }

  @Test("the members of a day are those of the command for members")
  func days() async throws {
    let kb = try await DatasetTests.bundled.value
    for (body, day) in [
      ("csto", "2007-01-01"), ("nato", "1982-05-30"), ("sco", "2017-06-09"), ("eu", "2020-02-01"),
    ] {
      var question = PanelQuestion(.memberDay)
      question.bodies = [body]
      (question.from, question.to) = (day, day)
      let asked = question
      let (panel, members) = try await kb.read { base in
        (try base.panel(asked), try base.members(of: body, on: day))
      }
      let told = panel.filter { $0["cell"] == "yes" }.map { $0["state_id"].text }
      let known = members.filter { $0.isMember && $0.certainty == .yes }.map(\.member.id)
      #expect(told.sorted() == known.sorted())
    }
  }
}
