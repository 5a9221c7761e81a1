import Testing

@testable import EntenteKit

/// Networks for several tests.
enum Samples {
  static func spell(_ start: String?, _ end: String?) throws -> Network.Spell {
    try #require(Network.Spell(start: start, end: end))
  }

  static let oddID = #"a "quoted" & <odd> 'id'"#

  /// Two parallel edges and one in the opposite direction, all of one type.
  static func multigraph(isDirected: Bool = true) throws -> Network {
    Network(
      title: "Ties & spells", description: "A < B",
      nodes: [
        .init(
          id: oddID, label: "Договор о коллективной безопасности", kind: "организация",
          spells: [try spell("2002-10-07", nil)],
          attributes: [
            "members": .integer(6), "share": .number(0.25), "active": .flag(true),
            "note": .text("first\nsecond\tthird"),
          ]),
        .init(
          id: "上海", label: "上海合作组织", kind: "organization",
          spells: [try spell("2001-06-15", "2017-06-09"), try spell("2017-07-01", nil)],
          attributes: ["members": .integer(5_000_000_000), "share": .integer(1)]),
      ],
      edges: [
        .init(
          id: "one", source: oddID, target: "上海", kind: "treaty", isDirected: isDirected,
          weight: 2.5,
          spells: [try spell("2004-12-02", "2009-01-01"), try spell("2012-05-01", nil)],
          attributes: ["count": .integer(3), "ratified": .flag(false)]),
        .init(
          id: "two", source: oddID, target: "上海", kind: "visit", isDirected: isDirected,
          spells: [try spell(nil, "2000-03-01")], attributes: ["count": .integer(4)]),
        .init(id: "three", source: "上海", target: oddID, isDirected: isDirected),
      ])
  }

  static func mixed() throws -> Network {
    Network(
      nodes: ["a", "b", "c"].map { .init(id: $0, label: $0.uppercased(), kind: "") },
      edges: [
        .init(id: "1", source: "a", target: "b", isDirected: true),
        .init(
          id: "2", source: "b", target: "c", isDirected: false, weight: 2,
          spells: [try spell("2020-01-01", "2020-02-01")],
          attributes: ["undirected": .text("mine")]),
        .init(id: "3", source: "c", target: "c", isDirected: false),
      ])
  }
}
