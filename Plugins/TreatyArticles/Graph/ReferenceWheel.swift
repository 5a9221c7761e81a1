import Entente
import EntenteKit
import Foundation

/// The graph as a wheel: provisions around a circle, grouped by treaty, with references as arcs.
///
/// Treaties with only one provision come last, labelled with the whole id.
struct ReferenceWheel {
  let graph: ReferenceGraph
  private let nodes: [ReferenceGraph.Node]
  private let sizes: [String: Int]
  private let radius: Double

  init(graph: ReferenceGraph) {
    self.graph = graph
    let sizes = Dictionary(graph.nodes.map { ($0.treaty, 1) }, uniquingKeysWith: +)
    self.sizes = sizes
    nodes =
      graph.nodes.filter { sizes[$0.treaty] != 1 } + graph.nodes.filter { sizes[$0.treaty] == 1 }
    // The angle of a label depends on the height of its letters.
    let groups = sizes.values.count { $0 > 1 }
    radius = max(300, (Double(nodes.count) + Self.gap * Double(groups + 1)) * 13 / (2 * .pi))
  }

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

  private static let (margin, legend, gap, size) = (270.0, 60.0, 3.0, 11.0)

  private var centre: Double { radius + Self.margin }

  /// The angle of each node, with a gap between treaties.
  private var places: [String: Double] {
    var place = 0.0
    var places: [String: Double] = [:]
    for (index, node) in nodes.enumerated() {
      if index > 0 {
        let last = nodes[index - 1]
        let isNext = last.treaty == node.treaty || isAlone(last) && isAlone(node)
        place += isNext ? 1 : Self.gap
      }
      places[node.id] = place
    }
    let round = place + Self.gap
    return places.mapValues { $0 / round * 2 * .pi - .pi / 2 }
  }

  private func isAlone(_ node: ReferenceGraph.Node) -> Bool { sizes[node.treaty] == 1 }

  var svg: String {
    let places = places
    let size = 2 * centre
    let kinds = Set(graph.edges.map(\.kind)).sorted()
    let parts =
      graph.edges.map { arc($0, places) } + nodes.map { label($0, places[$0.id] ?? 0) }
      + treatyLabels(places) + legend(kinds, top: size)
    return SVGDocument(
      width: size, height: size + Self.legend, title: "References between provisions of treaties",
      description: "A wheel of \(nodes.count) provisions and \(graph.edges.count) references.",
      parts: parts
    ).svg
  }

  private func point(_ angle: Double, _ radius: Double) -> (x: Double, y: Double) {
    (centre + radius * cos(angle), centre + radius * sin(angle))
  }

  private func written(_ point: (x: Double, y: Double)) -> String {
    "\(SVG.number(point.x)) \(SVG.number(point.y))"
  }

  private func arc(_ edge: CrossReference, _ places: [String: Double]) -> String {
    let (from, to) = (places[edge.from] ?? 0, places[edge.to] ?? 0)
    let turn = atan2(sin(to - from), cos(to - from))
    let bend = point(from + turn / 2, radius * (1 - abs(turn) / .pi))
    let (start, end) = (point(from, radius), point(to, radius))
    let style = Self.style(edge.kind)
    let path = SVG.path(
      "M\(written(start)) Q\(written(bend)) \(written(end))", tint: style.tint, dash: style.dash,
      opacity: 0.7)
    let title = "\(edge.fromLabel) \(edge.kind) \(edge.toLabel) (\(edge.statement))"
    return SVG.group([path], title: title)
  }

  /// A label on the left half is turned, so that it is readable.
  private func label(_ node: ReferenceGraph.Node, _ angle: Double) -> String {
    let isLeft = cos(angle) < 0
    let turn = angle + (isLeft ? .pi : 0)
    let isShort = !isAlone(node) && node.id.contains("/")
    let text = isShort ? String(node.id.drop { $0 != "/" }.dropFirst()) : node.id
    let (place, drop) = (point(angle, radius + 6), SVG.drop(Self.size))
    let label = SVG.text(
      text, place.x - drop * sin(turn), place.y + drop * cos(turn),
      .init(size: Self.size, anchor: isLeft ? .end : .start), turned: turn * 180 / .pi)
    return SVG.group([label], title: node.label)
  }

  private func treatyLabels(_ places: [String: Double]) -> [String] {
    let groups = Dictionary(grouping: nodes.filter { !isAlone($0) }, by: \.treaty)
    return groups.sorted { $0.key < $1.key }.map { treaty, nodes in
      let angles = nodes.compactMap { places[$0.id] }
      let middle = ((angles.min() ?? 0) + (angles.max() ?? 0)) / 2
      let side: SVG.Anchor = cos(middle) < 0 ? .end : .start
      let anchor = abs(cos(middle)) < 0.3 ? .middle : side
      let place = point(middle, radius + 110)
      return SVG.text(treaty, place.x, place.y, .init(size: 16, isBold: true, anchor: anchor))
    }
  }

  private func legend(_ kinds: [String], top: Double) -> [String] {
    kinds.enumerated().flatMap { index, kind in
      let style = Self.style(kind)
      let x = 20 + 150 * Double(index)
      return [
        SVG.line(
          (x, top + 20), (x + 36, top + 20), width: 2, tint: style.tint, dash: style.dash),
        SVG.text(kind, x + 42, top + 25, .init(size: 14)),
      ]
    }
  }
}
