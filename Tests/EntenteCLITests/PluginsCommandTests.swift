import Entente
import EntenteTestSupport
import Foundation
import Testing

@Suite("Plugins from the command line")
struct PluginsCommandTests {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "plugins-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Program.database, toPath: folder.appendingPathComponent("base.sqlite").path)
    return folder
  }

  @Test("the list of plugins equals the folders in Plugins")
  func listed() throws {
    let package = try String(
      contentsOf: Program.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let list = try #require(package.firstMatch(of: /let plugins: \[String\] = \[([^\]]*)\]/)).1
    let names = list.matches(of: /"(\w+)"/).map { String($0.1) }
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Program.root.appendingPathComponent("Plugins").path
    ).filter { !$0.hasPrefix(".") }
    #expect(names.sorted() == folders.sorted())
    let entry = try String(
      contentsOf: Program.root.appendingPathComponent("Sources/EntenteMain/Entry.swift"),
      encoding: .utf8)
    let made = entry.matches(of: /(\w+)\(\)[,\]]/).map { String($0.1) }
    #expect(made == names, "the plugins that the program is made with, in their order")
    let shipped = try Program.ask(
      "plugins", "--format", "csv", "--columns", "plugin", "--no-header"
    ).output
    #expect(shipped.split(separator: "\n").count == names.count)
  }

  @Test("a new plugin adds a row to the comparison and can be removed")
  func wholeWay() async throws {
    let folder = try folder()
    let made = try Program.run(
      ["plugins", "new", "hand-counts", "--subject", "handcount"], in: folder)
    #expect(made.status == 0 && made.output.contains("hand-counts/plugin.json\n"))
    let pack = try Pack(folder: folder.appendingPathComponent("hand-counts").path)
    try await PluginContract(pack).check()
    let base = ["--db", "base.sqlite"]
    let added = try Program.run(
      ["plugins", "add", "hand-counts", "--format", "csv"] + base, in: folder)
    #expect(added.status == 0, "\(added.errors)")
    #expect(
      added.output.contains("dimensions,hand-counts\n")
        && added.output.contains("tables,handcount_item\n"))
    let row = try Program.run(
      [
        "compare", "CSTO", "NATO", "--dimension", "hand-counts", "--format", "csv", "--columns",
        "organization,value,empty",
      ] + base, in: folder)
    #expect(
      row.output == "organization,value,empty\ncsto,an example,\nnato,,not-covered\n",
      "\(row.errors)")
    let query = try Program.run(
      ["hand-counts", "--organization", "csto", "--format", "csv"] + base, in: folder)
    #expect(query.output == "organization_id,value\ncsto,an example\n")
    #expect(
      try Program.run(["help", "hand-counts"] + base, in: folder).output.contains(
        "--organization <value>"))
    #expect(try Program.run(["check"] + base, in: folder).status == 0)
    #expect(try Program.run(["plugins", "remove", "hand-counts"] + base, in: folder).status == 0)
    #expect(try Program.run(["hand-counts"] + base, in: folder).status == 64)
    #expect(try Program.run(["check"] + base, in: folder).status == 0)
  }

  @Test(
    "a Swift package finds the package Entente or gets its folder; a bad name writes nothing")
  func swiftPackage() throws {
    let folder = try folder()
    func manifest(_ words: String...) throws -> String {
      let outcome = try Program.run(["plugins", "new"] + words, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try String(
        contentsOf: folder.appendingPathComponent("\(words[0])/Package.swift"), encoding: .utf8)
    }
    let root = Program.root.resolvingSymlinksInPath().path
    let near = try manifest("near", "--swift")
    #expect(near.contains(#"name: "Entente", path: "\#(root)""#))
    #expect(near.contains(#"plugins: [.plugin(name: "EmbedFiles", package: "Entente")]"#))
    let pack = folder.appendingPathComponent("near/Sources/NearPlugin/pack").path
    #expect(try PluginManifest(of: Pack(folder: pack)).id == "near")
    #expect(
      try manifest("far", "--swift", "--package", "https://example.org/entente").contains(
        #".package(url: "https://example.org/entente", branch: "main")"#))
    let bad = try Program.run(["plugins", "new", "Bad Name"], in: folder)
    #expect(bad.status == 65 && bad.errors.contains("plugin.json"), "\(bad.errors)")
    #expect(
      !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Bad Name").path))
  }

  @Test(
    "a hostile pack is refused in one line with file, line and reason, and the file is unchanged")
  func hostile() throws {
    let folder = try folder()
    _ = try Program.run(["plugins", "new", "bad"], in: folder)
    try "CREATE TABLE bad_item (x);\nATTACH 'other.sqlite' AS other;\n".write(
      to: folder.appendingPathComponent("bad/migrations/0001_item.sql"), atomically: true,
      encoding: .utf8)
    let outcome = try Program.run(["plugins", "add", "bad", "--db", "base.sqlite"], in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.errors == "entente: migrations/0001_item.sql:2: it would attach a file\n")
    #expect(
      !FileManager.default.fileExists(atPath: folder.appendingPathComponent("other.sqlite").path))
    let large = folder.appendingPathComponent("bad/data/bad_item.csv")
    #expect(FileManager.default.createFile(atPath: large.path, contents: nil))
    try FileHandle(forWritingTo: large).truncate(atOffset: 1 << 30)
    let tooLarge = try Program.run(["plugins", "add", "bad", "--db", "base.sqlite"], in: folder)
    #expect(tooLarge.status == 65)
    #expect(
      tooLarge.errors
        == "entente: bad/data/bad_item.csv: it is larger than 64 MB: import data in bulk instead\n")
    #expect(
      try Program.run(
        ["plugins", "--db", "base.sqlite", "--format", "csv", "--columns", "plugin"], in: folder
      ).output == "plugin\norganization-comparison\ntreaty-articles\ninteraction-matrix\n")
  }

  @Test("a command names the plugin that the file lacks")
  func missing() throws {
    let folder = try folder()
    #expect(
      try Program.run(
        ["plugins", "remove", "organization-comparison", "--db", "base.sqlite"], in: folder
      ).status == 0)
    let outcome = try Program.run(["compare", "CSTO", "NATO", "--db", "base.sqlite"], in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("the file has no plugin organization-comparison: add it with"))
    #expect(
      try Program.run(["members", "CSTO", "--on", "2007-01-01", "--db", "base.sqlite"], in: folder)
        .status == 0)
    #expect(
      try Program.run(
        ["plugins", "add", "organization-comparison", "--db", "base.sqlite"], in: folder
      ).status == 0)
    #expect(
      try Program.run(
        [
          "compare", "CSTO", "NATO", "--db", "base.sqlite", "--format", "latex", "--time-limit",
          "300",
        ], in: folder
      ).output.contains(#">{\raggedright\arraybackslash\hspace{0pt}}p{"#))
  }

  @Test("wrong arguments of a plugin's command are usage errors with its usage")
  func usage() throws {
    for words in [
      ["compare", "CSTO", "NATO", "--unheard-of"], ["compare", "CSTO", "NATO", "--on"],
      ["compare", "CSTO"], ["compare", "CSTO", "NATO", "--format", "pdf"], ["overlap", "CSTO"],
      ["compare", "CSTO", "csto"], ["overlap", "CSTO", "CSTO"], ["compare", "Russia", "NATO"],
      ["compare", "CSTO@2009", "NATO", "--series", "2003..2005"],
      ["compare", "CSTO", "NATO", "--series", "2003..2005", "--dimension", "seat"],
      ["overlap", "CSTO@2009", "SCO"],
    ] {
      let outcome = try Program.run(words + ["--db", Program.database])
      #expect(outcome.status == 64, "\(words)")
      #expect(outcome.output == "")
    }
    let bogus = try Program.run(["compare", "CSTO", "--unheard-of", "--db", Program.database])
    #expect(
      bogus.errors.hasPrefix(
        "Error: Unknown option '--unheard-of'\nUsage: entente compare [<options>] [<organization> ...]"
      ))
    let list = try Program.run(["compare", "--list", "--db", Program.database])
    #expect(list.status == 0 && list.output.contains("defence-clause"))
  }

  @Test("the library knows the commands of the program")
  func programCommands() throws {
    let help = try Program.run(["--help"]).output
    let section =
      help.components(separatedBy: "PLUGIN SUBCOMMANDS:")[0]
      .components(separatedBy: "SUBCOMMANDS:").last ?? ""
    let names = section.matches(of: /(?m)^  ([a-z][a-z-]*)/).map { String($0.1) }
    #expect(Set(names + ["help"]) == PluginCommand.programCommands)
  }

  @Test("a query that a command of the program hides is refused")
  func hiddenQuery() throws {
    let pack = try folder()
    let queries = pack.appendingPathComponent("queries")
    try FileManager.default.createDirectory(at: queries, withIntermediateDirectories: true)
    try #"{"id": "p", "subject": "p", "version": "1.0.0", "title": "P", "description": "D."}"#
      .write(to: pack.appendingPathComponent("plugin.json"), atomically: true, encoding: .utf8)
    try "-- A title\nSELECT 1 AS x".write(
      to: queries.appendingPathComponent("compare.sql"), atomically: true, encoding: .utf8)
    let path = pack.appendingPathComponent("base.sqlite").path
    _ = try Program.run(["build", "--empty", "--db", path])
    let outcome = try Program.run(["plugins", "add", pack.path, "--db", path])
    #expect(outcome.errors.contains("queries/compare.sql: there is a command compare"))
    #expect(outcome.status == 65)
  }
}
