import Entente

/// The data that matrices of several periods share, read once.
struct MatrixSource {
  let definition: MeasureDefinition
  let background: MatrixBackground
  /// `nil` for a measure that is counted in memory.
  let rows: MeasureRows?

  /// - Parameter span: The days of all the periods together.
  init(_ base: Snapshot, _ request: MatrixRequest, in span: MatrixPeriod) throws {
    definition = try MeasureDefinition(base, request)
    background = try MatrixBackground(base, rule: request.rule)
    rows = try definition.offer.map { try MeasureRows(base, $0, request.kinds, in: span) }
  }
}

/// Reads a matrix row by row. The initializer reads all data for the cells.
struct MatrixReader {
  static let mostCells = 1_000_000
  static let mostStreamedCells = 100_000_000

  let measure: MatrixMeasure
  let request: MatrixRequest
  let rows: [Entity]
  let columns: [Entity]
  let direction: MatrixRequest.Direction
  private let context: MatrixContext
  /// Whether 0 means that there is none.
  private let isZeroNone: Bool
  private let values: Values

  private enum Values {
    case offered([EntityPair: MeasureValue])
    case shared(SharedValues)

    subscript(row: String, column: String) -> MeasureValue? {
      switch self {
      case .offered(let values): values[EntityPair(row: row, column: column)]
      case .shared(let values): values[row, column]
      }
    }
  }

  /// - Throws: ``Entente/KnowledgeBaseError``, before any cell is read: `notFound`, `ambiguous`,
  ///   `badArgument`, `badDate`.
  init(
    _ base: Snapshot, _ request: MatrixRequest, from source: MatrixSource? = nil, mostCells: Int
  ) throws {
    try Self.check(request.rows.count, request.columns.count, most: mostCells)
    rows = try EntitySelection(words: request.rows).entities(base, on: request.period)
    columns = try EntitySelection(words: request.columns).entities(base, on: request.period)
    try Self.check(rows.count, columns.count, most: mostCells)
    let source = try source ?? MatrixSource(base, request, in: request.period)
    self.request = request
    measure = source.definition.measure
    isZeroNone = source.definition.isZeroNone
    direction = request.direction ?? source.definition.direction(of: source.rows)
    context = MatrixContext(
      background: source.background, period: request.period,
      reasons: measure.family == .status
        ? try Self.reasons(base, request, rows: rows, columns: columns) : [:])
    if let rows = source.rows {
      values = .offered(
        rows.values(in: request.period, direction, upTo: source.background.lastDay))
    } else {
      let ids = Set((rows + columns).map(\.id)).sorted()
      values = .shared(
        try SharedValues(
          base, request, ids: ids, family: measure.family, isShare: source.definition.isShare))
    }
  }

  /// The reasons for the absence of a status between states and bodies.
  private static func reasons(
    _ base: Snapshot, _ request: MatrixRequest, rows: [Entity], columns: [Entity]
  ) throws -> [EntityPair: Emptiness] {
    let states = rows.filter { $0.type == "state" }.map(\.id)
    let bodies = columns.map(\.id)
    let reasons = try base.emptiness(
      ofMembers: states, in: bodies, on: request.period.date, rule: request.rule)
    return Dictionary(
      zip(states, reasons).flatMap { state, reasons in
        zip(bodies, reasons).map { (EntityPair(row: state, column: $0), $1) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func check(_ rows: Int, _ columns: Int, most: Int) throws {
    let cells = rows.multipliedReportingOverflow(by: columns)
    guard cells.overflow || cells.partialValue > most else { return }
    throw KnowledgeBaseError.because(
      .badArgument,
      "\(rows) rows by \(columns) columns are \(cells.overflow ? "too many" : "\(cells.partialValue)") cells: at most \(most); give fewer rows, or count in memory with Snapshot.overlap(of:on:)"
    )
  }

  func row(_ index: Int) -> Matrix.Row {
    let row = rows[index]
    let isGone = context.isGone(row.id)
    return Matrix.Row(
      entity: row, cells: columns.map { cell(row, $0, isGone: isGone || context.isGone($0.id)) })
  }

  private func cell(_ row: Entity, _ column: Entity, isGone: Bool) -> MatrixCell {
    let value = row == column || isGone ? nil : found(row.id, column.id)
    guard let value, !isRefusal(value) else {
      return empty(row, column, isGone: isGone, refusal: value)
    }
    return MatrixCell(
      low: value.low, high: value.high, missing: nil, statements: value.statements,
      isDisputed: context.isDisputed(value.statements), text: measure.text(value.low, value.high))
  }

  /// - Parameter refusal: A value of 0 that means that there is none.
  private func empty(
    _ row: Entity, _ column: Entity, isGone: Bool, refusal: MeasureValue?
  ) -> MatrixCell {
    let missing =
      refusal == nil
      ? context.missing(row, column, isGone: isGone, measure.family) : .denied
    let refusals =
      missing == .denied
      ? context.refusals(row.id, column.id)
        ?? (refusal?.statements ?? [], isCertain: refusal?.low != nil) : nil
    let statements = refusals?.statements ?? []
    return MatrixCell(
      low: nil, high: nil, missing: missing, statements: statements,
      isDisputed: context.isDisputed(statements),
      text: (refusals?.isCertain == false ? "?" : "") + missing.sign)
  }

  private func found(_ row: String, _ column: String) -> MeasureValue? {
    guard let family = measure.family, family.isShared else { return values[row, column] }
    guard context.isCounted(row, family), context.isCounted(column, family) else { return nil }
    if case .shared = values { return values[row, column] }
    return values[row, column] ?? MeasureValue(low: 0, high: 0)
  }

  private func isRefusal(_ value: MeasureValue) -> Bool {
    isZeroNone && value.high == 0
  }

  /// The last day of the dataset.
  var lastDay: String { context.background.lastDay }

  /// For a measure that counts members: the bodies all of whose members the dataset does not claim
  /// to know.
  var partial: [Entity] {
    guard measure.family == .sharedMembers else { return [] }
    var seen = Set<String>()
    return (rows + columns).filter {
      seen.insert($0.id).inserted && context.isCounted($0.id, .sharedMembers)
        && !context.isKnown($0.id)
    }
  }
}

extension MatrixMeasure {
  /// A value as text for a cell.
  func text(_ low: Double?, _ high: Double) -> String {
    guard let low else { return "?" + word(high) }
    return low == high ? word(high) : "\(word(min(low, high)))-\(word(max(low, high)))"
  }

  private func word(_ value: Double) -> String {
    if let step = steps.first(where: { $0.value == value }) { return step.code }
    return value.whole.map(String.init) ?? String((value * 100).rounded() / 100)
  }
}
