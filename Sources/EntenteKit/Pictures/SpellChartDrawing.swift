import EDTF

/// A chart of spells as a self-contained SVG picture.
struct SpellChartDrawing {
  private static let (margin, size, limit) = (16.0, 12.0, 210.0)
  private static let laneHeight = BarDrawing.height + 5

  private let chart: SpellChart
  private let axis: TimeAxis
  private let width = 920.0
  private let heading: BlockStack
  private let rows: [PlacedRow]
  private let bottom: Double

  /// A row or the heading of a group, with its place.
  private struct PlacedRow {
    let lines: [String]
    let isHeading: Bool
    let frame: SVG.Frame
    /// The bars with their lanes.
    let bars: [(bar: SpellChart.Bar, lane: Int)]
  }

  init(_ chart: SpellChart) {
    self.chart = chart
    let labels = chart.rows.flatMap { TextMeasure.balanced($0.label, Self.limit, Self.size) }
    let left = Self.margin + max(60, TextMeasure.widest(labels, Self.size)) + 12
    let days = chart.bars.flatMap {
      [$0.startEarliest, $0.startLatest, $0.endEarliest, $0.endLatest].compactMap { $0 }
    }
    axis = TimeAxis(days, lastDay: chart.lastDay, left: left, width: width - Self.margin - left)
    heading = .heading(chart.title, "", width: width - 2 * Self.margin)
    var y = Self.margin + heading.height + 44
    var rows: [PlacedRow] = []
    let inner = width - 2 * Self.margin
    func add(_ lines: [String], _ height: Double, isHeading: Bool = false, _ bars: [SpellChart.Bar])
    {
      let frame = SVG.Frame(x: Self.margin, y: y, width: inner, height: height)
      rows.append(
        PlacedRow(lines: lines, isHeading: isHeading, frame: frame, bars: Self.lanes(bars)))
      y += height
    }
    for group in chart.groups where !group.rows.isEmpty {
      if !group.title.isEmpty { add([group.title], 28, isHeading: true, []) }
      for row in group.rows {
        let lines = TextMeasure.balanced(row.label, Self.limit, Self.size)
        let lanes = (Self.lanes(row.bars).map(\.lane).max() ?? 0) + 1
        let height = max(Double(lanes) * Self.laneHeight + 5, Double(lines.count) * 15 + 7)
        add(lines, height, row.bars)
      }
    }
    self.rows = rows
    bottom = y
  }

  /// Bars that certainly overlap are in different lanes.
  private static func lanes(_ bars: [SpellChart.Bar]) -> [(bar: SpellChart.Bar, lane: Int)] {
    var ends: [Int] = []
    return bars.map { bar in
      let from = (bar.isCertain ? bar.startLatest : bar.startEarliest)?.number ?? .min
      let to = (bar.isCertain ? bar.endEarliest : bar.endLatest)?.number ?? .max
      let lane = ends.firstIndex { $0 <= from } ?? ends.count
      if lane == ends.count { ends.append(to) } else { ends[lane] = to }
      return (bar, lane)
    }
  }

  // MARK: - Picture

  var svg: String {
    let legend = SwatchGrid(signs, width: width - 2 * Self.margin)
    let notes = BlockStack.notes(chart.notes, width: width - 2 * Self.margin)
    let footing = BlockStack(blocks: [legend, notes], gap: 14)
    let top = bottom + 30
    let parts =
      [heading.svg(Self.margin, Self.margin)] + stripes + grid + rows.flatMap(labels) + bars
      + lastDay + [footing.svg(Self.margin, top)]
    return SVGDocument(
      width: width, height: top + footing.height + Self.margin, title: chart.title,
      description: description, definitions: marks.flatMap(BarDrawing.gradients), parts: parts,
      isInteractive: true
    ).svg
  }

  private var marks: [KindMarks.Mark] { chart.marks.marks(of: Set(chart.bars.map(\.kind))) }

  private var description: String {
    let count = "Timeline with \(chart.rows.count) rows and \(chart.bars.count) spells."
    return SwatchGrid.description(count, signs, notes: chart.notes)
  }

  private var gridTop: Double { Self.margin + heading.height + 44 }

  private var stripes: [String] {
    rows.enumerated().filter { $0.offset % 2 == 1 && !$0.element.isHeading }.map {
      SVG.rect($0.element.frame, fill: Palette.stripe.hex)
    }
  }

  private var grid: [String] {
    axis.ticks.flatMap { tick in
      let style = SVG.TextStyle(size: 11, anchor: .middle, tint: Palette.grey)
      return [
        SVG.line((tick.x, gridTop), (tick.x, bottom), tint: Palette.faint),
        SVG.text("\(tick.year)", tick.x, gridTop - 6, style),
        SVG.text("\(tick.year)", tick.x, bottom + 15, style),
      ]
    }
  }

