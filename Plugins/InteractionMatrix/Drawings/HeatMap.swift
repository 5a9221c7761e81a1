/// A matrix with everything that its picture shows.
struct HeatMap: Sendable {
  var title: String
  var subtitle = ""
  var rowLabels: [String]
  var columnLabels: [String]
  /// Full names, if the labels are short.
  var rowTips: [String]?
  var columnTips: [String]?
  var scale: ColorScale
  /// The cells by row; missing cells are blank.
  var cells: [[DrawnCell]]
  /// Notes under the picture: measure, day, rule, weights.
  var notes: [String] = []
  /// A tree whose leaves, in order, are the rows from the top. It is drawn only if it has as many
  /// leaves as there are rows.
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

  /// The text alternative of a cell: its row and column, its value, and its tooltip.
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
  /// The same map with rows and columns in the order of trees over its current order, and the trees
  /// at its margins.
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

  /// The middle of the certain and the possible value, for distances. If nothing is certain, the
  /// lowest value of the scale stands in.
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
  /// The element, or `nil` outside the array.
  subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
