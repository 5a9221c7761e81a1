/// Compares the spells of a pair by their beginnings and ends.
///
/// Spells are one spell if they are akin and share a day under some reading of their dates.
struct SpellMatching {
  let comparison: PairComparison
  /// The days that count.
  let limits: SpellWindow

  /// One cell for each spell that agrees, and one for each beginning or end that differs.
  func cells() -> [PairComparison.Cell] {
    var cells: [PairComparison.Cell] = []
    let (left, right) = comparison.spells
    var matched: Set<Int> = []
    for (place, spell) in left.enumerated() where isCounted(spell) {
      let other = right.indices.first {
        !matched.contains($0) && right[$0].isAkin(to: spell) && shares(spell, right[$0])
      }
      guard let other else {
        cells.append(alone(spell, place, isFirst: true))
        continue
      }
      matched.insert(other)
      let found = ends(of: spell, place, right[other], other)
      cells += found
    }
    for (place, spell) in right.enumerated() where isCounted(spell) && !matched.contains(place) {
      cells.append(alone(spell, place, isFirst: false))
    }
    return cells
  }

  private func isCounted(_ spell: ToldSpell) -> Bool {
    limits.isPossible(spell.bounds)
  }

  private func shares(_ left: ToldSpell, _ right: ToldSpell) -> Bool {
    max(left.bounds.startEarliest, right.bounds.startEarliest)
      < min(left.bounds.endLatest, right.bounds.endLatest)
  }

  /// A spell without a counterpart.
  private func alone(_ spell: ToldSpell, _ place: Int, isFirst: Bool) -> PairComparison.Cell {
    let window = SpellWindow(
      first: spell.bounds.startEarliest, last: spell.bounds.endLatest - 1)
    let inner = SpellWindow(
      first: min(spell.bounds.startLatest, max(window.first, spell.bounds.endEarliest - 1)),
      last: max(spell.bounds.startLatest, spell.bounds.endEarliest - 1))
    let status = PairComparison.Status(place: place, isCertain: true)
    let kind = comparison.kind(of: spell, true, against: isFirst ? 1 : 0, inner)
    return .init(
      window: window, kind: kind, first: isFirst ? status : nil, second: isFirst ? nil : status,
      isAboutEnd: kind == .end)
  }

  /// The differences between two spells; one cell without a kind if there are none.
  private func ends(
    of left: ToldSpell, _ leftPlace: Int, _ right: ToldSpell, _ rightPlace: Int
  ) -> [PairComparison.Cell] {
    func cell(_ kind: Difference.Kind?, _ days: [Int32], _ isEnd: Bool) -> PairComparison.Cell {
      .init(
        window: SpellWindow(first: days.min() ?? 0, last: days.max() ?? 0), kind: kind,
        first: .init(place: leftPlace, isCertain: true),
        second: .init(place: rightPlace, isCertain: true), isAboutEnd: isEnd)
    }
    let (a, b) = (left.bounds, right.bounds)
    var cells: [PairComparison.Cell] = []
    let start = Self.kind(
      a.startEarliest...a.startLatest, b.startEarliest...b.startLatest, .start)
    if let start {
      cells.append(
        cell(start, [a.startEarliest, b.startEarliest, a.startLatest, b.startLatest], false))
    }
    if let end = endKind(left, right) {
      cells.append(
        cell(
          end, [a.endEarliest, b.endEarliest, a.endLatest, b.endLatest].map { $0 - 1 }, true))
    }
    let all = [a.startEarliest, b.startEarliest, a.endLatest - 1, b.endLatest - 1]
    if left.status != right.status { cells.append(cell(.status, all, false)) }
    return cells.isEmpty ? [cell(nil, all, false)] : cells
  }

  /// An end after the last day that the other side knows does not differ from its open end.
  private func endKind(_ left: ToldSpell, _ right: ToldSpell) -> Difference.Kind? {
    let ranges = [left, right].map {
      max($0.bounds.endEarliest, $0.bounds.startEarliest)...$0.bounds.endLatest
    }
    let kind = Self.kind(ranges[0], ranges[1], .end)
    return kind == .precision && (left.isOpen || right.isOpen) ? nil : kind
  }

  private static func kind(
    _ left: ClosedRange<Int32>, _ right: ClosedRange<Int32>, _ apart: Difference.Kind
  ) -> Difference.Kind? {
    if left == right { return nil }
    return left.overlaps(right) ? .precision : apart
  }
}
