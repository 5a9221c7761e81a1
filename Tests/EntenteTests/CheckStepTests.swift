import CSQLite
import Entente
import Foundation
import GRDB
import Testing

@Suite("Work of the checks")
struct CheckStepTests {
  /// The steps of SQLite for each check of a base with this many revisions, each with one act.
  private func steps(revisions: Int) async throws -> [String: Int] {
    let path = try await BuiltFile.copy()
    let kb = try await KnowledgeBase.openForWriting(at: path)
    for number in 0..<revisions {
      try await kb.revise("Revision \(number).", recorded: "2027-01-01") { edit in
        try edit.add(
          NewStatement(
            id: "new-\(number)", subject: ["russia", "belarus", "armenia"][number % 3],
            predicate: "signed", value: .act(organization: ["cis", "osce"][number % 2]),
            date: "\(1950 + number % 70)"),
          source: "wikipedia-csto", section: "page 1")
      }
    }
    try await kb.close()
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    let folder = Places.root.appendingPathComponent("Schema/checks")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try await queue.read { db in
      let newest = try Int.fetchOne(db, sql: "SELECT max(id) FROM revision")
      return try Dictionary(
        uniqueKeysWithValues: files.map { file in
          let sql = try String(contentsOf: file, encoding: .utf8)
          let statement = try db.makeStatement(sql: sql)
          statement.arguments = sql.contains(":newest") ? ["newest": newest] : []
          _ = try Row.fetchAll(statement)
          let steps = sqlite3_stmt_status(
            statement.sqliteStatement, SQLITE_STMTSTATUS_VM_STEP, 0)
          return (file.lastPathComponent, Int(steps))
        })
    }
  }

  // 2026-11-29: a base of 1,003 revisions took over nine minutes.
  @Test("the work of each check does not grow with the number of revisions")
  func revisions() async throws {
    let few = try await steps(revisions: 2)
    let many = try await steps(revisions: 42)
    for (check, steps) in many {
      #expect(Double(steps) < 1.5 * Double(few[check] ?? 0) + 10_000, "\(check)")
    }
  }
}
