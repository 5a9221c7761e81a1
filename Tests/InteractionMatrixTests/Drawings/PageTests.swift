import Testing

@testable import InteractionMatrix

struct PageTests {
  private let html = HeatMapPage(map: Sample.allKinds).html

  /// The body of the page is valid XML, apart from the script.
  private var body: Parsed? {
    guard let start = html.firstRange(of: "<main>"), let end = html.firstRange(of: "</main>")
    else { return nil }
    return Parsed(String(html[start.lowerBound..<end.upperBound]))
  }

  @Test func `The table has the same texts as the picture`() throws {
    let body = try #require(body)
    #expect(body.isWellFormed)
    #expect(body.all("td").count == 13)
    #expect(body.all("g", class: "cell").count == 12)
    let texts = body.texts["td"] ?? []
    for text in Sample.allKinds.cells.joined().map(\.text) { #expect(texts.contains(text)) }
    let tips = body.texts["li"] ?? []
    for cell in Sample.allKinds.cells.joined() {
      for line in cell.lines(on: Sample.levels) { #expect(tips.contains(line)) }
    }
    #expect(body.texts["caption"] == ["Powers & <organs>"])
    #expect(body.texts["th"] == ["One", "Two", "Three", "Four", "Five", "Six", "Assembly", "Council"])
    #expect(body.all("th").allSatisfy { ["row", "col"].contains($0["scope"]) })
  }

  @Test func `It is a complete page without external resources`() {
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(html.contains("<meta charset=\"utf-8\">") && html.contains("name=\"viewport\""))
    #expect(html.contains("default-src 'none'"))
    for foreign in ["http://", "https://", "src=", "url(", "@import"] {
      let rest = html.replacing("http://www.w3.org/2000/svg", with: "").replacing("url(#", with: "")
      #expect(!rest.contains(foreign), "\(foreign)")
    }
  }

  @Test func `Tab reaches one cell, and all cells can have the focus`() throws {
    let cells = try #require(body).all("g", class: "cell")
    #expect(cells.count { $0["tabindex"] == "0" } == 1)
    #expect(cells.count { $0["tabindex"] == "-1" } == 11)
    #expect(cells.allSatisfy { $0["aria-label"]?.isEmpty == false && $0["role"] == "img" })
    #expect(try #require(body).all("svg").first?["role"] == "group")
    #expect(try #require(body).all("div").contains { $0["aria-live"] == "polite" })
    #expect(!HeatMapSVG(map: Sample.allKinds).svg.contains("tabindex"))
  }

  @Test func `It supports dark mode, printing and disabled scripts`() {
    #expect(html.contains("prefers-color-scheme: dark") && html.contains("@media print"))
    #expect(html.contains("<noscript><style>"))
  }
}
