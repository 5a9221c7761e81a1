import Entente

/// Labels, colours and tooltips of a matrix, for the drawings.
struct MatrixDrawing {
  let map: HeatMap

  /// The largest number of statements in a tooltip.
  private static let mostTips = 8

  init(_ base: Snapshot, _ matrix: Matrix, _ names: ShortNames) throws {
    let cells = matrix.rows.flatMap(\.cells)
    let tips = try StatementTips(base, Set(cells.flatMap { $0.statements.prefix(Self.mostTips) }))
    map = HeatMap(
      title: MatrixTable.title(matrix), rowLabels: matrix.rows.map { names[$0.entity] },
      columnLabels: matrix.columns.map { names[$0] }, rowTips: matrix.rows.map(\.entity.label),
      columnTips: matrix.columns.map(\.label), scale: Self.scale(matrix, cells),
      cells: matrix.rows.map { row in row.cells.map { Self.drawn($0, tips) } },
      notes: MatrixNotes(matrix).besideLegend)
  }

  private static func scale(_ matrix: Matrix, _ cells: [MatrixCell]) -> ColorScale {
    guard matrix.measure.steps.isEmpty else {
      return .ordinal(
        matrix.measure.steps.map { .init(value: $0.value, code: $0.code, label: $0.label) })
    }
    let values = cells.flatMap { [$0.low, $0.high].compactMap { $0 } }
    // No value is ever for the year 0.
    let isYear = matrix.measure.unit == "year"
    return .sequential(
      minimum: isYear ? values.min() ?? 0 : 0, maximum: values.max() ?? 1, unit: matrix.measure.unit
    )
  }

  private static func drawn(_ cell: MatrixCell, _ tips: StatementTips) -> DrawnCell {
    let told = cell.statements.prefix(mostTips).compactMap { tips[$0] }
    let more = cell.statements.count - told.count
    return DrawnCell(
      low: cell.low, high: cell.high, text: cell.high == nil ? "" : cell.text,
      missing: cell.missing, tip: told + (more > 0 ? ["\(more) more"] : []),
      isDisputed: cell.isDisputed)
  }
}
