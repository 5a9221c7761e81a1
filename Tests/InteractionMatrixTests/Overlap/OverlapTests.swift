import Entente
import EntenteTestSupport
import Testing

@testable import InteractionMatrix

@Suite("Counting common members and bodies in memory")
struct OverlapTests {
  private struct Pair {
    let holder: Int32
    let thing: Int32
    let isCertain: Bool
  }

  /// Random holdings with repeated pairs, things without a holder and holders without a thing.
  private static func pairs(_ seed: UInt64, holders: Int, things: Int, share: Int) -> [Pair] {
    var random = Random(seed)
    return (0..<things).flatMap { thing in
      (0..<holders).flatMap { holder -> [Pair] in
        guard Int.random(in: 0..<100, using: &random) < share else { return [] }
        let pair = Pair(
          holder: Int32(holder), thing: Int32(thing), isCertain: .random(using: &random))
        let isDoubled = Int.random(in: 0..<5, using: &random) == 0
        return isDoubled
          ? [pair, Pair(holder: pair.holder, thing: pair.thing, isCertain: true)] : [pair]
      }
    }
  }

  @Test(
    "both methods count the common holders",
    arguments: [(1, 30, 12, 40), (2, 5, 40, 90), (3, 130, 3, 50), (4, 64, 9, 100), (5, 4, 1, 50)])
  func methods(seed: UInt64, holders: Int, things: Int, share: Int) {
    let pairs = Self.pairs(seed, holders: holders, things: things, share: share)
    let holdings = Holdings(pairs, holders: holders, things: things) {
      ($0.holder, .init(thing: $0.thing, isCertain: $0.isCertain))
    }
    let possible = (0..<things).map { thing in
      Set(pairs.filter { $0.thing == thing }.map(\.holder))
    }
    let certain = (0..<things).map { thing in
      Set(pairs.filter { $0.thing == thing && $0.isCertain }.map(\.holder))
    }
    for method in SharedCounts.Method.allCases {
      let counts = SharedCounts(holdings, by: method)
      let ignoring = SharedCounts(holdings, doubt: .ignored, by: method)
      for one in 0..<things {
        for other in 0..<things {
          let most = possible[one].intersection(possible[other]).count
          let least = certain[one].intersection(certain[other]).count
          #expect(counts.shared(one, other) == least...most, "\(method) \(one) \(other)")
          #expect(ignoring.shared(one, other) == most...most, "\(method) \(one) \(other)")
        }
      }
    }
  }

  @Test("empty and single holdings are counted")
  func empty() {
    for things in 0...1 {
      let holdings = Holdings([Pair](), holders: 3, things: things) {
        ($0.holder, .init(thing: $0.thing, isCertain: true))
      }
      let counts = SharedCounts(holdings)
      #expect(counts.sizes == Array(repeating: 0...0, count: things))
    }
  }

  private static let days = ["1994-01-01", "2002-06-30", "2008-11-12", "2012-12", "2024"]

  @Test("shared members equal those of the SQL measure on every day", arguments: days)
  func members(day: String) async throws {
    let date = try KnowledgeBase.lastDay(of: day)
    let expected = try await Self.measured("shared-members", on: date)
    #expect(expected.count > 20)
    try await base.kb.read { base in
      let bodies = try base.ids("SELECT DISTINCT organization_id AS id FROM membership_spell")
      // By ids, and with an unknown name.
      for names in [bodies.sorted(), ["NATO"] + bodies.subtracting(["nato"]).sorted()] {
        let overlap = try base.overlap(of: names, on: date)
        #expect(Set(overlap.ids) == bodies)
        Self.compare(overlap, expected)
      }
    }
  }

  @Test("shared organizations equal those of the SQL measure on every day", arguments: days)
  func bodies(day: String) async throws {
    let date = try KnowledgeBase.lastDay(of: day)
    let expected = try await Self.measured("shared-organizations", on: date)
    #expect(expected.count > 100)
    try await base.kb.read { base in
      let bodies = try base.ids("SELECT DISTINCT organization_id AS id FROM membership_spell")
      Self.compare(try base.sharedBodies(in: bodies.sorted(), on: date), expected)
    }
  }

  private static func compare(_ overlap: OverlapMatrix, _ expected: [EntityPair: ClosedRange<Int>])
  {
    for one in overlap.ids.indices {
      for other in overlap.ids.indices where other != one {
        let pair = EntityPair(row: overlap.ids[one], column: overlap.ids[other])
        #expect(overlap[one, other] == expected[pair] ?? 0...0, "\(pair)")
      }
    }
  }

  /// The answer of the view, asked as its columns document.
  private static func measured(_ measure: String, on day: String) async throws
    -> [EntityPair: ClosedRange<Int>]
  {
    let rows = try await base.rows(
      """
      SELECT row_id, column_id,
        count(DISTINCT CASE WHEN start_latest <= :day AND :day < end_earliest THEN item_id END) AS low,
        count(DISTINCT item_id) AS high
      FROM measure_value
      WHERE measure_id = :measure AND start_earliest <= :day AND :day < end_latest
      GROUP BY row_id, column_id
      """, ["measure": .text(measure), "day": .text(day)])
    return Dictionary(
      uniqueKeysWithValues: rows.map {
        (
          EntityPair(row: $0.text("row_id"), column: $0.text("column_id")),
          ($0.integer("low") ?? 0)...($0.integer("high") ?? 0)
        )
      })
  }

  @Test("a body shares all its members with itself; nothing is certain on future days")
  func diagonal() async throws {
    try await base.kb.read { base in
      let overlap = try base.overlap(of: ["CSTO", "SCO"], on: "2011-01-01")
      #expect(overlap.ids == ["csto", "sco"])
      #expect(overlap[0, 0].upperBound == 7 && overlap.most(0, 0) == 7)
      #expect(overlap[0, 1] == overlap[1, 0])
      #expect(try base.overlap(of: ["CSTO", "SCO"], on: "2040-01-01")[0, 1].lowerBound == 0)
    }
  }

