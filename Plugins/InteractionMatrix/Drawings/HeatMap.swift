/// A matrix with all that its picture says.
struct HeatMap: Sendable {
  var title: String
  var subtitle = ""
  var rowLabels: [String]
  var columnLabels: [String]
  /// Full names, where the labels are short.
  var rowTips: [String]?
  var columnTips: [String]?
  var scale: ColorScale
  /// By row. A cell that is lacking stays blank.
  var cells: [[DrawnCell]]
  /// Printed under the picture: measure, day, rule, weights.
  var notes: [String] = []
  /// Its leaves in order are the rows from above, whatever their numbers; one that has more or
  /// fewer is not drawn.
  var rowTree: Dendrogram?
  var columnTree: Dendrogram?
}

extension HeatMap {
  var rowCount: Int { rowLabels.count }
  var columnCount: Int { columnLabels.count }

  func cell(_ row: Int, _ column: Int) -> DrawnCell {
    cells[at: row]?[at: column] ?? DrawnCell()
  }

  func rowName(_ row: Int) -> String { rowTips?[at: row] ?? rowLabels[at: row] ?? "" }

  func columnName(_ column: Int) -> String {
    columnTips?[at: column] ?? columnLabels[at: column] ?? ""
  }

  func heading(_ row: Int, _ column: Int) -> String { "\(rowName(row)) – \(columnName(column))" }

  /// All that is said of a cell, in one text: its place and value, then its tip.
  func description(_ row: Int, _ column: Int) -> String {
    let lines = cell(row, column).lines(on: scale)
    return ([heading(row, column)] + lines).joined(separator: "\n")
  }

  var shownCells: [DrawnCell] {
    (0..<rowCount).flatMap { row in (0..<columnCount).map { cell(row, $0) } }
  }
}

// MARK: - Clustering

extension HeatMap {
  /// The same with its rows and columns in the order of trees over them as they stand now, and the
  /// trees at its margins.
  func arranged(rows: Dendrogram?, columns: Dendrogram?) -> HeatMap {
    let rowOrder = rows?.leaves ?? Array(0..<rowCount)
    let columnOrder = columns?.leaves ?? Array(0..<columnCount)
    var map = self
    map.cells = rowOrder.map { row in columnOrder.map { cell(row, $0) } }
    map.rowLabels = rowOrder.map { rowLabels[at: $0] ?? "" }
    map.columnLabels = columnOrder.map { columnLabels[at: $0] ?? "" }
    map.rowTips = rowTips.map { _ in rowOrder.map(rowName) }
    map.columnTips = columnTips.map { _ in columnOrder.map(columnName) }
    (map.rowTree, map.columnTree) = (rows ?? rowTree, columns ?? columnTree)
    return map
  }

  /// The middle of what is certain and what is possible, for distances. Where nothing is certain,
  /// the lowest of the scale is.
  var midpoints: [[Double?]] {
    (0..<rowCount).map { row in
      (0..<columnCount).map { column in
        let cell = cell(row, column)
        return cell.high.map { ($0 + (cell.low ?? scale.lowest)) / 2 }
      }
    }
  }
}

extension Array {
  /// The element, if there is one.
  subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
