import CSQLite
import EDTF
import Entente
import Foundation
import GRDB
import Testing

@testable import Entente

@Suite("Many questions of one state")
struct SnapshotTests {
  @Test("spells and memberships agree for every body and member of the dataset")
  func agreement() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    try await kb.read { base in
      let bodies = try String.fetchAll(
        base.db, sql: "SELECT DISTINCT organization_id FROM membership_spell ORDER BY 1")
      let members = try String.fetchAll(
        base.db, sql: "SELECT DISTINCT member_id FROM membership_spell ORDER BY 1")
      #expect(bodies.count > 10 && members.count > 50)
      for rule in ["effective", "signature", "in-force"] {
        for body in bodies {
          for day in ["1995-06-30", "2006", "2012-12", "2030-01-01"] {
            let short = try base.spells(in: body, on: day, rule: rule).map(Self.told)
            let long = try base.members(of: body, on: day, rule: rule).map(Self.told)
            #expect(short.sorted() == long.sorted(), "\(body) \(day) \(rule)")
          }
        }
      }
      for member in members {
        let short = try base.spells(of: member)
        let long = try base.memberships(of: member).filter { $0.member.id == member }
        #expect(short.map(Self.told).sorted() == long.map(Self.told).sorted())
        let order = short.map { "\($0.startEarliest) \($0.endLatest) \($0.organization)" }
        #expect(order == order.sorted())
        let day = try base.spells(of: member, on: "2001-01-01", status: "member")
        #expect(day.allSatisfy { $0.status == "member" && $0.member == member })
        #expect(Set(day.map(\.organization)).isSubset(of: short.map(\.organization)))
      }
    }
  }

  private static func told(_ spell: Spell) -> String {
    "\(spell.organization) \(spell.member) \(spell.status) \(spell.startEarliest) \(spell.startLatest) \(spell.endEarliest) \(spell.endLatest) \(spell.certainty?.rawValue ?? "-")"
  }

  private static func told(_ spell: Membership) -> String {
    "\(spell.organization.id) \(spell.member.id) \(spell.status) \(spell.startEarliest) \(spell.startLatest) \(spell.endEarliest) \(spell.endLatest) \(spell.certainty?.rawValue ?? "-")"
  }

  @Test("a snapshot finds names too, and reports wrong arguments")
  func names() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    try await kb.read { base in
      let counts = try ["CSTO", "csto"].map { try base.spells(in: $0, on: "2007").count }
      #expect(counts[0] == counts[1] && counts[0] > 0)
      let rule = #expect(throws: KnowledgeBaseError.self) {
        _ = try base.spells(in: "csto", on: "2007", rule: "x")
      }
      #expect(rule?.message == "there is no rule 'x'; known are effective, in-force, signature")
      let status = #expect(throws: KnowledgeBaseError.self) {
        _ = try base.spells(in: "csto", on: "2007", status: "king")
      }
      #expect(status?.code == .badArgument)
      let name = #expect(throws: KnowledgeBaseError.self) { _ = try base.spells(of: "nowhere") }
      #expect(name?.code == .notFound)
      let date = #expect(throws: KnowledgeBaseError.self) {
        _ = try base.spells(in: "csto", on: "someday")
      }
      #expect(date?.code == .badDate)
    }
  }

  @Test("an answer stays valid after its snapshot, and a snapshot sees one state")
  func isolation() async throws {
    let path = try await BuiltFile.copy()
    let writer = try await KnowledgeBase.openForWriting(at: path)
    let reader = try await KnowledgeBase.open(at: path)
    let before = try await reader.read { base in try base.spells(in: "guam", on: "2007-01-01") }
    try await writer.revise("Armenia in GUAM.") { edit in
      try edit.add(Entity(id: "newland", type: "state", label: "Newland"))
      try edit.add(
        NewStatement(
          id: "t1", subject: "newland", predicate: "joined", value: .act(organization: "guam"),
          date: "2001"),
        source: "csto-charter", section: "none")
    }
    let after = try await reader.read { base in try base.spells(in: "guam", on: "2007-01-01") }
    #expect(Set(after.map(\.member)).subtracting(before.map(\.member)) == ["newland"])
    #expect(!before.map(\.member).contains("newland"))
    try await writer.close()
  }

  @Test(
    "the incidence of many bodies equals the members of each",
    arguments: ["effective", "signature"])
  func incidence(rule: String) async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    try await kb.read { base in
      let bodies = ["csto", "NATO", "cis", "sco", "guam"]
      for day in ["1996-06-30", "1999", "2006-08", "2012-12", "2030-01-01"] {
        let found = try base.incidence(in: bodies, on: day, rule: rule)
        #expect(found.organizations == ["csto", "nato", "cis", "sco", "guam"])
        for (number, body) in found.organizations.enumerated() {
          let pairs = found.pairs.filter { $0.organization == number }.map {
            "\(found.members[Int($0.member)]) \($0.isCertain)"
          }
          let spells = try base.spells(in: body, on: day, rule: rule)
          let members = ["member", "party", "frozen"]
          let expected = spells.filter { members.contains($0.status) }.map {
            "\($0.member) \($0.certainty == .yes)"
          }
          #expect(pairs.sorted() == expected.sorted(), "\(body) \(day)")
        }
      }
      // All spells at once, and body by body; also with a name instead of an id, and an id given
      // twice.
      for names in [bodies, ["guam", "csto", "sco"], ["csto", "csto", "nato"]] {
        for doubt in [CountedDoubt.told, .ignored] {
          let (scanned, sought) = try (
            base.incidence(
              in: names, on: "2006-08", rule: rule, status: nil, doubt: doubt, isScanned: true),
            base.incidence(
              in: names, on: "2006-08", rule: rule, status: nil, doubt: doubt, isScanned: false)
          )
          func told(_ incidence: Incidence) -> [String] {
            incidence.pairs.map {
              "\($0.organization) \(incidence.organizations[Int($0.organization)]) \(incidence.members[Int($0.member)]) \($0.isCertain)"
            }
          }
          #expect(told(scanned).sorted() == told(sought).sorted() && !scanned.pairs.isEmpty)
          let order = scanned.pairs.map(\.organization)
          #expect(order == order.sorted())
        }
      }
      let all = try base.spellColumns(rule: rule).rows.map(\.organization)
      #expect(all.count > 200 && all == all.sorted(), "numbered in the order in which they come")
      let columns = try base.spellColumns(rule: rule, status: "observer")
      let rows = columns.rows.map {
        let days = [$0.startEarliest, $0.startLatest, $0.endEarliest, $0.endLatest].map {
          CalendarDay(number: Int($0)).description
        }
        return
          "\(columns.organizations[Int($0.organization)]) \(columns.members[Int($0.member)]) \(days.joined(separator: " "))"
      }
      let expected = try String.fetchAll(
        base.db,
        sql: """
          SELECT organization_id || ' ' || member_id || ' ' || start_earliest || ' ' || start_latest || ' ' || end_earliest || ' ' || end_latest
          FROM membership_spell WHERE rule_id = ? AND status_id = 'observer'
          """, arguments: [rule])
      #expect(rows.count > 5 && rows.sorted() == expected.sorted())
    }
  }

  @Test("a reader does not wait for a writer, and sees the state before the write")
  func readersDoNotWait() async throws {
    let path = try await BuiltFile.copy()
    let writer = try await KnowledgeBase.openForWriting(at: path)
    let reader = try await KnowledgeBase.open(at: path)
    let count = try await reader.members(of: "csto", on: "2007-01-01").count
    try await writer.revise("A write that waits for a reader.") { edit in
      try edit.retire("ext-0066")
      // A reader on another connection during the write.
      let found = try DatabaseQueue(path: path).read { db in
        try Int.fetchOne(
          db,
          sql:
            "SELECT count(*) FROM membership_spell WHERE organization_id = 'csto' AND rule_id = 'effective' AND start_earliest <= '2007-01-01' AND end_latest > '2007-01-01'"
        )
      }
      #expect(found == count)
    }
    try await reader.close()
    try await writer.close()
    #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    // Bytes 18 and 19 of the header: 1 without, 2 with a write-ahead log.
    #expect(try Data(contentsOf: URL(fileURLWithPath: path))[18...19] == Data([1, 1]))
  }

  @Test(
    "the cost of a query grows with its rows: no table scans, sorts or automatic indexes"
  )
  func cost() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    try await kb.read { base in
      for query in SpellQuery.allCases {
        let cursor = try base.cursor(query)
        let body = try base.key(ofEntity: "csto")
        let member = try base.key(ofEntity: "russia")
        switch query {
        case .entityKey: cursor.bind("csto", at: 1)
        case .organizationOnDay, .organizationOnDayByStatus, .organization: cursor.bind(body, at: 1)
        case .memberOnDay, .memberOnDayByStatus, .timeline: cursor.bind(member, at: 1)
        }
        if query != .entityKey {
          cursor.bind(try base.key(ofRule: "effective"), at: 2)
          if ![.timeline, .organization].contains(query) {
            cursor.bind(2_454_102, at: 3)
            cursor.bind(2_454_102, at: 4)
            if [.organizationOnDayByStatus, .memberOnDayByStatus].contains(query) {
              cursor.bind(try base.key(ofStatus: "member"), at: 5)
            }
          }
        }
        var rows = 0
        while try cursor.step() { rows += 1 }
        func status(_ counter: Int32) -> Int {
          Int(sqlite3_stmt_status(cursor.pointer, counter, 1))
        }
        let steps = status(SQLITE_STMTSTATUS_VM_STEP)
        #expect(rows > 0, "\(query)")
        #expect(status(SQLITE_STMTSTATUS_FULLSCAN_STEP) == 0, "\(query)")
        #expect(status(SQLITE_STMTSTATUS_SORT) == 0, "\(query)")
        #expect(status(SQLITE_STMTSTATUS_AUTOINDEX) == 0, "\(query)")
        // A skipped row of another rule takes six steps, a row of the answer fourteen.
        let read =
          query == .entityKey
          ? 1
          : try Int.fetchOne(
            base.db,
            sql:
              "SELECT count(*) FROM spell WHERE \(query.isOfMember ? "member_key" : "organization_key") = ?",
            arguments: [query.isOfMember ? member : body]) ?? 0
        #expect(
          steps <= 25 + 14 * rows + 8 * read, "\(query): \(steps) steps, \(rows) rows of \(read)")
        cursor.rewind()
      }
    }
  }
}

extension SpellQuery {
  fileprivate var isOfMember: Bool {
    [.memberOnDay, .memberOnDayByStatus, .timeline].contains(self)
  }
}
