import Entente

/// A measure by its id, and where its values come from.
struct MeasureDefinition {
  let measure: MatrixMeasure
  /// `nil` for what is counted in memory.
  let offer: PluginOffer?
  /// Whether 0 says that there is none.
  let isZeroNone: Bool

  var isShare: Bool { measure.id == Self.share.id }

  /// The measure that only memory counts: no sum of rows gives it.
  private static let share = MatrixMeasure(
    id: "member-share", title: "Share of shared members", unit: "%",
    description:
      "Of the members of either the percentage that are members of both: shared members by those of one or the other.",
    family: .sharedMembers, quantity: nil, steps: [], weights: [:])

  /// - Throws: ``Entente/KnowledgeBaseError``: `badArgument` for a measure that is not there, or
  ///   cannot be asked so.
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
        .badArgument, "there is no measure '\(request.measure)': there are \(known)")
    }
    let steps = try Self.steps(base, found.id)
    isZeroNone = found.family == .interaction && steps.contains { $0.value == 0 }
    let named = MatrixMeasure(found)
    measure = MatrixMeasure(
      id: found.id, title: found.title, unit: found.unit, description: found.description,
      family: found.family, quantity: named.quantity,
      // Numbers of a file stand for what its writer means.
      steps: request.kinds == nil ? steps : [],
      weights: try Self.weights(base, named.quantity, request.kinds))
    // Memory counts a day faster than SQL, with the same answer. Over several days the rows of SQL
    // tell who was in both at one time.
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
        .badArgument, "what two share has no direction: \(measure.id) is without --direction")
    }
    guard measure.id != share.id || request.period.isDay else {
      throw KnowledgeBaseError.because(.badArgument, "\(share.id) is of a day: give it with --on")
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

  /// The number of each kind, where they are printed with the answer: weights, and levels of a
  /// file.
  private static func weights(
    _ base: Snapshot, _ quantity: KindValues.Quantity?, _ kinds: KindValues?
  ) throws -> [String: Double] {
    guard let quantity, quantity == .weight || kinds != nil else { return [:] }
    let own = try base.rows("SELECT id, level, weight FROM interaction_kind WHERE NOT is_refusal")
      .map { ($0.text("id"), $0.real(quantity.rawValue) ?? 0) }
    return Dictionary(own, uniquingKeysWith: { first, _ in first })
      .merging(kinds?.values ?? [:]) { $1 }
  }

  /// All measures, for those who ask which there are.
  static func all(_ base: Snapshot) throws -> [(measure: MatrixMeasure, plugin: String)] {
    try base.offers(.measure).map { (MatrixMeasure($0), $0.plugin) }
      + [(share, "interaction-matrix")]
  }
}

extension MatrixMeasure {
  /// An offer as it stands, without the meaning of its numbers.
  init(_ offer: PluginOffer) {
    self.init(
      id: offer.id, title: offer.title, unit: offer.unit, description: offer.description,
      family: offer.family, quantity: offer.kinds.flatMap(KindValues.Quantity.init), steps: [],
      weights: [:])
  }
}
