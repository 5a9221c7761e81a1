import EntenteKit
import Testing

@Suite("Step chart")
struct StepChartTests {
  private static func chart(_ values: [(Int, Double?, Double?)], most: Double? = nil) -> StepChart {
    StepChart(
      title: "Members", notes: ["A note."], years: 2000...2004,
      panels: [
        .init(
          title: "CSTO",
          lines: [
            .init(
              label: "members",
              values: values.map { .init(year: $0.0, certain: $0.1, possible: $0.2) })
          ], most: most)
      ])
  }

  private func rects(_ picture: DrawnPicture) -> [MarkupElement] {
    picture.marks.flatMap(\.all).filter { $0.name == "rect" }
  }

  @Test("a year without a value interrupts the line, and equal years are one step")
  func gap() throws {
    let picture = try DrawnPicture(
      Self.chart([(2000, 1, 1), (2001, 1, 1), (2002, nil, nil), (2003, 3, 3), (2004, 4, 4)]).svg)
    let path = try #require(picture.marks.first?.all.first { $0.name == "path" })
    let commands = path.attributes["d"] ?? ""
    #expect(commands.count { $0 == "M" } == 2)
    #expect(commands.count { $0 == "V" } == 2)
    #expect(rects(picture).isEmpty)
  }

  @Test("a band goes from the certain to the possible value")
  func band() throws {
    let picture = try DrawnPicture(
      Self.chart([(2000, 2, 2), (2001, 2, 4), (2002, nil, 4)], most: 4).svg)
    let heights = rects(picture).compactMap { Double($0.attributes["height"] ?? "") }
    #expect(heights.count == 2 && heights[1] == 2 * heights[0])
    #expect(picture.texts("desc")[0].contains("band: from the certain to the possible value"))
  }

  @Test("the text alternative tells the values of each year")
  func words() throws {
    let picture = try DrawnPicture(
      Self.chart([(2000, 2, 2), (2001, 2, 2), (2002, 2, 3), (2003, nil, 4), (2004, nil, nil)]).svg)
    #expect(
      picture.texts("title").contains(
        """
        CSTO, members
        2000 to 2001: 2
        2002: 2 or 3
        2003: perhaps 4
        2004: no value
        """))
  }

  @Test("the axis ends at a round number above all values", arguments: [(6.0, "6"), (183, "200")])
  func axis(value: Double, end: String) throws {
    let picture = try DrawnPicture(Self.chart([(2000, value, value)]).svg)
    let numbers = picture.texts("text").compactMap(Double.init).filter { $0 < 1000 }
    #expect(numbers.max() == Double(end))
  }
}
