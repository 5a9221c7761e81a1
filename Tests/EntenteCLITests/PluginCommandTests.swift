import Entente
import EntenteKit
import EntenteCLI
import Foundation
import Synchronization
import Testing

@Suite("Commands of plugins")
struct PluginCommandTests {
  /// A plugin that keeps notes and counts how often its commands run.
  private final class Notes: Plugin {
    let runs = Mutex(0)
    let parameters: [PluginCommand.Parameter]

    init(_ parameters: PluginCommand.Parameter...) {
      self.parameters = parameters
    }

    var files: [PluginFile] {
      [
        (
          "plugin.json",
          #"{"id": "notes", "subject": "note", "version": "1.0.0", "title": "Notes", "description": "Notes."}"#
        ),
        ("migrations/0001_note.sql", "CREATE TABLE note_item (text TEXT NOT NULL) STRICT;"),
      ].map { PluginFile(path: $0.0, contents: Data($0.1.utf8)) }
    }

    var commands: [PluginCommand] {
      [
        PluginCommand(
          name: "notes add", abstract: "Keep a note.",
          parameters: [.init("text", .argument, help: "The note.")] + parameters
        ) { change, arguments in
          self.runs.withLock { $0 += 1 }
          try change.write(
            "INSERT INTO note_item (text) VALUES (:text)",
            ["text": .text(arguments["text"] ?? "")])
          return Table(columns: ["text"], rows: [[.init(arguments["text"])]])
        },
        PluginCommand(name: "notes wait", abstract: "Wait.", parameters: []) { base, _ in
          while true { try base.checkTimeLimit() }
        },
        PluginCommand(name: "notes grow", abstract: "Grow.", parameters: []) { change, _ in
          try change.write("INSERT INTO note_item (text) VALUES ('a')")
          while true {
            try change.write("INSERT INTO note_item (text) SELECT text FROM note_item LIMIT 1000")
          }
        },
        PluginCommand(
          name: "notes draw", abstract: "Draw the notes.", parameters: [], formats: ["svg"]
        ) { _, _ in
          self.runs.withLock { $0 += 1 }
          return Table(columns: ["text"], rows: [])
        },
      ]
    }
  }

