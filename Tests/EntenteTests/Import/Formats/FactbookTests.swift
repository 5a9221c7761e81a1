import Entente
import EntenteTestSupport
import Foundation
import Testing

@Suite("Importing the World Factbook")
struct FactbookTests {
  @Test("a listing shows a member on the day of the edition, not since when or until when")
  func edition() async throws {
    let list = try await ImportedList("Tests/Data/Import/am.json", as: "factbook") {
      $0.through = "2026-05-17"
    }
    let days = "[..2026-05-17]|[2026-05-17..]"
    #expect(
      try await list.spells() == [
        "cis|armenia|member|\(days)", "csto|armenia|member|\(days)", "eaeu|armenia|member|\(days)",
        "nato|armenia|partner|\(days)", "oas|armenia|observer|\(days)", "un|armenia|member|\(days)",
        "wadb|armenia|member|\(days)",
      ])
    #expect(
      list.faults == [
        "9:15 status 'national committees': national committees take part, not the country",
        "9:15 org 'EITI (compliant country)': this is not the name of one body",
        "9:15 org 'OECD (Enhanced Engagement, OPCW': this is not the name of one body",
      ])
    #expect(
      list.report.warnings.filter { $0.rule == "these words are not kept" }.map(\.value)
        == ["since long", "these words belong to no body"])
  }

  @Test("an edition without a day is refused, unless the base knows a source with this content")
  func day() async throws {
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await ImportedList("Tests/Data/Import/am.json", as: "factbook")
    }
    #expect(error?.diagnostics.first?.rule.contains("--through") == true)
  }

  @Test("dates of editions are no accessions, and nothing is certain in a pause of the history")
  func history() async throws {
    let list = try await ImportedList("Tests/Data/Import/factbook-history.csv", as: "factbook")
    #expect(
      try await list.spells() == [
        "adb|afghanistan|member|[..2021-06-01]|[2021-12-16..]",
        "csto|uzbekistan|member|[..2015-10-26]|[2017-03-28..]",
        "eaeu|belarus|member|[..2016-11-06]|[2017-03-28..]",
        "eaeu|belarus|member|[..2020-11-24]|[2021-12-16..]",
        "sco|belarus|partner|[..2015-10-26]|[2017-03-28..]",
        "sco|belarus|partner|[..2020-11-24]|[2021-12-16..]",
      ])
    #expect(
      list.faults == [
        "10:27 last_seen_date '2015-9-1': a day is expected (YYYY-MM-DD)",
        "5:14 status 'national committees': national committees take part, not the country",
        "6:13 org '': this is not the name of one body",
        "8:16 org 'Afghanistan was a member or participant in these organizations: ADB': the sentence before the name does not say that it is a member",
      ])
    #expect(
      try await list.rows(
        "SELECT member_id, first_day, last_day, cell FROM reported_coverage") == [
          "christmas-island|2015-10-26|2017-03-28|none",
          "christmas-island|2020-11-24|2021-12-16|none",
        ])
  }

  @Test(
    "the three files of the Factbook are read", .enabled(if: SlowTests.areOn, "\(SlowTests.hint)"),
    .enabled(if: Places.hasShared, "needs ../shared"),
    arguments: [
      ("participation_current.csv", 10_355), ("government_sections.jsonl.gz", 10_355),
      ("participation_changes_2015_2026.csv.gz", 20_470),
    ])
  func slowWhole(_ name: String, _ spells: Int) async throws {
    let file = Places.shared.appendingPathComponent("data/factbook/\(name)").path
    let list = try await ImportedList(file, as: "factbook")
    #expect(list.report.spells == spells)
    // The base has two of the files among its sources, which tell the day.
    let days = try await list.rows("SELECT DISTINCT through FROM report")
    #expect(days == ["2026-05-17"])
  }
}
