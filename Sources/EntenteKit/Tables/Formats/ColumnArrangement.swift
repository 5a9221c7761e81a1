/// Which columns of a table stand side by side on lines of a width, and where the others stand.
///
/// Columns that fit keep their width. Where they do not, long texts are wrapped. If that would make
/// them too narrow to read, columns leave the grid: first those with the same value in every row,
/// then the details, then long texts, then the columns with the least in them.
struct ColumnArrangement {
  static let gap = "  "
  /// More lines of a narrow text belong below the row.
  private static let mostLines = 4

  /// The columns side by side, and how wide each is.
  private(set) var grid: [(column: Int, width: Int)] = []
  /// The columns whose values stand below their rows.
  private(set) var below: [Int] = []
  /// The columns that have the same value in every row, told once.
  private(set) var common: [Int] = []

  private let width: Int
  /// The columns that are still in the grid.
  private var columns: [ColumnMeasure]

  init(_ table: Table, width: Int, hasHeader: Bool) {
    self.width = width
    let all = table.columns.indices.map { ColumnMeasure(table, $0, hasHeader: hasHeader) }
    columns = all
    fit(hasNames: hasHeader && table.rows.count > 2)
    var tall: [Int] = []
    while !tallest.isEmpty {
      // Without the tall columns there may be room for others that had left.
      tall += tallest
      columns = all.filter { !tall.contains($0.column) }
      (below, common) = (tall, [])
      fit(hasNames: hasHeader && table.rows.count > 2)
    }
    below.sort()
  }

  private func total(_ size: (ColumnMeasure) -> Int) -> Int {
    columns.reduce(Self.gap.count * max(0, columns.count - 1)) { $0 + size($1) }
  }

  private var deficit: Int { total(\.least) - width }

  /// Lets columns leave until the others fit, and gives these their widths.
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

  /// The columns that leave next; the first column never does.
  private var nextToLeave: [ColumnMeasure]? {
    let others = columns.dropFirst()
    if let detail = others.filter(\.isDetail).min(by: { $0.detail < $1.detail }) { return [detail] }
    let longest = others.filter(\.isProse).map(\.longest).max() ?? 0
    let prose = others.filter { $0.isProse && 2 * $0.longest >= longest }
    if !prose.isEmpty { return prose }
    // One column that makes room enough, with the least in it; else the widest for what is in it.
    let enough = others.filter { $0.word + Self.gap.count >= deficit }
    let one = enough.min { $0.filled < $1.filled } ?? others.max { $0.spare < $1.spare }
    return one.map { [$0] }
  }

  /// Takes from the widest columns until the line is not too long.
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

  /// The columns of long texts that are wrapped to many short lines, in a table of several columns.
  private var tallest: [Int] {
    guard columns.count > 2 else { return [] }
    return zip(columns, grid).dropFirst().filter { column, place in
      place.width < column.natural && place.width < ColumnMeasure.readable + 14
        && column.longest > Self.mostLines * place.width
    }.map(\.0.column)
  }
}
