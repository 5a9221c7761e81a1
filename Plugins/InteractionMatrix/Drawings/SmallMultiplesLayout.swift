import EntenteKit

/// The positions of small heat maps. Row labels are to the left of each line of maps, column labels
/// below the last map of each column of maps.
struct SmallMultiplesLayout {
  static let margin = 16.0
  private static let (gap, heading, limit) = (16.0, 28.0, 120.0)
  /// The approximate height of the legend.
  private static let footing = 180.0

  let rowCount, columnCount, panelCount: Int
  /// The side length of a cell.
  let side: Double
  let rowLabels: RowLabels
  let columnLabels: FootLabels
  /// The number of maps on a line.
  let perLine: Int
  private let rows, columns: MarginCodes

  init(_ maps: [HeatMap]) {
    let first = maps.first ?? .blank
    (rowCount, columnCount, panelCount) = (first.rowCount, first.columnCount, maps.count)
    side = Self.side(max(rowCount, columnCount))
    let size = side < 18 ? 8.5 : 11
    rows = MarginCodes(first.rowLabels, first.rowTips, size)
    columns = MarginCodes(first.columnLabels, first.columnTips, size)
    // Two lines need the largest cells.
    let limit = side < 26 ? 1000 : Self.limit
    rowLabels = RowLabels(rows.labelled(first), pitch: side, size: size, limit: limit)
    columnLabels = FootLabels(columns.texts, first, pitch: side, size: size, limit: limit)
    let panel = (Double(columnCount) * side + Self.gap, Double(rowCount) * side + Self.heading)
    perLine = Self.perLine(maps.count, panel, (rowLabels.width, columnLabels.height))
  }

  private static func side(_ count: Int) -> Double {
    count <= 6 ? 26 : count <= 12 ? 18 : count <= 30 ? 12 : 9
  }

  /// Enough maps for a picture about 1.5 times as wide as high, with a full last line, and at most
  /// 1,400 units wide.
  private static func perLine(
    _ count: Int, _ panel: (width: Double, height: Double), _ margins: (Double, Double)
  ) -> Int {
    func badness(_ perLine: Int) -> Double {
      let lines = (count + perLine - 1) / perLine
      let width = margins.0 + Double(perLine) * panel.width
      let ratio = width / (1.5 * (margins.1 + footing + Double(lines) * panel.height))
      let empty = Double(lines * perLine - count) / Double(count)
      return max(ratio, 1 / ratio) + empty + (width > 1400 && perLine > 1 ? 100 : 0)
    }
    return (1...max(1, count)).min { badness($0) < badness($1) } ?? 1
  }
}

// MARK: - Measures

extension SmallMultiplesLayout {
  var lineCount: Int { (panelCount + perLine - 1) / perLine }
  private var panelWidth: Double { Double(columnCount) * side }
  private var panelHeight: Double { Double(rowCount) * side }
  private var left: Double { Self.margin + rowLabels.width + 8 }

  var contentWidth: Double {
    let shown = Double(min(perLine, panelCount))
    return max(480, left - Self.margin + shown * (panelWidth + Self.gap) - Self.gap)
  }

  var height: Double {
    Double(lineCount) * (Self.heading + panelHeight) + columnLabels.height
  }

  /// The area of a map's cells.
  func frame(of panel: Int, top: Double) -> SVG.Frame {
    let (line, column) = (panel / perLine, panel % perLine)
    return SVG.Frame(
      x: left + Double(column) * (panelWidth + Self.gap),
      y: top + Double(line) * (panelHeight + Self.heading) + Self.heading, width: panelWidth,
      height: panelHeight)
  }

  /// The last map in a column of maps.
  func lastPanel(below column: Int) -> Int {
    (panelCount - 1 - column) / perLine * perLine + column
  }

  /// The keys for the codes at the margins; one key if rows and columns are the same.
  var keys: [any DrawnBlock] {
    let (width, both) = (contentWidth, rows == columns)
    let blocks =
      both
      ? [rows.key("Rows and columns", width)]
      : [rows.key("Rows", width), columns.key("Columns", width)]
    return blocks.compactMap { $0 }
  }
}

extension HeatMap {
  fileprivate static let blank = HeatMap(
    title: "", rowLabels: [], columnLabels: [], scale: .ordinal([]), cells: [])
}
