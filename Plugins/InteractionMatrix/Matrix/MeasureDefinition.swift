import Entente

/// A measure by its id, with the source of its values.
struct MeasureDefinition {
  let measure: MatrixMeasure
  /// `nil` for a measure that is counted in memory.
  let offer: PluginOffer?
  /// Whether 0 means that there is none.
  let isZeroNone: Bool

  /// The direction in which values are read if the question gives none.
  func direction(of rows: MeasureRows?) -> MatrixRequest.Direction {
    if let isDirected = offer?.isDirected { return isDirected ? .from : .both }
    switch measure.family {
    case .status: return .from
    // An interaction counts for both, whichever statement has it as subject.
    case .interaction, .sharedMembers, .sharedOrganizations: return .both
    case nil: return rows?.showDirection == true ? .from : .both
    }
  }

  var isShare: Bool { measure.id == Self.share.id }

  /// The measure that can only be counted in memory, because it is not a combination of rows.
  private static let share = MatrixMeasure(
    id: "member-share", title: "Share of shared members", unit: "%",
    description:
      "Of the members of either the percentage that are members of both: shared members by those of one or the other.",
    family: .sharedMembers, quantity: nil, steps: [], weights: [:])

  /// - Throws: ``Entente/KnowledgeBaseError``: `badArgument` for an unknown measure, or for options
  ///   that it does not have.
  init(_ base: Snapshot, _ request: MatrixRequest) throws {
    let offers = try base.offers(.measure)
    guard request.measure != Self.share.id else {
      (measure, offer, isZeroNone) = (Self.share, nil, false)
      try Self.check(request, measure, followsAnyRule: true, offers)
      return
    }
    guard let found = offers.first(where: { $0.id == request.measure }) else {
      let known = (offers.map(\.id) + [Self.share.id]).sorted().joined(separator: ", ")
      throw KnowledgeBaseError.because(
        .badArgument, "there is no measure '\(request.measure)'; the measures are \(known)")
    }
    let steps = try Self.steps(base, found.id)
    isZeroNone = found.family == .interaction && steps.contains { $0.value == 0 }
    let named = MatrixMeasure(found)
    measure = MatrixMeasure(
      id: found.id, title: found.title, unit: found.unit, description: found.description,
      family: found.family, quantity: named.quantity,
      // The labels of steps do not apply to the numbers of a file.
      steps: request.kinds == nil ? steps : [],
      weights: try Self.weights(base, named.quantity, request.kinds))
    // For one day, counting in memory is faster than SQL with the same result. For several days,
    // SQL is needed to find members of both at the same time.
    offer = found.followsAnyRule && request.period.isDay ? nil : found
    try Self.check(request, measure, followsAnyRule: found.followsAnyRule, offers)
  }

  private static func check(
    _ request: MatrixRequest, _ measure: MatrixMeasure, followsAnyRule: Bool,
    _ offers: [PluginOffer]
  ) throws {
    guard followsAnyRule && request.period.isDay || request.rule == "effective" else {
      let known = offers.filter(\.followsAnyRule).map(\.id) + [share.id]
      throw KnowledgeBaseError.because(
        .badArgument,
        "a rule is for \(known.joined(separator: ", ")) on a day: \(measure.id) \(request.period.label) follows 'effective'"
      )
    }
    guard
      measure.family?.isShared != true || request.direction == nil || request.direction == .both
    else {
      throw KnowledgeBaseError.because(
        .badArgument, "\(measure.id) has no direction: leave out --direction")
    }
    guard measure.id != share.id || request.period.isDay else {
      throw KnowledgeBaseError.because(
        .badArgument, "\(share.id) needs a single day: give it with --on")
    }
    guard let quantity = request.kinds?.quantity, quantity != measure.quantity else { return }
    let known = offers.filter { $0.kinds == quantity.rawValue }.map(\.id)
    throw KnowledgeBaseError.because(
      .badArgument,
      "a file of \(quantity.rawValue)s is for the measure \(known.joined(separator: ", "))")
  }

  private static func steps(_ base: Snapshot, _ measure: String) throws -> [MatrixMeasure.Step] {
    try base.rows(
      "SELECT value, code, label FROM measure_step WHERE measure_id = :measure ORDER BY value",
      ["measure": .text(measure)]
    ).map {
      .init(value: $0.real("value") ?? 0, code: $0.text("code"), label: $0.text("label"))
    }
  }

  /// The number of each kind, if the answer prints them: weights, and levels from a file.
  private static func weights(
    _ base: Snapshot, _ quantity: KindValues.Quantity?, _ kinds: KindValues?
  ) throws -> [String: Double] {
    guard let quantity, quantity == .weight || kinds != nil else { return [:] }
    let own = try base.rows("SELECT id, level, weight FROM interaction_kind WHERE NOT is_refusal")
      .map { ($0.text("id"), $0.real(quantity.rawValue) ?? 0) }
    return Dictionary(own, uniquingKeysWith: { first, _ in first })
      .merging(kinds?.values ?? [:]) { $1 }
  }

  /// All measures, for a list.
  static func all(_ base: Snapshot) throws -> [(measure: MatrixMeasure, plugin: String)] {
    try base.offers(.measure).map { (MatrixMeasure($0), $0.plugin) }
      + [(share, "interaction-matrix")]
  }
}

extension MatrixMeasure {
  /// The measure of an offer, without the labels of its numbers.
  init(_ offer: PluginOffer) {
    self.init(
      id: offer.id, title: offer.title, unit: offer.unit, description: offer.description,
      family: offer.family, quantity: offer.kinds.flatMap(KindValues.Quantity.init), steps: [],
      weights: [:])
  }
}
