import Entente

/// The reasons for the empty cells of a period, and whether statements are disputed.
struct MatrixContext {
  let background: MatrixBackground
  let period: MatrixPeriod
  /// For measures of status: the reasons between states and bodies.
  var reasons: [EntityPair: Emptiness] = [:]

  /// The reason why there is nothing between two entities.
  func missing(
    _ row: Entity, _ column: Entity, isGone: Bool, _ family: PluginOffer.Family?
  ) -> Emptiness {
    if row == column { return .sameEntity }
    if isGone { return .didNotExist }
    let isSearched =
      background.searched.contains(row.id) && background.searched.contains(column.id)
    switch family {
    case .interaction:
      if refusals(row.id, column.id) != nil { return .denied }
      return isSearched ? .nothing : .notCovered
    case .status:
      // Claims and lists of members are about states; an organization can only be an observer or
      // partner.
      return reasons[EntityPair(row: row.id, column: column.id)]
        ?? (isSearched ? .nothing : .notCovered)
    case .sharedMembers, .sharedOrganizations, nil: return .notCovered
    }
  }

  /// Whether a count of common members or bodies can include this entity.
  func isCounted(_ id: String, _ family: PluginOffer.Family?) -> Bool {
    switch family {
    case .sharedMembers: background.bodies.contains(id)
    case .sharedOrganizations: background.members.contains(id)
    case .interaction, .status, nil: true
    }
  }

  func isDisputed(_ statements: [String]) -> Bool {
    statements.contains(where: background.contested.contains)
  }

  func isGone(_ id: String) -> Bool {
    background.lives[id].map { !$0.touches(period) } ?? false
  }

  /// The refusals and unanswered offers in force, from either side; none if the two have dealings.
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

extension PluginOffer.Family {
  /// Whether the measure counts what two have in common: 0 is a number, and there is no direction.
  var isShared: Bool { self == .sharedMembers || self == .sharedOrganizations }
}
