import Foundation

/// A chart of steps as a self-contained SVG picture.
struct StepDrawing {
  private static let (margin, left, width, height) = (16.0, 66.0, 780.0, 190.0)
  private static let (size, title) = (12.0, 26.0)

  private let chart: StepChart
  private let heading: BlockStack
  private let labels: [String]

  init(_ chart: StepChart) {
    self.chart = chart
    heading = .heading(chart.title, "", width: Self.left + Self.width - Self.margin)
    var labels: [String] = []
    for line in chart.panels.flatMap(\.lines) where !labels.contains(line.label) {
      labels.append(line.label)
    }
    self.labels = labels
  }

  private var inner: Double { Self.left + Self.width - Self.margin }

  var svg: String {
    var top = Self.margin + heading.height + 12
    var parts = [heading.svg(Self.margin, Self.margin)]
    for (index, panel) in chart.panels.enumerated() {
      let drawing = PanelDrawing(panel, years: chart.years, labels: labels, index: index)
      parts += drawing.parts(top: top)
      top += drawing.height + 40
    }
    let footing = BlockStack(
      blocks: [
        SwatchGrid(signs, width: inner), BlockStack.notes(chart.notes, width: inner),
      ], gap: 12)
    parts.append(footing.svg(Self.margin, top))
    return SVGDocument(
      width: Self.left + Self.width + Self.margin, height: top + footing.height + Self.margin,
      title: chart.title, description: description, parts: parts, isInteractive: true
    ).svg
  }

  private var description: String {
    let years = "\(chart.years.lowerBound) to \(chart.years.upperBound)"
    let count = "\(chart.panels.count) charts with \(labels.count) lines, \(years)."
    return SwatchGrid.description(count, signs, notes: chart.notes)
  }

  private var signs: [SwatchGrid.Item] {
    let lines = labels.enumerated().map { index, label in
      let (tint, dash) = Palette.kind(index)
      return SwatchGrid.Item.line(label, tint, dash)
    }
    let isDoubtful = chart.panels.flatMap(\.lines).flatMap(\.values).contains {
      $0.certain != $0.possible
    }
    guard isDoubtful else { return lines }
    return lines + [
      SwatchGrid.Item("band: from the certain to the possible value") { frame in
        SVG.rect(frame, fill: Palette.kind(0).tint.hex, more: Self.band)
      }
    ]
  }

  fileprivate static let band = "fill-opacity=\"0.25\""

  /// One of the charts.
  private struct PanelDrawing {
    let panel: StepChart.Panel
    let years: ClosedRange<Int>
    let labels: [String]
    let index: Int
    private let step, most: Double

    init(_ panel: StepChart.Panel, years: ClosedRange<Int>, labels: [String], index: Int) {
      (self.panel, self.years, self.labels, self.index) = (panel, years, labels, index)
      let values = panel.lines.flatMap(\.values).flatMap { [$0.certain, $0.possible] }
      let largest = panel.most ?? max(1, values.compactMap { $0 }.max() ?? 1)
      step = Self.roundStep(largest)
      most = panel.most ?? (largest / step).rounded(.up) * step
    }

    var height: Double { (panel.title.isEmpty ? 0 : StepDrawing.title) + StepDrawing.height }

    /// 1, 2 or 5 times a power of ten, at most five steps to the largest value.
    private static func roundStep(_ largest: Double) -> Double {
      let power = pow(10, (log10(largest / 5)).rounded(.down))
      return [1, 2, 5, 10].map { $0 * power }.first { largest / $0 <= 5.001 } ?? largest
    }

    func parts(top: Double) -> [String] {
      let top = top + (panel.title.isEmpty ? 0 : StepDrawing.title)
      let head =
        panel.title.isEmpty
        ? [] : [SVG.text(panel.title, StepDrawing.margin, top - 12, .init(size: 14))]
      return head + grid(top) + ticks(top)
        + panel.lines.enumerated().map { place, line in
          let look = Palette.kind(labels.firstIndex(of: line.label) ?? 0)
          return SVG.mark(
            [band(line, top, look.tint), path(line, top, look.tint, look.dash)]
              .filter { !$0.isEmpty },
            words(line), row: index, column: place, isFirst: index == 0 && place == 0)
        }
    }

