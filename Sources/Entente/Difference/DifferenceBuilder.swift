import EDTF

/// Compares two sides pair by pair.
struct DifferenceBuilder {
  private let sides: (first: ToldSide, second: ToldSide)
  private let options: DifferenceOptions
  private let windows: SpellWindows
  private let placeholders: (first: Placeholders, second: Placeholders)

  init(_ first: ToldSide, _ second: ToldSide, _ options: DifferenceOptions) throws {
    sides = (first, second)
    self.options = options
    let from = try options.from.map { SpellWindow(try DayRange($0).bounds).first } ?? ToldDay.first
    let to = try options.to.map { SpellWindow(try DayRange($0).bounds).last } ?? ToldDay.last
    guard from <= to else {
      throw KnowledgeBaseError(
        .badArgument, "'\(options.from ?? "")' is after '\(options.to ?? "")'")
    }
    windows = SpellWindows(limits: SpellWindow(first: from, last: to))
    placeholders = (Placeholders(first), Placeholders(second))
  }

  /// Adds the rows and counts of all pairs.
  func compare(into difference: inout Difference) {
    let pairs = Set(sides.first.spells.keys).union(sides.second.spells.keys).sorted()
    for pair in pairs {
      guard isCompared(pair.organization) else {
        if difference.unsharedBodies.last != pair.organization {
          difference.unsharedBodies.append(pair.organization)
        }
        continue
      }
      let comparison = PairComparison(pair, sides.first, sides.second)
      if difference.counts.last?.organization != pair.organization {
        difference.counts.append(.init(organization: pair.organization))
      }
      for cell in cells(comparison) {
        difference.total.add(cell)
        difference.counts[difference.counts.count - 1].add(cell)
        guard let kind = cell.kind, options.kinds.contains(kind) else { continue }
        difference.rows.append(row(cell, kind, comparison))
      }
    }
    difference.counts.removeAll { $0.cells == 0 }
  }

  private func isCompared(_ body: String) -> Bool {
    options.includesUnsharedBodies || !options.bodies.isEmpty
      || sides.first.knows(body) && sides.second.knows(body)
  }

  private func cells(_ comparison: PairComparison) -> [PairComparison.Cell] {
    let today = max(sides.first.today, sides.second.today)
    switch options.unit {
    case .year:
      return comparison.cells(
        in: windows.years(comparison.spells.0 + comparison.spells.1, today: today))
    case .spell: return SpellMatching(comparison: comparison, limits: windows.limits).cells()
    case .day:
      var runs: [PairComparison.Cell] = []
      for cell in comparison.cells(in: windows.runs(comparison, today: today)) {
        if let last = runs.last, cell.continues(last) {
          runs[runs.count - 1].window = SpellWindow(
            first: last.window.first, last: cell.window.last)
        } else {
          runs.append(cell)
        }
      }
      return runs
    }
  }

  // MARK: - Rows

  private func row(
    _ cell: PairComparison.Cell, _ kind: Difference.Kind, _ comparison: PairComparison
  ) -> Difference.Row {
    .init(
      organization: comparison.pair.organization, member: comparison.pair.member,
      firstDay: Self.day(cell.window.first), lastDay: Self.day(cell.window.last), kind: kind,
      first: value(cell, isFirst: true, comparison),
      second: value(cell, isFirst: false, comparison))
  }

  private static func day(_ number: Int32) -> String {
    CalendarDay(julianDayNumber: Int(number)).description
  }

