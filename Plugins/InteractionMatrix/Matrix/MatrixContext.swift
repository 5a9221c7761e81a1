import Entente

/// Why a cell of a period is empty, and whether its statements are disputed.
struct MatrixContext {
  let background: MatrixBackground
  let period: MatrixPeriod

  /// Why there is nothing between two.
  func missing(_ row: String, _ column: String, _ measure: MeasureFamily) -> Missing {
    if row == column { return .sameEntity }
    if isGone(row) || isGone(column) { return .didNotExist }
    switch measure {
    case .interaction:
      if isRefused(row, column) { return .documentedNone }
      let searched = background.searched
      return searched.contains(row) && searched.contains(column) ? .noneDocumented : .notCovered
    case .status: return isKnown(column) ? .noneDocumented : .notCovered
    case .count, .other: return .notCovered
    }
  }

  /// Whether a count of what two share says anything.
  func isCounted(_ id: String) -> Bool { background.counted.contains(id) }

  func isDisputed(_ statements: [String]) -> Bool {
    statements.contains(where: background.contested.contains)
  }

  func isGone(_ id: String) -> Bool {
    guard let life = background.lives[id] else { return false }
    return period.last < life.first || life.last < period.first
  }

  private func isRefused(_ row: String, _ column: String) -> Bool {
    let pair = EntityPair(row: row, column: column)
    return [pair, pair.turned].contains { pair in
      background.refusals[pair]?.contains { $0.touches(period) } == true
    }
  }

  private func isKnown(_ body: String) -> Bool {
    background.claims[body]?.contains { $0.start <= period.first && period.last <= $0.end } == true
  }
}

/// What an empty cell of a measure means.
enum MeasureFamily {
  /// Nothing that two have to do with one another.
  case interaction
  /// No status of one at the other.
  case status
  /// Nothing that could be counted; 0 is a number.
  case count
  /// What another plugin measures.
  case other

  init(_ measure: String) {
    switch measure {
    case "level", "instruments", "interactions", "joint-operations", "first-contact", "index":
      self = .interaction
    case "status": self = .status
    case "shared-members", "member-share", "shared-organizations": self = .count
    default: self = .other
    }
  }
}
