import Entente
import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  private static let text =
    (try? String(contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8))
    ?? ""

  /// The commands of the console blocks, each with the output below it.
  static let commands: [(line: String, output: String)] = text.matches(
    of: /```console\n((?s).*?)```/
  ).flatMap { match in
    var commands: [(line: String, output: String)] = []
    for line in match.1.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("$ ") {
        commands.append((String(line.dropFirst(2)), ""))
      } else if !commands.isEmpty {
        commands[commands.count - 1].output += line + "\n"
      }
    }
    return commands
  }

  @Test(
    "each entente command gives the output below it",
    arguments: commands.filter {
      $0.line.hasPrefix("entente ") && !$0.line.hasPrefix("entente import ")
    })
  func command(line: String, output: String) throws {
    let outcome = try Program.run(Self.words(line).dropFirst() + ["--db", Program.database])
    let expected = output.hasSuffix("\n\n") ? String(output.dropLast()) : output
    #expect(outcome.output + outcome.errors == expected)
  }

  @Test("the list in it can be imported with its command")
  func list() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Program.database, toPath: folder.appendingPathComponent("copy.sqlite").path)
    let list = try #require(Self.text.firstMatch(of: /```csv\n((?s).*?)```/)).1
    try list.write(to: folder.appendingPathComponent("list.csv"), atomically: true, encoding: .utf8)
    let (line, output) = try #require(Self.commands.first { $0.line.hasPrefix("entente import ") })
    let outcome = try Program.run(Array(Self.words(line).dropFirst()), in: folder)
    #expect(outcome.output + outcome.errors == output)
  }

  @Test("it is short")
  func length() {
    #expect(Self.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 201)
  }

  @Test("each file that it links to exists")
  func links() {
    for match in Self.text.matches(of: /\]\(([^)]+)\)/) {
      let file = Program.root.appendingPathComponent(String(match.1))
      #expect(FileManager.default.fileExists(atPath: file.path), "\(match.1)")
    }
  }

  @Test("the table of bodies and the counts are those of the dataset")
  func dataset() throws {
    let shown = Self.text.matches(of: /\| [A-Z][^|]+ \(`[a-z]+`\) \|.*/).map { String($0.0) }
    #expect(try shown == Self.lines(of: Self.bodies))
    let plain = Self.text.replacing("\n", with: " ").replacing(/(\d),(\d{3})/) { "\($0.1)\($0.2)" }
    let sentence = try #require(Self.lines(of: Self.counts).first)
    #expect(plain.contains(sentence), "\(sentence)")
  }

  /// The rows of a query of one column.
  private static func lines(of query: String) throws -> [String] {
    let options = ["--format", "tsv", "--no-header", "--db", Program.database]
    return try Program.run(["sql", query] + options).output.split(separator: "\n").map(String.init)
  }

  private static let counts = """
    SELECT 'The dataset ends on ' || day || '. It holds '
      || (SELECT count(*) FROM statement) || ' statements about '
      || (SELECT count(*) FROM entity) || ' entities, from '
      || (SELECT count(*) FROM source) || ' sources, with '
      || (SELECT count(*) FROM dispute) || ' disputes. The text of '
      || (SELECT count(*) FROM source WHERE access = 'consulted') || ' sources was read;'
    FROM dataset_day
    """

  /// One line of the table of bodies in each row.
  private static let bodies = """
    SELECT '| ' || o.label || ' (`' || o.id || '`) | '
      || count(DISTINCT m.member_id) || ' | '
      || count(DISTINCT m.member_id) FILTER (WHERE m.start_latest <= d.day AND d.day < m.end_earliest)
      || ' | ' || min(m.start_earliest) || ' | '
      || coalesce((
        SELECT replace(group_concat(DISTINCT c.status_id), ',', ' and ') || ', from ' || min(c.first_day)
        FROM coverage_claim c
        WHERE c.organization_id = o.id AND c.rule_id = 'effective'
      ), 'no claim') || ' |'
    FROM membership_spell m
    JOIN entity o ON o.id = m.organization_id
    JOIN default_day d
    WHERE m.rule_id = 'effective' AND m.is_member
      AND o.id IN ('csto', 'cst', 'nato', 'eu', 'sco', 'eaeu', 'cis', 'osce', 'un')
    GROUP BY o.id
    ORDER BY EXISTS (SELECT 1 FROM coverage_claim c WHERE c.organization_id = o.id) DESC, o.label
    """

  @Test("it shows the commands that a reader needs, and the two that set everything up")
  func complete() {
    #expect(Self.commands.contains { $0.line == "script/run" })
    #expect(Self.commands.contains { $0.line == "script/test" })
    let shown = Set(Self.commands.compactMap { Self.words($0.line).dropFirst().first })
    #expect(shown.isSuperset(of: ["members", "why", "panel", "compare", "sql"]))
  }

  @Test("the Swift example is the one below and prints the output below it")
  func example() async throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let body = try #require(
      source.firstMatch(of: /\/\/ example begins\n((?s).*?)\/\/ example ends/)
    ).1
      .split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.hasPrefix("    ") ? $0.dropFirst(4) : $0
      }
      .joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    let shown = try #require(
      Self.text.firstMatch(of: /```swift\nimport Entente\n\n((?s).*?)```\n\n```text\n((?s).*?)```/))
    #expect(shown.1.trimmingCharacters(in: .whitespacesAndNewlines) == body)
    #expect(try await Self.run() == String(shown.2))
  }

  private static func run() async throws -> String {
    var printed = ""
    func print(_ items: Any...) {
      printed += items.map { "\($0)" }.joined(separator: " ") + "\n"
    }
    // example begins
    let kb = try await KnowledgeBase.bundled()
    // A year is 365 days: some answers are maybe.
    for member in try await kb.members(of: "CSTO", on: "2006") where member.certainty == .maybe {
      print(member.member.label, member.firstDay ?? "unknown", member.sources.map(\.id))
    }
    // For many queries, use one snapshot.
    let counts = try await kb.read { base in
      try ["2003", "2007", "2013"].map { year in
        try base.spells(in: "CSTO", on: "\(year)-12-31", status: "member").count
      }
    }
    print(counts)
    // example ends
    return printed
  }

  /// The words of a command line, split at spaces outside quotes.
  static func words(_ line: String) -> [String] {
    line.matches(of: /"([^"]*)"|'([^']*)'|(\S+)/).map { String($0.1 ?? $0.2 ?? $0.3 ?? "") }
  }
}
