import EntenteKit

/// A matrix as a self-contained SVG picture.
struct HeatMapSVG {
  let map: HeatMap
  /// For a page with a script: cells can have the focus and have text alternatives, and the page
  /// shows title and notes.
  var isInteractive = false

  var svg: String {
    let layout = HeatMapLayout(map, isBare: isInteractive)
    let grid = layout.grid
    let footing = layout.footing
    let top = layout.footingTop(grid)
    let parts =
      [layout.heading.svg(HeatMapLayout.margin, HeatMapLayout.margin)]
      + layout.columns.parts(grid.x, grid.y) + layout.rows.parts(grid.x, grid.y)
      + cells(layout, grid) + trees(layout, grid) + [footing.svg(HeatMapLayout.margin, top)]
    return SVGDocument(
      width: layout.width, height: top + footing.height + HeatMapLayout.margin, title: map.title,
      description: description, definitions: Hatching.patterns(legend.kinds), parts: parts,
      isInteractive: isInteractive
    ).svg
  }

  private var legend: Legend { Legend([map], map.scale, width: 0) }

  private var description: String {
    let size = "Heat map of \(map.rowCount) rows and \(map.columnCount) columns."
    let lines = [map.subtitle, size, "Legend: " + legend.lines.joined(separator: "; ") + "."]
    return (lines + map.notes).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func cells(_ layout: HeatMapLayout, _ grid: SVG.Frame) -> [String] {
    (0..<map.rowCount).flatMap { row in
      (0..<map.columnCount).map { column in
        let frame = layout.frame(row, column, in: grid)
        let drawing = CellDrawing(
          cell: map.cell(row, column), frame: frame, scale: map.scale, size: layout.size)
        return SVG.group(
          drawing.parts, title: map.description(row, column), more: attributes(row, column))
      }
    }
  }

  /// Tab reaches only the first cell; arrow keys move to the others.
  private func attributes(_ row: Int, _ column: Int) -> String {
    guard isInteractive else { return "class=\"cell\"" }
    let cell = map.cell(row, column)
    let value = cell.lines(on: map.scale).first ?? ""
    let name = Markup.escaped("\(map.heading(row, column)): \(value)")
    let isFirst = row == 0 && column == 0
    return """
      class="cell" role="img" aria-label="\(name)" tabindex="\(isFirst ? 0 : -1)" \
      data-row="\(row)" data-column="\(column)"
      """
  }

  private func trees(_ layout: HeatMapLayout, _ grid: SVG.Frame) -> [String] {
    let rows = map.drawnRowTree.map {
      DendrogramDrawing(tree: $0, side: .right, frame: layout.rowTreeFrame(grid)).parts
    }
    let columns = map.drawnColumnTree.map {
      DendrogramDrawing(tree: $0, side: .below, frame: layout.columnTreeFrame(grid)).parts
    }
    return (rows ?? []) + (columns ?? [])
  }
}
