import Entente
import EntenteKit
import Foundation

/// The graph as two columns: the provisions that refer, the provisions that they refer to, and an
/// arrow for each reference. Provisions stand below the name of their treaty.
struct ReferenceColumns {
  private static let (margin, size, row, gap) = (16.0, 11.0, 16.0, 8.0)
  /// The width of a column of names, and of the arrows between the columns.
  private static let (names, arrows) = (340.0, 260.0)

  private let graph: ReferenceGraph
  private let title: String
  private let from, to: Column
  private let heading: BlockStack

  init(_ graph: ReferenceGraph, title: String) {
    (self.graph, self.title) = (graph, title)
    heading = .heading(title, "", width: Self.inner)
    let top = Self.margin + heading.height + 14
    let (sources, targets) = (Set(graph.edges.map(\.from)), Set(graph.edges.map(\.to)))
    from = Column(graph.nodes.filter { sources.contains($0.id) }, top)
    to = Column(graph.nodes.filter { targets.contains($0.id) }, top)
  }

  /// The names of one side, with their places.
  private struct Column {
    /// The middle of each provision, by id.
    private(set) var places: [String: Double] = [:]
    private(set) var lines: [(text: String, y: Double, isTreaty: Bool)] = []
    private(set) var bottom: Double

    init(_ nodes: [ReferenceGraph.Node], _ top: Double) {
      bottom = top
      var treaty: String?
      for node in nodes {
        if node.treaty != treaty {
          if treaty != nil { bottom += ReferenceColumns.gap }
          treaty = node.treaty
          // A source that is no provision is its own heading.
          if node.id != node.treaty { add(node.treatyLabel, nil, isTreaty: true) }
        }
        add(node.name, node.id, isTreaty: node.id == node.treaty)
      }
    }

    private mutating func add(_ text: String, _ id: String?, isTreaty: Bool) {
      let middle = bottom + ReferenceColumns.row / 2
      if let id { places[id] = middle }
      lines.append((text, middle, isTreaty))
      bottom += ReferenceColumns.row
    }
  }

  private static var inner: Double { 2 * names + arrows }

  var svg: String {
    let footing = SwatchGrid(signs, width: Self.inner)
    let top = max(from.bottom, to.bottom) + 18
    return SVGDocument(
      width: Self.inner + 2 * Self.margin, height: top + footing.height + Self.margin, title: title,
      description: description,
      parts: [heading.svg(Self.margin, Self.margin)] + arrows + labels(from, isLeft: true)
        + labels(to, isLeft: false) + [footing.svg(Self.margin, top)], isInteractive: true
    ).svg
  }

  private var description: String {
    SwatchGrid.description(
      "Two columns of provisions with \(graph.edges.count) arrows, from the provision that refers "
        + "to the one that it refers to.", signs, notes: [])
  }

  private func labels(_ column: Column, isLeft: Bool) -> [String] {
    let x = Self.margin + (isLeft ? Self.names - 8 : Self.names + Self.arrows + 8)
    return column.lines.map { line in
      SVG.text(
        TextMeasure.cut(line.text, Self.names - 12, line.isTreaty ? Self.size * 1.13 : Self.size),
        x, line.y + SVG.drop(Self.size),
        .init(size: Self.size, isBold: line.isTreaty, anchor: isLeft ? .end : .start))
    }
  }

  // MARK: - Arrows

  /// A colour and a dash pattern for each kind, the pattern for readers who do not see colours.
  private static let styles: [String: (tint: Tint, dash: String)] = [
    "cites": (Palette.kinds[0], ""), "implements": (Palette.kinds[2], "7 3"),
    "based-on": (Palette.kinds[1], "3 2"), "modelled-on": (Palette.kinds[3], "9 3 2 3"),
    "derogates-from": (Palette.kinds[5], "1 3"), "amends": (Palette.kinds[7], "5 5"),
    "renumbered-as": (Palette.kinds[4], "2 5"),
  ]

  private static func style(_ kind: String) -> (tint: Tint, dash: String) {
    styles[kind] ?? (Palette.kinds[7], "")
  }

  private var arrows: [String] {
    let (left, right) = (Self.margin + Self.names, Self.margin + Self.names + Self.arrows)
    return graph.edges.enumerated().compactMap { index, edge in
      guard let start = from.places[edge.from], let end = to.places[edge.to] else { return nil }
      let (tint, dash) = Self.style(edge.kind)
      let bend = Self.arrows / 2
      let numbers = [left + bend, start, right - bend, end, right - 7, end].map(SVG.number)
      let curve = SVG.path(
        "M\(SVG.number(left)) \(SVG.number(start))C\(numbers.joined(separator: " "))", tint: tint,
        dash: dash, opacity: 0.8)
      let head = SVG.polygon(
        [(right, end), (right - 8, end - 3.5), (right - 8, end + 3.5)], fill: tint.hex)
      return SVG.mark(
        [curve, head], "\(edge.fromLabel) \(edge.kind) \(edge.toLabel)", row: 0, column: index,
        isFirst: index == 0, statement: edge.statement)
    }
  }

  private var signs: [SwatchGrid.Item] {
    Set(graph.edges.map(\.kind)).sorted().map { kind in
      let (tint, dash) = Self.style(kind)
      return SwatchGrid.Item.line(kind, tint, dash)
    }
  }
}
