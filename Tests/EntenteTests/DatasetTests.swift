import Entente
import Foundation
import Testing

@Suite("The bundled dataset")
struct DatasetTests {
  static let bundled = Task { try await KnowledgeBase.inMemory(withBundledDataset: true) }

  @Test("all its rules hold")
  func check() async throws {
    #expect(try await Self.bundled.value.check().findings == [])
  }

  @Test(
    "every locator matches its passage in the documents",
    .enabled(if: Places.hasShared, "needs ../shared"))
  func locators() async throws {
    let report = try await Self.bundled.value.check(documents: Places.shared.path)
    #expect(report.findings == [])
    let documents = try #require(report.documents)
    #expect(documents.missing == [])
    #expect(documents.read.count >= 30 && documents.ranges > 4000)
  }

  @Test(
    "a wrong locator and a wrong file are reported",
    .enabled(if: Places.hasShared, "needs ../shared"))
  func wrongDocument() async throws {
    let folder = try Places.temporary()
    let name = "002_9478e006a0149b05.txt"
    let text = try String(
      contentsOf: Places.shared.appendingPathComponent("seeds/\(name)"), encoding: .utf8)
    try ("x" + text).write(
      to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    // 2026-11-22: a link to a folder was treated as an empty folder.
    let link = try Places.temporary().appendingPathComponent("link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder)
    let report = try await Self.bundled.value.check(documents: link.path)
    #expect(report.findings.map(\.place) == ["globalsecurity-csto"])
    #expect(report.findings.first?.finding.contains("another SHA-256") == true)
  }

  @Test("it uses every table of the model")
  func everyTableIsUsed() async throws {
    let kb = try await Self.bundled.value
    for table in [
      "name", "identifier", "act", "relation", "attribute", "quantity", "participation",
      "decision_rule", "qualifier", "citation",
      "ranking", "dispute", "coverage", "revision", "profile_source", "membership_spell",
      "function",
    ] {
      let count = try await kb.query("SELECT count(*) FROM \(table)").rows[0][0]
      #expect(count != .integer(0), "\(table)")
    }
    let modalities = try await kb.query(
      "SELECT count(DISTINCT modality), count(DISTINCT polarity) FROM statement"
    ).rows
    #expect(modalities == [[.integer(5), .integer(2)]])
  }

  @Test("Uzbekistan: left in 1999, came back in 2006, suspended in 2012")
  func uzbekistan() async throws {
    let spells = try await Self.bundled.value.memberships(of: "Uzbekistan")
    let told = spells.filter { ["cst", "csto"].contains($0.organization.id) }
      .map { "\($0.organization.id) \($0.status) \($0.firstDay ?? "") \($0.lastDay ?? "")" }
    #expect(
      told == [
        "cst signatory 1992-05-15 1994-04-19", "cst party 1994-04-20 1999-04-19", "cst party 2006 ",
        "csto member 2006-08-16 2012-12-18", "csto suspended 2012-12-19 ",
      ])
  }

  @Test("seven certain members in 2007; the sources disagree about one")
  func members2007() async throws {
    let members = try await Self.bundled.value.members(of: "CSTO", on: "2007-01-01")
    #expect(
      members.map(\.member.id) == [
        "armenia", "belarus", "kazakhstan", "kyrgyzstan", "russia", "tajikistan", "uzbekistan",
      ])
    #expect(
      members.allSatisfy { $0.certainty == .yes && $0.status == "member" && !$0.sources.isEmpty })
    #expect(members.filter { !$0.disputes.isEmpty }.map(\.member.id) == ["uzbekistan"])
  }

  @Test("parties to the Treaty in 2001 were not members of an Organization that did not exist")
  func partiesAreNotMembers() async throws {
    let kb = try await Self.bundled.value
    #expect(
      try await kb.members(of: "CST", on: "2001-01-01").map(\.status)
        == Array(repeating: "party", count: 6))
    #expect(try await kb.members(of: "CSTO", on: "2001-01-01") == [])
    #expect(try await kb.emptiness(of: "CSTO", on: "2001-01-01") == .didNotExist)
  }

  // 2026-11-22: the United Kingdom had left without having been a member, and a body that had ended
  // had members.
  @Test("a member that left was a member before, and a body that ended has no members")
  func endings() async throws {
    let kb = try await Self.bundled.value
    #expect(try await kb.members(of: "EU", on: "2010-01-01").count { $0.status == "member" } == 27)
    #expect(try await kb.members(of: "EU", on: "2021-01-01").count { $0.status == "member" } == 27)
    #expect(try await kb.members(of: "EurAsEC", on: "2016-01-01") == [])
    #expect(try await kb.emptiness(of: "EurAsEC", on: "2016-01-01") == .didNotExist)
  }

  @Test("a missing entry is no denial if the dataset claims no coverage")
  func emptiness() async throws {
    let kb = try await Self.bundled.value
    #expect(
      try await kb.emptiness(of: "NATO", on: "2007-01-01", from: Perspective(asOf: "1"))
        == .notCovered)
    #expect(
      try await kb.emptiness(
        of: "NATO", on: "2007-01-01", from: Perspective(accordingTo: ["globalsecurity-csto"]))
        == .notCovered)
  }

  @Test("one document can be followed alone, and an undated listing is never certain")
  func oneDocument() async throws {
    let members = try await Self.bundled.value.members(
      of: "CSTO", on: "2013-01-01", from: Perspective(accordingTo: ["kazakhstan-mfa-csto"]))
    #expect(
      members.map(\.member.id) == [
        "armenia", "belarus", "kazakhstan", "kyrgyzstan", "russia", "tajikistan",
      ])
    #expect(members.allSatisfy { $0.certainty == .maybe })
  }

  @Test("as of the first revision only the five documents are followed")
  func firstRevision() async throws {
    let kb = try await Self.bundled.value
    let members = try await kb.members(of: "CSTO", on: "2007-01-01", from: Perspective(asOf: "1"))
    #expect(Set(members.flatMap { $0.sources.map(\.id) }) == ["nato-versus-csto"])
    #expect(try await kb.members(of: "NATO", on: "2007-01-01", from: Perspective(asOf: "1")) == [])
  }

  @Test("every view has rows, and the panel gives the reason for an empty cell")
  func views() async throws {
    let kb = try await Self.bundled.value
    for row in try await kb.query("SELECT DISTINCT view_name FROM view_column").rows {
      guard case .text(let view) = row[0] else { continue }
      _ = try await kb.query("SELECT * FROM \(view) LIMIT 3", timeLimit: 600)
    }
    let cells = try await kb.query(
      "SELECT year, cell FROM state_year WHERE rule_id = 'effective' AND organization_id = 'csto' AND member_id = 'uzbekistan' AND year IN (1990, 2004, 2007, 2020) ORDER BY year"
    )
    #expect(
      cells.rows.map { $0[1] } == [
        // In 2020 it is suspended, so it is not a member.
        .text("did-not-exist"), .text("none"), .text("yes"), .text("none"),
      ])
    let shared = try await kb.query(
      "SELECT shared_certain > 2 FROM dyad_year WHERE rule_id = 'effective' AND member_1_id = 'kazakhstan' AND member_2_id = 'russia' AND year = 2010"
    )
    #expect(shared.rows == [[.integer(1)]])
  }

  @Test("each query of the guide returns rows")
  func guide() async throws {
    let text = try String(
      contentsOf: Places.root.appendingPathComponent("Sources/Entente/Entente.docc/Answers.md"),
      encoding: .utf8)
    let queries = text.matches(of: /```sql\n((?s).*?)```/).map { String($0.1) }
    #expect(queries.count == 11)
    for query in queries {
      #expect(try await Self.bundled.value.query(query).rows.isEmpty == false, "\(query)")
    }
  }

  @Test(
    "it passes the public validator of Frictionless Data",
    .enabled(if: Places.hasValidator, "frictionless is not installed: script/test installs it"))
  func frictionless() throws {
    let process = Process()
    process.executableURL = Places.validator
    process.arguments = ["validate", "datapackage.json", "--type", "package"]
    process.currentDirectoryURL = Places.root.appendingPathComponent("Sources/BundledDataset/data")
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text.suffix(4000))")
  }
}
