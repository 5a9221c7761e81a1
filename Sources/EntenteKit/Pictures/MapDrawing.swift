/// A map of members as a self-contained SVG picture.
struct MapDrawing {
  private static let margin = 16.0
  private static let land = Tint(0xe2e2e2)

  private let chart: MapChart
  private let width = 920.0
  private let window: MapWindow
  private let drawn: [(place: MapChart.Place, shapes: [MapShape])]
  private let tiles: [MapChart.Place]

  init(_ chart: MapChart) {
    self.chart = chart
    let outlines = Dictionary(
      Outlines.world.compactMap { one in one.state.map { ($0, one) } },
      uniquingKeysWith: { first, _ in first })
    let window = MapWindow(
      around: chart.places.compactMap { outlines[$0.id] }, width: width - 2 * Self.margin)
    self.window = window
    drawn = chart.places.compactMap { place in
      guard let outline = outlines[place.id] else { return nil }
      let shapes = outline.rings.flatMap(window.shapes)
      return shapes.isEmpty ? nil : (place, shapes)
    }
    let ids = Set(drawn.map(\.place.id))
    tiles = chart.places.filter { !ids.contains($0.id) }
  }

  private var inner: Double { width - 2 * Self.margin }

  var svg: String {
    let heading = BlockStack.heading(chart.title, "", width: inner)
    let top = Self.margin + heading.height + 12
    let hasMap = !drawn.isEmpty
    let bottom = hasMap ? top + window.height + 14 : top
    let note = TextBlock(
      !tiles.isEmpty && hasMap ? "Without an outline on this map:" : "", width: inner,
      .init(size: 12, isBold: true))
    let footing = BlockStack(
      blocks: [
        note, SwatchGrid(tileItems, width: inner), SwatchGrid(signs, width: inner),
        BlockStack.notes(notes, width: inner),
      ], gap: 16)
    return SVGDocument(
      width: width, height: bottom + footing.height + Self.margin, title: chart.title,
      description: description, definitions: definitions(top),
      parts: [heading.svg(Self.margin, Self.margin)] + (hasMap ? map(top) : [])
        + [footing.svg(Self.margin, bottom)], isInteractive: true
    ).svg
  }

  private var notes: [String] { chart.notes + (drawn.isEmpty ? [] : [MapChart.caption]) }

  private var description: String {
    let count = "Map of \(chart.places.count) members, \(drawn.count) of them with an outline."
    return SwatchGrid.description(count, signs, notes: notes)
  }

  // MARK: - Map

  /// Pictures in one page share their ids, so equal ids must mean equal windows.
  private func clipID(_ top: Double) -> String {
    "map-window-\(Int(top * 100))-\(Int(window.height * 100))"
  }

  private func frame(_ top: Double) -> SVG.Frame {
    .init(x: Self.margin, y: top, width: window.width, height: window.height)
  }

  private func map(_ top: Double) -> [String] {
    let ids = Set(drawn.map(\.place.id))
    let others = Outlines.world.filter { $0.state.map { !ids.contains($0) } ?? true }
      .flatMap(\.rings).flatMap(window.shapes)
    let land = path(others, top, fill: Self.land.hex)
    let states = drawn.enumerated().map { index, entry in
      let more = entry.place.isDisputed ? Self.dots : Self.border
      return SVG.mark(
        [path(entry.shapes, top, fill: fill(entry.place), more: more)], entry.place.description,
        row: 0, column: index, isFirst: index == 0, statement: entry.place.statement)
    }
    let edge = SVG.rect(
      frame(top), fill: "none", more: "stroke=\"\(Palette.line.hex)\" stroke-width=\"1\"")
    let clip = "clip-path=\"url(#\(clipID(top)))\""
    return ["<g \(clip)>\((land + states.joined(separator: "\n")))</g>"] + labels(top) + [edge]
  }

