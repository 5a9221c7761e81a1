import EDTF
import EntenteKit
import Testing

struct SpellChartTests {
  private static func bar(_ kind: String, _ days: String?...) -> SpellChart.Bar {
    let bounds = days.map { $0.flatMap { CalendarDay($0) } }
    return SpellChart.Bar(
      kind: kind, startEarliest: bounds[0], startLatest: bounds[1], endEarliest: bounds[2],
      endLatest: bounds[3], description: "\(kind)\nfrom <\(days[0] ?? "?")>")
  }

  private static func chart(_ bars: [SpellChart.Bar], label: String = "Ruritania") -> SpellChart {
    SpellChart(
      title: "Members of <League>", notes: ["Rule: effective."], marks: Sample.marks,
      groups: [.init(rows: [.init(id: "ruritania", label: label, bars: bars)])],
      lastDay: CalendarDay("2020-12-31"))
  }

  private static let certain = bar("member", "2001-05-01", "2001-05-01", "2010-01-01", "2010-01-01")

  @Test func `It is well-formed and described, and only its first bar is a tab stop`() throws {
    let open = Self.bar("observer", "2011-01-01", "2011-01-01", "2021-01-01", nil)
    let svg = Self.chart([Self.certain, open]).svg
    let picture = try DrawnPicture(svg)
    #expect(picture.root.attributes["role"] == "group")
    #expect(picture.texts("title").first == "Members of <League>")
    #expect(picture.texts("desc").first?.contains("1 rows and 2 spells") == true)
    #expect(picture.marks.compactMap { $0.attributes["tabindex"] } == ["0", "-1"])
    #expect(picture.marks.compactMap { $0.attributes["data-column"] } == ["0", "1"])
    #expect(picture.texts("title").contains("member\nfrom <2001-05-01>"))
    #expect(picture.references.used.isSubset(of: picture.references.defined))
    for foreign in ["<script", "<style", "style=", "href", "<image"] {
      #expect(!svg.contains(foreign))
    }
  }

  /// The fills of the rectangles of the only bar, from left to right.
  private func fills(_ bar: SpellChart.Bar) throws -> [String] {
    let mark = try #require(DrawnPicture(Self.chart([bar]).svg).marks.first)
    return mark.all.filter { $0.name == "rect" }.compactMap { $0.attributes["fill"] }
  }

  @Test func `A bar is opaque where it is certain and fades where it is only possible`() throws {
    let tint = Sample.marks["member"].tint.hex
    #expect(try fills(Self.certain) == [tint])
    let doubtful = Self.bar("member", "2001-01-01", "2003-01-01", "2008-01-01", "2010-01-01")
    #expect(try fills(doubtful) == ["url(#spell-in-member)", tint, "url(#spell-out-member)"])
    let never = Self.bar("member", "2001-01-01", "2009-01-01", "2003-01-01", "2010-01-01")
    #expect(try fills(never) == ["url(#spell-in-member)", "url(#spell-out-member)"])
    let texts = try DrawnPicture(Self.chart([never]).svg).texts("text")
    #expect(texts.contains("M?") && texts.contains("letter with ?: certain on no day"))
  }

  @Test func `An open bar is certain to the last day of the dataset and then fades`() throws {
    let open = Self.bar("member", "2001-05-01", "2001-05-01", "2021-01-01", nil)
    let picture = try DrawnPicture(Self.chart([open]).svg)
    #expect(try fills(open) == [Sample.marks["member"].tint.hex, "url(#spell-out-member)"])
    #expect(picture.texts("text").contains("last day of the dataset: 2020-12-31"))
  }

  @Test func `Disputes are dotted, and approximate days translucent`() throws {
    var bar = Self.certain
    #expect(!Self.chart([bar]).svg.contains("stroke-dasharray=\"1.6"))
    #expect(!Self.chart([bar]).svg.contains("fill-opacity"))
    bar.isDisputed = true
    bar.isApproximate = true
    let svg = Self.chart([bar]).svg
    #expect(svg.contains("stroke-dasharray=\"1.6") && svg.contains("fill-opacity=\"0.5\""))
    let texts = try DrawnPicture(svg).texts("text")
    #expect(texts.contains("dotted outline: sources disagree"))
    #expect(texts.contains { $0.hasPrefix("translucent") })
  }

  @Test func `The legend has exactly the statuses and acts that occur`() throws {
    var bar = Self.certain
    bar.origin = .act
    let texts = try DrawnPicture(Self.chart([bar]).svg).texts("text")
    #expect(texts.contains("M: member") && texts.contains("an act begins it"))
    #expect(!texts.contains("O: observer") && !texts.contains("an act ends it"))
  }

  @Test(arguments: ["Узбекистан", "أوزبكستان", "上海合作组织", "Organization for Security in Europe"])
  func `A label of any script ends before the axis`(label: String) throws {
    let picture = try DrawnPicture(Self.chart([Self.certain], label: label).svg)
    let texts = picture.texts("text")
    #expect(label.split(separator: " ").allSatisfy { word in texts.contains { $0.contains(word) } })
    let grid = picture.all("line").compactMap { $0.attributes["x1"].flatMap(Double.init) }.min()
    for line in texts where label.hasPrefix(line) || label.hasSuffix(line) {
      #expect(16 + TextMeasure.width(line, 12) < (grid ?? 0))
    }
  }
}
