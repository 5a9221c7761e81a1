import Entente
import EntenteKit
import Testing

@testable import InteractionMatrix

struct HeatMapTests {
  private let svg = HeatMapSVG(map: Sample.allKinds).svg

  @Test func `It is well-formed, described and self-contained`() throws {
    let parsed = Parsed(svg)
    #expect(parsed.isWellFormed)
    let root = try #require(parsed.all("svg").first)
    #expect(root["role"] == "img" && root["font-family"] == "sans-serif")
    #expect(parsed.texts["title"]?.contains("Powers & <organs>") == true)
    #expect(parsed.texts["desc"]?.first?.contains("2 rows and 6 columns") == true)
    for foreign in ["<script", "href", "<image", "@font-face", "@import"] {
      #expect(!svg.contains(foreign))
    }
  }

  @Test func `Each cell has its text and its tip`() {
    let parsed = Parsed(svg)
    #expect(parsed.all("g", class: "cell").count == 12)
    for text in ["3", "0–4", "?–2", "6", "1"] {
      #expect(parsed.texts["text"]?.contains(text) == true)
    }
    let tips = parsed.texts["title"] ?? []
    #expect(tips.contains("The Council – One\n3: level 3\nSource <a> & \"b\""))
    #expect(tips.contains("The Council – Two\ncertainly 0: level 0, possibly 4: level 4"))
    #expect(tips.contains("The Council – Three\nnothing certain, possibly 2: level 2"))
    #expect(tips.contains("The Council – Four\n6: level 6\ndisputed"))
    #expect(svg.contains("Source &lt;a&gt; &amp; &quot;b&quot;"))
  }

  @Test func `Exactly the hatchings in use are defined`() {
    for kinds in [Sample.kinds, [.notCovered], [.sameEntity], []] {
      var map = Sample.plain(1, Sample.kinds.count)
      for (column, kind) in kinds.enumerated() { map.cells[0][column] = DrawnCell(missing: kind) }
      let parsed = Parsed(HeatMapSVG(map: map).svg)
      let defined = Set(parsed.all("pattern").compactMap { $0["id"] })
      let used = Set(
        parsed.all("rect").compactMap { $0["fill"] }.filter { $0.hasPrefix("url(#") }
          .map { String($0.dropFirst(5).dropLast()) })
      #expect(defined == used)
      #expect(defined == Set(kinds.filter { $0 != .sameEntity }.map(Hatching.id)))
    }
  }

  @Test func `The legend lists exactly the signs in use`() {
    var map = Sample.plain(2, 2)
    map.cells[0][0] = DrawnCell(missing: .notCovered)
    // A reason next to a value is not hatched.
    map.cells[0][1].missing = .didNotExist
    let texts = Parsed(HeatMapSVG(map: map).svg).texts["text"] ?? []
    let shown = Emptiness.allCases.filter { texts.contains($0.label) }
    #expect(shown == [.notCovered])
    #expect(!texts.contains { $0.contains("doubtful") || $0 == "disputed" })
    for step in map.scale.steps { #expect(texts.contains(step.label)) }
    let all = Parsed(svg).texts["text"] ?? []
    #expect(Sample.kinds.allSatisfy { all.contains($0.label) })
    #expect(all.contains("disputed") && all.count { $0.contains("doubtful") } == 2)
  }

  @Test func `A doubtful cell has the colours of its low and high value`() {
    func fills(_ cell: DrawnCell) -> [String] {
      let frame = SVG.Frame(x: 0, y: 0, width: 30, height: 30)
      let parts = CellDrawing(cell: cell, frame: frame, scale: Sample.levels).parts
      return Parsed("<g>\(parts.joined())</g>").all("polygon").compactMap { $0["fill"] }
    }
    let (zero, four) = (Palette.ramp(at: 0).hex, Sample.levels.tint(of: 4).hex)
    #expect(fills(DrawnCell(low: 0, high: 4)) == [zero, four])
    #expect(fills(DrawnCell(high: 4)) == [Palette.paper.hex, four])
    #expect(fills(DrawnCell(low: 4, high: 4)) == [])
  }

  @Test func `Long labels are complete and within the picture`() throws {
    var map = Sample.plain(25, 25)
    let long = "Organization for Security and Co-operation in Europe"
    map.rowLabels[3] = long
    map.columnLabels[24] = long
    let layout = HeatMapLayout(map)
    #expect(layout.rows.lines[3].joined(separator: " ") == long)
    #expect(layout.columns.lines[24].joined(separator: " ") == long)
    #expect(layout.grid.right + layout.columns.overhang <= layout.width - HeatMapLayout.margin)
    #expect(layout.grid.x - layout.rows.width >= HeatMapLayout.margin)
  }

  @Test func `A tree is drawn if it has a leaf for each row`() {
    func brackets(_ map: HeatMap) -> Int {
      Parsed(HeatMapSVG(map: map).svg).all("path").count { $0["fill"] == "none" }
    }
    var map = Sample.plain(3, 3)
    #expect(brackets(map) == 0)
    map = map.clustered
    #expect(brackets(map) == 4)
    map.rowTree = .leaf(0)
    #expect(brackets(map) == 2)
  }

  @Test func `Characters invalid in XML are shown as signs, and odd matrices are drawn`() {
    #expect(Markup.escaped("a\u{1}\u{b}<\u{fffe}>'") == "a\u{2401}\u{240B}&lt;\u{FFFD}&gt;'")
    var map = Sample.plain(2, 3)
    map.cells = [[Sample.level(1)]]
    map.rowTips = []
    #expect(Parsed(HeatMapSVG(map: map).svg).isWellFormed)
    map.rowLabels = []
    map.scale = .ordinal([])
    #expect(Parsed(HeatMapSVG(map: map).svg).isWellFormed)
  }
}
