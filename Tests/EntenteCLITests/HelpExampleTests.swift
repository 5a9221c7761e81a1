import EntenteTestSupport
import Foundation
import Testing

@Suite("The examples in the help")
struct HelpExampleTests {
  /// The lines of all help texts that are commands.
  static let examples: [String] = HelpTests.commands.flatMap { command in
    let words = command.split(separator: " ").map(String.init) + ["--help"]
    let text = (try? Program.run(words, environment: ["COLUMNS": "1000"]).output) ?? ""
    return text.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { $0.hasPrefix("entente ") }.map(String.init)
  }

  @Test("there are some")
  func areRead() {
    #expect(Self.examples.count > 20)
  }

  @Test(
    "each example answers on the bundled dataset",
    .enabled(if: SlowTests.areOn, "\(SlowTests.hint)"), arguments: examples)
  func slowExample(line: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "examples-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in Self.files {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    var database = Program.database
    if line.hasPrefix("entente articles import ") {
      database = folder.appendingPathComponent("copy.sqlite").path
      try FileManager.default.copyItem(atPath: Program.database, toPath: database)
    }
    let command = line.split(separator: ">").first.map(String.init) ?? line
    let outcome = try Program.run(
      ReadmeTests.words(command).dropFirst() + ["--db", database, "--time-limit", "300"], in: folder
    )
    // Like diff, the command says by its exit code that there are differences.
    #expect(outcome.status == (line.hasPrefix("entente diff ") ? 1 : 0), "\(outcome.errors)")
    #expect(outcome.output.split(separator: "\n").count > 2)
    #expect(outcome.errors == "" || outcome.errors.hasSuffix("-q omits this line\n"))
  }

  /// The files that the examples name.
  private static let files = [
    "report.txt": "The members relied on Article 4 of the Collective Security Treaty.\n",
    "un-charter.txt": (1...12).map { "Article \($0)\n\nThe sentence of a test.\n\n" }.joined(),
    "vclt.json": """
    {"treaty_en": "A test", "articles": [
      {"article": "1", "title_en": "Scope", "content_en": "It applies to tests."},
      {"article": "2", "title_en": "Terms", "content_en": "A test is a test."}
    ]}
    """,
  ]
}
