import EntenteTestSupport
import Foundation
import Testing

@testable import Entente

@Suite("Cancelled tasks")
struct CancellationTests {
  private struct Pact: Plugin {
    var files: [PluginFile] {
      [
        (
          "plugin.json",
          #"{"id": "pact", "subject": "pact", "version": "1.0.0", "title": "P", "description": "D."}"#
        ),
        ("migrations/0001_t.sql", "CREATE TABLE pact_t (id INTEGER PRIMARY KEY);"),
      ].map { PluginFile(path: $0.0, contents: Data($0.1.utf8)) }
    }
  }

  private typealias Request = @Sendable (KnowledgeBase) async throws -> Void

  private static let questions: [Request] = [
    { _ = try await $0.query("SELECT count(*) FROM membership_spell") },
    { _ = try await $0.members(of: "UN", on: "2010") },
    { _ = try await $0.memberships(of: "Russia") },
    { _ = try await $0.find("nato") },
    { _ = try await $0.facts(about: "CSTO") },
    { _ = try await $0.disputes() },
    { _ = try await $0.timeline(of: "CSTO") },
    { kb in _ = try await kb.read { try $0.rows("SELECT * FROM organization_year") } },
  ]

  private static let changes: [Request] = [
    { kb in
      try await kb.add(Pact())
      try await kb.removePlugin("pact")
    },
    { try await $0.revise("Nothing.") { _ in } },
    { _ = try await $0.query("SELECT count(*) FROM fact") },
  ]

  /// Cancels each request after another part of its time.
  private func cancel(_ requests: [Request], times: Int, on kb: KnowledgeBase) async throws {
    for number in 0..<times {
      let request = requests[number % requests.count]
      let task = Task { try await request(kb) }
      try await Task.sleep(for: .microseconds(number * 7 % 3000))
      task.cancel()
      if case .failure(let error) = await task.result {
        #expect(error is CancellationError, "\(error)")
      }
    }
  }

  @Test("700 cancelled questions leave a base that answers")
  func questions() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    _ = try await kb.query("SELECT 1")
    try await cancel(Self.questions, times: 700, on: kb)
    #expect(try await kb.members(of: "NATO", on: "2010").count == 28)
  }

  @Test("300 cancelled changes and questions leave a base that can be written")
  func changes() async throws {
    let kb = try await KnowledgeBase.openForWriting(at: BuiltFile.copy())
    try await kb.add(Pact())
    try await kb.removePlugin("pact")
    for number in 0..<300 {
      let request = (Self.changes + Self.questions)[number % 11]
      let task = Task { try await request(kb) }
      try await Task.sleep(for: .microseconds(number * 37 % 4000))
      task.cancel()
      _ = await task.result
    }
    try await kb.revise("The last revision.") { _ in }
    #expect(try await kb.revisions().last?.note == "The last revision.")
    #expect(try await kb.query("SELECT * FROM pragma_table_list WHERE name = 'none'").rows == [])
    try await kb.close()
  }

  @Test("a base in memory can be written after a cancelled question")
  func memory() async throws {
    let kb = try await KnowledgeBase.inMemory()
    try await cancel(Self.questions.filter { _ in true }.prefix(1) + [], times: 50, on: kb)
    try await kb.revise("The last revision.") { _ in }
  }

  @Test("cancelling stops a long query")
  func stops() async throws {
    let kb = try await KnowledgeBase.inMemory()
    let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    let task = Task { try await kb.query(endless, timeLimit: 3600) }
    try await Task.sleep(for: .milliseconds(20))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
