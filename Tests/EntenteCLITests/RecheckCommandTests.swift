import Entente
import EntenteTestSupport
import Foundation
import Testing

@Suite("Saved questions, asked again")
struct RecheckCommandTests {
  private let folder: URL
  private var file: String { folder.appendingPathComponent("q.json").path }
  private var copy: String { folder.appendingPathComponent("copy.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "recheck-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func save(_ question: [String]) throws -> Program.Outcome {
    try Program.run(question + ["--save", file, "--db", Program.database])
  }

  private func recheck(_ files: [String], on base: String) throws -> Program.Outcome {
    try Program.run(["recheck"] + files + ["--db", base, "--format", "csv", "-q"])
  }

  @Test(
    "an answer is printed as without --save, and has not changed",
    .enabled(if: SlowTests.areOn, "\(SlowTests.hint)"),
    arguments: [
      ["members", "CSTO", "--on", "2007-01-01"], ["matrix", "--rows", "CSTO", "--columns", "UN"],
      ["sql", "SELECT statement_id, date FROM fact LIMIT 20", "--format", "csv"],
      ["article", "CST/4"], ["find", "odkb", "--limit=3"],
      ["compare", "CSTO", "NATO", "--columns", "organization,value,statement"],
    ])
  func slowSame(question: [String]) throws {
    guard !question.contains("--columns") || question[0] == "matrix" else {
      #expect(try save(question + ["--format", "csv"]).status == 0)
      #expect(try recheck([file], on: Program.database).status == 0)
      return
    }
    let saved = try save(question)
    #expect(saved.status == 0, "\(saved.errors)")
    #expect(saved.output == (try Program.run(question + ["--db", Program.database]).output))
    let again = try recheck([file], on: Program.database)
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output == "question,change,row,before,now,statement,how\n")
  }

  @Test("a query from the standard input is saved with its text")
  func standardInput() throws {
    let saved = try Program.run(
      ["sql", "-", "--save", file, "--db", Program.database], input: "-- one\nSELECT 1 AS x")
    #expect(saved.status == 0, "\(saved.errors)")
    #expect(try recheck([file], on: Program.database).status == 0)
  }

  @Test("a changed file gives the row, the values and the statement; exit 1")
  func changed() async throws {
    _ = try save(["memberships", "Kazakhstan"])
    try FileManager.default.copyItem(atPath: Program.database, toPath: copy)
    let kb = try await KnowledgeBase.openForWriting(at: copy, isLogged: false)
    try await kb.revise("A withdrawal.") { edit in
      try edit.add(
        NewStatement(
          id: "test-1", subject: "kazakhstan", predicate: "withdrew",
          value: .act(organization: "csto"), date: "2020-05-01"),
        source: "wikipedia-csto", section: "a test")
    }
    try await kb.close()
    let outcome = try recheck([file], on: copy)
    #expect(outcome.status == 1, "\(outcome.errors)")
    let row = outcome.output.split(separator: "\n").first { $0.contains("test-1") }
    #expect(row?.contains("changed") == true && row?.contains("last_day: 2020-04-30") == true)
    #expect(row?.contains("new: Kazakhstan") == true)
    // Another question about the same file has not changed.
    let other = folder.appendingPathComponent("other.json").path
    _ = try Program.run(["members", "NATO", "--save", other, "--db", Program.database])
    let both = try Program.run(["recheck", file, other, "--db", copy])
    #expect(both.status == 1 && both.output.contains("Changed: 1 of 2 answers"))
  }

  @Test("a damaged file, a lost command and a command that changes files are refused")
  func refused() throws {
    try "{\"form\": 1,\n oops}".write(toFile: file, atomically: true, encoding: .utf8)
    let damaged = try recheck([file], on: Program.database)
    #expect(damaged.status == 65 && damaged.errors.contains("q.json:"))
    #expect(try recheck([file + "x"], on: Program.database).status == 66)
    _ = try save(["members", "CSTO"])
    let text = try String(contentsOfFile: file, encoding: .utf8)
    for words in ["\"vanished\"", "\"build\"", "\"recheck\""] {
      try text.replacing("\"members\"", with: words).write(
        toFile: file, atomically: true, encoding: .utf8)
      let outcome = try recheck([file], on: Program.database)
      #expect(outcome.status == 65 && outcome.errors.contains("there is no question"))
    }
    try text.replacing("\"CSTO\"", with: "\"--no-such-option\"").write(
      toFile: file, atomically: true, encoding: .utf8)
    #expect(try recheck([file], on: Program.database).status == 65)
  }

  @Test("an answer that is now empty has lost its rows")
  func emptied() throws {
    _ = try save(["members", "CSTO"])
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("\"CSTO\"", with: "\"CSTO\", \"--on\", \"1950-01-01\"").write(
      toFile: file, atomically: true, encoding: .utf8)
    let outcome = try recheck([file], on: Program.database)
    #expect(outcome.status == 1 && outcome.output.contains("went"))
  }
}
