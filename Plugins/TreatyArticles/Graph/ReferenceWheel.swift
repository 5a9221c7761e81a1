import Entente
import Foundation

/// The graph as a wheel: provisions around a circle, treaty by treaty, references as arcs within. An SVG that needs nothing else.
///
/// Treaties of which only one provision is there stand last, each under its whole id.
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
    // Each label has the height of its letters.
    let groups = sizes.values.count { $0 > 1 }
    radius = max(300, (Double(nodes.count) + Self.gap * Double(groups + 1)) * 13 / (2 * .pi))
  }

  /// Told apart by those who see few colours as well: each kind has a dash of its own.
  private static let styles: [String: (colour: String, dash: String)] = [
    "cites": ("#1b6ca8", ""), "implements": ("#3a7d44", "7 3"), "based-on": ("#b3541e", "3 2"),
    "modelled-on": ("#7a4fa3", "9 3 2 3"), "derogates-from": ("#a8324a", "1 3"),
    "amends": ("#555555", "5 5"), "renumbered-as": ("#8c6d1f", "2 5"),
  ]
  private static let (margin, legend, gap) = (270.0, 60.0, 3.0)

  private var centre: Double { radius + Self.margin }

  /// The angle of each node, with a blank of some places between one treaty and the next.
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
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size) \(size + Self.legend)" font-family="sans-serif" font-size="11" \
      role="img" aria-label="References between provisions of treaties">
      <rect width="\(size)" height="\(size + Self.legend)" fill="white"/>
      \(parts.joined(separator: "\n"))
      </svg>

      """
  }

  private func point(_ angle: Double, _ radius: Double) -> String {
    let (x, y) = (centre + radius * cos(angle), centre + radius * sin(angle))
    return "\((x * 10).rounded() / 10) \((y * 10).rounded() / 10)"
  }

  private func arc(_ edge: CrossReference, _ places: [String: Double]) -> String {
    let (from, to) = (places[edge.from] ?? 0, places[edge.to] ?? 0)
    let distance = abs(atan2(sin(from - to), cos(from - to))) / .pi
    let bend = point(from + atan2(sin(to - from), cos(to - from)) / 2, radius * (1 - distance))
    let style = Self.styles[edge.kind] ?? ("#555555", "")
    return """
      <path d="M\(point(from, radius)) Q\(bend) \(point(to, radius))" fill="none" stroke="\(style.colour)" \
      stroke-width="1" stroke-opacity="0.7" stroke-dasharray="\(style.dash)"><title>\(Markup.escaped(edge.fromLabel)) \(edge.kind) \
      \(Markup.escaped(edge.toLabel)) (\(edge.statement))</title></path>
      """
  }

  /// What stands on the left is turned, so that it can be read.
  private func label(_ node: ReferenceGraph.Node, _ angle: Double) -> String {
    let isLeft = cos(angle) < 0
    let degrees = angle * 180 / .pi + (isLeft ? 180 : 0)
    let isShort = !isAlone(node) && node.id.contains("/")
    let text = isShort ? String(node.id.drop { $0 != "/" }.dropFirst()) : node.id
    return """
      <text transform="translate(\(point(angle, radius + 6))) rotate(\((degrees * 10).rounded() / 10))" \
      text-anchor="\(isLeft ? "end" : "start")" dominant-baseline="middle">\(Markup.escaped(text))<title>\(Markup.escaped(node.label))</title></text>
      """
  }

  private func treatyLabels(_ places: [String: Double]) -> [String] {
    Dictionary(grouping: nodes.filter { !isAlone($0) }, by: \.treaty).sorted { $0.key < $1.key }.map
    { treaty, nodes in
      let angles = nodes.compactMap { places[$0.id] }
      let middle = ((angles.min() ?? 0) + (angles.max() ?? 0)) / 2
      let anchor = abs(cos(middle)) < 0.3 ? "middle" : cos(middle) < 0 ? "end" : "start"
      let place = point(middle, radius + 110).split(separator: " ")
      return """
        <text x="\(place[0])" y="\(place[1])" font-size="16" font-weight="bold" text-anchor="\(anchor)">\(Markup.escaped(treaty))</text>
        """
    }
  }

  private func legend(_ kinds: [String], top: Double) -> [String] {
    kinds.enumerated().map { index, kind in
      let style = Self.styles[kind] ?? ("#555555", "")
      let x = 20 + 150 * Double(index)
      return """
        <line x1="\(x)" y1="\(top + 20)" x2="\(x + 36)" y2="\(top + 20)" stroke="\(style.colour)" stroke-width="2" \
        stroke-dasharray="\(style.dash)"/><text x="\(x + 42)" y="\(top + 25)" font-size="14">\(kind)</text>
        """
    }
  }
}
