import Entente
import EntenteTestSupport
import GRDB
import Testing

@testable import Entente

/// 2026-11-29: `members NATO --rule in-force` gave 12 of 29 members in 2019 as certain.
@Suite("Rules are total")
struct RuleTests {
  @Test("every kind of act has an effect under every rule, or is declared to have none")
  func total() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    let missing = try await kb.query(
      """
      SELECT r.id, e.act_kind_id, e.body_type_id
      FROM (SELECT DISTINCT act_kind_id, body_type_id FROM act_effect) e
      JOIN rule r
      WHERE NOT EXISTS (
        SELECT 1 FROM act_kind k
        WHERE k.id = e.act_kind_id AND k.body_type_id = e.body_type_id AND k.rule_id = r.id
      )
      AND NOT EXISTS (
        SELECT 1 FROM act_effect x
        WHERE x.rule_id = r.id AND x.act_kind_id = e.act_kind_id AND x.body_type_id = e.body_type_id AND x.effect = 'none'
      )
      """
    ).rows
    #expect(missing == [])
  }

  /// Every fourth year from 1946 to the year of the dataset.
  private static let days = (0..<20).map { "\(1946 + 4 * $0)-07-01" }

  @Test(
    "a member under another rule only has an act with another effect under that rule",
    .enabled(if: SlowTests.areOn, "\(SlowTests.hint)"),
    arguments: ["in-force", "signature"])
  func slowExplained(rule: String) async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    try await kb.read { base in
      let bodies = try String.fetchAll(
        base.db, sql: "SELECT DISTINCT organization_id FROM membership_spell")
      // Kinds of acts with their own row under the rule.
      let own = Set(
        try String.fetchAll(
          base.db, sql: "SELECT DISTINCT act_kind_id FROM act_effect WHERE rule_id = ?",
          arguments: [rule]))
      func members(_ body: String, _ day: String, _ rule: String) throws -> Set<String> {
        Set(try base.members(of: body, on: day, rule: rule).filter(\.isMember).map(\.member.id))
      }
      var differences = 0
      for body in bodies {
        for day in Self.days {
          let differing = try members(body, day, rule).symmetricDifference(
            members(body, day, "effective"))
          for member in differing {
            let kinds = try String.fetchAll(
              base.db,
              sql:
                "SELECT act_kind FROM membership_act WHERE organization_id = ? AND member_id = ?",
              arguments: [body, member])
            #expect(!own.isDisjoint(with: kinds), "\(body) \(member) \(day)")
            differences += 1
          }
        }
      }
      #expect(rule == "in-force" ? differences == 0 : differences > 10)
    }
  }

  @Test("the members of NATO are the same under each rule that counts their accessions")
  func nato() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    for rule in ["effective", "in-force", "signature"] {
      let list = try await kb.memberList(of: "NATO", on: "2019-01-01", rule: rule)
      #expect(list.summary == "29 members for certain, at most 29.", "\(rule)")
    }
  }

  @Test(
    "a signature is shown under effective, counts under signature, and is left out under in-force")
  func signature() async throws {
    let base = try await SmallBase()
    try await base.act("a1", "signed", of: "pact", on: "1992-05-15")
    func statuses(_ rule: String) async throws -> [String] {
      try await base.kb.members(of: "pact", on: "1993-01-01", rule: rule).map(\.status)
    }
    #expect(try await statuses("effective") == ["signatory"])
    #expect(try await statuses("signature") == ["party"])
    #expect(try await statuses("in-force") == [])
  }
}
