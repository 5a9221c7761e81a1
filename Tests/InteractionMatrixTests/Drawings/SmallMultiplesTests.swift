import Testing

@testable import InteractionMatrix

struct SmallMultiplesTests {
  private func years(_ map: HeatMap, _ count: Int = 4) -> SmallMultiples {
    SmallMultiples(title: "Years", panels: (0..<count).map { ("\(1990 + $0)", map) })
  }

  @Test func `Each year has all cells, and there is one legend`() {
    let parsed = Parsed(years(Sample.allKinds).svg)
    #expect(parsed.isWellFormed)
    #expect(parsed.all("g", class: "cell").count == 48)
    let texts = parsed.texts["text"] ?? []
    for year in 1990...1993 { #expect(texts.count { $0 == "\(year)" } == 1) }
    #expect(texts.count { $0 == "not covered" } == 1)
    #expect(parsed.all("pattern").count == 5)
    #expect(parsed.texts["title"]?.contains { $0.hasPrefix("1992: The Council – Four\n6") } == true)
  }

  @Test func `All share the scale of the largest`() {
    var (one, two) = (Sample.plain(1, 1), Sample.plain(1, 1))
    one.scale = .sequential(maximum: 5, unit: "votes")
    two.scale = .sequential(maximum: 8, unit: "votes")
    let both = SmallMultiples(title: "", panels: [("1", one), ("2", two)])
    #expect(both.scale == .sequential(maximum: 8, unit: "votes"))
  }

  @Test func `Up to twelve rows are named, more have numbers and a key`() {
    let few = Parsed(years(Sample.plain(12, 3)).svg).texts["text"] ?? []
    #expect(few.contains("Organization number 11") && !few.contains("Rows"))
    let many = Parsed(years(Sample.plain(13, 3)).svg).texts["text"] ?? []
    #expect(many.contains("Rows") && many.contains("13"))
    #expect(many.count { $0 == "Organization number 12" } == 1)
    var short = Sample.plain(13, 3)
    short.rowLabels = (0..<13).map { "R\($0)" }
    let coded = Parsed(years(short).svg).texts["text"] ?? []
    #expect(coded.contains("R12") && !coded.contains("Rows"))
  }

  @Test func `Lines are filled if possible`() {
    let maps = Array(repeating: Sample.plain(3, 4), count: 21)
    let layout = SmallMultiplesLayout(maps)
    #expect(21 % layout.perLine == 0)
    #expect(layout.lastPanel(below: 0) == 21 - layout.perLine)
    #expect(Parsed(SmallMultiples(title: "None", panels: []).svg).isWellFormed)
  }
}
