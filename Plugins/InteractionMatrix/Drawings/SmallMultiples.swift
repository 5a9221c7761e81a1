import Entente
import EntenteKit

/// The same matrix for several years: small heat maps with one scale and one legend in one SVG.
///
/// All have the rows and columns of the first map.
struct SmallMultiples {
  let title: String
  var subtitle = ""
  let panels: [(label: String, map: HeatMap)]
  /// Notes below the picture.
  var notes: [String] = []

  /// The levels or the maximum of all maps, so that a colour means the same in each.
  var scale: ColorScale {
    let scales = panels.map(\.map.scale)
    guard case .sequential(_, _, let unit) = scales.first else { return .ordinal(steps(scales)) }
    return .sequential(
      minimum: scales.map(\.lowest).min() ?? 0, maximum: scales.map(\.highest).max() ?? 0,
      unit: unit)
  }

  private func steps(_ scales: [ColorScale]) -> [ColorScale.Step] {
    var steps: [ColorScale.Step] = []
    for step in scales.flatMap(\.steps) where !steps.contains(where: { $0.value == step.value }) {
      steps.append(step)
    }
    return steps.sorted { $0.value < $1.value }
  }

  var svg: String {
    let layout = SmallMultiplesLayout(panels.map(\.map))
    let margin = SmallMultiplesLayout.margin
    let heading = BlockStack.heading(title, subtitle, width: layout.contentWidth)
    let top = margin + heading.height + 14
    let footing = footing(layout)
    let bottom = top + layout.height + 16
    let parts =
      [heading.svg(margin, margin)] + labels(layout, top) + drawn(layout, top)
      + [footing.svg(margin, bottom)]
    return SVGDocument(
      width: layout.contentWidth + 2 * margin, height: bottom + footing.height + margin,
      title: title, description: description, definitions: Hatching.patterns(kinds, period: 5),
      parts: parts
    ).svg
  }

  private var legend: Legend { Legend(panels.map(\.map), scale, width: 0) }
  private var kinds: [Emptiness] { legend.kinds }

  private var description: String {
    let names = panels.map(\.label).joined(separator: ", ")
    let count = "\(panels.count) small heat maps of the same rows and columns: \(names)."
    let lines = [subtitle, count, "Legend: " + legend.lines.joined(separator: "; ") + "."]
    return (lines + notes).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func footing(_ layout: SmallMultiplesLayout) -> BlockStack {
    BlockStack(
      blocks: layout.keys
        + [
          Legend(panels.map(\.map), scale, width: layout.contentWidth),
          BlockStack.notes(notes, width: layout.contentWidth),
        ], gap: 14)
  }
}

// MARK: - Panels

extension SmallMultiples {
  private func drawn(_ layout: SmallMultiplesLayout, _ top: Double) -> [String] {
    let scale = scale
    return panels.enumerated().flatMap { index, panel in
      let frame = layout.frame(of: index, top: top)
      let style = SVG.TextStyle(size: 12, isBold: true)
      return [SVG.text(panel.label, frame.x, frame.y - 5, style)]
        + cells(panel, scale, layout, frame)
    }
  }

  private func cells(
    _ panel: (label: String, map: HeatMap), _ scale: ColorScale, _ layout: SmallMultiplesLayout,
    _ frame: SVG.Frame
  ) -> [String] {
    (0..<layout.rowCount).flatMap { row in
      (0..<layout.columnCount).map { column in
        let place = SVG.Frame(
          x: frame.x + Double(column) * layout.side, y: frame.y + Double(row) * layout.side,
          width: layout.side, height: layout.side)
        let drawing = CellDrawing(
          cell: panel.map.cell(row, column), frame: place, scale: scale,
          size: layout.side < 18 ? nil : layout.side * 0.4)
        let title = "\(panel.label): \(panel.map.description(row, column))"
        return SVG.group(drawing.parts, title: title, more: "class=\"cell\"")
      }
    }
  }

  private func labels(_ layout: SmallMultiplesLayout, _ top: Double) -> [String] {
    let rows = (0..<layout.lineCount).flatMap { line in
      let frame = layout.frame(of: line * layout.perLine, top: top)
      return layout.rowLabels.parts(frame.x, frame.y)
    }
    let columns = (0..<min(layout.perLine, panels.count)).flatMap { column in
      let last = layout.frame(of: layout.lastPanel(below: column), top: top)
      return layout.columnLabels.parts(last.x, last.bottom)
    }
    return rows + columns
  }
}
