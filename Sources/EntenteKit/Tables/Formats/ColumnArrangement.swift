/// Decides which columns of a table are side by side on lines of a given width, and which are below
/// their row.
///
/// Columns keep their width if they fit. Otherwise long texts are wrapped. If columns would be too
/// narrow to read, some leave the grid: first those with the same value in every row, then the
/// details, then long texts, then the columns with the least text.
struct ColumnArrangement {
  static let gap = "  "
  /// A narrow text of more lines is placed below the row.
  private static let mostLines = 4

  /// The columns side by side, with their widths.
  private(set) var grid: [(column: Int, width: Int)] = []
  /// The columns whose values are below their rows.
  private(set) var below: [Int] = []
  /// The columns with the same value in every row, shown once.
  private(set) var common: [Int] = []

  private let width: Int
  /// The columns that are still in the grid.
  private var columns: [ColumnMeasure]

  /// - Parameter isWhole: Whether the table has all rows; else no column is known to be constant.
  init(_ table: Table, width: Int, hasHeader: Bool, isWhole: Bool) {
    self.width = width
    let hasNames = hasHeader && isWhole && table.rows.count > 2
    let all = table.columns.indices.map { ColumnMeasure(table, $0, hasHeader: hasHeader) }
    columns = all
    fit(hasNames: hasNames)
    var tall: [Int] = []
    while !tallest.isEmpty {
      // Without the tall columns, others that left may fit again.
      tall += tallest
      columns = all.filter { !tall.contains($0.column) }
      (below, common) = (tall, [])
      fit(hasNames: hasNames)
    }
    below.sort()
  }

  private func total(_ size: (ColumnMeasure) -> Int) -> Int {
    columns.reduce(Self.gap.count * max(0, columns.count - 1)) { $0 + size($1) }
  }

  private var deficit: Int { total(\.least) - width }

  /// Removes columns until the others fit, and sets the widths of these.
  private mutating func fit(hasNames: Bool) {
    if deficit > 0, hasNames {
      common = columns.dropFirst().filter(\.isConstant).map(\.column)
      columns.removeAll { common.contains($0.column) }
    }
    while deficit > 0, let next = nextToLeave { move(next) }
    setWidths()
  }

  private mutating func move(_ leaving: [ColumnMeasure]) {
    let places = leaving.map(\.column)
    columns.removeAll { places.contains($0.column) }
    below += places
  }

  /// The columns to remove next; the first column always stays.
  private var nextToLeave: [ColumnMeasure]? {
    let others = columns.dropFirst()
    if let detail = others.filter(\.isDetail).min(by: { $0.detail < $1.detail }) { return [detail] }
    let longest = others.filter(\.isProse).map(\.longest).max() ?? 0
    let prose = others.filter { $0.isProse && 2 * $0.longest >= longest }
    if !prose.isEmpty { return prose }
    // Prefer the column with the least text that makes enough room; else the one that wastes the
    // most.
    let enough = others.filter { $0.word + Self.gap.count >= deficit }
    let one = enough.min { $0.filled < $1.filled } ?? others.max { $0.spare < $1.spare }
    return one.map { [$0] }
  }

  /// Makes the widest columns narrower until the line fits.
  private mutating func setWidths() {
    var widths = columns.map(\.natural)
    var excess = total(\.natural) - width
    while excess > 0,
      let widest = columns.indices.filter({ widths[$0] > columns[$0].word })
        .max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
      excess -= 1
    }
    grid = zip(columns, widths).map { ($0.column, $1) }
  }

  /// The columns of long texts that would be wrapped to many short lines, in a table of several
  /// columns.
  private var tallest: [Int] {
    guard columns.count > 2 else { return [] }
    return zip(columns, grid).dropFirst().filter { column, place in
      place.width < column.natural && place.width < ColumnMeasure.readable + 14
        && column.longest > Self.mostLines * place.width
    }.map(\.0.column)
  }
}
