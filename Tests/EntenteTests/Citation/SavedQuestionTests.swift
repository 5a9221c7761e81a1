import EntenteKit
import Foundation
import Testing

@testable import Entente

@Suite("Saved questions")
struct SavedQuestionTests {
  private func members(_ base: SmallBase, on day: String) async throws -> Table {
    let list = try await base.kb.memberList(of: "league", on: day)
    var table = Table(
      columns: ["member_id", "status", "last_day"],
      rows: list.spells.map { [.init($0.member.id), .init($0.status), .init($0.lastDay)] })
    table.evidence = list.spells.map(\.rowEvidence)
    return table
  }

  private func saved(_ base: SmallBase, on day: String) async throws -> SavedQuestion {
    let answer = try await members(base, on: day)
    let saved = try await base.kb.read { try $0.save(answer, question: ["members", "league"]) }
    return try SavedQuestion(json: saved.json, file: "saved.json")
  }

  private func changes(_ base: SmallBase, _ saved: SavedQuestion, on day: String) async throws
    -> [AnswerChange]
  {
    let answer = try await members(base, on: day)
    return try await base.kb.read { try $0.changes(since: saved, now: answer) }
  }

  @Test("an answer that stayed has no changes")
  func same() async throws {
    let base = try await SmallBase()
    try await base.act("r-1", "joined", on: "1990-01-01")
    let saved = try await saved(base, on: "1995-01-01")
    #expect(try await changes(base, saved, on: "1995-01-01").isEmpty)
  }

  @Test("rows that came, went and changed, each with the statement that moved it")
  func moved() async throws {
    let base = try await SmallBase()
    try await base.act("r-1", "joined", on: "1990-01-01")
    try await base.act("g-1", "joined", by: "graustark", on: "1991-01-01")
    let saved = try await saved(base, on: "1995-01-01")
    try await base.act("r-2", "withdrew", on: "1999-01-01")
    try await base.act("g-2", "withdrew", by: "graustark", on: "1993-01-01")
    let changes = try await changes(base, saved, on: "1995-01-01")
    #expect(changes.map(\.kind) == [.went, .changed] || changes.map(\.kind) == [.changed, .went])
    let changed = try #require(changes.first { $0.kind == .changed })
    #expect(changed.row == "ruritania, member")
    #expect(changed.cells == [.init(column: "last_day", before: nil, now: "1998-12-31")])
    #expect(changed.movers.map(\.statement) == ["r-2"])
    #expect(changed.movers[0].how.hasPrefix("new: Ruritania"))
    let went = try #require(changes.first { $0.kind == .went })
    #expect(went.movers.map(\.statement) == ["g-2"])
  }

  @Test("a row that came names its statement, and one whose statement was retired, that")
  func retired() async throws {
    let base = try await SmallBase()
    try await base.act("r-1", "joined", on: "1990-01-01")
    let saved = try await saved(base, on: "1995-01-01")
    try await base.kb.revise("Wrong.") { try $0.retire("r-1") }
    try await base.act("g-1", "joined", by: "graustark", on: "1991-01-01")
    let changes = try await changes(base, saved, on: "1995-01-01")
    #expect(changes.map(\.kind) == [.went, .came])
    #expect(changes[0].movers.map(\.statement) == ["r-1"])
    #expect(changes[0].movers[0].how.hasPrefix("gone: "))
    #expect(changes[1].movers.map(\.statement) == ["g-1"])
  }

  @Test(
    "a damaged file is refused with line and column",
    arguments: [
      ("{\n  \"form\" : 1,\n", 3), ("{\n  \"form\" : x\n}\n", 2), ("", 1), ("[]\n", 1),
      ("{\n  \"form\" : \"one\"\n}\n", 2),
    ])
  func damaged(text: String, line: Int) throws {
    do {
      _ = try SavedQuestion(json: Data(text.utf8), file: "q.json")
      Issue.record("it was read")
    } catch let error as KnowledgeBaseError {
      #expect(error.code == .badData)
      let place = try #require(error.diagnostics.first)
      #expect(place.file == "q.json" && place.column != nil)
      #expect(abs((place.line ?? 0) - line) <= 1, "\(place)")
    }
  }

  @Test("the place of a wrong value deep in the file is found")
  func deep() async throws {
    let base = try await SmallBase()
    try await base.act("r-1", "joined", on: "1990-01-01")
    let text = String(decoding: try await saved(base, on: "1995-01-01").json, as: UTF8.self)
    let broken = text.replacing("\"member\"", with: "7", maxReplacements: 1)
    let lines = broken.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = try #require(lines.firstIndex { $0.contains(" 7") })
    do {
      _ = try SavedQuestion(json: Data(broken.utf8), file: "q.json")
      Issue.record("it was read")
    } catch let error as KnowledgeBaseError {
      #expect(error.diagnostics.first?.line == expected + 1)
      #expect(error.diagnostics.first?.column == 9)
    }
  }
}
