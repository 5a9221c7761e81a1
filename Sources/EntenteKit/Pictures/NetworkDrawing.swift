import Foundation

/// A network as a self-contained SVG picture.
struct NetworkDrawing {
  private static let (margin, size, limit, height) = (16.0, 11.0, 130.0, 14.0)

  private let chart: NetworkChart
  private let lines: [[String]]
  private let frames: [SVG.Frame]
  private let ties: [(tie: NetworkChart.Tie, source: Int, target: Int)]
  private let kinds: [String]
  private let inner, bottom: Double
  private let heading: BlockStack

  init(_ chart: NetworkChart) {
    var chart = chart
    chart.nodes.sort { $0.id < $1.id }
    self.chart = chart
    let lines = chart.nodes.map { TextMeasure.wrapped($0.label, Self.limit, Self.size) }
    let sizes = lines.map { lines in
      (
        width: TextMeasure.widest(lines, Self.size) + 14,
        height: Double(lines.count) * Self.height + 8
      )
    }
    let places = Dictionary(
      chart.nodes.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { $1 })
    ties = chart.ties.compactMap { tie in
      guard let source = places[tie.source], let target = places[tie.target] else { return nil }
      return (tie, source, target)
    }
    let layout = NetworkLayout(
      sizes: sizes.map { ($0.width + 22, $0.height + 20) }, ties: ties.map { ($0.1, $0.2) })
    let boxes = zip(layout.places, sizes).map { place, size in
      SVG.Frame(
        x: place.x - size.width / 2, y: place.y - size.height / 2, width: size.width,
        height: size.height)
    }
    let (left, right) = (boxes.map(\.x).min() ?? 0, boxes.map(\.right).max() ?? 0)
    let (top, end) = (boxes.map(\.y).min() ?? 0, boxes.map(\.bottom).max() ?? 0)
    inner = max(right - left, 620)
    heading = .heading(chart.title, "", width: inner)
    let dx = Self.margin + (inner - (right - left)) / 2 - left
    let dy = Self.margin + heading.height + 16 - top
    frames = boxes.map { .init(x: $0.x + dx, y: $0.y + dy, width: $0.width, height: $0.height) }
    bottom = end + dy
    self.lines = lines
    kinds = Set(chart.nodes.map(\.kind)).sorted()
  }

  var svg: String {
    let footing = BlockStack(
      blocks: [SwatchGrid(signs, width: inner), BlockStack.notes(chart.notes, width: inner)],
      gap: 12)
    let top = bottom + 22
    return SVGDocument(
      width: inner + 2 * Self.margin, height: top + footing.height + Self.margin,
      title: chart.title, description: description,
      parts: [heading.svg(Self.margin, Self.margin)] + drawnTies + boxes
        + [footing.svg(Self.margin, top)], isInteractive: true
    ).svg
  }

  private var description: String {
    let count = "Network of \(chart.nodes.count) boxes and \(ties.count) lines."
    return SwatchGrid.description(count, signs, notes: chart.notes)
  }

  // MARK: - Boxes

  private var boxes: [String] {
    chart.nodes.enumerated().map { index, node in
      let frame = frames[index]
      let tint = tint(node.kind)
      let box = SVG.rect(
        frame, fill: Palette.paper.hex,
        more: "stroke=\"\(tint.hex)\" stroke-width=\"1.8\" rx=\"4\"")
      let texts = lines[index].enumerated().map { place, line in
        SVG.text(
          line, frame.middle,
          frame.y + 4 + Self.height * (Double(place) + 0.5)
            + SVG.drop(Self.size), .init(size: Self.size, anchor: .middle))
      }
      let count = ties.count { $0.source == index || $0.target == index }
      return SVG.mark(
        [box] + texts, "\(node.label), \(node.kind)\n\(count) lines", row: 0, column: index,
        isFirst: index == 0)
    }
  }

  private func tint(_ kind: String) -> Tint {
    Palette.status(kinds.firstIndex(of: kind) ?? 0)
  }

  // MARK: - Lines

  private var drawnTies: [String] {
    ties.enumerated().map { index, entry in
      let (tie, from, to) = (entry.tie, frames[entry.source], frames[entry.target])
      let (start, end) = (Self.edge(from, toward: to), Self.edge(to, toward: from))
      let width = 1 + log2(Double(max(1, tie.words.count))) * 0.8
      let heads =
        (tie.goes ? [Self.head(at: end, from: start, width)] : [])
        + (tie.comes ? [Self.head(at: start, from: end, width)] : [])
      let line = SVG.line(
        start, end, width: width, tint: tint(of: tie), dash: tie.isDoubtful ? Self.doubt : "")
      let names = "\(chart.nodes[entry.source].label) – \(chart.nodes[entry.target].label)"
      return SVG.mark(
        [line] + heads,
        ([names] + tie.words).joined(separator: "\n"), row: 1, column: index, isFirst: false,
        statement: tie.statement)
    }
  }

  private static let doubt = "4 3"

  private func tint(of tie: NetworkChart.Tie) -> Tint {
    tie.kind.flatMap { kind in chart.marks.map { $0[kind].tint } } ?? Palette.line
  }

  /// The point where a line to another box leaves a box.
  private static func edge(_ box: SVG.Frame, toward other: SVG.Frame) -> (Double, Double) {
    let middle = (x: box.middle, y: box.y + box.height / 2)
    let (x, y) = (other.middle - middle.x, other.y + other.height / 2 - middle.y)
    guard x != 0 || y != 0 else { return middle }
    let share = min(
      x == 0 ? .infinity : (box.width / 2 + 2) / abs(x),
      y == 0 ? .infinity : (box.height / 2 + 2) / abs(y))
    return (middle.x + x * share, middle.y + y * share)
  }

  private static func head(
    at point: (Double, Double), from start: (Double, Double), _ width: Double
  ) -> String {
    let angle = atan2(point.1 - start.1, point.0 - start.0)
    let size = 5 + width
    let corners = [0.42, -0.42].map { turn in
      (point.0 - size * cos(angle + turn), point.1 - size * sin(angle + turn))
    }
    return SVG.polygon([point] + corners, fill: Palette.hatching.hex)
  }

  /// The colours of lines, and the dashes of doubtful ones.
  private var kindSigns: [SwatchGrid.Item] {
    let kinds = Set(ties.compactMap(\.tie.kind))
    let marks = chart.marks?.marks(of: kinds) ?? []
    let doubt = SwatchGrid.Item.line("possible, not certain", Palette.hatching, Self.doubt)
    return marks.map { .line($0.label, $0.tint) }
      + (ties.contains { $0.tie.isDoubtful } ? [doubt] : [])
  }

  private var signs: [SwatchGrid.Item] {
    let boxes = kinds.map { kind in
      SwatchGrid.Item(kind) {
        SVG.rect(
          $0, fill: Palette.paper.hex,
          more: "stroke=\"\(tint(kind).hex)\" stroke-width=\"1.8\" rx=\"4\"")
      }
    }
    let most = ties.map(\.tie.words.count).max() ?? 0
    let line = SwatchGrid.Item.line(
      most > 1 ? "a tie; the thicker, the more (at most \(most))" : "a tie", Palette.line)
    let arrow = SwatchGrid.Item("a tie in one direction") { frame in
      let y = frame.y + frame.height / 2
      return SVG.line((frame.x, y), (frame.right, y), width: 2, tint: Palette.line)
        + Self.head(at: (frame.right, y), from: (frame.x, y), 2)
    }
    return boxes + kindSigns + [line]
      + (ties.contains { $0.tie.goes || $0.tie.comes } ? [arrow] : [])
  }
}
