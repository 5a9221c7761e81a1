import EDTF
import Testing

@testable import EntenteKit

struct ModelTests {
  @Test(arguments: [
    ("2005-01-01", "2004-12-31"), ("2000-03-01", "2000-02-29"), ("1900-03-01", "1900-02-28"),
    ("2024-03-01", "2024-02-29"), ("2023-05-01", "2023-04-30"), ("0900-08-02", "0900-08-01"),
  ])
  func dayBefore(day: String, before: String) throws {
    #expect(Network.Spell(end: day)?.last?.description == before)
  }

  @Test(arguments: [
    "2005-02-29", "2005-13-01", "2005-00-10", "2005-01-00", "2005-1-01", "2005-01", "2005", "",
    "2005-01-01Z", "+005-01-01", "-005-01-01", "２００５-01-01",
  ])
  func noDay(text: String) {
    #expect(CalendarDay(text) == nil)
    #expect(Network.Spell(start: text) == nil)
    #expect(Network.Spell(end: text) == nil)
  }

  @Test func spellHasADay() {
    #expect(Network.Spell(start: "2005-01-01", end: "2005-01-01") == nil)
    #expect(Network.Spell(start: "2005-01-02", end: "2005-01-01") == nil)
    #expect(
      Network.Spell(start: "2005-01-01", end: "2005-01-02")?.last == CalendarDay("2005-01-01")
    )
    #expect(Network.Spell()?.isAlways == true)
  }

  @Test func hull() throws {
    let spells = [
      try Samples.spell("2005-01-01", "2006-01-01"), try Samples.spell("2001-01-01", "2002-01-01"),
    ]
    #expect(spells.hull?.written == "2001-01-01..2006-01-01")
    #expect((spells + [try Samples.spell("2003-01-01", nil)]).hull?.written == "2001-01-01..")
    #expect([Network.Spell]().hull == nil)
  }

  @Test func typesJoined() {
    let table = AttributeTable(
      prefix: "x", fields: [[:], [:]],
      attributes: [
        ["a": .integer(1), "b": .integer(1), "c": .flag(true), "d": .flag(true)],
        ["a": .number(0.5), "b": .text("x"), "c": .integer(1)],
      ])
    #expect(table.columns.map(\.kind) == [.number, .text, .text, .flag])
    #expect(table.cells(0).map(\.value) == ["1", "1", "true", "true"])
  }

  @Test func unmixedKeepsIDsApart() throws {
    var network = try Samples.mixed()
    network.edges[0].id = "2/back"
    #expect(network.unmixed.edges.map(\.id) == ["2/back", "2", "2/back_", "3"])
    let directed = try Samples.multigraph()
    #expect(directed.unmixed == directed)
  }
}
