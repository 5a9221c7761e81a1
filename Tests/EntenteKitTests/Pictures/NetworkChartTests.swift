import Testing

@testable import EntenteKit

struct NetworkChartTests {
  private static let network = Network(
    title: "Talks",
    nodes: ["csto", "nato", "sco", "un"].map { .init(id: $0, label: $0, kind: "organization") },
    edges: [
      .init(id: "1", source: "csto", target: "un", kind: "agreement", isDirected: false),
      .init(id: "2", source: "un", target: "csto", kind: "visit", isDirected: true),
      .init(id: "3", source: "sco", target: "csto", kind: "letter", isDirected: true),
      .init(
        id: "4", source: "nato", target: "un", kind: "member", isDirected: false,
        attributes: ["certainty": .text("maybe")]),
    ])

  @Test func `Two boxes have one line for all their ties, with arrowheads of directed ones`() throws
  {
    let chart = NetworkChart(Self.network)
    #expect(chart.ties.map(\.words.count) == [2, 1, 1])
    #expect(chart.ties.map(\.kind) == [nil, "letter", "member"])
    #expect(
      chart.ties.map { [$0.goes, $0.comes] } == [[false, true], [false, true], [false, false]])
    let picture = try DrawnPicture(chart.svg)
    #expect(picture.marks.count == 4 + 3)
    #expect(picture.texts("title").contains { $0.contains("agreement\nvisit") })
    // Two lines and the legend.
    #expect(picture.all("polygon").count == 3)
    #expect(picture.texts("text").contains("possible, not certain"))
  }

  @Test func `The same network gets the same picture, whatever the order of its nodes`() {
    var turned = Self.network
    turned.nodes.reverse()
    #expect(NetworkChart(Self.network).svg == NetworkChart(turned).svg)
  }

  @Test func `Boxes do not overlap`() {
    let sizes = (0..<40).map { (width: 60 + Double($0), height: 24.0) }
    let layout = NetworkLayout(sizes: sizes, ties: (1..<40).map { (0, $0) })
    for one in sizes.indices {
      for other in sizes.indices.dropFirst(one + 1) {
        let x = abs(layout.places[one].x - layout.places[other].x)
        let y = abs(layout.places[one].y - layout.places[other].y)
        let isApart =
          x + 0.1 >= (sizes[one].width + sizes[other].width) / 2
          || y + 0.1 >= (sizes[one].height + sizes[other].height) / 2
        #expect(isApart, "\(one) and \(other)")
      }
    }
  }
}
