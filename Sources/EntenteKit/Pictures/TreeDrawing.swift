/// A chart of parts and wholes as a self-contained SVG picture.
struct TreeDrawing {
  private static let (margin, size, box, gap) = (16.0, 12.0, 250.0, 46.0)

  private let chart: TreeChart
  private let layout: TreeLayout
  private let kinds: [String]
  private let relations: [String]

  init(_ chart: TreeChart) {
    self.chart = chart
    let layout = TreeLayout(chart) { Double(Self.lines(of: $0).count) * 14 + 20 }
    self.layout = layout
    let shown = Set(layout.places.map(\.node.id))
    kinds = Set(layout.places.map(\.node.kind)).sorted()
    relations = Set(
      chart.edges.filter { shown.contains($0.part) && shown.contains($0.whole) }.map(\.kind)
    ).sorted()
  }

  private var inner: Double {
    let columns = Double((layout.places.map(\.column).max() ?? 0) + 1)
    return max(columns * (Self.box + Self.gap) - Self.gap, 520)
  }

  private var heading: BlockStack { .heading(chart.title, "", width: inner) }
  private var top: Double { Self.margin + heading.height + 14 }

  private func frame(_ place: TreeLayout.Place) -> SVG.Frame {
    .init(
      x: Self.margin + Double(place.column) * (Self.box + Self.gap),
      y: top + place.top, width: Self.box, height: place.height - 8)
  }

  private static func lines(of node: TreeChart.Node) -> [String] {
    TextMeasure.wrapped(node.label, box - 20, size, isBold: true)
  }

  var svg: String {
    let bottom = top + layout.height + 10
    let footing = BlockStack(
      blocks: [
        SwatchGrid(signs, width: inner), BlockStack.notes(chart.notes, width: inner),
      ], gap: 12)
    return SVGDocument(
      width: inner + 2 * Self.margin, height: bottom + footing.height + Self.margin,
      title: chart.title, description: description,
      parts: [heading.svg(Self.margin, Self.margin)] + lines + boxes
        + [footing.svg(Self.margin, bottom)], isInteractive: true
    ).svg
  }

  private var description: String {
    let count = "Chart of \(layout.places.count) boxes, wholes to the left of their parts."
    return SwatchGrid.description(count, signs, notes: chart.notes)
  }

  // MARK: - Parts

  private var boxes: [String] {
    let sorted = layout.places.sorted { ($0.middle, $0.column) < ($1.middle, $1.column) }
    return sorted.enumerated().map { index, place in
      SVG.mark(
        drawn(place), place.node.description, row: index, column: place.column,
        isFirst: index == 0, statement: place.node.statement)
    }
  }

  private func drawn(_ place: TreeLayout.Place) -> [String] {
    let frame = frame(place)
    let tint = tint(place.node.kind)
    let lines = Self.lines(of: place.node)
    let first = frame.baseline(Self.size) - Double(lines.count - 1) * 7
    return [
      SVG.rect(
        frame, fill: Palette.paper.hex, more: "stroke=\"\(tint.hex)\" stroke-width=\"1.3\""),
      SVG.rect(.init(x: frame.x, y: frame.y, width: 6, height: frame.height), fill: tint.hex),
    ]
      + lines.enumerated().map { index, line in
        SVG.text(
          line, frame.x + 12, first + 14 * Double(index),
          .init(size: Self.size, isBold: place.node.id == chart.root))
      }
  }

  /// Lines from a whole to its parts; a further whole has a thinner line. The root has none to the
  /// parts of its parts.
  private var lines: [String] {
    let places = Dictionary(
      layout.places.map { ($0.node.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<[String]> = []
    return chart.edges.compactMap { edge in
      guard let part = places[edge.part], let whole = places[edge.whole],
        edge.whole != chart.root || part.column == 1,
        seen.insert([edge.part, edge.whole]).inserted
      else { return nil }
      let (from, to) = (frame(whole), frame(part))
      let (x, y) = (to.x - Self.gap / 2, to.y + to.height / 2)
      let start = from.y + from.height / 2
      let isNext = part.column == whole.column + 1
      let path =
        isNext
        ? "M\(SVG.number(from.right)) \(SVG.number(start))H\(SVG.number(x))"
          + "V\(SVG.number(y))H\(SVG.number(to.x))"
        : "M\(SVG.number(from.middle)) \(SVG.number(from.bottom))"
          + "C\(SVG.number(from.middle)) \(SVG.number(y)) \(SVG.number(x)) \(SVG.number(y)) "
          + "\(SVG.number(to.x)) \(SVG.number(y))"
      return SVG.path(
        path, width: isNext ? 1.4 : 0.9, tint: Palette.hatching, dash: dash(edge.kind))
    }
  }

  private func tint(_ kind: String) -> Tint {
    Palette.status(kinds.firstIndex(of: kind) ?? 0)
  }

  private func dash(_ kind: String) -> String {
    Palette.dashes[(relations.firstIndex(of: kind) ?? 0) % Palette.dashes.count]
  }

  private var signs: [SwatchGrid.Item] {
    kinds.map { kind in
      SwatchGrid.Item(kind) { frame in
        SVG.rect(
          .init(x: frame.x, y: frame.y, width: 6, height: frame.height), fill: tint(kind).hex)
          + SVG.rect(
            frame, fill: "none", more: "stroke=\"\(tint(kind).hex)\" stroke-width=\"1.3\"")
      }
    }
      + relations.map { kind in
        SwatchGrid.Item(kind.replacing("-", with: " ")) { frame in
          let y = frame.y + frame.height / 2
          return SVG.line(
            (frame.x, y), (frame.right, y), width: 1.4, tint: Palette.hatching, dash: dash(kind))
        }
      }
  }
}
