import EDTF
import Entente
import EntenteKit
import Foundation
import Testing

@Suite("Whether one pair is a membership on a day")
struct MembershipAnswerTests {
  private static let bundled = DatasetTests.bundled

  @Test(
    "yes, maybe, no or unknown, with the reason",
    arguments: [
      ("Uzbekistan", "CSTO", "2010", "yes", nil), ("Uzbekistan", "CSTO", "2006", "maybe", nil),
      ("Uzbekistan", "CSTO", "2013", "no", "none"), ("France", "CSTO", "2010", "no", "none"),
      ("France", "CSTO", "1995", "no", "did-not-exist"),
      ("Soviet Union", "CSTO", "2010", "no", "did-not-exist"),
      ("Georgia", "CIS", "2015", "unknown", "not-covered"),
      ("France", "NATO", "2030", "maybe", nil), ("Armenia", "CST", "2000-05-01", "yes", nil),
    ])
  func answers(
    member: String, body: String, day: String, answer: String, reason: String?
  ) async throws {
    let found = try await Self.bundled.value.membership(of: member, in: body, on: day)
    #expect(found.answer.rawValue == answer && found.reason?.rawValue == reason)
    #expect(found.spells.allSatisfy { $0.certainty != nil && !$0.evidence.isEmpty })
    #expect(found.answer == .no || found.answer == .unknown || !found.spells.isEmpty)
  }

  @Test("the spells of other times and the other rules are there")
  func others() async throws {
    let kb = try await Self.bundled.value
    let left = try await kb.membership(of: "Georgia", in: "CIS", on: "2015")
    #expect(left.spells.isEmpty && left.otherSpells.map(\.end?.kind) == ["withdrew"])
    let signed = try await kb.membership(of: "Armenia", in: "CST", on: "1993")
    #expect(signed.answer == .no)
    #expect(signed.otherRules.contains { $0.rule == "signature" && $0.answer == .yes })
    #expect(signed.spells.map(\.status) == ["signatory"])
  }

  @Test("a status, a state of the record and sources can be asked for")
  func conditions() async throws {
    let kb = try await Self.bundled.value
    let suspended = try await kb.membership(
      of: "Uzbekistan", in: "CSTO", on: "2013", status: "suspended")
    #expect(suspended.answer == .yes)
    let others = Perspective(accordingTo: ["gazetteer-without-acts"])
    await #expect(throws: KnowledgeBaseError.self) {
      try await kb.membership(of: "Armenia", in: "CSTO", on: "2010", from: others)
    }
    let silent = try await kb.membership(
      of: "Armenia", in: "CSTO", on: "2010", from: Perspective(accordingTo: ["wikipedia-osce"]))
    #expect(silent.answer == .unknown && silent.spells.isEmpty)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.membership(of: "CSTO", in: "Armenia", on: "2010")
    }
    #expect(error?.message.contains("has no members") == true)
  }

  // MARK: - SQL

  /// The query of the guide, with parameters.
  private func query() throws -> String {
    let guide = try String(
      contentsOf: Places.root.appendingPathComponent("Sources/Entente/Entente.docc/Answers.md"),
      encoding: .utf8)
    let queries = guide.matches(of: /```sql\n((?s).*?)```/).map { String($0.1) }
    let query = try #require(queries.first { $0.contains("AS answer") })
    return query.replacing(
      "('uzbekistan', 'csto', 'effective', '2010-01-01', '2010-12-31')",
      with: "(:member, :organization, :rule, :first_day, :last_day)")
  }

  private func compare(
    _ kb: KnowledgeBase, _ members: [String], _ bodies: [String], _ dates: [String],
    rules: [String]
  ) async throws -> Set<String> {
    let sql = try query()
    let bounds = try dates.map { date in
      let days = try DateExpression(date)
      return (
        date, try #require(days.earliest).description, try #require(days.latest).description
      )
    }
    return try await kb.read(timeLimit: 600) { base in
      var seen: Set<String> = []
      for (member, body) in members.flatMap({ member in bodies.map { (member, $0) } }) {
        for (date, first, last) in bounds {
          for rule in rules {
            let answer = try base.membership(of: member, in: body, on: date, rule: rule)
            let row = try base.rows(
              sql,
              [
                "member": .text(member), "organization": .text(body), "rule": .text(rule),
                "first_day": .text(first), "last_day": .text(last),
              ])[0]
            #expect(
              row.text("answer") == answer.answer.rawValue
                && row.optionalText("reason") == answer.reason?.rawValue,
              "\(member) \(body) \(date) \(rule)")
            seen.insert("\(answer.answer.rawValue) \(answer.reason?.rawValue ?? "")")
          }
        }
      }
      return seen
    }
  }

  @Test("the query of the guide gives the same for many pairs and days")
  func sameInSQL() async throws {
    let seen = try await compare(
      Self.bundled.value,
      [
        "armenia", "azerbaijan", "belarus", "estonia", "france", "georgia", "serbia",
        "soviet-union", "turkmenistan", "uzbekistan", "eu",
      ], ["cis", "cst", "csto", "eu", "guam", "nato", "osce", "un"],
      ["1960", "1992-05-15", "1999-04-02", "2006", "2012-12-19", "2026-11-22", "2030"],
      rules: ["effective", "signature"])
    #expect(
      seen == ["yes ", "maybe ", "no none", "no did-not-exist", "unknown not-covered"])
  }

  @Test("so it does for a list with its own coverage")
  func listInSQL() async throws {
    let base = try await ImportBase()
    let format = try #require(ImportFormats.builtIn.first { $0.name == "cow-igo" })
    try await base.load(
      """
      ccode,year,state,league,club
      950,1990,alpha,0,0
      950,1991,alpha,1,0
      950,1992,alpha,1,0
      950,1993,alpha,0,0
      951,1990,beta,1,0
      951,1991,beta,1,0
      951,1992,beta,1,0
      951,1993,beta,1,0
      952,1990,gamma,1,0
      952,1991,gamma,0,0
      952,1992,gamma,-9,0
      952,1993,gamma,0,0

      """, as: format
    ) { $0.addsEntities = true }
    let seen = try await compare(
      KnowledgeBase.open(at: base.path), ["alpha", "beta", "gamma", "graustark"],
      ["league", "club"], ["1989", "1990", "1991-05", "1992", "1993"], rules: ["effective"])
    #expect(
      seen.isSuperset(of: [
        "yes ", "maybe ", "no none", "unknown unknown", "unknown not-covered",
      ]))
  }
}
