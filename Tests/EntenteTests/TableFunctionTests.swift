import Entente
import Testing

/// The functions of the extension on connections of the library, beside the questions in Swift.
@Suite("Functions of SQL that read the file")
struct TableFunctionTests {
  private static let days = ["1960", "1999-04-20", "2006", "2030-01-01"]
  private static let rules = ["effective", "signature", "in-force"]
  /// The bodies or members with the most spells.
  private static func most(_ column: String, _ count: Int, in base: Snapshot) throws -> [String] {
    try base.rows(
      "SELECT \(column) AS id FROM membership_spell GROUP BY 1 ORDER BY count(*) DESC, 1"
    ).prefix(count).map { $0.text("id") }
  }

  private func bundled() async throws -> KnowledgeBase {
    try await KnowledgeBase.open(at: BuiltFile.copy())
  }

  /// A spell as one line.
  private static func line(_ spell: Membership, _ other: String) -> String {
    [
      other, spell.status, spell.certainty?.rawValue ?? "-", spell.startEarliest, spell.startLatest,
      spell.endEarliest, spell.endLatest, "\(spell.isOpen)", spell.evidence,
    ].joined(separator: " ")
  }

  private static func line(_ row: NamedRow, _ column: String) -> String {
    [
      row.text(column), row.text("status_id"), row.optionalText("certainty") ?? "-",
      row.text("start_earliest"), row.text("start_latest"), row.text("end_earliest"),
      row.text("end_latest"), "\(row.integer("is_open") == 1)",
      row.optionalText("start_statement_id") ?? row.text("report_id"),
    ].joined(separator: " ")
  }

  @Test("members() has the spells of members(of:on:rule:), in the same order", arguments: rules)
  func members(rule: String) async throws {
    let found = try await bundled().read { base in
      try Self.most("organization_id", 8, in: base).flatMap { body in
        try Self.days.map { day -> ([String], [String]) in
          let rows = try base.rows(
            "SELECT * FROM members(:body, :day, :rule)",
            ["body": .text(body), "day": .text(day), "rule": .text(rule)])
          return (
            try base.members(of: body, on: day, rule: rule).map { Self.line($0, $0.member.id) },
            rows.map { Self.line($0, "member_id") }
          )
        }
      }
    }
    for (swift, sql) in found { #expect(swift == sql) }
    #expect(found.count { !$0.0.isEmpty } > 15)
  }

  @Test("memberships() has the spells of the member in memberships(of:on:rule:)")
  func memberships() async throws {
    try await bundled().read { base in
      for member in try Self.most("member_id", 8, in: base) {
        for day in [nil, "1992-06", "2006"] {
          let rows = try base.rows(
            "SELECT * FROM memberships(:member, :day)",
            ["member": .text(member), "day": day.map(SQLValue.text) ?? .null])
          let spells = try base.memberships(of: member, on: day).filter { $0.member.id == member }
          #expect(
            rows.map { Self.line($0, "organization_id") }.sorted()
              == spells.map { Self.line($0, $0.organization.id) }.sorted(), "\(member)")
        }
      }
    }
  }

  @Test("entente_emptiness() and entente_certainty() say what the reasons and members say")
  func certainty() async throws {
    try await bundled().read { base in
      let bodies = try Self.most("organization_id", 5, in: base) + ["csto"]
      let members = try Self.most("member_id", 3, in: base) + ["brazil", "nato"]
      var answers: Set<String> = []
      for day in Self.days {
        let reasons = try base.emptiness(ofMembers: members, in: bodies, on: day)
        for (column, body) in bodies.enumerated() {
          let spells = try base.members(of: body, on: day).filter(\.isMember)
          for (row, member) in members.enumerated() {
            let answer = try #require(
              try base.rows(
                """
                SELECT entente_emptiness(:body, :member, :day) AS reason,
                  entente_certainty(:body, :member, :day) AS certainty
                """, ["body": .text(body), "member": .text(member), "day": .text(day)]
              ).first)
            let reason = reasons[row][column]
            let own = spells.filter { $0.member.id == member }.compactMap(\.certainty)
            let isDenied = [.nothing, .didNotExist, .denied].contains(reason)
            let certainty =
              own.isEmpty ? isDenied ? "no" : "unknown" : own.contains(.yes) ? "yes" : "maybe"
            #expect(answer.text("reason") == reason.rawValue, "\(body) \(member) \(day)")
            #expect(answer.text("certainty") == certainty, "\(body) \(member) \(day)")
            answers.insert(certainty)
          }
        }
      }
      #expect(answers == ["yes", "maybe", "no", "unknown"])
    }
  }

  @Test("an entity that a name gives in SQL is the one that it gives in Swift, or one of several")
  func names() async throws {
    try await bundled().read { base in
      let names = try base.rows(
        "SELECT name FROM entity_name UNION SELECT label FROM entity_overview ORDER BY 1")
      var (same, ambiguous) = (0, 0)
      for name in names.map({ $0.text("name") }).enumerated().filter({ $0.offset % 6 == 0 }) {
        let arguments = ["name": SQLValue.text(name.element)]
        let query = "SELECT entente_entity(:name) AS id"
        guard let id = try? base.rows(query, arguments).first?.text("id") else {
          ambiguous += 1
          continue
        }
        do {
          #expect(try base.entity(named: name.element).id == id, "\(name.element)")
          same += 1
        } catch let error as KnowledgeBaseError where error.code == .ambiguous {
          #expect(error.candidates.contains { $0.id == id }, "\(name.element)")
        }
      }
      #expect(same > 40 && ambiguous < same / 10)
    }
  }

  @Test("a query of a stranger may call them; the views of a file may not")
  func strangers() async throws {
    let path = try await BuiltFile.copy()
    let kb = try await KnowledgeBase.open(at: path)
    let rows = try await kb.query("SELECT count(*) FROM members('CSTO', 2009)").rows
    #expect(rows == [[.integer(7)]])
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.query("SELECT * FROM members('nowhere')")
    }
    #expect(error?.message.contains("no entity is named 'nowhere'") == true)
    let refused = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.query("SELECT * FROM members('csto', 2009) WHERE load_extension('x')")
    }
    #expect(refused?.code == .refusedSQL)
  }
}
