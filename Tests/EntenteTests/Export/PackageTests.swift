import Entente
import EntenteTestSupport
import Foundation
import Testing

@Suite("An export as a data package")
struct PackageTests {
  private func roundTrip(_ path: String) async throws {
    let folder = try Places.temporary().path
    let (first, second) = ("\(folder)/first", "\(folder)/second")
    let kb = try await KnowledgeBase.open(at: path)
    let report = try await kb.export(.package, to: first)
    #expect(report.files.contains { $0.path == "statement.csv" && $0.rows > 4000 })
    try await KnowledgeBase.build(at: "\(folder)/again.sqlite", packages: [first])
    let (before, after) = (
      try ExportSupport.rows(of: path), try ExportSupport.rows(of: "\(folder)/again.sqlite")
    )
    for (table, rows) in before {
      #expect(rows == after[table], "\(table)")
    }
    let again = try await KnowledgeBase.open(at: "\(folder)/again.sqlite")
    try await again.export(.package, to: second)
    #expect(try ExportSupport.files(of: first) == ExportSupport.files(of: second))
    if ExportSupport.hasFrictionless { try ExportSupport.validate(first) }
  }

  @Test("the bundled dataset is built again, row for row, and valid")
  func bundled() async throws {
    try await roundTrip(BuiltFile.copy())
  }

