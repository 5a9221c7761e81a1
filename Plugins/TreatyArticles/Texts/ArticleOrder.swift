/// Finds the likeliest order of the articles among lines that may be their headings.
///
/// Leaving a line out costs its weight; a step from one number to the next costs more the stranger
/// it is. The cheapest way through all lines wins, so one doubtful line cannot lose the others.
struct ArticleOrder {
  struct Candidate {
    var line: Int
    var ordinal: Int
    var value: String
    /// The cost of leaving it out.
    var weight: Double
    var startsBlock: Bool
    /// The number of annexes before it, and of parts, chapters and sections since the last annex.
    var annexes: Int
    var containers: Int
  }

  /// The number of neighbours that can be left out at once.
  private static let reach = 48

  private var candidates: [Candidate] = []

  mutating func add(_ candidate: Candidate) {
    candidates.append(candidate)
  }

  /// The lines that are no headings, and those of articles that count from 1 again.
  func result() -> (dropped: [Int], restarts: Set<Int>) {
    let chain = chain()
    var restarts: Set<Int> = []
    for (before, index) in zip(chain, chain.dropFirst())
    where isRestart(candidates[before], candidates[index]) {
      restarts.insert(candidates[index].line)
    }
    let kept = Set(chain)
    let dropped = candidates.indices.filter { !kept.contains($0) }.map { candidates[$0].line }
    return (dropped, restarts)
  }

  /// The candidates on the cheapest way.
  private func chain() -> [Int] {
    guard !candidates.isEmpty else { return [] }
    var skipped = [0.0]
    for candidate in candidates { skipped.append(skipped.last! + candidate.weight) }
    var best: [(cost: Double, before: Int?)] = []
    for index in candidates.indices {
      var way: (cost: Double, before: Int?) = (
        skipped[index] + begin(candidates[index]), nil
      )
      for before in max(0, index - Self.reach)..<index {
        let cost =
          best[before].cost + skipped[index] - skipped[before + 1]
          + step(candidates[before], candidates[index], index)
        if cost < way.cost { way = (cost, before) }
      }
      best.append(way)
    }
    let last = best.indices.min {
      best[$0].cost - skipped[$0 + 1] < best[$1].cost - skipped[$1 + 1]
    }
    var chain: [Int] = []
    var next = last
    while let index = next {
      chain.append(index)
      next = best[index].before
    }
    return chain.reversed()
  }

  // MARK: Costs

  private func begin(_ first: Candidate) -> Double {
    first.ordinal == 1 ? 0 : Self.gap(first.ordinal - 1)
  }

  private func step(_ last: Candidate, _ next: Candidate, _ index: Int) -> Double {
    if next.annexes > last.annexes {
      return next.ordinal == last.ordinal + 1 ? 0.3 : begin(next)
    }
    if next.ordinal == last.ordinal + 1 { return 0 }
    if next.ordinal == last.ordinal {
      return next.value != last.value ? 0.1 : next.startsBlock ? 2.5 : 3.5
    }
    if next.ordinal > last.ordinal { return Self.gap(next.ordinal - last.ordinal - 1) }
    guard next.ordinal == 1 else { return next.startsBlock ? 3 : 3.5 }
    if next.containers > last.containers { return 0.5 }
    return isFollowed(index) ? 2 : 4
  }

  private static func gap(_ missing: Int) -> Double { 1 + 0.15 * Double(min(missing, 10)) }

  /// Whether an article 2 follows soon after an article 1.
  private func isFollowed(_ index: Int) -> Bool {
    candidates[(index + 1)...].prefix(Self.reach).contains { $0.ordinal == 2 }
  }

  private func isRestart(_ last: Candidate, _ next: Candidate) -> Bool {
    next.ordinal == 1 && last.ordinal > 1 && next.annexes == last.annexes
  }
}
