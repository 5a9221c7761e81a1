import Testing

@testable import InteractionMatrix

struct UpSetTests {
  private let parsed = Parsed(Sample.upSet.svg)

  @Test func `Sets and intersections are ordered by size`() {
    #expect(Sample.upSet.sortedSets.map(\.label) == ["Large", "Middle", "Small"])
    #expect(Sample.upSet.sortedIntersections.map(\.members.count) == [1, 2, 3])
  }

  @Test func `Each intersection has its dots, its line, its bar and its names`() {
    #expect(parsed.isWellFormed)
    #expect(parsed.all("g", class: "intersection").count == 3)
    // Nine faint ones, six full ones.
    #expect(parsed.all("circle").count == 9 + 6)
    #expect(parsed.all("line").count { $0["stroke-width"] == "3" } == 2)
    #expect(parsed.texts["title"]?.contains("Large, Small\n2\nBosnia & Herzegovina\nX") == true)
    for text in ["7", "9", "5", "3", "Large", "A note", "Together"] {
      #expect(parsed.texts["text"]?.contains(text) == true, "\(text)")
    }
  }

  @Test func `An empty plot can be drawn`() {
    let empty = UpSetPlot(title: "Empty", sets: [], intersections: [])
    #expect(Parsed(empty.svg).isWellFormed)
    let none = UpSetPlot(
      title: "None", sets: [], intersections: [.init(members: [], count: 0)])
    #expect(Parsed(none.svg).texts["title"]?.contains("in none of the sets\n0") == true)
  }
}