  private func labels(_ row: PlacedRow) -> [String] {
    let size = row.isHeading ? 13 : Self.size
    let first = row.frame.baseline(size) - Double(row.lines.count - 1) * 7.5
    return row.lines.enumerated().map { index, line in
      SVG.text(
        line, row.frame.x, first + 15 * Double(index), .init(size: size, isBold: row.isHeading))
    }
  }

  private var bars: [String] {
    var count = 0
    return rows.filter { !$0.isHeading }.enumerated().flatMap { index, row in
      let lanes = Double((row.bars.map(\.lane).max() ?? 0) + 1)
      let top = row.frame.y + (row.frame.height - lanes * Self.laneHeight) / 2 + 2.5
      return row.bars.enumerated().map { column, entry in
        let drawing = BarDrawing(
          bar: entry.bar, mark: chart.marks[entry.bar.kind], axis: axis,
          top: top + Double(entry.lane) * Self.laneHeight, next: next(after: column, in: row))
        count += 1
        return SVG.mark(
          drawing.parts, entry.bar.description, row: index, column: column, isFirst: count == 1,
          statement: entry.bar.statement)
      }
    }
  }

  /// Where the next bar of the lane begins, or the axis ends.
  private func next(after column: Int, in row: PlacedRow) -> Double {
    let lane = row.bars[column].lane
    let later = row.bars.dropFirst(column + 1).first { $0.lane == lane }
    return later.map { $0.bar.startEarliest.map(axis.x) ?? axis.left } ?? axis.right
  }

  private var lastDay: [String] {
    guard let day = chart.lastDay else { return [] }
    let x = axis.x(day)
    return [
      SVG.line((x, gridTop - 18), (x, bottom), tint: Palette.black, dash: "4 3"),
      SVG.text(
        "last day of the dataset: \(day)", x + 4, gridTop - 22,
        .init(size: 11, anchor: .end, tint: Palette.grey)),
    ]
  }
}

// MARK: - Legend

extension SpellChartDrawing {
  private var signs: [SwatchGrid.Item] {
    let kinds = marks.map { mark in
      SwatchGrid.Item("\(mark.letter): \(mark.label)") { frame in
        SVG.rect(frame, fill: mark.tint.hex)
          + SVG.text(
            mark.letter, frame.middle, frame.baseline(10),
            .init(
              size: 10, isBold: true, anchor: .middle, tint: Tint.ink(on: [mark.tint]).tint))
      }
    }
    return kinds + doubts + acts
  }

  private var doubts: [SwatchGrid.Item] {
    guard let mark = marks.first else { return [] }
    let bars = chart.bars
    let fill = mark.tint.hex
    let fades = SwatchGrid.Item("fading: possible on these days, not certain") {
      SVG.rect($0, fill: "url(#\(BarDrawing.id("out", mark)))")
    }
    let pale = SwatchGrid.Item("translucent: a source marks a date as uncertain or approximate") {
      SVG.rect($0, fill: fill, more: "fill-opacity=\"0.5\"")
    }
    let dotted = SwatchGrid.Item("dotted outline: sources disagree") {
      SVG.rect($0, fill: fill) + SVG.rect($0, fill: "none", more: BarDrawing.dots)
    }
    let unsure = SwatchGrid.Item("letter with ?: certain on no day") {
      SVG.text(
        "\(mark.letter)?", $0.middle, $0.baseline(10),
        .init(size: 10, isBold: true, anchor: .middle))
    }
    return [fades] + (bars.contains { $0.isApproximate } ? [pale] : [])
      + (bars.contains { $0.isDisputed } ? [dotted] : [])
      + (bars.contains { !$0.isCertain } ? [unsure] : [])
  }

  private var acts: [SwatchGrid.Item] {
    let bars = chart.bars
    let begin = SwatchGrid.Item("an act begins it") {
      BarDrawing.sign(.act, $0.middle, $0.y + $0.height / 2)
    }
    let list = SwatchGrid.Item("an imported list has it") {
      BarDrawing.sign(.list, $0.middle, $0.y + $0.height / 2)
    }
    let end = SwatchGrid.Item("an act ends it") {
      BarDrawing.cross($0.middle, $0.y + $0.height / 2)
    }
    return (bars.contains { $0.origin == .act } ? [begin] : [])
      + (bars.contains { $0.origin == .list } ? [list] : [])
      + (bars.contains { $0.isEnded } ? [end] : [])
  }
}
