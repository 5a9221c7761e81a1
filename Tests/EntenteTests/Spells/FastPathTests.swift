import EDTF
import Entente
import EntenteTestSupport
import Foundation
import GRDB
import Testing

@testable import Entente

@Suite("Fast queries and views give the same spells")
struct FastPathTests {
  @Test(
    "on random bases of acts, lists and lives", .enabled(if: SlowTests.areOn, "\(SlowTests.hint)"),
    arguments: 1...12)
  func slowAgreement(seed: Int) async throws {
    let base = try await RandomBase(seed: seed)
    try await base.kb.read { snapshot in
      for rule in ["effective", "signature", "in-force"] {
        for day in base.days {
          let expected = try Self.viewed(snapshot, day, rule)
          var found: [String] = []
          var long: [String] = []
          for body in base.bodies {
            // From the third question on, a snapshot answers from memory.
            for _ in 0..<4 {
              found = try snapshot.spells(in: body, on: day, rule: rule).map(Self.told)
              #expect(
                found.sorted() == expected.filter { $0.hasPrefix("\(body) ") },
                "\(body) \(day) \(rule)")
            }
            long += try snapshot.members(of: body, on: day, rule: rule).map(Self.told)
          }
          #expect(long.sorted() == expected)
          let members = try base.states.flatMap { try snapshot.spells(of: $0, on: day, rule: rule) }
          #expect(members.map(Self.told).sorted() == expected)
          try Self.compareIncidence(snapshot, base, day, rule, expected)
        }
        for state in base.states {
          let timeline = try snapshot.spells(of: state, rule: rule)
          let order = timeline.map { "\($0.startEarliest) \($0.endLatest) \($0.organization)" }
          #expect(order == order.sorted())
        }
      }
    }
  }

  /// The answer of the view for a day.
  private static func viewed(_ base: Snapshot, _ day: String, _ rule: String) throws -> [String] {
    let days = try DayRange(day)
    return try String.fetchAll(
      base.db,
      sql: """
        SELECT organization_id || ' ' || member_id || ' ' || status_id || ' ' || start_earliest || ' ' || start_latest || ' '
          || end_earliest || ' ' || end_latest || ' '
          || CASE WHEN start_latest <= :first AND :last < end_earliest THEN 'yes' ELSE 'maybe' END
        FROM membership_spell
        WHERE rule_id = :rule AND start_earliest <= :last AND :first < end_latest
        """, arguments: ["rule": rule, "first": days.first, "last": days.last]
    ).sorted()
  }

  private static func compareIncidence(
    _ snapshot: Snapshot, _ base: RandomBase, _ day: String, _ rule: String, _ expected: [String]
  ) throws {
    for isScanned in [true, false] {
      let found = try snapshot.incidence(
        in: base.bodies, on: day, rule: rule, status: nil, doubt: .told, isScanned: isScanned)
      let pairs = found.pairs.map {
        "\(found.organizations[Int($0.organization)]) \(found.members[Int($0.member)]) \($0.isCertain ? "yes" : "maybe")"
      }
      let wanted = expected.map { $0.split(separator: " ").map(String.init) }
        .filter { ["member", "party", "frozen"].contains($0[2]) }
        .map { "\($0[0]) \($0[1]) \($0[7])" }
      #expect(pairs.sorted() == wanted.sorted(), "\(day) \(rule)")
    }
  }

  private static func told(_ spell: Spell) -> String {
    "\(spell.organization) \(spell.member) \(spell.status) \(spell.startEarliest) \(spell.startLatest) \(spell.endEarliest) \(spell.endLatest) \(spell.certainty?.rawValue ?? "-")"
  }

  private static func told(_ spell: Membership) -> String {
    "\(spell.organization.id) \(spell.member.id) \(spell.status) \(spell.startEarliest) \(spell.startLatest) \(spell.endEarliest) \(spell.endLatest) \(spell.certainty?.rawValue ?? "-")"
  }
}

/// A base of random acts, lists and lives.
private struct RandomBase {
  let kb: KnowledgeBase
  let bodies = (1...4).map { "body-\($0)" }
  let states = (1...6).map { "state-\($0)" }
  let days = ["1950-06-15", "1973", "1990-03", "2001-12-31", "2030-01-01"]

  init(seed: Int) async throws {
    var random = Generator(state: UInt64(seed))
    kb = try await KnowledgeBase.inMemory()
    let (bodies, states) = (bodies, states)
    var statements: [NewStatement] = []
    let acts = [
      "signed", "joined", "acceded", "entered-into-force", "withdrew", "rejoined", "suspended",
      "resumed", "founded",
    ]
    for number in 0..<60 {
      statements.append(
        NewStatement(
          id: "act-\(number)", subject: states[random.below(6)], predicate: acts[random.below(9)],
          value: .act(organization: bodies[random.below(2)]), date: random.date()))
    }
    for (number, entity) in (bodies + states).enumerated() where random.below(2) == 0 {
      for kind in random.below(2) == 0 ? ["founded"] : ["founded", "ended"] {
        statements.append(
          NewStatement(
            id: "life-\(number)-\(kind)", subject: entity, predicate: kind, value: .milestone,
            date: kind == "ended" ? "\(1980 + random.below(40))" : "\(1930 + random.below(30))"))
      }
    }
    let recorded = statements
    try await kb.revise("A random base.", recorded: "2020-01-01") { edit in
      for body in bodies { try edit.add(Entity(id: body, type: "organization", label: body)) }
      for state in states { try edit.add(Entity(id: state, type: "state", label: state)) }
      for id in ["gazette", "almanac"] {
        try edit.add(Source(id: id, title: id, kind: "reference", reliability: "secondary"))
      }
      for statement in recorded { try edit.add(statement, source: "gazette", section: "page 1") }
    }
    var rows: [(String, String, String, String)] = []
    for body in bodies.dropFirst() {
      for state in states where random.below(3) > 0 {
        rows.append(
          (
            body, state, "\(1940 + random.below(20))",
            random.below(2) == 0 ? "" : "\(1965 + random.below(50))"
          ))
      }
    }
    try await importList(kb, rows)
  }

  private struct Generator {
    var state: UInt64

    mutating func below(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }

    mutating func date() -> String? {
      let year = 1945 + below(70)
      switch below(4) {
      case 0: return "\(year)"
      case 1: return "\(year)-0\(1 + below(9))"
      case 2: return "\(year)-0\(1 + below(9))-1\(below(9))"
      default: return below(4) == 0 ? nil : "\(year)~"
      }
    }
  }
}
