import Entente
import Testing

@Suite("Importing Popolo")
struct PopoloTests {
  @Test("memberships of organizations are read with role and dates, and found by identifiers")
  func flat() async throws {
    let list = try await ImportedList("Tests/Data/Import/council.popolo.json", as: "popolo") {
      $0.through = "2025-12-31"
    }
    let council = "council-of-the-baltic-sea-states"
    #expect(
      try await list.spells(where: "member_id <> 'kari-nordmann'") == [
        "\(council)|belarus|observer|2009|..", "\(council)|iceland|member|1995|..",
        "\(council)|norway|member|1992-03|..", "\(council)|russia|member|1992-03-06|2022-05-17",
      ])
    #expect(
      list.faults == [
        "24:61 role 'Director': this is no status of a member",
        "25:68 start_date '1992-13': there is no such month or part of a year",
      ])
  }

  @Test("memberships inside an organization or a member take it from the object around them")
  func nested() async throws {
    let list = try await ImportedList("Tests/Data/Import/nested.popolo.json", as: "popolo") {
      $0.through = "2025-12-31"
    }
    #expect(
      try await list.spells() == [
        "cis|ukraine|associate||..", "guam|georgia|member|1997-10-10|..",
        "guam|ukraine|member|1997-10-10|..", "guam|uzbekistan|member|1999|2005",
      ])
    #expect(list.faults == [])
  }
}
