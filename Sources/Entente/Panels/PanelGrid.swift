import EDTF
import GRDB

/// The states, bodies, periods and spells of a panel, read from the base. Cells are computed from
/// them one state at a time, so memory grows with the spells and not with the cells.
struct PanelGrid {
  let question: PanelQuestion
  let statuses: PanelStatuses
  let bodies: PanelBodies
  let periods: PanelPeriods
  let units: [PanelUnit]
  let labels: PanelLabels
  let judge: PanelJudge
  let coverage: PanelCoverage

  init(_ base: Snapshot, _ question: PanelQuestion) throws {
    let request = try PanelRequest(base, question)
    self.question = question
    (statuses, bodies) = (request.statuses, request.bodies)
    let spells = try PanelSpell.all(base, request)
    var schemes = Set(try PanelCodes.columns(question.codes).map(\.scheme))
    schemes.insert(PanelCodes.scheme(question.codesOfStates))
    let codes = try PanelCodes(base, schemes: schemes)
    units = try PanelUnit.all(base, question, codes, spells: spells, statuses: statuses)
    periods = try Self.periods(base, question, units, bodies.count == 0)
    labels = try PanelLabels(base, question, codes, units: units, periods: periods)
    judge = PanelJudge(statuses: statuses, isMajority: question.yearRule == .majority)
    coverage = try PanelCoverage(base, request)
  }

  /// The cells of a state: for each period one for each body.
  func cells(of unit: Int) -> ContiguousArray<PanelCell> {
    var cells = ContiguousArray(repeating: PanelCell.outside, count: periods.count * bodies.count)
    guard bodies.count > 0 else { return cells }
    cells.withUnsafeMutableBufferPointer { cells in
      let pieces = units[unit].pieces
      if pieces.count == 1 {
        fill(cells, pieces[0])
      } else {
        var own = ContiguousArray(repeating: PanelCell.outside, count: cells.count)
        for piece in pieces {
          own.withUnsafeMutableBufferPointer { own in
            own.update(repeating: .outside)
            fill(own, piece)
            for place in own.indices where own[place] != .outside {
              cells[place] = judge.combined(cells[place], own[place])
            }
          }
        }
      }
    }
    return cells
  }

  private func fill(_ cells: UnsafeMutableBufferPointer<PanelCell>, _ piece: PanelUnit.Piece) {
    let own = periods.indices(from: piece.first, to: piece.next)
    for period in own {
      guard periods.windows[period].within(piece.first, piece.next) != nil else { continue }
      let row = UnsafeMutableBufferPointer(
        rebasing: cells[period * bodies.count..<(period + 1) * bodies.count])
      coverage.fill(row, member: piece.entity, periods.windows[period])
    }
    forEachBody(piece) { body, spells, touched in
      for period in touched.clamped(to: own) {
        guard let window = periods.windows[period].within(piece.first, piece.next),
          let cell = judge.cell(spells, in: window)
        else { continue }
        cells[period * bodies.count + body] = cell
      }
    }
  }

  /// The spells of a piece by body, with the periods that they can touch.
  func forEachBody(
    _ piece: PanelUnit.Piece, _ body: (Int, ArraySlice<PanelSpell>, Range<Int>) -> Void
  ) {
    var start = 0
    while start < piece.spells.count {
      var end = start
      var (first, last) = (Int32.max, Int32.min)
      while end < piece.spells.count, piece.spells[end].body == piece.spells[start].body {
        first = min(first, piece.spells[end].bounds.startEarliest)
        last = max(last, piece.spells[end].bounds.endLatest)
        end += 1
      }
      body(
        Int(piece.spells[start].body), piece.spells[start..<end],
        periods.indices(from: first, to: last))
      start = end
    }
  }
}

extension PanelGrid {
  private static func periods(
    _ base: Snapshot, _ question: PanelQuestion, _ units: [PanelUnit], _ hasNoBody: Bool
  ) throws -> PanelPeriods {
    let lastCovered = Int32(
      truncatingIfNeeded: try Int.fetchOne(
        base.db, sql: "SELECT CAST(julianday(day) + 0.5 AS INTEGER) FROM default_day") ?? 0)
    if question.unit == .memberDay {
      let first =
        try question.from.map { try day($0, isLast: false) } ?? firstSpell(units) ?? lastCovered
      let last = try question.to.map { try day($0, isLast: true) } ?? lastCovered
      try check(first <= last, question)
      guard last - first < 400_000 else {
        throw KnowledgeBaseError(.tooLarge, "a panel has at most 400,000 days")
      }
      return PanelPeriods(days: first...last)
    }
    let last = try question.to.map(year) ?? PanelPeriods.year(of: lastCovered)
    let start = hasNoBody ? firstDay(units) : firstSpell(units)
    // As in the view year_range: one spell of the year 900 would make very many empty years.
    let first =
      try question.from.map(year)
      ?? max(start.map(PanelPeriods.year) ?? last, PanelPeriods.year(of: lastCovered) - 249)
    try check(question.from == nil && question.to == nil || first <= last, question)
    return PanelPeriods(
      years: first...max(first, last), rule: question.unit == .spell ? .anyDay : question.yearRule,
      lastCovered: lastCovered)
  }

  private static func check(_ isOrdered: Bool, _ question: PanelQuestion) throws {
    guard isOrdered else {
      throw KnowledgeBaseError(
        .badArgument,
        "the panel ends before it begins: from \(question.from ?? "the first spell") to \(question.to ?? "the default day")"
      )
    }
  }

  private static func firstSpell(_ units: [PanelUnit]) -> Int32? {
    units.flatMap(\.pieces).flatMap { piece in
      piece.spells.map { max($0.bounds.startEarliest, piece.first) }
    }.filter { $0 > noFirstDay }.min()
  }

  private static func firstDay(_ units: [PanelUnit]) -> Int32? {
    units.flatMap(\.pieces).map(\.first).filter { $0 > noFirstDay }.min()
  }

  private static let noFirstDay = Int32(1_721_060)

  private static func year(_ text: String) throws -> Int {
    guard let year = Int(text), text.utf8.count == 4 else {
      throw KnowledgeBaseError(.badDate, "'\(text)' is not a year from 0000 to 9999 (YYYY)")
    }
    return year
  }

  private static func day(_ text: String, isLast: Bool) throws -> Int32 {
    let days = try DayRange(text).bounds
    return Int32(truncatingIfNeeded: (isLast ? days.lastDay : days.firstDay).julianDayNumber)
  }
}
