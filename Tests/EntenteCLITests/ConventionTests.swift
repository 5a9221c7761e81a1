import Entente
import Foundation
import Testing

@Suite("Certainty by convention")
struct ConventionTests {
  /// A copy of the dataset with a list of two members, one of them with an approximate start.
  private static func copy() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "convention-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("copy.sqlite").path
    try FileManager.default.copyItem(atPath: Program.database, toPath: path)
    let list = folder.appendingPathComponent("list.csv").path
    try """
    organization,member,status,start,end
    Colombo Plan,Japan,member,1954-10-06,
    Colombo Plan,Iran,member,1966~,

    """.write(toFile: list, atomically: true, encoding: .utf8)
    let outcome = try Program.run([
      "import", "spells", list, "--db", path, "--source", "handbook", "--source-title", "H",
      "--through", "2000-12-31",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return path
  }

  @Test("an answer that rests on a mark says so: command, SQL and Swift")
  func marks() async throws {
    let path = try Self.copy()
    let note = "A source marks a date as uncertain or approximate: "
    let members = try Program.run(["members", "Colombo Plan", "--on", "1967", "--db", path]).output
    #expect(members.contains("1966~"))
    let joined = members.replacing("\n", with: " ")
    #expect(joined.contains(note + "Iran. By convention the marks ?, ~ and % do not widen"))
    let own = try Program.run(["memberships", "Iran", "--db", path]).output
    #expect(own.replacing("\n", with: " ").contains(note + "Colombo Plan. "))
    let sql = try Program.run([
      "sql",
      """
      SELECT member_id, is_qualified FROM membership_spell
      WHERE organization_id = 'colombo-plan' AND rule_id = 'effective' ORDER BY 1
      """, "--db", path, "--format", "csv",
    ])
    #expect(sql.output == "member_id,is_qualified\niran,1\njapan,0\n")
    let kb = try await KnowledgeBase.open(at: path)
    let list = try await kb.memberList(of: "Colombo Plan", on: "1967")
    #expect(list.spells.map(\.isQualified) == [true, false])
    #expect(list.conventionNote?.hasPrefix(note + "Iran.") == true)
    let before = try await kb.memberList(of: "Colombo Plan", on: "1960")
    #expect(before.conventionNote == nil)
  }

  @Test("a question about a season or a marked date names the convention")
  func questions() async throws {
    let season = try Program.ask("members", "CSTO", "--on", "2006-24").output
    #expect(season.contains("By convention a season stands for its meteorological months"))
    let marked = try Program.ask("articles", "align", "withdrawal", "--on", "2011~").output
    #expect(marked.contains("By convention the marks ?, ~ and % do not widen"))
    let plain = try Program.ask("members", "CSTO", "--on", "2006-12").output
    #expect(!plain.contains("By convention"))
  }
}
