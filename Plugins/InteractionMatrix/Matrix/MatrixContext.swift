import Entente

/// Why a cell of a period is empty, and whether its statements are disputed.
struct MatrixContext {
  let background: MatrixBackground
  let period: MatrixPeriod

  /// Why there is nothing between two.
  func missing(
    _ row: Entity, _ column: Entity, isGone: Bool, _ measure: MeasureFamily
  ) -> Emptiness {
    if row == column { return .sameEntity }
    if isGone { return .didNotExist }
    let isSearched =
      background.searched.contains(row.id) && background.searched.contains(column.id)
    switch measure {
    case .interaction:
      if refusals(row.id, column.id) != nil { return .denied }
      return isSearched ? .nothing : .notCovered
    case .status:
      // Who claims to know all members speaks of states; an organization can only be an observer or partner.
      let isKnown = row.type == "state" ? isKnown(column.id) : isSearched
      return isKnown ? .nothing : .notCovered
    case .count, .other: return .notCovered
    }
  }

  /// Whether a count of what two share says anything of one of them.
  func isCounted(_ id: String, _ side: MeasureFamily.Side) -> Bool {
    (side == .bodies ? background.bodies : background.members).contains(id)
  }

  func isDisputed(_ statements: [String]) -> Bool {
    statements.contains(where: background.contested.contains)
  }

  func isGone(_ id: String) -> Bool {
    background.lives[id].map { !$0.touches(period) } ?? false
  }

  /// The refusals and silences in force, from either side; none where the two deal with one another all the same.
  func refusals(_ row: String, _ column: String) -> (statements: [String], isCertain: Bool)? {
    let pair = EntityPair(row: row, column: column)
    let pairs = [pair, pair.turned]
    guard
      !pairs.contains(where: { background.dealings[$0]?.contains { $0.touches(period) } == true })
    else { return nil }
    let found = pairs.flatMap { background.refusals[$0] ?? [] }.filter {
      $0.possible.touches(period)
    }
    guard !found.isEmpty else { return nil }
    return (
      Set(found.map(\.statement)).sorted(), found.contains { $0.certain.touches(period) }
    )
  }

  func isKnown(_ body: String) -> Bool {
    background.claims[body]?.contains { $0.start <= period.first && period.end <= $0.end } == true
  }
}

/// What an empty cell of a measure means.
enum MeasureFamily {
  /// Nothing that two have to do with one another.
  case interaction
  /// No status of one at the other.
  case status
  /// Nothing that could be counted, bodies by their members or members by their bodies; 0 is a number.
  case count(Side)
  /// What another plugin measures.
  case other

  enum Side { case bodies, members }

  init(_ measure: String) {
    switch measure {
    case "level", "instruments", "interactions", "joint-operations", "first-contact", "index":
      self = .interaction
    case "status": self = .status
    case "shared-members", "member-share": self = .count(.bodies)
    case "shared-organizations": self = .count(.members)
    default: self = .other
    }
  }

  var isCount: Bool { if case .count = self { true } else { false } }
}
