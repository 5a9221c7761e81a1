import Entente

/// A measure by its id, and where its values come from.
struct MeasureDefinition {
  let measure: MatrixMeasure
  /// `nil` for what is counted in memory.
  let offer: PluginOffer?

  /// What is counted in memory for a day, although SQL could: the answers are the same. Over several days the rows of SQL tell who
  /// was in both at one time.
  private static let counted: Set = ["shared-members", "shared-organizations"]
  /// What only memory counts.
  private static let share = MatrixMeasure(
    id: "member-share", title: "Share of shared members", unit: "%",
    description:
      "Of the members of either the percentage that are members of both: shared members by those of one or the other.",
    steps: [], weights: [:])

  init(_ base: Snapshot, _ request: MatrixRequest) throws {
    let offers = try base.offers(.measure)
    try Self.check(request)
    guard request.measure != Self.share.id else {
      (measure, offer) = (Self.share, nil)
      return
    }
    guard let found = offers.first(where: { $0.id == request.measure }) else {
      let known = (offers.map(\.id) + [Self.share.id]).sorted().joined(separator: ", ")
      throw KnowledgeBaseError.because(
        .badArgument, "there is no measure '\(request.measure)': there are \(known)")
    }
    let isIndex = found.id == "index"
    measure = MatrixMeasure(
      id: found.id, title: found.title, unit: found.unit, description: found.description,
      // Numbers of a file stand for what its writer means.
      steps: request.kinds == nil ? try Self.steps(base, found.id) : [],
      weights: isIndex || request.kinds != nil
        ? try Self.kinds(base, isIndex ? "weight" : "level", request.kinds) : [:])
    offer = Self.counted.contains(found.id) && request.period.isDay ? nil : found
  }

  private static func check(_ request: MatrixRequest) throws {
    let isCounted = MeasureFamily(request.measure).isCount
    guard isCounted && request.period.isDay || request.rule == "effective" else {
      throw KnowledgeBaseError.because(
        .badArgument,
        "a rule is for shared-members, member-share and shared-organizations on a day: \(request.measure) \(request.period.label) follows 'effective'"
      )
    }
    guard !isCounted || request.direction == nil || request.direction == .both else {
      throw KnowledgeBaseError.because(
        .badArgument, "what two share has no direction: \(request.measure) is without --direction")
    }
    guard request.measure != share.id || request.period.isDay else {
      throw KnowledgeBaseError.because(.badArgument, "\(share.id) is of a day: give it with --on")
    }
    guard let kinds = request.kinds else { return }
    let measure = kinds.quantity == .level ? "level" : "index"
    guard request.measure == measure else {
      throw KnowledgeBaseError.because(
        .badArgument, "a file of \(kinds.quantity.rawValue)s is for the measure \(measure)")
    }
  }

  private static func steps(_ base: Snapshot, _ measure: String) throws -> [MatrixMeasure.Step] {
    try base.rows(
      "SELECT value, code, label FROM interaction_step WHERE measure_id = :measure ORDER BY value",
      ["measure": .text(measure)]
    ).map {
      .init(value: $0.real("value") ?? 0, code: $0.text("code"), label: $0.text("label"))
    }
  }

  private static func kinds(
    _ base: Snapshot, _ column: String, _ kinds: KindValues?
  ) throws -> [String: Double] {
    let own = try base.rows("SELECT id, level, weight FROM interaction_kind WHERE NOT is_refusal")
      .map { ($0.text("id"), $0.real(column) ?? 0) }
    return Dictionary(own, uniquingKeysWith: { first, _ in first })
      .merging(kinds?.values ?? [:]) { $1 }
  }

  /// All measures, for those who ask which there are.
  static func all(_ base: Snapshot) throws -> [(measure: MatrixMeasure, plugin: String)] {
    try base.offers(.measure).map {
      let measure = MatrixMeasure(
        id: $0.id, title: $0.title, unit: $0.unit, description: $0.description, steps: [],
        weights: [:])
      return (measure, $0.plugin)
    } + [(share, "interaction-matrix")]
  }
}