  private static let border = "stroke=\"\(Palette.paper.hex)\" stroke-width=\"0.6\""
  private static let dots =
    "stroke=\"\(Palette.black.hex)\" stroke-width=\"1.4\" stroke-dasharray=\"1.6 2.4\""

  private func path(
    _ shapes: [MapShape], _ top: Double, fill: String, more: String = Self.border
  ) -> String {
    let commands = shapes.map { $0.commands(Self.margin, top) }.joined()
    return "<path d=\"\(commands)\" fill=\"\(fill)\" \(more)/>"
  }

  /// Names where there is room for them, of the largest states first.
  private func labels(_ top: Double) -> [String] {
    var taken: [SVG.Frame] = []
    let area = frame(top)
    let sized = drawn.map { ($0.place, Self.middle($0.shapes)) }
      .sorted { ($0.1.width * $0.1.height, $0.0.id) > ($1.1.width * $1.1.height, $1.0.id) }
    return sized.compactMap { place, shape in
      let text = named(place)
      let room = SVG.Frame(
        x: Self.margin + shape.x, y: top + shape.y, width: shape.width, height: shape.height)
      let width = TextMeasure.width(text, 11) + 4
      let free = Self.boxes(width, about: room).first { box in
        box.x > area.x && box.right < area.right && box.y > area.y && box.bottom < area.bottom
          && !taken.contains {
            $0.x < box.right && box.x < $0.right && $0.y < box.bottom && box.y < $0.bottom
          }
      }
      guard let box = free else { return nil }
      taken.append(box)
      let name = SVG.text(
        text, box.middle, box.baseline(11),
        .init(size: 11, anchor: .middle, halo: Palette.paper))
      return leader(from: box, to: room) + name
    }
  }

  /// The places for the name of a state, best first: on it, or beside it if it is smaller.
  private static func boxes(_ width: Double, about room: SVG.Frame) -> [SVG.Frame] {
    let (height, gap) = (16.0, 12.0)
    let middle = (x: room.middle - width / 2, y: room.y + room.height / 2 - height / 2)
    let on = room.width * 1.6 > width ? [middle] : []
    let beside = [
      (room.middle - width / 2, room.bottom + gap), (room.right + gap, middle.y),
      (room.x - gap - width, middle.y), (room.middle - width / 2, room.y - gap - height),
    ]
    return (on + beside).map { SVG.Frame(x: $0.0, y: $0.1, width: width, height: height) }
  }

  /// A line from a name beside a state to the state; empty for a name on it.
  private func leader(from box: SVG.Frame, to room: SVG.Frame) -> String {
    let target = (room.middle, room.y + room.height / 2)
    let start = (
      min(max(target.0, box.x), box.right), min(max(target.1, box.y), box.bottom)
    )
    guard start != target else { return "" }
    return SVG.line(start, target, width: 2.6, tint: Palette.paper)
      + SVG.line(start, target, tint: Palette.black)
  }

  /// The name, with the letters of the statuses, except of the most frequent one where it is
  /// certain.
  private func named(_ place: MapChart.Place) -> String {
    let isPlain = place.statuses.allSatisfy { $0.isCertain && $0.kind == usual }
    return isPlain ? place.label : withLetters(place)
  }

