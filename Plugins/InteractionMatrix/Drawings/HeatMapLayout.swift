import EntenteKit

/// The positions of the parts of a heat map.
struct HeatMapLayout {
  static let margin = 16.0
  /// The width up to which labels stay on one line.
  private static let labelLimit = 180.0
  private static let treeRoom = 60.0

  let map: HeatMap
  /// Whether a page around the picture shows title and notes.
  let isBare: Bool
  /// The size of texts in and beside cells.
  let size: Double
  let cell: (width: Double, height: Double)
  let rows: RowLabels
  let columns: ColumnLabels

  init(_ map: HeatMap, isBare: Bool = false) {
    self.isBare = isBare
    let isSmall = map.columnCount <= 10 && map.rowCount <= 15
    self.map = map
    size = isSmall ? 13 : 11
    cell = (Self.cellWidth(map, size, isSmall), isSmall ? 34 : 28)
    rows = RowLabels(map, pitch: cell.height, size: size, limit: Self.labelLimit)
    columns = ColumnLabels(map, pitch: cell.width, size: size, limit: Self.labelLimit)
  }

  /// As wide as the widest text needs; for few columns with short labels, as wide as those.
  private static func cellWidth(_ map: HeatMap, _ size: Double, _ isSmall: Bool) -> Double {
    let texts = TextMeasure.widest(map.shownCells.map(\.text), size) + 8
    let labels = TextMeasure.widest(map.columnLabels, size) + 10
    let isBroken = TextMeasure.widest(map.columnLabels, size) > labelLimit
    let least = isSmall ? 46.0 : isBroken ? 36 : 30
    return min(96, max(least, texts, isSmall && labels <= 96 ? labels : 0))
  }
}

// MARK: - Measures

extension HeatMapLayout {
  private var gridWidth: Double { Double(map.columnCount) * cell.width }
  private var gridHeight: Double { Double(map.rowCount) * cell.height }
  private var gridLeft: Double { Self.margin + rows.width + 8 }

  private var contentWidth: Double {
    let tree = map.drawnRowTree == nil ? 0 : Self.treeRoom
    return max(gridLeft + gridWidth + max(tree, columns.overhang) - Self.margin, 480)
  }

  var width: Double { contentWidth + 2 * Self.margin }

  var heading: BlockStack {
    isBare ? BlockStack(blocks: []) : .heading(map.title, map.subtitle, width: contentWidth)
  }

  var footing: BlockStack {
    BlockStack(
      blocks: [
        Legend([map], map.scale, width: contentWidth),
        BlockStack.notes(isBare ? [] : map.notes, width: contentWidth),
      ], gap: 14)
  }

  /// The cells, without labels.
  var grid: SVG.Frame {
    let top = Self.margin + heading.height + 14 + columns.height
    return SVG.Frame(x: gridLeft, y: top, width: gridWidth, height: gridHeight)
  }

  func frame(_ row: Int, _ column: Int, in grid: SVG.Frame) -> SVG.Frame {
    SVG.Frame(
      x: grid.x + Double(column) * cell.width, y: grid.y + Double(row) * cell.height,
      width: cell.width, height: cell.height)
  }

  func rowTreeFrame(_ grid: SVG.Frame) -> SVG.Frame {
    SVG.Frame(x: grid.right + 5, y: grid.y, width: Self.treeRoom - 10, height: grid.height)
  }

  func columnTreeFrame(_ grid: SVG.Frame) -> SVG.Frame {
    SVG.Frame(x: grid.x, y: grid.bottom + 5, width: grid.width, height: Self.treeRoom - 10)
  }

  func footingTop(_ grid: SVG.Frame) -> Double {
    grid.bottom + (map.drawnColumnTree == nil ? 0 : Self.treeRoom) + 16
  }
}
