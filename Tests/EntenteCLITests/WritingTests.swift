import Entente
import EntenteTestSupport
import Foundation
import Testing

// 2026-11-23: found by users.

@Suite("Commands that write")
struct WritingTests {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  private func shell(_ command: String) throws -> Program.Outcome {
    let (process, output, errors) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command, Program.executable.path, Program.database]
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Program.Outcome(status: process.terminationStatus, output: text, errors: told)
  }

  @Test(
    "an unknown column is refused before anything is written",
    arguments: [
      ["build", "--empty"], ["upgrade"], ["plugins", "remove", "treaty-articles"],
      ["plugins", "add", "interaction-matrix"],
      ["import", "spells", "LIST", "--source", "s", "--source-title", "S", "--add-entities"],
      [
        "articles", "import", "TEXT", "--treaty", "pact", "--add-treaty", "A pact", "--on",
        "2000-01-01",
      ],
    ])
  func unknownColumn(words: [String]) throws {
    let folder = try folder()
    let base = folder.appendingPathComponent("base.sqlite").path
    try FileManager.default.copyItem(atPath: Program.database, toPath: base)
    let (list, text) = (
      folder.appendingPathComponent("l.csv"), folder.appendingPathComponent("t.txt")
    )
    try "organization,member,status,start,end\nA,B,member,1990,\n".write(
      to: list, atomically: true, encoding: .utf8)
    try "Article 1\n\nThe parties agree.\n\nArticle 2\n\nThey agree again.\n".write(
      to: text, atomically: true, encoding: .utf8)
    let arguments =
      words.map { ["LIST": list.path, "TEXT": text.path][$0] ?? $0 } + ["--db", base]
    let before = try bytes(base)
    let outcome = try Program.run(arguments + ["--columns", "nonsense"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("entente: there is no column 'nonsense'"), "\(outcome.errors)")
    #expect(try Program.run(arguments + ["--format", "nonsense"]).status == 64)
    #expect(try bytes(base) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "base.sqlite", "l.csv", "t.txt",
      ])
  }

  @Test("a dry run writes nothing, and neither does a refused import")
  func dryRuns() throws {
    let folder = try folder()
    let base = folder.appendingPathComponent("base.sqlite").path
    try FileManager.default.copyItem(atPath: Program.database, toPath: base)
    let before = try bytes(base)
    let text = "Article 1\n\nThe parties agree.\n\nArticle 2\n\nThey agree again.\n"
    let dry = try Program.run(
      [
        "articles", "import", "-", "--treaty", "pact", "--add-treaty", "A pact", "--dry-run",
        "--db",
        base,
      ], input: text)
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(try Program.run(["upgrade", base, "--dry-run"]).status == 0)
    for list in ["A,B,king,1990,\n", "", "A,B,member,1992-02-30,\n"] {
      let refused = try Program.run(
        [
          "import", "spells", "-", "--db", base, "--source", "s", "--source-title", "S",
          "--add-entities",
        ], input: "organization,member,status,start,end\n" + list)
      #expect(refused.status == 65)
    }
    #expect(try bytes(base) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["base.sqlite"])
  }

  @Test("two processes: a build does not replace a file into which another process imports")
  func buildDuringImport() throws {
    let base = try folder().appendingPathComponent("base.sqlite").path
    #expect(try Program.run(["build", "--empty", "--db", base]).status == 0)
    let (importer, input) = (Process(), Pipe())
    importer.executableURL = Program.executable
    importer.arguments = [
      "import", "spells", "-", "--db", base, "--source", "s", "--source-title", "S",
      "--add-entities",
    ]
    importer.standardInput = input
    importer.standardOutput = Pipe()
    try importer.run()
    // The importer holds its lock while it waits for the rest of the list.
    try input.fileHandleForWriting.write(
      contentsOf: Data("organization,member,status,start,end\n".utf8))
    while importer.isRunning, !FileManager.default.fileExists(atPath: base + "-journal") {
      usleep(1000)
    }
    let build = try Program.run(["build", "--empty", "--db", base])
    #expect(build.status == 74)
    #expect(build.errors.hasPrefix("entente: \(base): a program is writing it"))
    try input.fileHandleForWriting.write(contentsOf: Data("A,B,member,1990,\n".utf8))
    try input.fileHandleForWriting.close()
    importer.waitUntilExit()
    #expect(importer.terminationStatus == 0)
    let rows = try Program.run([
      "sql", "SELECT count(*) AS n FROM reported_spell", "--db", base, "--format", "csv",
    ])
    #expect(rows.output == "n\n1\n")
    // Now its revision protects the file.
    #expect(try Program.run(["build", "--empty", "--db", base]).status == 64)
  }

  @Test("two processes: a build does not replace a file that another process will write")
  func buildWhileOpen() async throws {
    let base = try folder().appendingPathComponent("base.sqlite").path
    #expect(try Program.run(["build", "--empty", "--db", base]).status == 0)
    let kb = try await KnowledgeBase.openForWriting(at: base)
    // The same process reads the file, too, which must not release the locks of the writer.
    let reader = try await KnowledgeBase.open(at: base)
    try await reader.close()
    for words in [["build", "--empty", "--discard-revisions"], ["upgrade"]] {
      #expect(try Program.run(words + ["--db", base]).status == 74, "\(words)")
    }
    try await kb.revise("Mine.", recorded: "2026-12-01") { _ in }
    try await kb.close()
    let notes = try Program.run(["sql", "SELECT max(note) FROM revision", "--db", base])
    #expect(notes.output.contains("Mine."))
  }

  @Test(
    "output that cannot be written is 74, in every way to write it",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"),
    arguments: [
      "members CSTO", "sql 'SELECT 1'", "help", "--version", "members --help",
      "articles graph --format dot", "find КСОР --format json", "date 1992",
    ])
  func fullDevice(words: String) throws {
    let outcome = try shell("\"$0\" \(words) --db \"$1\" > /dev/full")
    let plain = try shell("\"$0\" \(words) > /dev/full")
    for outcome in ["help", "--version"].contains(words) ? [plain] : [outcome] {
      #expect(outcome.status == 74)
      #expect(outcome.errors == "entente: the output cannot be written: No space left on device\n")
    }
  }

  @Test(
    "a change whose answer cannot be written is told as saved",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func savedChange() throws {
    let base = try folder().appendingPathComponent("base.sqlite").path
    try FileManager.default.copyItem(atPath: Program.database, toPath: base)
    let outcome = try shell("\"$0\" plugins remove interaction-matrix --db '\(base)' > /dev/full")
    #expect(outcome.status == 74)
    #expect(outcome.errors.hasSuffix("No space left on device; the changes are saved\n"))
    let again = try Program.run(["plugins", "remove", "interaction-matrix", "--db", base])
    #expect(again.status != 0)
  }

  @Test("a reader that stops early causes no message")
  func closedPipe() throws {
    let outcome = try shell("\"$0\" sql 'SELECT * FROM fact' --db \"$1\" --format csv | head -1")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.hasPrefix("statement_id"))
  }

  @Test(
    "a disk that is full during a build is 74, whatever part of the build meets it",
    .enabled(if: SlowTests.areOn, "\(SlowTests.hint)"),
    .enabled(if: getuid() == 0, "a small disk is mounted, which needs root"),
    arguments: [1, 6, 8])
  func slowFullDisk(megabytes: Int) throws {
    let disk = try folder().path
    let mount = "mount -t tmpfs -o size=\(megabytes)m none '\(disk)' 2>/dev/null"
    guard try shell(mount).status == 0 else { return }
    defer { _ = try? shell("umount '\(disk)'") }
    let outcome = try Program.run(["build", "--db", disk + "/base.sqlite"])
    #expect(outcome.status == 74)
    #expect(outcome.errors == "entente: \(disk)/base.sqlite: database or disk is full\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == [])
  }
}