  private func value(
    _ cell: PairComparison.Cell, isFirst: Bool, _ comparison: PairComparison
  ) -> Difference.Value {
    let spells = isFirst ? comparison.spells.0 : comparison.spells.1
    let status = isFirst ? cell.first : cell.second
    let spell = status.map { spells[$0.place] } ?? Self.nearest(spells, cell.window)
    let marks = isFirst ? placeholders.first : placeholders.second
    return .init(
      status: status.flatMap { _ in spell?.status },
      certainty: status.map { $0.isCertain ? .yes : .maybe },
      emptiness: status == nil ? emptiness(cell, isFirst, comparison) : nil, dates: spell?.dates,
      sources: (cell.isAboutEnd ? spell?.endSources : spell?.startSources) ?? [],
      isPlaceholder: spell.map { marks.isMarked($0, isEnd: cell.isAboutEnd) } ?? false)
  }

  /// The reason why a side has no status. A side with a spell at another time says that there is
  /// none.
  private func emptiness(
    _ cell: PairComparison.Cell, _ isFirst: Bool, _ comparison: PairComparison
  ) -> Emptiness? {
    guard let other = isFirst ? cell.second : cell.first else { return nil }
    let told = isFirst ? comparison.spells.1[other.place] : comparison.spells.0[other.place]
    let side = isFirst ? sides.first : sides.second
    let silence = side.silence(comparison.pair, on: cell.window, told: told)
    let saysNone: [Difference.Kind] = [.start, .end, .gap, .precision]
    return silence == .notCovered && cell.kind.map(saysNone.contains) == true ? .notThen : silence
  }

  /// The spell of a side that is nearest to a window.
  private static func nearest(_ spells: [ToldSpell], _ window: SpellWindow) -> ToldSpell? {
    func distance(_ spell: ToldSpell) -> Int32 {
      max(0, spell.bounds.startEarliest - window.last, window.first - spell.bounds.endLatest)
    }
    return spells.min { distance($0) < distance($1) }
  }
}

extension Difference.Count {
  fileprivate mutating func add(_ cell: PairComparison.Cell) {
    guard let kind = cell.kind else {
      agreeing += 1
      return
    }
    kinds[kind, default: 0] += 1
    if kind == .coverage || kind == .existence {
      if cell.second == nil { onlyFirst += 1 } else { onlySecond += 1 }
    }
  }
}

/// Finds dates that look like placeholders: within a source, many spells begin on a 1 January, or
/// end on a 31 December.
private struct Placeholders {
  private struct Tally {
    private var all = 0
    private var hits = 0

    /// At least five dates, and one in four of the source's dates with a day.
    var isBulk: Bool { hits >= 5 && hits * 4 >= all }

    mutating func add(_ isHit: Bool) {
      all += 1
      if isHit { hits += 1 }
    }
  }

  private var starts: [[String]: Tally] = [:]
  private var ends: [[String]: Tally] = [:]

  init(_ side: ToldSide) {
    for spell in side.spells.values.joined() {
      if spell.bounds.startEarliest == spell.bounds.startLatest, !spell.isStartUnknown {
        starts[spell.startSources, default: Tally()].add(Self.isStartLike(spell))
      }
      if spell.bounds.endEarliest == spell.bounds.endLatest, !spell.isOpen {
        ends[spell.endSources, default: Tally()].add(Self.isEndLike(spell))
      }
    }
  }

  func isMarked(_ spell: ToldSpell, isEnd: Bool) -> Bool {
    isEnd
      ? Self.isEndLike(spell) && ends[spell.endSources]?.isBulk == true
      : Self.isStartLike(spell) && starts[spell.startSources]?.isBulk == true
  }

  private static func isStartLike(_ spell: ToldSpell) -> Bool {
    spell.bounds.startEarliest == spell.bounds.startLatest
      && isDay(spell.bounds.startEarliest, month: 1, day: 1)
  }

  private static func isEndLike(_ spell: ToldSpell) -> Bool {
    spell.bounds.endEarliest == spell.bounds.endLatest
      && isDay(spell.bounds.endLatest - 1, month: 12, day: 31)
  }

  private static func isDay(_ number: Int32, month: Int, day: Int) -> Bool {
    let found = CalendarDay(julianDayNumber: Int(number)).components
    return found.month == month && found.day == day
  }
}
