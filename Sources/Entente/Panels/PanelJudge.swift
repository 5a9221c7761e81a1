/// Decides from the spells of a pair whether a cell holds in a window.
struct PanelJudge {
  let statuses: PanelStatuses
  let isMajority: Bool

  /// The cell for spells of one pair, in the order of priority; `nil` if none can hold then.
  @inline(__always)
  func cell(_ spells: ArraySlice<PanelSpell>, in window: PanelWindow) -> PanelCell? {
    var (certain, possible): (Int16, Int16) = (0, 0)
    for spell in spells {
      guard spell.isPossible(in: window) else { continue }
      possible = spell.status
      if spell.isCertain(in: window) { certain = spell.status }
    }
    guard possible > 0 else { return nil }
    guard isMajority else { return PanelCell(certain: certain, possible: possible) }
    return majority(spells, in: window)
  }

  /// The same for more than half of the days. A pair with fewer days had no status then.
  private func majority(_ spells: ArraySlice<PanelSpell>, in window: PanelWindow) -> PanelCell {
    var (certain, possible): (Int16, Int16) = (0, 0)
    for priority in 0...3 {
      let equal = spells.filter {
        statuses.priority($0.status) == priority && $0.isPossible(in: window)
      }
      guard let last = equal.last else { continue }
      let days = PanelDays(equal.map(\.bounds), in: window)
      if days.highest * 2 > Int(window.count) { possible = last.status }
      if days.lowest * 2 > Int(window.count) { certain = last.status }
    }
    return possible > 0 ? PanelCell(certain: certain, possible: possible) : .none
  }

  /// The cell of two pieces of one state in the same period.
  func combined(_ earlier: PanelCell, _ later: PanelCell) -> PanelCell {
    guard earlier.code != 0 else { return later }
    if earlier.isEmpty || later.isEmpty {
      if earlier.isEmpty, later.isEmpty { return later == .didNotExist ? earlier : later }
      return later.isEmpty ? earlier : later
    }
    func better(_ left: Int16, _ right: Int16) -> Int16 {
      statuses.priority(right) >= statuses.priority(left) ? right : left
    }
    return PanelCell(
      certain: better(earlier.certain, later.certain),
      possible: better(earlier.possible, later.possible))
  }
}

extension PanelSpell {
  @inline(__always)
  func isPossible(in window: PanelWindow) -> Bool {
    bounds.startEarliest < window.next && window.first < bounds.endLatest
  }

  /// Whether it holds on some day of the window under every reading.
  @inline(__always)
  func isCertain(in window: PanelWindow) -> Bool {
    bounds.startLatest < window.next && window.first < bounds.endEarliest
  }
}

/// The lowest and the highest number of days of a window on which one of some spells holds.
struct PanelDays {
  let lowest: Int
  let highest: Int

  init(_ spells: [SpellBounds], in window: PanelWindow) {
    let isSure = spells.contains { $0.startLatest < window.next && window.first < $0.endEarliest }
    let certain = Self.union(spells.map { ($0.startLatest, $0.endEarliest) }, window)
    // A spell that begins and ends in doubt has at least one day.
    lowest = max(certain, isSure ? 1 : 0)
    highest = Self.union(spells.map { ($0.startEarliest, $0.endLatest) }, window)
  }

  /// The number of days on which one of some periods holds.
  static func union(_ periods: [(Int32, Int32)], _ window: PanelWindow) -> Int {
    var days = 0
    var reached = window.first
    for (start, end) in periods.sorted(by: { $0.0 < $1.0 }) {
      let (first, next) = (max(start, reached), min(end, window.next))
      guard first < next else { continue }
      days += Int(next - first)
      reached = next
    }
    return days
  }
}