  /// The most frequent status.
  private var usual: String? {
    let kinds = chart.places.flatMap { $0.statuses.map(\.kind) }
    let counts = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func withLetters(_ place: MapChart.Place) -> String {
    let letters = place.statuses.map { chart.marks[$0.kind].letter + ($0.isCertain ? "" : "?") }
    return "\(place.label) (\(letters.joined(separator: ", ")))"
  }

  /// The frame of the largest ring.
  private static func middle(_ shapes: [MapShape]) -> SVG.Frame {
    let frames = shapes.map { shape in
      SVG.Frame(
        x: shape.x.lowerBound, y: shape.y.lowerBound,
        width: shape.x.upperBound - shape.x.lowerBound,
        height: shape.y.upperBound - shape.y.lowerBound)
    }
    return frames.max { $0.width * $0.height < $1.width * $1.height }
      ?? .init(x: 0, y: 0, width: 0, height: 0)
  }
}

// MARK: - Fills

extension MapDrawing {
  /// The colours of a fill: one, or stripes of two or more.
  private func tints(_ place: MapChart.Place) -> [Tint] {
    let kinds = place.statuses.map { chart.marks[$0.kind].tint }
    let isOne = Set(place.statuses.map(\.kind)).count == 1
    return isOne
      ? kinds.prefix(1) + (place.statuses.contains { $0.isCertain } ? [] : [Palette.paper]) : kinds
  }

  private func fill(_ place: MapChart.Place) -> String {
    let tints = tints(place)
    return tints.count == 1 ? tints[0].hex : "url(#\(Self.id(tints)))"
  }

  private static func id(_ tints: [Tint]) -> String {
    "map-" + tints.map { $0.hex.dropFirst() }.joined(separator: "-")
  }

  private func definitions(_ top: Double) -> [String] {
    let window = "<clipPath id=\"\(clipID(top))\">\(SVG.rect(frame(top), fill: "none"))</clipPath>"
    let all = Set(chart.places.map(tints) + doubtfulTints.map { [$0, Palette.paper] })
    return [window] + all.filter { $0.count > 1 }.map(Self.stripes).sorted()
  }

  private static func stripes(_ tints: [Tint]) -> String {
    let band = 4.0
    let size = SVG.number(band * Double(tints.count))
    let bands = tints.enumerated().map { index, tint in
      SVG.rect(
        .init(
          x: band * Double(index), y: 0, width: band, height: band * Double(tints.count)),
        fill: tint.hex)
    }
    return """
      <pattern id="\(id(tints))" patternUnits="userSpaceOnUse" width="\(size)" \
      height="\(size)" patternTransform="rotate(45)">\(bands.joined())</pattern>
      """
  }
}

// MARK: - Legend

extension MapDrawing {
  private var marks: [KindMarks.Mark] {
    chart.marks.marks(of: Set(chart.places.flatMap { $0.statuses.map(\.kind) }))
  }

  /// The first colour that occurs as a doubtful one.
  private var doubtfulTints: [Tint] {
    let kinds = chart.places.flatMap(\.statuses).filter { !$0.isCertain }.map(\.kind)
    return chart.marks.marks(of: Set(kinds)).prefix(1).map(\.tint)
  }

  private var tileItems: [SwatchGrid.Item] {
    tiles.enumerated().map { index, place in
      SwatchGrid.Item(withLetters(place)) { frame in
        let more = place.isDisputed ? Self.dots : Self.border
        return SVG.mark(
          [SVG.rect(frame, fill: self.fill(place), more: more)], place.description, row: 1,
          column: index, isFirst: self.drawn.isEmpty && index == 0, statement: place.statement)
      }
    }
  }

  private var signs: [SwatchGrid.Item] {
    let kinds = marks.map { mark in
      let isUsual = mark.id == usual && marks.count > 1 && !drawn.isEmpty
      return SwatchGrid.Item(
        "\(mark.letter): \(mark.label)\(isUsual ? " (also names without a letter)" : "")"
      ) { frame in
        SVG.rect(frame, fill: mark.tint.hex)
      }
    }
    let doubtful = doubtfulTints.map { tint in
      SwatchGrid.Item("striped: possible, not certain on all these days") {
        SVG.rect($0, fill: "url(#\(Self.id([tint, Palette.paper])))")
      }
    }
    let disputed = SwatchGrid.Item("dotted outline: sources disagree") {
      SVG.rect($0, fill: "none", more: Self.dots)
    }
    return kinds + doubtful + (chart.places.contains { $0.isDisputed } ? [disputed] : [])
  }
}
