import EntenteKit

/// The rows of a dyad-year panel: by the first state, the second, and year. Two states that shared
/// no day of a year have no row.
struct DyadLayout: PanelLayout {
  let grid: PanelGrid
  let columns: [PanelColumn]
  fileprivate let cells: PanelCells
  fileprivate let readings: [PanelQuestion.Doubt]
  /// The spells of each state by body, for each of its pieces.
  fileprivate let groups: [[[PanelPair.Group]]]

  init(_ grid: PanelGrid) {
    self.grid = grid
    let question = grid.question
    cells = PanelCells(
      question, grid.statuses, hasStatus: false, description: "Whether both were members")
    readings =
      question.chosenDoubt == .both ? [.lowest, .highest] : [question.chosenDoubt]
    groups = grid.units.map { PanelPair.groups($0, grid) }
    var head = grid.labels.columns("1") + grid.labels.columns("2") + [grid.periods.column]
    if grid.labels.hasNumber {
      head.append(
        PanelColumn("dyadid", "1000 times the first code, plus the second.", values: nil))
    }
    let days =
      question.hasDays
      ? [
        PanelColumn("days_lowest", "Days together in the year, at least.", values: nil),
        PanelColumn("days_highest", "Days together in the year, at most.", values: nil),
      ] : []
    guard grid.bodies.count > 0 else {
      columns = head
      return
    }
    switch question.chosenShape {
    case .counts:
      columns = head + Self.counts(readings) + days
    case .long: columns = head + grid.bodies.columns + cells.columns + days
    case .wide: columns = head + grid.bodies.wideColumns(of: cells.columns)
    }
  }

  private static func counts(_ readings: [PanelQuestion.Doubt]) -> [PanelColumn] {
    readings.map { reading in
      PanelColumn(
        readings.count > 1 ? "dyadigos_\(reading.rawValue)" : "dyadigos",
        "Number of bodies of which both were members, \(reading == .lowest ? "for certain" : "at most").",
        values: nil)
    }
  }

  func makeSource() -> any PanelSource { DyadSource(self) }
}

private final class DyadSource: PanelSource {
  private let layout: DyadLayout
  private let grid: PanelGrid
  private let pair: PanelPair
  private var (first, second) = (0, 0)
  /// The cells of the states, for the reasons of empty cells.
  private var cells: [Int: ContiguousArray<PanelCell>] = [:]
  /// The shared time of the two, by year and body.
  private var shared: [Int: PanelPair.Shared] = [:]
  private var days: [Int: PanelPair.Days] = [:]
  /// The number of bodies that the two share in each year: certain and possible ones.
  private var counts: [(certain: Int32, possible: Int32)]

  init(_ layout: DyadLayout) {
    self.layout = layout
    grid = layout.grid
    pair = PanelPair(layout.grid.question, layout.grid.judge)
    counts = .init(repeating: (0, 0), count: layout.grid.periods.count)
  }

  func next(_ portion: inout PanelPortion) -> Bool {
    second += 1
    if second >= grid.units.count {
      first += 1
      second = grid.question.isDirected ? 0 : first + 1
    }
    guard first < grid.units.count, grid.question.isDirected || second < grid.units.count else {
      return false
    }
    if first != second { addPair(to: &portion) }
    return true
  }

  /// The years in which both existed on one day, each with the days on which both did.
  private func meet() -> [PanelWindow?] {
    let (left, right) = (grid.units[first], grid.units[second])
    var windows = [PanelWindow?](repeating: nil, count: grid.periods.count)
    let isSimple = left.pieces.count == 1 && right.pieces.count == 1
    for (place, one) in left.pieces.enumerated() {
      for (other, two) in right.pieces.enumerated() {
        let (start, end) = (max(one.first, two.first), min(one.next, two.next))
        guard start < end else { continue }
        let years = grid.periods.indices(from: start, to: end)
        for year in years {
          guard let window = grid.periods.windows[year].within(start, end) else { continue }
          windows[year] = windows[year].map { $0.joined(with: window) } ?? window
        }
        compare(
          (one, layout.groups[first][place]), (two, layout.groups[second][other]), years,
          isSimple: isSimple)
      }
    }
    if !isSimple {
      for (place, value) in shared { count(value, place / max(1, grid.bodies.count)) }
    }
    return windows
  }

  private func compare(
    _ left: (PanelUnit.Piece, [PanelPair.Group]), _ right: (PanelUnit.Piece, [PanelPair.Group]),
    _ years: Range<Int>, isSimple: Bool
  ) {
    let isCounted = isSimple && grid.question.chosenShape == .counts && !grid.question.hasDays
    var (one, two) = (0, 0)
    while one < left.1.count, two < right.1.count {
      let (mine, theirs) = (left.1[one], right.1[two])
      guard mine.body == theirs.body else {
        if mine.body < theirs.body { one += 1 } else { two += 1 }
        continue
      }
      for year in mine.touched.clamped(to: theirs.touched).clamped(to: years) {
        let period = grid.periods.windows[year]
        guard let own = period.within(left.0.first, left.0.next),
          let other = period.within(right.0.first, right.0.next),
          let common = own.within(other.first, other.next)
        else { continue }
        let value = pair.shared(mine, theirs, in: common, (own, other))
        guard value.isPossible else { continue }
        if isCounted {
          count(value, year)
        } else {
          keep(value, mine, theirs, year, common, isSimple: isSimple)
        }
      }
      one += 1
      two += 1
    }
  }

