import EDTF
import EntenteKit

/// The rows of a state-year or member-day panel: by state, then year or day, then body.
struct StateLayout: PanelLayout {
  let grid: PanelGrid
  let columns: [PanelColumn]
  fileprivate let cells: PanelCells
  fileprivate let counts: PanelCounts

  init(_ grid: PanelGrid) {
    self.grid = grid
    let question = grid.question
    cells = PanelCells(question, grid.statuses, hasStatus: question.chosenShape == .long)
    counts = PanelCounts(question, grid.statuses)
    let head = grid.labels.columns() + [grid.periods.column]
    guard grid.bodies.count > 0 else {
      columns = head
      return
    }
    switch question.chosenShape {
    case .long: columns = head + grid.bodies.columns + cells.columns
    case .counts: columns = head + counts.columns
    case .wide: columns = head + grid.bodies.wideColumns(of: cells.columns)
    }
  }

  func makeSource() -> any PanelSource { StateSource(self) }
}

extension PanelColumn {
  /// The column under another name, with words before its description.
  func named(_ name: String, _ words: String) -> PanelColumn {
    PanelColumn(name, words + description, values: values, isCell: isCell)
  }
}

extension PanelPeriods {
  /// The column of years or days.
  var column: PanelColumn {
    areDays
      ? PanelColumn(
        "day", "Day, ISO 8601.",
        values: (0..<count).map { .text(CalendarDay(julianDayNumber: label($0)).description) })
      : PanelColumn("year", "Calendar year.", values: nil)
  }

  /// The number of a period in that column.
  @inline(__always)
  func number(_ index: Int) -> Int32 { areDays ? Int32(index) : Int32(first + index) }
}

private final class StateSource: PanelSource {
  private let layout: StateLayout
  private let grid: PanelGrid
  private var unit = -1
  private var cells: ContiguousArray<PanelCell> = []
  private var existing: [Int] = []
  private var place = 0

  init(_ layout: StateLayout) {
    self.layout = layout
    grid = layout.grid
  }

  func next(_ portion: inout PanelPortion) -> Bool {
    while place >= existing.count {
      unit += 1
      guard unit < grid.units.count else { return false }
      cells = grid.cells(of: unit)
      existing = grid.units[unit].periods(grid.periods)
      place = 0
    }
    add(existing[place], to: &portion)
    place += 1
    return true
  }

  private func add(_ period: Int, to portion: inout PanelPortion) {
    let head = grid.labels.numbers(unit: unit, period: period) + [grid.periods.number(period)]
    let count = grid.bodies.count
    let own = cells[period * count..<(period + 1) * count]
    guard count > 0 else { return portion.numbers.append(contentsOf: head) }
    switch grid.question.chosenShape {
    case .long:
      let before = place > 0 && grid.question.isOfChanges ? existing[place - 1] * count : nil
      addCells(period * count, before, head, to: &portion)
    case .wide:
      portion.numbers.append(contentsOf: head)
      for cell in own {
        layout.cells.add(cell, to: &portion)
      }
    case .counts:
      var counts = layout.counts.empty
      for cell in own { layout.counts.count(cell, in: &counts) }
      portion.numbers.append(contentsOf: head)
      portion.numbers.append(contentsOf: layout.counts.numbers(counts))
    }
  }

  /// Adds a row for each body.
  ///
  /// - Parameters:
  ///   - start: The place of the first cell.
  ///   - before: That of the period before, to leave out cells that did not change.
  private func addCells(
    _ start: Int, _ before: Int?, _ head: [Int32], to portion: inout PanelPortion
  ) {
    let (width, first, count) = (portion.width, portion.numbers.count, grid.bodies.count)
    let isOfHeld = grid.question.isOfHeld
    portion.numbers.append(contentsOf: repeatElement(0, count: count * width))
    var end = first
    portion.numbers.withUnsafeMutableBufferPointer { numbers in
      guard let base = numbers.baseAddress else { return }
      for body in 0..<count {
        let cell = cells[start + body]
        if let before, cells[before + body] == cell { continue }
        if isOfHeld, !grid.statuses.isHeld(cell) { continue }
        let row = base + end
        for place in 0..<head.count { row[place] = head[place] }
        for place in 0..<3 { row[head.count + place] = Int32(body) }
        layout.cells.write(cell, to: row + head.count + 3)
        end += width
      }
    }
    portion.numbers.removeLast(portion.numbers.count - end)
  }
}
