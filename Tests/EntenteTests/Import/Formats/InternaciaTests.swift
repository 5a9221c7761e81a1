import Entente
import Testing

@Suite("Importing internacia-db")
struct InternaciaTests {
  @Test(
    "a block has members with their dates; those without an end were listed when it was checked")
  func block() async throws {
    let list = try await ImportedList("Tests/Data/Import/NATO.yaml", as: "internacia")
    #expect(
      try await list.spells() == [
        "nato|finland|member|2023|[2026-07-29..]",
        "nato|georgia|member|[..2026-07-29]|[2026-07-29..]",
        "nato|montenegro|member|2017-06-05|[2026-07-29..]",
        "nato|norway|member|1949-08-24|[2026-07-29..]",
      ])
    #expect(
      list.faults == [
        "28:9 name 'Ukraine': the code GE is that of another entity",
        "34:11 status 'participant': this is no status of a member",
      ])
  }

  @Test("the end of a former member is the day on which it left, or unknown")
  func formerMembers() async throws {
    let list = try await ImportedList("Tests/Data/Import/CENTO.yaml", as: "internacia")
    #expect(
      try await list.spells() == [
        "central-treaty-organization|iraq|member|1955-02-24|1959-03-24",
        "central-treaty-organization|turkey|member|1955-02-24|",
      ])
    #expect(list.faults == [])
  }
}
