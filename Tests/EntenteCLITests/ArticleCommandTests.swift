import Foundation
import Testing

@Suite("Articles from the command line")
struct ArticleCommandTests {
  @Test("the first word of two-word commands lists them")
  func groups() throws {
    let search = try Program.run([
      "articles", "search", "\"armed attack\"", "--treaty", "UNC", "--format", "csv", "--columns",
      "provision",
      "--db", Program.database,
    ])
    #expect(search.status == 0 && search.output == "provision\nun-charter/art_51\n")
    let alone = try Program.run(["articles"])
    #expect(alone.status == 0 && alone.errors.isEmpty)
    for name in ["treaties", "search", "align", "graph", "find-citations", "import"] {
      #expect(alone.output.contains("\n  \(name) "))
    }
    let unknown = try Program.run(["articles", "burn"])
    #expect(
      unknown.status == 64 && unknown.errors.hasPrefix("Error: Unexpected argument 'burn'\n"))
    #expect(try Program.run(["articles", "--help"]).output == alone.output)
    #expect(
      try Program.run(["help", "articles", "align"]).output.contains(
        "USAGE: entente articles align [<options>] [<clause> ...]\n"))
  }

  @Test(
    "exit codes: 4 for an ambiguous citation, 1 for an unknown one, 64 without one, each with one line"
  )
  func exitCodes() throws {
    for (citation, status) in [
      ("Article 13 of the Charter", Int32(4)),
      ("Article 4 of the Collective Security Treaty Organization", 4),
      ("CST/44", 1), ("nothing", 64),
    ] {
      let outcome = try Program.run(["article", citation, "--db", Program.database])
      #expect(outcome.status == status && outcome.output.isEmpty, "\(citation): \(outcome.errors)")
      #expect(
        outcome.errors.hasPrefix("entente: ") && outcome.errors.filter(\.isNewline).count == 1)
    }
  }

  @Test(
    "a citation may be several words, as people type them",
    arguments: [
      ["UNC", "53(1)"], ["UNC 53(1)"], ["UNC", "53", "(1)"], ["Article", "53(1)", "UN", "Charter"],
      ["53(1)", "UNC"],
    ])
  func typed(_ words: [String]) throws {
    let outcome = try Program.run(
      ["article"] + words + ["--db", Program.database, "--format", "csv"])
    #expect(
      outcome.status == 0 && outcome.output.contains("un-charter/art_53"), "\(outcome.errors)")
    let none = try Program.run(["article", "--db", Program.database])
    #expect(none.status == 64 && none.errors.hasPrefix("entente: "), "\(none.errors)")
  }

  @Test("a citation without a treaty says why none is given")
  func remarks() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try "The UN Charter. The Rome Statute. Article 8.".write(
      to: file, atomically: true, encoding: .utf8)
    let outcome = try Program.run([
      "articles", "find-citations", file.path, "--db", Program.database, "--format", "csv",
      "--columns", "citation,provision,why",
    ])
    #expect(
      outcome.output
        == "citation,provision,why\nArticle 8,,another document was named last: 'Statute'\n")
  }

  @Test("a text is imported only into a named file")
  func importing() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("articles-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Program.database, toPath: folder.appendingPathComponent("own.sqlite").path)
    try "Article 5\nAn attack on one is an attack on all.\n".write(
      to: folder.appendingPathComponent("pact.md"), atomically: true, encoding: .utf8)
    let words = ["articles", "import", "pact.md", "--treaty", "NAT", "--on", "1950-01-01"]
    let bundled = try Program.run(words, in: folder)
    #expect(bundled.status == 64 && bundled.errors.contains("name a file with --db"))
    for more in [["--dry-run"], []] {
      let outcome = try Program.run(
        words + ["--db", "own.sqlite", "--format", "csv"] + more, in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("1,article,5,north-atlantic-treaty/art_5,linked,"))
      let article = try Program.run(
        ["article", "NAT/5", "--on", "1950-01-01", "--format", "csv", "--db", "own.sqlite"],
        in: folder)
      #expect(article.output.contains("\"text (en, 1950-01-01)\"") == more.isEmpty)
    }
    let again = try Program.run(
      ["articles", "import", "none.txt", "--treaty", "NAT", "--db", "own.sqlite"], in: folder)
    #expect(again.status == 66)
  }

  @Test("the graph has the formats GraphML, DOT and SVG, and an unknown format is an error")
  func graph() throws {
    for (format, start) in [("graphml", "<?xml"), ("dot", "digraph"), ("svg", "<svg")] {
      let outcome = try Program.run([
        "articles", "graph", "--across", "--format", format, "--db", Program.database,
      ])
      #expect(outcome.status == 0 && outcome.output.hasPrefix(start))
    }
    let unknown = try Program.run([
      "articles", "graph", "--format", "pdf", "--db", Program.database,
    ])
    #expect(unknown.status == 64 && unknown.errors.contains("dot, graphml, svg"))
  }
}