  @Test(
    "lists, retired rows and revisions of a user are built again",
    .enabled(if: SlowTests.areOn, "\(SlowTests.hint)"))
  func slowOwn() async throws {
    let path = try await ExportSupport.base()
    try await roundTrip(path)
    let kb = try await KnowledgeBase.open(at: path)
    let folder = try Places.temporary().appendingPathComponent("package").path
    try await kb.export(.package, to: folder)
    let spells = try String(
      contentsOfFile: "\(folder)/reported_spell/my-list-2.csv", encoding: .utf8)
    #expect(spells.contains("\nleague-of-x,russia,member,2001~,..\n"))
    #expect(spells.contains("\nleague-of-x,belarus,observer,,2004?\n"))
    let coverage = try String(
      contentsOfFile: "\(folder)/reported_coverage/my-list-2.csv", encoding: .utf8)
    #expect(
      coverage == """
        organization,member,first_day,last_day,cell
        ,georgia,1990-01-01,2000-01-01,none
        league-of-x,,1990-01-01,2000-01-01,none
        league-of-x,ukraine,1990-01-01,2000-01-01,unknown

        """)
  }

  @Test("a base whose acts and lists both speak of a pair follows the same of them again")
  func followed() async throws {
    let path = try await ExportSupport.base()
    let folder = try Places.temporary().path
    try await KnowledgeBase.open(at: path).export(.package, to: "\(folder)/package")
    try await KnowledgeBase.build(at: "\(folder)/b.sqlite", packages: ["\(folder)/package"])
    let kb = try await KnowledgeBase.open(at: "\(folder)/b.sqlite")
    let rows = try await kb.query(
      """
      SELECT report_id, organization_id, is_selected FROM reported_spell
      WHERE member_id = 'armenia' ORDER BY 1, 2
      """
    ).rows
    #expect(
      rows == [
        [.text("my-list"), .text("csto"), .integer(0)],
        [.text("my-list"), .text("league-of-x"), .integer(0)],
        [.text("my-list-2"), .text("csto"), .integer(0)],
        [.text("my-list-2"), .text("league-of-x"), .integer(1)],
      ])
  }

  @Test(
    "a part is closed: it builds, holds all rules and has the spells of the whole",
    .enabled(if: SlowTests.areOn, "\(SlowTests.hint)"))
  func slowPart() async throws {
    let path = try await ExportSupport.base()
    let folder = try Places.temporary().path
    let kb = try await KnowledgeBase.open(at: path)
    let selections = [
      ExportSelection(bodies: ["CSTO", "league-of-x"]),
      ExportSelection(members: ["Uzbekistan", "Belarus"]),
      ExportSelection(bodies: ["CSTO", "CIS"], members: ["Georgia", "Armenia"]),
      ExportSelection(bodies: ["GUAM"], from: "2001-01-01", to: "2004-12-31"),
    ]
    for (index, selection) in selections.enumerated() {
      let (package, file) = ("\(folder)/\(index)", "\(folder)/\(index).sqlite")
      try await kb.export(.package, to: package, ExportOptions(selection: selection))
      try await KnowledgeBase.build(at: file, packages: [package])
      let part = try await KnowledgeBase.open(at: file)
      #expect(try await part.check().findings.isEmpty, "\(selection)")
      let query = """
        SELECT organization_id, member_id, status_id, rule_id, start_earliest, start_latest,
          end_earliest, end_latest, start_statement_id
        FROM membership_spell ORDER BY 1, 2, 3, 4, 5
        """
      let spells = try await part.query(query).rows
      #expect(!spells.isEmpty)
      let all = Set(try await kb.query(query).rows)
      #expect(spells.filter { !all.contains($0) } == [], "\(selection)")
      if ExportSupport.hasFrictionless { try ExportSupport.validate(package) }
    }
  }

  @Test("days leave out pairs that were no members then, and claims to be complete")
  func days() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    let folder = try Places.temporary().path
    let selection = ExportSelection(bodies: ["CST"], from: "2000-01-01", to: "2003-01-01")
    let report = try await kb.export(
      .package, to: "\(folder)/p", ExportOptions(selection: selection))
    #expect(report.files.contains { $0.path == "coverage.csv" && $0.rows == 0 })
    #expect(report.notes.contains { $0.contains("Claims to be complete are left out") })
    try await KnowledgeBase.build(at: "\(folder)/b.sqlite", packages: ["\(folder)/p"])
    let members = try await KnowledgeBase.open(at: "\(folder)/b.sqlite")
      .members(of: "CST", on: "2001-01-01").map(\.member.id)
    #expect(members.contains("armenia") && !members.contains("uzbekistan"))
  }

  @Test("wrong selections are refused, and leave nothing behind")
  func wrong() async throws {
    let kb = try await KnowledgeBase.open(at: BuiltFile.copy())
    let folder = try Places.temporary().path
    let wrong = [
      ExportSelection(bodies: ["Nowhere"]), ExportSelection(kinds: ["acts"]),
      ExportSelection(from: "2001"), ExportSelection(from: "2001-01-02", to: "2001-01-01"),
    ]
    for selection in wrong {
      await #expect(throws: KnowledgeBaseError.self) {
        try await kb.export(.package, to: "\(folder)/p", ExportOptions(selection: selection))
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test("each broken rule of a list in a package is reported with file, line and column")
  func broken() async throws {
    let path = try await ExportSupport.base()
    let folder = try Places.temporary().path
    try await KnowledgeBase.open(at: path).export(.package, to: "\(folder)/p")
    let file = "\(folder)/p/reported_spell/my-list.csv"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("russia,member,2001~", with: "russia,member,2001-13")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.build(at: "\(folder)/b.sqlite", packages: ["\(folder)/p"])
    }
    #expect(error?.diagnostics.first?.file == file)
    #expect(error?.diagnostics.first?.line != nil && error?.diagnostics.first?.column != nil)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/b.sqlite"))
  }

  @Test("a row that a package has twice is refused, also if the program has it")
  func twice() async throws {
    let folder = try Places.temporary().path
    try await KnowledgeBase.open(at: BuiltFile.copy()).export(.package, to: "\(folder)/p")
    let file = "\(folder)/p/status.csv"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let line = text.split(separator: "\n")[1]
    try (text + line + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.build(at: "\(folder)/b.sqlite", packages: ["\(folder)/p"])
    }
    #expect(error?.diagnostics.first?.rule == "this id already exists")
  }
}
