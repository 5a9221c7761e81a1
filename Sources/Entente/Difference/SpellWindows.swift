import EDTF

/// The windows in which a pair is compared: years, or runs of days between which nothing changes.
struct SpellWindows {
  /// The days that count.
  let limits: SpellWindow

  /// The years from the first known day of the spells to the last.
  func years(_ spells: [ToldSpell], today: Int32) -> [SpellWindow] {
    guard let reach = reach(of: spells, today: today) else { return [] }
    let years = Self.year(of: reach.first)...Self.year(of: reach.last)
    return years.map {
      SpellWindow(first: Self.firstDay(of: $0), last: Self.firstDay(of: $0 + 1) - 1)
    }
  }

  /// The runs of days between which no spell begins or ends, and no side begins or ceases to know
  /// anything.
  func runs(_ comparison: PairComparison, today: Int32) -> [SpellWindow] {
    let spells = comparison.spells.0 + comparison.spells.1
    guard let reach = reach(of: spells, today: today) else { return [] }
    var breaks: Set<Int32> = [reach.first, reach.last + 1]
    for spell in spells {
      breaks.formUnion([
        spell.bounds.startEarliest, spell.bounds.startLatest, spell.bounds.startLatest + 1,
        spell.bounds.endEarliest, spell.bounds.endLatest, spell.knownEnd,
      ])
    }
    for side in [comparison.sides.0, comparison.sides.1] {
      for silence in side.silences[comparison.pair] ?? [] {
        breaks.formUnion([silence.firstDay, silence.lastDay + 1])
      }
      for claim in side.claims[comparison.pair.organization] ?? [] {
        breaks.formUnion([claim.days.firstDay, claim.days.lastDay + 1])
      }
      for id in [comparison.pair.organization, comparison.pair.member] {
        if let life = side.lives[id] { breaks.formUnion([life.startEarliest, life.endLatest]) }
      }
    }
    let days = breaks.filter { reach.first <= $0 && $0 <= reach.last + 1 }.sorted()
    return zip(days, days.dropFirst()).map { SpellWindow(first: $0, last: $1 - 1) }
  }

  /// From the first day that a spell is known to have begun to the last day of which anything is
  /// known.
  private func reach(of spells: [ToldSpell], today: Int32) -> SpellWindow? {
    let first = spells.map {
      $0.isStartUnknown
        ? min($0.bounds.startLatest, $0.bounds.endEarliest) : $0.bounds.startEarliest
    }.min()
    let last = spells.map { min($0.bounds.endLatest, $0.knownEnd) - 1 }.max()
    guard let first, let last else { return nil }
    let window = SpellWindow(
      first: max(first, limits.first),
      last: min(last == ToldDay.last - 1 ? today : last, limits.last))
    return window.first <= window.last ? window : nil
  }

  static func year(of day: Int32) -> Int {
    CalendarDay(julianDayNumber: Int(day)).components.year
  }

  static func firstDay(of year: Int) -> Int32 {
    Int32(CalendarDay(year: year, month: 1, day: 1)?.julianDayNumber ?? Int(ToldDay.last))
  }
}
