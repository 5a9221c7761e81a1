import EntenteKit

/// The rows of an organization-year panel: by organization, year, and state. The cells of all states
/// are kept: two bytes each.
struct OrganizationLayout: PanelLayout {
  let grid: PanelGrid
  let columns: [PanelColumn]
  fileprivate let cells: PanelCells
  fileprivate let counts: PanelCounts
  /// The cells of each state: for each year one for each body.
  fileprivate let matrix: [ContiguousArray<PanelCell>]
  /// The years of each body.
  fileprivate let years: [[Int]]

  init(_ grid: PanelGrid) throws {
    self.grid = grid
    let question = grid.question
    guard grid.bodies.count > 0 else {
      throw KnowledgeBaseError(.badArgument, "an organization-year panel needs bodies")
    }
    cells = PanelCells(question, grid.statuses, hasStatus: question.chosenShape == .long)
    counts = PanelCounts(question, grid.statuses)
    matrix = grid.units.indices.map { grid.cells(of: $0) }
    years = Self.years(grid, matrix)
    let head = grid.bodies.columns + [grid.periods.column]
    switch question.chosenShape {
    case .long: columns = head + grid.labels.columns() + cells.columns
    case .counts: columns = head + counts.columns
    case .wide:
      let cells = cells.columns
      columns =
        head
        + grid.labels.columnNames.flatMap { name in
          cells.map { $0.named($0.name.replacing(/^(cell|value)/, with: name), "\(name): ") }
        }
    }
  }

  /// The years in which each body existed: within its life and the coverage of lists, and not before
  /// its first spell.
  private static func years(
    _ grid: PanelGrid, _ matrix: [ContiguousArray<PanelCell>]
  ) -> [[Int]] {
    let count = grid.bodies.count
    return (0..<count).map { body in
      var hasBegun = grid.coverage.hasLife(body)
      return grid.periods.windows.indices.filter { year in
        let cells = matrix.lazy.map { $0[year * count + body] }
        let hasMembers = cells.contains { !$0.isEmpty }
        hasBegun = hasBegun || hasMembers
        return hasBegun
          && (hasMembers || cells.contains { $0 != .outside && $0 != .didNotExist })
      }
    }
  }

  func makeSource() -> any PanelSource { OrganizationSource(self) }
}

private final class OrganizationSource: PanelSource {
  private let layout: OrganizationLayout
  private let grid: PanelGrid
  private var body = 0
  private var place = 0

  init(_ layout: OrganizationLayout) {
    self.layout = layout
    grid = layout.grid
  }

  func next(_ portion: inout PanelPortion) -> Bool {
    while body < grid.bodies.count, place >= layout.years[body].count {
      body += 1
      place = 0
    }
    guard body < grid.bodies.count else { return false }
    add(layout.years[body][place], to: &portion)
    place += 1
    return true
  }

  private func add(_ year: Int, to portion: inout PanelPortion) {
    let number = Int32(body)
    let head = [number, number, number, grid.periods.number(year)]
    let place = year * grid.bodies.count + body
    switch grid.question.chosenShape {
    case .long:
      for unit in grid.units.indices {
        let cell = layout.matrix[unit][place]
        guard cell != .outside, !grid.question.isOfHeld || grid.statuses.isHeld(cell) else {
          continue
        }
        portion.numbers.append(contentsOf: head)
        portion.numbers.append(contentsOf: grid.labels.numbers(unit: unit, period: year))
        layout.cells.add(cell, to: &portion)
      }
    case .wide:
      portion.numbers.append(contentsOf: head)
      for cells in layout.matrix {
        layout.cells.add(cells[place], to: &portion)
      }
    case .counts:
      var counts = layout.counts.empty
      for cells in layout.matrix { layout.counts.count(cells[place], in: &counts) }
      portion.numbers.append(contentsOf: head)
      portion.numbers.append(contentsOf: layout.counts.numbers(counts))
    }
  }
}
