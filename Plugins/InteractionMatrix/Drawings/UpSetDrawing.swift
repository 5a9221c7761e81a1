import EntenteKit

/// The parts of an UpSet plot and their positions.
struct UpSetDrawing {
  private static let margin = 16.0
  private static let (rowHeight, barHeight, barWidth, dot) = (26.0, 150.0, 110.0, 7.0)
  private static let size = 12.0

  private let plot: UpSetPlot
  private let sets: [UpSetPlot.Group]
  private let intersections: [UpSetPlot.Intersection]
  private let labels: [[String]]

  init(_ plot: UpSetPlot) {
    self.plot = plot
    (sets, intersections) = (plot.sortedSets, plot.sortedIntersections)
    labels = sets.map { LabelLines.lines($0.label, 240, 11) }
  }

  // MARK: - Measures

  private var pitch: Double {
    max(26, TextMeasure.widest(intersections.map { "\($0.count)" }, Self.size) + 8)
  }
  private var labelWidth: Double { labels.map { TextMeasure.widest($0, 11) }.max() ?? 0 }
  private var numberWidth: Double {
    TextMeasure.widest(sets.map { "\($0.size)" }, Self.size) + 6
  }
  /// The right end of the bars of sets, which grow to the left.
  private var barFoot: Double { Self.margin + numberWidth + Self.barWidth }
  private var gridLeft: Double { barFoot + 8 + labelWidth + 10 }
  private var gridWidth: Double { Double(intersections.count) * pitch }
  private var gridTop: Double { barBottom + 12 }
  private var gridBottom: Double { gridTop + Double(sets.count) * Self.rowHeight }
  private var contentWidth: Double { max(480, gridLeft + gridWidth - Self.margin) }
  private var heading: BlockStack {
    .heading(plot.title, plot.subtitle, width: contentWidth)
  }
  /// The lower end of the bars of intersections, with room above for the number on the highest one.
  private var barBottom: Double { Self.margin + heading.height + 24 + Self.barHeight }
  private var notes: BlockStack { .notes(plot.notes, width: contentWidth) }

  var width: Double { contentWidth + 2 * Self.margin }
  var height: Double { gridBottom + 34 + notes.height + Self.margin }

  // MARK: - Parts

  var parts: [String] {
    [heading.svg(Self.margin, Self.margin)] + axis + sets.indices.map(row)
      + intersections.indices.map(column) + [setCaption, notes.svg(Self.margin, gridBottom + 34)]
  }

  private var most: Int { max(1, intersections.map(\.count).max() ?? 1) }

  private var axis: [String] {
    let ticks = RampBlock.roundTicks(Double(most))
    let lines = ticks.filter { $0 == $0.rounded() }.flatMap { tick -> [String] in
      let y = barBottom - tick / Double(most) * Self.barHeight
      let style = SVG.TextStyle(size: 11, anchor: .end, tint: Palette.grey)
      return [
        SVG.line((gridLeft, y), (gridLeft + gridWidth, y), width: 0.6, tint: Palette.faint),
        SVG.text(SVG.decimal(tick), gridLeft - 6, y + 4, style),
      ]
    }
    return lines + [axisTitle]
  }

  private var axisTitle: String {
    let style = SVG.TextStyle(size: 11, anchor: .middle, tint: Palette.grey)
    let x = gridLeft - 16 - TextMeasure.width("\(most)", 11)
    return SVG.text("In the intersection", x, barBottom - Self.barHeight / 2, style, turned: -90)
  }

  private var setCaption: String {
    let style = SVG.TextStyle(size: 11, anchor: .end, tint: Palette.grey)
    return SVG.text("In the set", barFoot, gridBottom + 16, style)
  }

  private func row(_ index: Int) -> String {
    let (set, top) = (sets[index], gridTop + Double(index) * Self.rowHeight)
    let frame = SVG.Frame(
      x: barFoot, y: top, width: gridLeft + gridWidth - barFoot, height: Self.rowHeight)
    let stripe = index % 2 == 0 ? SVG.rect(frame, fill: Palette.stripe.hex) : ""
    let parts = [stripe, setBar(set, top), label(labels[index], frame)]
    return SVG.group(parts, title: "\(set.label): \(set.size)")
  }

  private func setBar(_ set: UpSetPlot.Group, _ top: Double) -> String {
    let largest = Double(max(1, sets.map(\.size).max() ?? 1))
    let length = Double(set.size) / largest * Self.barWidth
    let frame = SVG.Frame(
      x: barFoot - length, y: top + 4, width: length, height: Self.rowHeight - 8)
    let style = SVG.TextStyle(size: Self.size, anchor: .end)
    return SVG.rect(frame, fill: Palette.grey.hex)
      + SVG.text("\(set.size)", frame.x - 5, frame.baseline(Self.size), style)
  }

  private func label(_ lines: [String], _ row: SVG.Frame) -> String {
    lines.enumerated().map { index, line in
      let offset = (Double(index) - Double(lines.count - 1) / 2) * 11 * LabelLines.height
      let style = SVG.TextStyle(size: 11, anchor: .end)
      return SVG.text(line, gridLeft - 10, row.baseline(11) + offset, style)
    }.joined()
  }

  private func column(_ index: Int) -> String {
    let intersection = intersections[index]
    let x = gridLeft + (Double(index) + 0.5) * pitch
    let parts = [bar(intersection, x), dots(intersection, x)]
    return SVG.group(parts, title: plot.tip(intersection), more: "class=\"intersection\"")
  }

  private func bar(_ intersection: UpSetPlot.Intersection, _ x: Double) -> String {
    let length = Double(intersection.count) / Double(most) * Self.barHeight
    let frame = SVG.Frame(
      x: x - pitch * 0.33, y: barBottom - length, width: pitch * 0.66, height: length)
    let style = SVG.TextStyle(size: Self.size, anchor: .middle)
    return SVG.rect(frame, fill: Palette.accent.hex)
      + SVG.text("\(intersection.count)", x, frame.y - 5, style)
  }

  private func dots(_ intersection: UpSetPlot.Intersection, _ x: Double) -> String {
    let places = sets.indices.map { gridTop + (Double($0) + 0.5) * Self.rowHeight }
    let full = sets.indices.filter { intersection.members.contains(sets[$0].id) }
    var parts = places.map { SVG.circle(x, $0, Self.dot, fill: Palette.faint.hex) }
    if let first = full.first, let last = full.last, first < last {
      parts.append(SVG.line((x, places[first]), (x, places[last]), width: 3, tint: Palette.accent))
    }
    parts += full.map { SVG.circle(x, places[$0], Self.dot, fill: Palette.accent.hex) }
    return parts.joined()
  }
}
