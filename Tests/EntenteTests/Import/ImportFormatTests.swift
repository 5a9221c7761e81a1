import Entente
import EntenteKit
import Foundation
import Testing

/// The format is one that a plugin could add.
@Suite("Lists in any format")
struct ImportFormatTests {
  private let list = "league,ruritania,1920\nLeague of Nations,graustark,?\n"

  @Test("a format of a stranger gives spells and coverage, with its own source")
  func stranger() async throws {
    let base = try await ImportBase()
    let done = try await base.load(list, as: Tally())
    #expect(done.report == "yearbook" && done.spells == 1 && done.coverage == 1)
    #expect(try await base.spells() == ["league ruritania member 1920 .."])
    #expect(
      try await base.rows("SELECT * FROM reported_coverage")
        == ["yearbook yearbook league graustark 1900-01-01 2000-12-31 unknown"])
    #expect(
      try await base.rows(
        """
        SELECT cell FROM internal_state_year_grid
        WHERE member_id = 'graustark' AND organization_id = 'league' AND rule_id = 'effective' AND year = 1950
        """) == ["unknown"])
    #expect(
      try await base.rows(
        "SELECT title, file, sha256 IS NOT NULL FROM source WHERE id = 'yearbook'")
        == ["The yearbook list.csv 1"])
    #expect(try await KnowledgeBase.open(at: base.path).check().findings == [])
  }

  @Test("a plugin lists its formats")
  func plugin() {
    struct Yearbooks: Plugin {
      var files: [PluginFile] { [] }
      var importFormats: [any ImportFormat] { [Tally()] }
    }
    #expect(Yearbooks().importFormats.map(\.name) == ["tally"])
    #expect(ImportFormats.builtIn.map(\.name).contains("spells"))
  }

  @Test("a dry run tells what an import would do, and leaves the file byte for byte")
  func dryRun() async throws {
    let base = try await ImportBase()
    let before = try base.bytes()
    let rows = list + "league,Ruritannia,1930\n"
    let done = try await base.load(rows, as: Tally()) {
      $0.isDryRun = true
      $0.addsEntities = true
    }
    #expect(done.isDryRun && done.spells == 2 && done.coverage == 1)
    #expect(
      done.added.map(\.entity) == [Entity(id: "ruritannia", type: "state", label: "Ruritannia")])
    #expect(done.added.first?.near.map(\.id) == ["ruritania"])
    #expect(try base.bytes() == before)
  }

  @Test("the same file again changes nothing")
  func again() async throws {
    let base = try await ImportBase()
    try await base.load(list, as: Tally())
    let before = try base.bytes()
    let again = try await base.load(list, as: Tally())
    #expect(again.isUnchanged && again.report == "yearbook" && again.spells == 0)
    #expect(try base.bytes() == before)
  }

  @Test("a new version replaces the report, and tells what changed by body")
  func newVersion() async throws {
    let base = try await ImportBase()
    try await base.load("league,ruritania,1920\nleague,graustark,1921\n", as: Tally())
    let done = try await base.load(
      "league,ruritania,1922\nlocarno,ruritania,1925\n", as: Tally(), name: "other.csv"
    ) { $0.addsEntities = true }
    #expect(done.report == "yearbook-2" && done.replaced == "yearbook")
    #expect(
      done.changes.map { "\($0.organization) \($0.added) \($0.removed) \($0.changed)" }
        == ["league 0 1 1", "locarno 1 0 0"])
    #expect(
      try await base.spells() == [
        "league ruritania member 1922 ..", "locarno ruritania member 1925 ..",
      ])
    let third = try await base.load("league,ruritania,1922\n", as: Tally())
    #expect(third.report == "yearbook-3" && third.replaced == "yearbook-2")
  }

  @Test("rows that break a rule can be skipped; all of them are passed on")
  func skipped() async throws {
    let base = try await ImportBase()
    let rows =
      list + "league,nowhere,1920\nshort\n"
      + (0..<30).map { "league,nowhere \($0),1920\n" }.joined()
    let before = try base.bytes()
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await base.load(rows, as: Tally())
    }
    #expect(error?.message.contains("32 rule(s) broken") == true)
    #expect(try base.bytes() == before)
    let refused = Refusals()
    let done = try await base.load(rows, as: Tally()) {
      $0.skipsBad = true
      $0.refusal = { refused.add($0) }
    }
    #expect(done.spells == 1 && done.refusedCount == 32 && done.refused.count == 21)
    #expect(refused.all.count == 32)
    #expect(refused.all.contains { $0.line == 4 && $0.rule == "a row has three fields" })
  }

  @Test("nothing is imported if all rows break a rule, or the file cannot be read")
  func nothingLeft() async throws {
    let base = try await ImportBase()
    for text in ["short\n", "league,\"ruritania,1920\n", ""] {
      let error = await #expect(throws: KnowledgeBaseError.self) {
        try await base.load(text, as: Tally()) { $0.skipsBad = true }
      }
      #expect(error?.code == .badData)
    }
  }

  @Test("a gzip file is read as it is, and its digest is that of the file")
  func gzip() async throws {
    let base = try await ImportBase()
    let folder = try Places.temporary()
    let file = folder.appendingPathComponent("list.csv")
    try list.write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", file.path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let done = try await base.load(file: file.path + ".gz", as: Tally())
    #expect(done.spells == 1)
    #expect(try await base.load(file: file.path + ".gz", as: Tally()).isUnchanged)
    let whole = try Data(contentsOf: URL(fileURLWithPath: file.path + ".gz"))
    try whole.dropLast(6).write(to: file)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await base.load(file: file.path, as: Tally())
    }
    #expect(error?.diagnostics.first?.rule.contains("incomplete") == true)
  }

  private final class Refusals: @unchecked Sendable {
    private let lock = NSLock()
    private var rows: [Diagnostic] = []

    func add(_ row: Diagnostic) { lock.withLock { rows.append(row) } }
    var all: [Diagnostic] { lock.withLock { rows } }
  }
}
