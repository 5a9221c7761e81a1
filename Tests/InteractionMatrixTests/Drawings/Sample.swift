import Entente

@testable import InteractionMatrix

/// Small matrices for the tests.
enum Sample {
  /// The reasons for empty cells that a matrix can have.
  static let kinds = Emptiness.allCases.filter { $0 != .notThen }

  static let levels = ColorScale.ordinal(
    (0...6).map { .init(value: Double($0), code: "\($0)", label: "level \($0)") })

  static func level(_ value: Double) -> DrawnCell {
    DrawnCell(low: value, high: value, text: "\(Int(value))", tip: ["Source <a> & \"b\""])
  }

  static let allKinds = HeatMap(
    title: "Powers & <organs>", subtitle: "2004", rowLabels: ["Assembly", "Council"],
    columnLabels: ["One", "Two", "Three", "Four", "Five", "Six"],
    rowTips: ["The Assembly", "The Council"],
    scale: levels,
    cells: [
      kinds.map { DrawnCell(text: "", missing: $0) },
      [
        level(3), DrawnCell(low: 0, high: 4, text: "0–4"), DrawnCell(high: 2, text: "?–2"),
        DrawnCell(low: 6, high: 6, text: "6", isDisputed: true), level(1), level(5),
      ],
    ], notes: ["A note & more"])

  static func plain(_ rows: Int, _ columns: Int) -> HeatMap {
    HeatMap(
      title: "Plain", rowLabels: (0..<rows).map { "Organization number \($0)" },
      columnLabels: (0..<columns).map { "Column \($0)" }, scale: levels,
      cells: (0..<rows).map { row in (0..<columns).map { level(Double((row + $0) % 7)) } })
  }

  static let upSet = UpSetPlot(
    title: "Together",
    sets: [
      .init(id: "a", label: "Small", size: 3), .init(id: "b", label: "Large", size: 9),
      .init(id: "c", label: "Middle", size: 5),
    ],
    intersections: [
      .init(members: ["a", "b"], count: 2, names: ["Bosnia & Herzegovina", "X"]),
      .init(members: ["b"], count: 7, names: ["Y"]),
      .init(members: ["b", "c", "a"], count: 2, names: ["Z"]),
    ], notes: ["A note"])
}
