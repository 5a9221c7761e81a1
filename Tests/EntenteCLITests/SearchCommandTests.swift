import Foundation
import Testing

@Suite("find, show and timeline")
struct SearchCommandTests {
  private func rows(_ words: String...) throws -> [[String: Any]] {
    let outcome = try Program.run(words + ["--format", "json", "--db", Program.database])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
  }

  @Test("find lists entities, then statements, then sources, each with how it matches")
  func find() throws {
    let found = try rows("find", "CSTO", "--limit", "3")
    let types = found.compactMap { $0["type"] as? String }
    #expect(types.filter { $0 == "statement" }.count == 3)
    #expect(types.filter { $0 == "source" }.count == 3)
    #expect(types.firstIndex(of: "statement") == 3 && types.firstIndex(of: "source") == 6)
    #expect(found[0]["match"] as? String == "abbreviation" && found[0]["id"] as? String == "csto")
    #expect(found[3]["match"] as? String == "words" && found[6]["match"] as? String == "title")
  }

  @Test("a statement that find lists is one for why, and more are promised only if there are more")
  func wayToWhy() throws {
    let found = try rows("find", "core tasks", "--limit", "1")
    let statement = try #require(found.first?["id"] as? String)
    #expect(try Program.ask("why", statement).output.contains("core task"))
    let few = try Program.ask("find", "core tasks", "--limit", "1").output
    #expect(few.contains("statements; --limit shows more"))
    #expect(try !Program.ask("find", "core tasks", "--limit", "50").output.contains("--limit"))
    #expect(try Program.ask("find", "zzqqxx").status == 1)
  }

  @Test("show sums many statements up for people, and lists them for programs")
  func summary() throws {
    let text = try Program.ask("show", "CSTO").output
    #expect(text.split(separator: "\n").count < 200)
    #expect(text.contains("--all lists them") && text.contains("seat-in"))
    let all = try rows("show", "CSTO")
    #expect(all.count > 900 && all.allSatisfy { $0["predicate"] is String })
    let counted = try rows("show", "CSTO", "--summary")
    #expect(counted.compactMap { $0["statements"] as? Int }.reduce(0, +) == all.count)
    #expect(try Program.ask("show", "CSTO", "--all").output.contains(#"[concerning:"#))
    #expect(try !Program.ask("show", "GUAM").output.contains("--all lists them"))
  }

  @Test("show has only the statements with a predicate")
  func predicate() throws {
    let some = try rows("show", "CSTO", "--predicate", "seat-in,decides-by")
    #expect(Set(some.compactMap { $0["predicate"] as? String }) == ["seat-in", "decides-by"])
    let none = try Program.ask("show", "CSTO", "--predicate", "seats-in")
    #expect(none.status == 1 && none.errors.contains("it has") && none.errors.contains("seat-in"))
    #expect(try Program.ask("show", "CSTO", "--summary", "--all").status == 64)
  }

  @Test("the timeline of a body has the acts of its organs and the changes of its documents")
  func parts() throws {
    let window = ["--from", "2010-12", "--to", "2010-12"]
    func sentences(_ words: [String]) throws -> [String] {
      let outcome = try Program.run(words + window + ["--format", "json", "--db", Program.database])
      let rows = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      return try #require(rows as? [[String: Any]]).compactMap { $0["what"] as? String }
    }
    let whole = try sentences(["timeline", "CSTO"])
    let amended = "Charter of the CSTO was amended"
    let adopted = "amendments of December 2010 to the Treaty and the Charter were adopted"
    let held = "CSTO summit in Moscow (10 December 2010) was held"
    for event in [amended, adopted, held] {
      #expect(whole.contains { $0.contains(event) }, "\(event)")
    }
    let alone = try sentences(["timeline", "CSTO", "--no-parts"])
    #expect(!alone.contains { $0.contains(adopted) })
    #expect(Set(alone).isSubset(of: whole) && alone.count < whole.count)
    // A state has no parts: what its bodies do is not its own.
    #expect(
      try Program.ask("timeline", "Armenia").output
        == Program.ask("timeline", "Armenia", "--no-parts").output)
    let all = try sentences(["timeline"])
    #expect(all.contains { $0.contains(held) } && all.contains { $0.contains("United Nations") })
    #expect(!all.contains { $0.contains("has the organ") })
    #expect(try Program.ask("timeline").status == 64)
  }

  /// Runs the program on a terminal of 24 lines.
  private func onTerminal(_ words: String, pager: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    let command = "stty rows 24 cols 120; '\(Program.executable.path)' \(words) --db '\(Program.database)'"
    process.arguments = ["-qec", command, "/dev/null"]
    process.environment = ProcessInfo.processInfo.environment.merging(["PAGER": pager]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  @Test(
    "a long answer on a terminal goes through the pager, a short one does not",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "no script"))
  func pager() throws {
    let pager = "sed s/Organization/PAGED/"
    #expect(try onTerminal("show CSTO", pager: pager).contains("PAGED"))
    #expect(try !onTerminal("member Uzbekistan CSTO -q", pager: pager).contains("PAGED"))
    for pager in ["cat", "''", "no-such-pager-here"] {
      let text = try onTerminal("show CSTO", pager: pager == "''" ? "" : pager)
      #expect(text.contains("--all lists them") && text.contains("seat-in"), "\(pager)")
    }
    #expect(try !Program.ask("show", "CSTO").output.contains("PAGED"))
  }
}
