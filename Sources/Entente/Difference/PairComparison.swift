import EDTF

/// Compares what two sides say of one pair.
struct PairComparison {
  /// The status of a side in a window.
  struct Status: Hashable {
    /// The place of the spell among those of the pair.
    let place: Int
    let isCertain: Bool
  }

  /// One compared cell; `kind` is `nil` where both say the same.
  struct Cell {
    var window: SpellWindow
    let kind: Difference.Kind?
    let first: Status?
    let second: Status?
    /// The date in question, for the mark of placeholders.
    let isAboutEnd: Bool

    func continues(_ other: Cell) -> Bool {
      other.window.last + 1 == window.first && kind == other.kind && first == other.first
        && second == other.second
    }
  }

  let pair: ToldPair
  let sides: (ToldSide, ToldSide)
  let spells: ([ToldSpell], [ToldSpell])

  init(_ pair: ToldPair, _ first: ToldSide, _ second: ToldSide) {
    self.pair = pair
    sides = (first, second)
    spells = (first.spells[pair] ?? [], second.spells[pair] ?? [])
  }

  /// The cells of windows in which at least one side has a status.
  func cells(in windows: [SpellWindow]) -> [Cell] {
    windows.compactMap(cell)
  }

  func cell(_ window: SpellWindow) -> Cell? {
    let (first, second) = (Self.status(spells.0, window), Self.status(spells.1, window))
    func only(_ status: Status, _ isFirst: Bool) -> Cell {
      let told = isFirst ? spells.0[status.place] : spells.1[status.place]
      let kind = kind(of: told, status.isCertain, against: isFirst ? 1 : 0, window)
      return Cell(
        window: window, kind: kind, first: first, second: second, isAboutEnd: kind == .end)
    }
    switch (first, second) {
    case (nil, nil): return nil
    case (let first?, nil): return only(first, true)
    case (nil, let second?): return only(second, false)
    case (let first?, let second?):
      return Cell(
        window: window, kind: kind(first, second, window), first: first, second: second,
        isAboutEnd: false)
    }
  }

  /// The status in a window, as in the view `state_year`: a membership before another status, and a
  /// later one before an earlier one.
  private static func status(_ spells: [ToldSpell], _ window: SpellWindow) -> Status? {
    var best: Status?
    for (place, spell) in spells.enumerated() {
      guard let known = known(spell, window) else { continue }
      guard known.isPossible(spell.bounds) else { continue }
      let isCertain =
        spell.bounds.startLatest <= known.last && known.first < spell.bounds.endEarliest
      if let current = best.map({ spells[$0.place] }) {
        let rank = (spell.isMember ? 1 : 0, spell.bounds.startEarliest, spell.status)
        guard
          rank > (current.isMember ? 1 : 0, current.bounds.startEarliest, current.status)
        else { continue }
      }
      best = Status(place: place, isCertain: isCertain)
    }
    return best
  }

  /// The days of the window that the origin of a spell covers.
  private static func known(_ spell: ToldSpell, _ window: SpellWindow) -> SpellWindow? {
    guard window.first < spell.knownEnd else { return nil }
    return SpellWindow(first: window.first, last: min(window.last, spell.knownEnd - 1))
  }

  /// The kind of difference between two statuses.
  private func kind(_ first: Status, _ second: Status, _ window: SpellWindow) -> Difference.Kind? {
    let (left, right) = (spells.0[first.place], spells.1[second.place])
    if left.status == right.status {
      return first.isCertain == second.isCertain ? nil : .precision
    }
    let isOpen =
      !first.isCertain && Self.has(right.status, spells.0, window)
      || !second.isCertain && Self.has(left.status, spells.1, window)
    return isOpen ? .precision : .status
  }

  private static func has(_ status: String, _ spells: [ToldSpell], _ window: SpellWindow) -> Bool {
    spells.contains { $0.status == status && window.isPossible($0.bounds) }
  }

  /// The kind of difference where only one side has a status.
  ///
  /// - Parameters:
  ///   - told: The spell of the side that has it.
  ///   - other: The side that has none: 0 or 1.
  func kind(
    of told: ToldSpell, _ isCertain: Bool, against other: Int, _ window: SpellWindow
  ) -> Difference.Kind {
    let side = other == 0 ? sides.0 : sides.1
    let akin = (other == 0 ? spells.0 : spells.1).filter { $0.isAkin(to: told) }
    let silence = side.silence(pair, on: window, told: told)
    if silence == .didNotExist { return .existence }
    if side.followed.contains(pair) { return .coverage }
    guard side.knows(pair.organization), side.knows(pair.member) else { return .existence }
    guard let starts = akin.map(\.bounds.startEarliest).min(),
      let ends = akin.map(\.bounds.endLatest).max(), let known = akin.map(\.knownEnd).max()
    else {
      guard silence == .nothing else { return .coverage }
      return isCertain ? .status : .precision
    }
    if known <= window.first { return .coverage }
    guard isCertain else { return .precision }
    if window.last < starts { return .start }
    return ends <= window.first ? .end : .gap
  }
}
