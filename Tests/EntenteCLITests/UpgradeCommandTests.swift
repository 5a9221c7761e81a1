import EntenteTestSupport
import Foundation
import GRDB
import Testing

@Suite("Upgrading from the command line")
struct UpgradeCommandTests {
  /// A file of 0.1.0 with a state that the user added.
  private func oldFile(_ sql: String = "") throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let base = folder.appendingPathComponent("base.sqlite")
    let schema = try String(
      contentsOf: Program.root.appendingPathComponent("Tests/EntenteTests/Data/schema-0.1.0.txt"),
      encoding: .utf8)
    // As in stock SQLite.
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: base.path, configuration: configuration)
    try queue.write { db in
      try db.execute(
        sql: schema + """
          INSERT INTO revision (id, recorded, note) VALUES (2, '2026-02-01', 'Mine.');
          INSERT INTO entity (id, type_id, label, revision_added) VALUES ('ruritania', 'state', 'Ruritania', 2);
          """ + sql)
    }
    try queue.close()
    return base
  }

  private func states(in base: URL) throws -> String {
    try Program.run([
      "sql", "SELECT label FROM entity_overview WHERE type_id = 'state'", "--db", base.path,
      "--format", "csv", "--no-header",
    ]).output
  }

  private func files(beside base: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: base.deletingLastPathComponent().path
    ).sorted()
  }

  @Test("a dry run changes nothing, and a second upgrade has nothing to do")
  func wholeWay() throws {
    let base = try oldFile()
    let folder = base.deletingLastPathComponent()
    let dry = try Program.run(["upgrade", "base.sqlite", "--dry-run"], in: folder)
    #expect(dry.status == 0 && dry.output.hasPrefix("An upgrade of base.sqlite would carry over\n"))
    #expect(try files(beside: base) == ["base.sqlite"])
    let done = try Program.run(["upgrade", "base.sqlite", "--format", "csv", "-q"], in: folder)
    #expect(done.status == 0 && done.errors == "")
    #expect(done.output == "carried over,rows\nrevision,1\nentity,1\n")
    #expect(try files(beside: base) == ["base.sqlite", "base.sqlite.before-upgrade"])
    #expect(try states(in: base) == "Ruritania\n")
    let again = try Program.run(["upgrade", "--db", base.path])
    #expect(again.status == 0 && again.output.hasPrefix("\(base.path) is up to date"))
  }

  @Test("rows that do not fit are listed with exit 65; --skip-bad leaves them out")
  func findings() throws {
    let base = try oldFile(
      "INSERT INTO predicate (kind, id, label, domain_id, description) VALUES ('name', 'motto', 'motto', 'nothing', 'x');"
    )
    let expected =
      "\(base.path): predicate 'name, motto': domain_id: the new file has no entity_type 'nothing'\n"
    for arguments in [["--dry-run"], []] {
      let outcome = try Program.run(["upgrade", base.path] + arguments)
      #expect(outcome.status == 65 && outcome.errors.hasPrefix(expected), "\(outcome.errors)")
    }
    let done = try Program.run(["upgrade", base.path, "--skip-bad"])
    #expect(done.status == 0 && done.errors == expected)
    #expect(done.output.contains("1 row(s) left out."))
  }

  @Test(
    "a killed upgrade leaves the old file unchanged",
    .enabled(if: SlowTests.areOn, "\(SlowTests.hint)"), arguments: [0.05, 0.2, 0.5, 1.0])
  func slowKilled(after seconds: Double) throws {
    let base = try oldFile()
    let old = try Data(contentsOf: base)
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = ["upgrade", base.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    if process.terminationReason == .uncaughtSignal {
      #expect(try Data(contentsOf: base) == old)
    }
    let outcome = try Program.run(["upgrade", base.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try states(in: base) == "Ruritania\n")
  }
}