    private func grid(_ top: Double) -> [String] {
      stride(from: 0, through: most * 1.0001, by: step).flatMap { value in
        let y = y(value, top)
        return [
          SVG.line((StepDrawing.left, y), (x(years.upperBound + 1), y), tint: Palette.faint),
          SVG.text(
            SVG.decimal(value), StepDrawing.left - 6, y + SVG.drop(StepDrawing.size),
            .init(size: StepDrawing.size, anchor: .end, tint: Palette.grey)),
        ]
      }
    }

    /// Years below their first day.
    private func ticks(_ top: Double) -> [String] {
      let step = [1, 2, 5, 10, 20, 50, 100].first { years.count / $0 <= 14 } ?? 200
      let y = top + StepDrawing.height
      return years.filter { $0 % step == 0 || years.count == 1 }.flatMap { year in
        [
          SVG.line((x(year), y), (x(year), y + 5)),
          SVG.text(
            "\(year)", x(year), y + 18,
            .init(size: StepDrawing.size, anchor: .middle, tint: Palette.grey)),
        ]
      }
    }

    private func x(_ year: Int) -> Double {
      let share = Double(year - years.lowerBound) / Double(years.count)
      return StepDrawing.left + (StepDrawing.width - StepDrawing.left) * share
    }

    private func y(_ value: Double, _ top: Double) -> Double {
      top + StepDrawing.height * (1 - min(max(value / most, 0), 1))
    }

    private func band(_ line: StepChart.Line, _ top: Double, _ tint: Tint) -> String {
      line.values.compactMap { value -> String? in
        let bounds = [value.certain ?? 0, value.possible ?? 0]
        guard value.possible != nil, bounds[0] != bounds[1] else { return nil }
        let (upper, lower) = (y(max(bounds[0], bounds[1]), top), y(min(bounds[0], bounds[1]), top))
        let frame = SVG.Frame(
          x: x(value.year), y: upper, width: x(value.year + 1) - x(value.year),
          height: lower - upper)
        return SVG.rect(frame, fill: tint.hex, more: StepDrawing.band)
      }.joined()
    }

    /// Steps through the certain values; a year without one interrupts them.
    private func path(
      _ line: StepChart.Line, _ top: Double, _ tint: Tint, _ dash: String
    ) -> String {
      var commands = ""
      var last: Int?
      for value in line.values {
        guard let certain = value.certain else { continue }
        let y = SVG.number(y(certain, top))
        let (from, to) = (SVG.number(x(value.year)), SVG.number(x(value.year + 1)))
        commands += last == value.year - 1 ? "V\(y)H\(to)" : "M\(from) \(y)H\(to)"
        last = value.year
      }
      return commands.isEmpty ? "" : SVG.path(commands, width: 2, tint: tint, dash: dash)
    }

    /// The text alternative: the values, with years in which nothing changes together.
    private func words(_ line: StepChart.Line) -> String {
      var runs: [(from: Int, to: Int, text: String)] = []
      for value in line.values {
        let text = Self.text(value)
        if let last = runs.last, last.text == text, last.to == value.year - 1 {
          runs[runs.count - 1].to = value.year
        } else {
          runs.append((value.year, value.year, text))
        }
      }
      let name = panel.title.isEmpty ? line.label : "\(panel.title), \(line.label)"
      return
        ([name]
        + runs.map { run in
          (run.from == run.to ? "\(run.from)" : "\(run.from) to \(run.to)") + ": \(run.text)"
        }).joined(separator: "\n")
    }

    private static func text(_ value: StepChart.Value) -> String {
      switch (value.certain, value.possible) {
      case (nil, nil): "no value"
      case (let certain?, let possible?) where certain == possible: SVG.decimal(certain)
      case (let certain?, let possible?): "\(SVG.decimal(certain)) or \(SVG.decimal(possible))"
      case (nil, let possible?): "perhaps \(SVG.decimal(possible))"
      case (let certain?, nil): SVG.decimal(certain)
      }
    }
  }
}