  private func base(with plugin: Notes) async throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("notes-\(UUID()).sqlite").path
    try await KnowledgeBase.create(at: path)
    let kb = try await KnowledgeBase.openForWriting(at: path)
    try await kb.add(plugin)
    try await kb.close()
    return path
  }

  private func notes(in path: String) async throws -> [[SQLValue]] {
    try await KnowledgeBase.open(at: path).query("SELECT text FROM note_item").rows
  }

  @Test("a command that writes runs once, and not at all with a wrong argument")
  func runsOnce() async throws {
    let plugin = Notes()
    let path = try await base(with: plugin)
    let command = ["notes", "add", "a", "--db", path, "--quiet"]
    for wrong in [["--format", "plain"], ["--format=svg"], ["--bogus"], ["b"]] {
      #expect(await EntenteCommand.run(command + wrong, plugins: [plugin]) == 64)
    }
    #expect(plugin.runs.withLock { $0 } == 0)
    #expect(await EntenteCommand.run(command, plugins: [plugin]) == 0)
    #expect(plugin.runs.withLock { $0 } == 1)
    #expect(try await notes(in: path) == [[.text("a")]])
  }

  @Test("a declared format that an answer lacks is a usage error after one run")
  func missingForm() async throws {
    let plugin = Notes()
    let path = try await base(with: plugin)
    let words = ["notes", "draw", "--db", path]
    #expect(await EntenteCommand.run(words + ["--format", "svg"], plugins: [plugin]) == 64)
    #expect(plugin.runs.withLock { $0 } == 1)
    #expect(await EntenteCommand.run(words + ["--format", "png"], plugins: [plugin]) == 64)
    #expect(plugin.runs.withLock { $0 } == 1)
  }

  @Test("every command of a plugin has a time limit, and a change that reaches it is undone")
  func timeLimit() async throws {
    let plugin = Notes()
    let path = try await base(with: plugin)
    for name in ["wait", "grow"] {
      let words = ["notes", name, "--db", path, "--time-limit", "0.1"]
      #expect(await EntenteCommand.run(words, plugins: [plugin]) == 75, "\(name)")
    }
    #expect(try await notes(in: path).isEmpty)
    let wrong = ["notes", "wait", "--db", path, "--time-limit", "0"]
    #expect(await EntenteCommand.run(wrong, plugins: [plugin]) == 64)
  }

  @Test("common options and names in use are refused")
  func collisions() async throws {
    let path = try await base(with: Notes())
    for name in ["format", "db", "no-color", "quiet", "time-limit"] {
      let plugin = Notes(.init(name, .option, help: "A word."))
      let words = ["notes", "add", "a", "--db", path]
      #expect(await EntenteCommand.run(words, plugins: [plugin]) == 65, "\(name)")
      #expect(plugin.runs.withLock { $0 } == 0)
    }
    #expect(await EntenteCommand.run(["notes", "draw"], plugins: [Notes(), Notes()]) == 65)
  }

  @Test("the format of an imported text has its own option; --format is for the answer")
  func textFormat() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("texts-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Program.database, toPath: folder.appendingPathComponent("own.sqlite").path)
    try "<p>Article 5</p><p>An attack on one is an attack on all.</p>".write(
      to: folder.appendingPathComponent("pact.txt"), atomically: true, encoding: .utf8)
    let base = ["--db", "own.sqlite"]
    let words =
      ["articles", "import", "pact.txt", "--treaty", "NAT", "--on", "1950-01-01"] + base
    func texts() throws -> String {
      let count = ["sql", "SELECT count(*) FROM treaty_text", "--format", "csv", "--no-header"]
      return try Program.run(count + base, in: folder).output
    }
    let wrong = try Program.run(words + ["--format", "plain"], in: folder)
    #expect(wrong.status == 64 && wrong.output == "" && wrong.errors.contains("'plain' is invalid"))
    #expect(try texts() == "0\n")
    let right = try Program.run(
      words + ["--text-format", "html", "--format", "html"], in: folder)
    #expect(right.status == 0 && right.output.hasPrefix("<table>"), "\(right.errors)")
    #expect(right.output.contains("north-atlantic-treaty/art_5"))
    #expect(try texts() == "1\n")
  }

  @Test("options are parsed like core options: --name=value, --, repeated, misspelt")
  func parsing() throws {
    let columns = try Program.ask(
      "matrix", "--rows=CSTO", "--columns=UN,SCO", "--on=2011-01-01", "--format=csv")
    #expect(columns.status == 0)
    #expect(columns.output.split(separator: "\n").count == 3)
    let repeated = try Program.ask(
      "compare", "CSTO", "NATO", "--on", "1990", "--on=2012-01-01", "--dimension=members",
      "--format", "svg", "--format=csv", "--columns=day")
    #expect(repeated.output.hasPrefix("day\n2012-01-01\n"))
    let terminated = try Program.run(
      ["articles", "search", "--db", Program.database, "--", "--treaty"])
    #expect(terminated.status != 64)
    let near = try Program.ask("compare", "CSTO", "--diferences")
    #expect(near.status == 64 && near.errors.contains("Did you mean '--differences'?"))
    let missing = try Program.run(["articles", "import", "--db", Program.database])
    #expect(missing.status == 64)
    #expect(missing.errors.hasPrefix("Error: Missing expected argument '<file>'\n"))
  }

  @Test("queries of the file are parsed in the same way")
  func queries() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("query-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for words in [
      ["build", "--db", "b.sqlite"], ["plugins", "new", "counts"],
      ["plugins", "add", "counts", "--db", "b.sqlite"],
    ] { #expect(try Program.run(words, in: folder).status == 0) }
    let answer = try Program.run(
      ["counts", "--organization=csto", "--db=b.sqlite", "--format=csv"], in: folder)
    #expect(answer.output == "organization_id,value\ncsto,an example\n", "\(answer.errors)")
    let near = try Program.run(["counts", "--organisation", "x", "--db", "b.sqlite"], in: folder)
    #expect(near.status == 64 && near.errors.contains("Did you mean '--organization'?"))
    let unknown = try Program.run(["dance", "--db", "b.sqlite"], in: folder)
    #expect(unknown.status == 64)
    #expect(unknown.errors.hasPrefix("Error: Unexpected argument 'dance'\n"))
  }

  @Test("completion scripts list the commands of plugins and their formats")
  func completion() throws {
    let script = try Program.run(["--generate-completion-script", "fish"])
    #expect(script.status == 0)
    #expect(script.output.contains("entente articles find-citations"))
    #expect(script.output.contains("-l 'text-format'"))
    #expect(script.output.contains("svg page graphml gexf upset steps'"))
  }
}
