import Testing

@testable import EntenteKit

struct TreeChartTests {
  private static func chart(_ edges: [(String, String)]) -> TreeChart {
    let ids = Set(edges.flatMap { [$0.0, $0.1] } + ["league"]).sorted()
    return TreeChart(
      title: "Organs", root: "league",
      nodes: ids.map { .init(id: $0, label: $0, kind: "organ", description: "\($0), organ") },
      edges: edges.map { .init(part: $0.0, whole: $0.1, kind: "organ-of") })
  }

  private func columns(_ edges: [(String, String)]) -> [String: Int] {
    let places = TreeLayout(Self.chart(edges)) { _ in 40 }.places
    return Dictionary(uniqueKeysWithValues: places.map { ($0.node.id, $0.column) })
  }

  @Test func `A part is to the right of its whole`() {
    #expect(
      columns([("council", "league"), ("staff", "council")])
        == ["league": 0, "council": 1, "staff": 2])
  }

  @Test func `A part of the root and of one of its organs is drawn below the organ`() {
    let found = columns([("staff", "league"), ("council", "league"), ("staff", "council")])
    #expect(found == ["league": 0, "council": 1, "staff": 2])
  }

  @Test func `A circle of parts ends, and nobody is missing`() {
    let found = columns([("a", "league"), ("b", "a"), ("a", "b"), ("league", "b")])
    #expect(Set(found.keys) == ["league", "a", "b"])
  }

  @Test func `Boxes do not overlap, and each has its text alternative`() throws {
    let edges = [("a", "league"), ("b", "league"), ("c", "a"), ("d", "a"), ("c", "league")]
    let picture = try DrawnPicture(Self.chart(edges).svg)
    #expect(picture.marks.count == 5)
    #expect(picture.texts("title").contains("d, organ"))
    let places = TreeLayout(Self.chart(edges)) { _ in 40 }.places
    #expect(Set(places.map { "\($0.column) \($0.top)" }).count == places.count)
  }
}