  @Test("an unknown body and an unknown status are errors")
  func unknown() async throws {
    let kb = try await base.kb
    await #expect(throws: KnowledgeBaseError.self) {
      try await kb.read { _ = try $0.overlap(of: ["CSTO", "Xanadu"], on: "2011") }
    }
    await #expect(throws: KnowledgeBaseError.self) {
      try await kb.read { _ = try $0.overlap(of: ["CSTO"], on: "2011", status: "pilgrim") }
    }
  }
}

@Suite("The panel of dyad-years")
struct DyadYearTests {
  @Test("it counts the bodies of both in a year: certainly, and at most")
  func counts() async throws {
    let rows = try await base.rows(
      """
      SELECT a.member_id AS one, b.member_id AS other, y.year,
        count(DISTINCT CASE
          WHEN a.start_latest < y.next_first_day AND y.first_day < a.end_earliest
            AND b.start_latest < y.next_first_day AND y.first_day < b.end_earliest
          THEN a.organization_id
        END) AS low,
        count(DISTINCT a.organization_id) AS high
      FROM membership_spell a
      JOIN membership_spell b ON b.organization_id = a.organization_id AND b.member_id > a.member_id
        AND b.rule_id = 'effective' AND b.is_member
      JOIN calendar_year y ON a.start_earliest < y.next_first_day AND y.first_day < a.end_latest
        AND b.start_earliest < y.next_first_day AND y.first_day < b.end_latest
      WHERE a.rule_id = 'effective' AND a.is_member AND y.year BETWEEN 1990 AND 2020
      GROUP BY 1, 2, 3
      """)
    var expected: [[String]: ClosedRange<Int>] = [:]
    for row in rows {
      let key = [row.text("one"), row.text("other"), "\(row.integer("year") ?? 0)"]
      expected[key] = (row.integer("low") ?? 0)...(row.integer("high") ?? 0)
    }
    #expect(expected.count > 10_000)
    let panel = try await base.kb.read { try $0.dyadYears(1990...2020) }
    let ignoring = try await base.kb.read { try $0.dyadYears(1990...2020, doubt: .ignored) }
    var found = 0
    for one in panel.members.indices {
      for other in panel.members.indices.dropFirst(one + 1) {
        for year in panel.years {
          let key = [panel.members[one], panel.members[other], "\(year)"]
          let count = panel[one, other, year]
          #expect(count == expected[key] ?? 0...0, "\(key)")
          #expect(ignoring[other, one, year] == count.upperBound...count.upperBound)
          found += count.upperBound > 0 ? 1 : 0
        }
      }
    }
    #expect(found == expected.count)
  }

  @Test("a panel of some members equals that part of the whole panel, ordered by id")
  func some() async throws {
    try await base.kb.read { base in
      let all = try base.dyadYears(2000...2003)
      let some = try base.dyadYears(2000...2003, members: ["russia", "armenia", "nobody"])
      #expect(some.members == ["armenia", "nobody", "russia"])
      let (armenia, russia) = (
        try #require(all.members.firstIndex(of: "armenia")),
        try #require(all.members.firstIndex(of: "russia"))
      )
      for year in 2000...2003 {
        #expect(some[2, 0, year] == all[armenia, russia, year])
        #expect(some[2, 0, year].upperBound > 2)
        #expect(some[0, 1, year] == 0...0)
      }
    }
  }

  @Test("a member that was certainly in a body in a year counts, even if no day is certain")
  func vagueYear() async throws {
    let kb = try await base.copy()
    try await kb.revise("Ruritania was in, some time of 2004.") { edit in
      try edit.add(Entity(id: "ruritania", type: "state", label: "Ruritania"))
      for (number, act) in [("joined", "2004"), ("withdrew", "2004-06")].enumerated() {
        try edit.add(
          NewStatement(
            id: "ruritania-\(number)", subject: "ruritania", predicate: act.0,
            value: .act(organization: "guam"), date: act.1), source: "csto-charter", section: "none"
        )
      }
    }
    let count = try await kb.read { base in
      try base.dyadYears(2003...2005, members: ["ukraine", "ruritania", "ukraine"])
    }
    #expect(count.members == ["ruritania", "ukraine"])
    #expect(count[0, 1, 2004] == 1...1)
    try await kb.close()
  }

  @Test("a body that a member left and rejoined in one year counts once")
  func rejoined() async throws {
    let kb = try await base.copy()
    try await kb.revise("Ruritania comes and goes.") { edit in
      try edit.add(Entity(id: "ruritania", type: "state", label: "Ruritania"))
      for (number, act) in [
        ("joined", "2001-02-01"), ("withdrew", "2001-05-01"), ("rejoined", "2001-09-01"),
      ].enumerated() {
        try edit.add(
          NewStatement(
            id: "ruritania-\(number)", subject: "ruritania", predicate: act.0,
            value: .act(organization: "guam"), date: act.1), source: "csto-charter", section: "none"
        )
      }
    }
    try await kb.read { base in
      let panel = try base.dyadYears(2000...2002, members: ["ruritania", "ukraine"])
      #expect((2000...2002).map { panel.most(0, 1, $0) } == [0, 1, 1])
    }
    try await kb.close()
  }

  @Test("a panel that is too large is refused before counting")
  func tooMany() async throws {
    let kb = try await base.kb
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.read { _ = try $0.dyadYears(0...9999, members: (0..<9000).map { "m\($0)" }) }
    }
    #expect(error?.message.contains("at most 200000000") == true)
  }
}
