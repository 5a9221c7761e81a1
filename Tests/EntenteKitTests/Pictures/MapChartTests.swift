import EntenteKit
import Foundation
import Testing

struct MapChartTests {
  private static func place(
    _ id: String, _ statuses: [(String, Bool)] = [("member", true)], isDisputed: Bool = false
  ) -> MapChart.Place {
    MapChart.Place(
      id: id, label: id.capitalized, statuses: statuses.map { .init(kind: $0.0, isCertain: $0.1) },
      isDisputed: isDisputed, description: "\(id): described", statement: "s-\(id)")
  }

  private static func picture(_ places: [MapChart.Place]) throws -> DrawnPicture {
    try DrawnPicture(
      MapChart(title: "Members", notes: ["2 members."], marks: Sample.marks, places: places).svg)
  }

  @Test func `Every member has a mark, with or without an outline`() throws {
    let ids = ["armenia", "russia", "uzbekistan", "soviet-union", "malta", "no-such-state"]
    let picture = try Self.picture(ids.map { Self.place($0) })
    let titles = picture.texts("title")
    #expect(picture.marks.count == ids.count)
    for id in ids { #expect(titles.contains("\(id): described")) }
    #expect(picture.marks.filter { $0.attributes["tabindex"] == "0" }.count == 1)
    #expect(picture.texts("text").contains("Without an outline on this map:"))
    #expect(picture.texts("text").contains("Malta (M)"))
    #expect(picture.references.used.isSubset(of: picture.references.defined))
  }

  @Test func `Without any outline there are tiles only`() throws {
    let picture = try Self.picture([Self.place("soviet-union")])
    #expect(picture.all("path").isEmpty && picture.marks.count == 1)
    #expect(picture.marks.first?.attributes["tabindex"] == "0")
    #expect(!picture.texts("text").contains { $0.contains("Natural Earth") })
  }

  private func fill(_ place: MapChart.Place) throws -> String? {
    let mark = try #require(Self.picture([place, Self.place("russia")]).marks.first)
    return mark.all.first { $0.name == "path" }?.attributes["fill"]
  }

  @Test func `A possible status is striped, a certain one is not`() throws {
    let (member, suspended) = (Sample.marks["member"].tint.hex, Sample.marks["suspended"].tint.hex)
    #expect(try fill(Self.place("uzbekistan")) == member)
    #expect(
      try fill(Self.place("uzbekistan", [("member", false)]))
        == "url(#map-\(member.dropFirst())-ffffff)")
    #expect(
      try fill(Self.place("uzbekistan", [("member", false), ("suspended", false)]))
        == "url(#map-\(member.dropFirst())-\(suspended.dropFirst()))")
  }

  @Test func `The caption takes no position on borders and names the source`() throws {
    let text = try Self.picture([Self.place("armenia")]).texts("text").joined(separator: " ")
    #expect(text.contains("Natural Earth (public domain)"))
    #expect(text.contains("no position on disputed borders"))
    #expect(text.contains("not a denial"))
  }

  @Test func `Each outline belongs to one state, and its rings stay within the map`() {
    let ids = Outlines.world.compactMap(\.state)
    #expect(ids.count > 160 && Set(ids).count == ids.count)
    for ring in Outlines.world.flatMap(\.rings) {
      #expect(ring.points.count > 2)
      #expect(ring.points.allSatisfy { (-90...90).contains($0.latitude) })
      let longitudes = ring.points.map(\.longitude)
      #expect((longitudes.max() ?? 0) - (longitudes.min() ?? 0) < 180)
    }
  }
}
