/// The time that two states of a panel spent together in each body.
struct PanelPair {
  /// The shared time of two states in a body in a year.
  struct Shared: Hashable {
    var isCertain = false
    var isPossible = false
  }

  /// The spells of a piece in one body.
  struct Group {
    let body: Int
    let spells: ArraySlice<PanelSpell>
    let touched: Range<Int>
  }

  /// The days of a year on which two spells meet, certain and possible ones, and whether some day is
  /// certain.
  struct Days {
    var certain: [(Int32, Int32)] = []
    var possible: [(Int32, Int32)] = []
    var isSure = false

    /// The lowest and the highest number of days.
    func counts(in window: PanelWindow) -> (lowest: Int, highest: Int) {
      let lowest = PanelDays.union(certain, window)
      return (max(lowest, isSure ? 1 : 0), PanelDays.union(possible, window))
    }
  }

  private let judge: PanelJudge
  private let together: PanelQuestion.Together

  init(_ question: PanelQuestion, _ judge: PanelJudge) {
    self.judge = judge
    together = question.together
  }

  /// The spells that count of each piece of a state, by body.
  static func groups(_ unit: PanelUnit, _ grid: PanelGrid) -> [[Group]] {
    unit.pieces.map { piece in
      var counted = piece
      counted.spells.removeAll { !grid.statuses.isCounted[Int($0.status)] }
      var groups: [Group] = []
      grid.forEachBody(counted) { groups.append(Group(body: $0, spells: $1, touched: $2)) }
      return groups
    }
  }

  /// The shared time of two states in a body in a window.
  ///
  /// - Parameters:
  ///   - windows: The days of the year on which each existed.
  ///   - common: The days of the year on which both existed.
  @inline(__always)
  func shared(
    _ left: Group, _ right: Group, in common: PanelWindow, _ windows: (PanelWindow, PanelWindow)
  ) -> Shared {
    guard together == .day else { return inYear(left, right, windows) }
    if judge.isMajority {
      let days = days(left, right).counts(in: common)
      return Shared(
        isCertain: days.lowest * 2 > Int(common.count),
        isPossible: days.highest * 2 > Int(common.count))
    }
    var shared = Shared()
    for one in left.spells where one.isPossible(in: common) {
      for other in right.spells where other.isPossible(in: common) && one.meets(other, common) {
        shared.isPossible = true
        if one.certainlyMeets(other, common) { return Shared(isCertain: true, isPossible: true) }
      }
    }
    return shared
  }

  private func inYear(
    _ left: Group, _ right: Group, _ windows: (PanelWindow, PanelWindow)
  ) -> Shared {
    guard let one = judge.cell(left.spells, in: windows.0),
      let other = judge.cell(right.spells, in: windows.1)
    else { return Shared() }
    return Shared(
      isCertain: one.certain > 0 && other.certain > 0,
      isPossible: one.possible > 0 && other.possible > 0)
  }

  /// The days on which spells of both meet.
  func days(_ left: Group, _ right: Group, in window: PanelWindow? = nil) -> Days {
    var days = Days()
    for one in left.spells {
      for other in right.spells {
        let (a, b) = (one.bounds, other.bounds)
        days.certain.append((max(a.startLatest, b.startLatest), min(a.endEarliest, b.endEarliest)))
        days.possible.append((max(a.startEarliest, b.startEarliest), min(a.endLatest, b.endLatest)))
        if let window, one.certainlyMeets(other, window) { days.isSure = true }
      }
    }
    return days
  }
}

extension PanelSpell {
  /// Whether both can hold on one day of the window.
  @inline(__always)
  fileprivate func meets(_ other: PanelSpell, _ window: PanelWindow) -> Bool {
    max(bounds.startEarliest, other.bounds.startEarliest, window.first)
      < min(bounds.endLatest, other.bounds.endLatest, window.next)
  }

  /// Whether both hold on one day of the window under every reading.
  @inline(__always)
  fileprivate func certainlyMeets(_ other: PanelSpell, _ window: PanelWindow) -> Bool {
    isCertain(in: window) && other.isCertain(in: window)
      && bounds.startLatest < other.bounds.endEarliest
      && other.bounds.startLatest < bounds.endEarliest
  }
}