  private func count(_ value: PanelPair.Shared, _ year: Int) {
    counts[year].possible += 1
    if value.isCertain { counts[year].certain += 1 }
  }

  private func keep(
    _ value: PanelPair.Shared, _ mine: PanelPair.Group, _ theirs: PanelPair.Group, _ year: Int,
    _ common: PanelWindow, isSimple: Bool
  ) {
    let place = year * grid.bodies.count + mine.body
    if isSimple { count(value, year) }
    let known = shared[place] ?? PanelPair.Shared()
    shared[place] = PanelPair.Shared(
      isCertain: known.isCertain || value.isCertain, isPossible: true)
    guard grid.question.hasDays else { return }
    let met = pair.days(mine, theirs, in: common)
    let key = grid.question.chosenShape == .counts ? year : place
    days[key, default: PanelPair.Days()].add(met, within: common)
  }

  private func addPair(to portion: inout PanelPortion) {
    shared.removeAll(keepingCapacity: true)
    days.removeAll(keepingCapacity: true)
    for year in counts.indices { counts[year] = (0, 0) }
    let windows = meet()
    for (year, window) in windows.enumerated() {
      guard let window else { continue }
      addRows(year, window, to: &portion)
    }
  }

  private func addRows(_ year: Int, _ window: PanelWindow, to portion: inout PanelPortion) {
    var head = grid.labels.numbers(unit: first, period: year)
    head += grid.labels.numbers(unit: second, period: year)
    head.append(grid.periods.number(year))
    if grid.labels.hasNumber { head.append(dyadNumber(year)) }
    let question = grid.question
    guard grid.bodies.count > 0 else { return portion.numbers.append(contentsOf: head) }
    if question.chosenShape != .long { portion.numbers.append(contentsOf: head) }
    switch question.chosenShape {
    case .counts:
      for reading in layout.readings {
        portion.numbers.append(reading == .lowest ? counts[year].certain : counts[year].possible)
      }
      if question.hasDays { addDays(year, window, to: &portion) }
    case .long:
      for body in 0..<grid.bodies.count
      where !question.isOfHeld || shared[year * grid.bodies.count + body] != nil {
        portion.numbers.append(contentsOf: head)
        portion.numbers.append(contentsOf: repeatElement(Int32(body), count: 3))
        addCell(year, body, to: &portion)
        if question.hasDays { addDays(year * grid.bodies.count + body, window, to: &portion) }
      }
    case .wide: for body in 0..<grid.bodies.count { addCell(year, body, to: &portion) }
    }
  }

  private func dyadNumber(_ year: Int) -> Int32 {
    guard let one = grid.labels.code(unit: first, period: year),
      let other = grid.labels.code(unit: second, period: year)
    else { return PanelColumn.noInteger }
    return 1000 * one + other
  }

  private func addDays(_ key: Int, _ window: PanelWindow, to portion: inout PanelPortion) {
    let counts = days[key]?.counts(in: window) ?? (lowest: 0, highest: 0)
    portion.numbers.append(Int32(counts.lowest))
    portion.numbers.append(Int32(counts.highest))
  }

  private func addCell(_ year: Int, _ body: Int, to portion: inout PanelPortion) {
    let place = year * grid.bodies.count + body
    let joint = grid.statuses.joint
    let cell =
      shared[place].map { PanelCell(certain: $0.isCertain ? joint : 0, possible: joint) }
      ?? cellsOf(first)[place].jointReason(cellsOf(second)[place])
    layout.cells.add(cell, to: &portion)
  }

  private func cellsOf(_ unit: Int) -> ContiguousArray<PanelCell> {
    if let known = cells[unit] { return known }
    let own = grid.cells(of: unit)
    cells[unit] = own
    return own
  }
}

extension PanelCell {
  /// The reason why two did not share a body: missing if either cell is, as in the field's data.
  fileprivate func jointReason(_ other: PanelCell) -> PanelCell {
    let both = [self, other]
    for reason in [Emptiness.unknown, .notCovered] where both.contains(PanelCell(reason)) {
      return PanelCell(reason)
    }
    return both.contains { $0 == .didNotExist || $0 == .outside } ? .didNotExist : .none
  }
}

extension PanelWindow {
  /// The days from the first of both to the last of both.
  fileprivate func joined(with other: PanelWindow) -> PanelWindow {
    PanelWindow(
      first: min(first, other.first), next: max(next, other.next),
      covered: max(covered, other.covered))
  }
}

extension PanelPair.Days {
  fileprivate mutating func add(_ other: Self, within window: PanelWindow) {
    func cut(_ days: [(Int32, Int32)]) -> [(Int32, Int32)] {
      days.map { (max($0.0, window.first), min($0.1, window.next)) }.filter { $0.0 < $0.1 }
    }
    certain += cut(other.certain)
    possible += cut(other.possible)
    isSure = isSure || other.isSure
  }
}
