import Entente
import Foundation
import Testing

@Suite("The command export")
struct ExportCommandTests {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test("a package is built again by the program")
  func package() throws {
    let folder = try folder()
    let exported = try Program.run(
      ["export", "package", "p", "--bodies", "CSTO", "--format", "csv", "--db", Program.database],
      in: folder)
    #expect(exported.status == 0, "\(exported.errors)")
    #expect(exported.output.hasPrefix("file,rows\n"))
    #expect(try Program.run(["build", "p", "--db", "b.sqlite"], in: folder).status == 0)
    let members = try Program.run(
      ["members", "CSTO", "--on", "2010", "--db", "b.sqlite", "--format", "csv"], in: folder)
    let whole = try Program.ask("members", "CSTO", "--on", "2010", "--format", "csv")
    #expect(members.output == whole.output)
  }

  @Test("one file goes to the standard output, a folder needs a name")
  func output() throws {
    let lines = try Program.ask("export", "jsonl", "--bodies", "GUAM", "--kinds", "act")
    #expect(lines.status == 0)
    #expect(lines.output.hasPrefix("{\"id\": "))
    let turtle = try Program.ask("export", "rdf", "-", "--states", "Georgia", "--kinds", "name")
    #expect(turtle.output.hasPrefix("@prefix e: "))
    let csv = try Program.ask("export", "csv")
    #expect(csv.status == 64)
    #expect(csv.errors.contains("csv is a folder: name the folder to make."))
  }

  @Test(
    "wrong words are exit 64 with one clear line",
    arguments: [
      (["export", "xml", "x"], "there is no export 'xml'"),
      (["export", "rdf", "x", "--projection", "states"], "--projection and --interactions need"),
      (["export", "gexf", "x", "--projection", "states", "--interactions"], "two networks"),
      (["export", "jsonl", "x", "--views", "fact"], "--views needs csv or parquet"),
      (["export", "jsonl", "x", "--kinds", "acts"], "there is no kind of statement 'acts'"),
      (["export", "jsonl", "x", "--from", "2001"], "'2001' is not a day"),
    ])
  func wrong(arguments: [String], message: String) throws {
    let folder = try folder()
    let outcome = try Program.run(arguments + ["--db", Program.database], in: folder)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test("without DuckDB, Parquet says what to install")
  func noDuckDB() throws {
    let folder = try folder()
    let outcome = try Program.run(
      ["export", "parquet", "x", "--db", Program.database],
      environment: ["PATH": folder.path, "ENTENTE_PYTHON": "no-python"], in: folder)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Parquet needs DuckDB: install"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test("a full disk or a closed pipe ends an export as any other answer")
  func pipe() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "\"$0\" export jsonl --db \"$1\" | head -c 10", Program.executable.path,
      Program.database,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.hasPrefix("{\"id\": "))
    #expect(process.terminationStatus == 0)
  }
}
