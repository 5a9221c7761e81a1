import Foundation
import Testing

@Suite("Importing from the command line")
struct ImportCommandTests {
  private let list =
    "organization,member,status,start,end\nColombo Plan,Japan,member,1954-10-06,\nColombo Plan,Iran,member,1966~,\n"

  @Test("a list is imported, answered, explained, exported and imported again")
  func wholeWay() throws {
    let (base, file) = try Program.baseAndList(list)
    let done = try Program.run([
      "import", "spells", file, "--db", base, "--source", "handbook", "--source-title",
      "A handbook",
      "--source-published", "2001", "--through", "2000-12-31", "--add-entities", "--format", "csv",
    ])
    #expect(done.status == 0)
    #expect(done.errors == "")
    #expect(done.output.hasPrefix("report,revision,spells,entities_added\nhandbook-spells,7,2,"))
    let members = try Program.run([
      "members", "Colombo Plan", "--on", "2000-01-01", "--db", base, "--format", "csv",
      "--columns", "member,certainty,first_day,statement,sources",
    ])
    #expect(
      members.output == """
        member,certainty,first_day,statement,sources
        Iran,yes,1966~,handbook-spells,handbook
        Japan,yes,1954-10-06,handbook-spells,handbook

        """)
    let why = try Program.run(["why", "handbook-spells", "--db", base])
    #expect(
      why.output.contains("2; 2 of them are followed")
        && why.output.contains("handbook, list.csv"))
    let export = try Program.run([
      "sql",
      "SELECT organization_id AS organization, member_id AS member, status_id AS status, start_date AS start, end_date AS end FROM reported_spell ORDER BY start_date",
      "--db", base, "--format", "csv",
    ])
    #expect(
      export.output
        == "organization,member,status,start,end\ncolombo-plan,japan,member,1954-10-06,..\ncolombo-plan,iran,member,1966~,..\n"
    )
    let again = try Program.run(
      [
        "import", "spells", "-", "--db", base, "--source", "handbook", "--report", "second",
        "--replace", "handbook-spells",
      ],
      input: export.output)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try Program.run(["check", "--db", base]).status == 0)
  }

  @Test("an export of memberships is imported as it is, and exports the same again")
  func exportedMemberships() throws {
    let (base, _) = try Program.baseAndList(list)
    func export(_ file: String) throws -> String {
      try Program.run([
        "memberships", "CSTO", "--db", file, "--format", "csv", "--columns",
        "organization_id,member_id,status,first_day,last_day",
      ]).output
    }
    let exported = try export(base)
    #expect(exported.hasPrefix("organization_id,member_id,status,first_day,last_day\n"))
    let empty = base + ".empty"
    #expect(try Program.run(["build", "--empty", "--db", empty]).status == 0)
    let imported = try Program.run(
      [
        "import", "spells", "-", "--db", empty, "--source", "export", "--source-title", "An export",
        "--add-entities",
      ], input: exported)
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(try export(empty) == exported)
  }

  @Test("broken rows are 65, one line each with its place, and nothing is imported")
  func brokenRows() throws {
    let (base, file) = try Program.baseAndList(
      list + "Colombo Plan,Japan,member,1992-02-30,\nColombo Plan,Japan,boss,1992,\n")
    let outcome = try Program.run([
      "import", "spells", file, "--db", base, "--source", "handbook", "--source-title", "x",
      "--add-entities",
    ])
    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.first == "\(file):4:35: start '1992-02-30': the month has no such day")
    #expect(
      lines.dropFirst().first?.hasPrefix("\(file):5:20: status 'boss': there is no status 'boss'")
        == true)
    #expect(lines.last == "entente: \(file): 2 rule(s) broken: nothing was imported")
    #expect(
      try Program.run(["sql", "SELECT max(id) FROM revision", "--db", base, "--format", "csv"])
        .output == "max(id)\n6\n")
  }

  @Test("the bundled dataset is read-only, and a missing file is 66")
  func targets() throws {
    let (base, file) = try Program.baseAndList(list)
    let words = ["import", "spells", file, "--source", "handbook"]
    #expect(try Program.run(words).status == 64)
    #expect(try Program.run(words + ["--db", base + ".none"]).status == 66)
    #expect(
      try Program.run([
        "import", "spells", base + ".csv", "--source", "nato-versus-csto", "--db", base,
      ]).status == 66)
  }

  @Test("an empty base can be built, and columns and header can be chosen")
  func emptyBase() throws {
    let (base, _) = try Program.baseAndList(list)
    #expect(try Program.run(["build", "--empty", "--db", base]).status == 0)
    #expect(try Program.run(["build", "--empty", "--onto-bundled", "--db", base]).status == 64)
    let states = ["sql", "SELECT count(*) AS n, 1 AS one FROM statement", "--db", base, "--format"]
    #expect(
      try Program.run(states + ["csv", "--columns", "one,n", "--no-header"]).output == "1,0\n")
    #expect(try Program.run(states + ["table", "--columns", "n", "--no-header"]).output == "0\n")
    let unknown = try Program.run(states + ["csv", "--columns", "two"])
    #expect(
      unknown.status == 64
        && unknown.errors.contains("there is no column 'two'; the columns are n, one")
    )
  }

  /// A separate file system, which only the superuser can mount.
  @Test(
    "a full disk is reported, and the base is unchanged",
    .enabled(if: getuid() == 0, "a small disk is mounted, which needs root"))
  func fullDisk() throws {
    let (base, _) = try Program.baseAndList(list)
    let disk = URL(fileURLWithPath: base).deletingLastPathComponent().appendingPathComponent("disk")
      .path
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    func shell(_ command: String) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", command]
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    let size = try FileManager.default.attributesOfItem(atPath: base)[.size] as? Int ?? 0
    let mount = "mount -t tmpfs -o size=\(size + 500_000) none '\(disk)' 2>/dev/null"
    guard try shell(mount) == 0 else { return }
    defer { _ = try? shell("umount '\(disk)'") }
    try FileManager.default.copyItem(atPath: base, toPath: disk + "/base.sqlite")
    var rows = "organization,member,status,start,end\n"
    for number in 0..<60_000 {
      rows += "body-\(number % 300),state-\(number / 300),member,1990,1991\n"
    }
    let file = URL(fileURLWithPath: base).deletingLastPathComponent().appendingPathComponent(
      "long.csv")
    try rows.write(to: file, atomically: true, encoding: .utf8)
    let outcome = try Program.run([
      "import", "spells", file.path, "--db", disk + "/base.sqlite", "--source", "x",
      "--source-title", "X", "--add-entities",
    ])
    #expect(outcome.status == 74)
    #expect(outcome.errors == "entente: \(disk)/base.sqlite: database or disk is full\n")
    let left = try Program.run([
      "sql", "SELECT count(*) AS n FROM report", "--db", disk + "/base.sqlite", "--format", "csv",
    ])
    #expect(left.output == "n\n0\n")
  }
}
