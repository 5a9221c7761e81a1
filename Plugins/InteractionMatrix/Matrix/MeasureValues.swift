import Entente

/// The ids of a row and a column entity.
struct EntityPair: Hashable {
  let row: String
  let column: String

  var turned: EntityPair { EntityPair(row: column, column: row) }
}

/// The combined value of the rows of a measure in a period.
struct MeasureValue: Sendable {
  var low: Double?
  var high: Double
  var statements: [String] = []
}

/// The rows of a measure of a plugin, read once for all periods.
struct MeasureRows {
  private struct Row {
    let pair: EntityPair
    let item: String
    let value: Double
    let statement: String?
    let startEarliest: String
    let startLatest: String
    let endEarliest: String
    let endLatest: String

    /// Whether it can hold on at least one day of the period.
    func isPossible(in period: MatrixPeriod) -> Bool {
      startEarliest < period.end && period.first < endLatest
    }

    /// Whether it certainly holds on at least one day of the period, up to the last day of the
    /// dataset.
    func isCertain(in period: MatrixPeriod, upTo lastDay: String) -> Bool {
      startLatest < period.end && period.first < endEarliest
        && max(startLatest, period.first) <= lastDay
    }
  }

  private let rows: [Row]
  private let combination: PluginOffer.Combination

  /// - Parameter span: The days of all the periods together.
  init(_ base: Snapshot, _ offer: PluginOffer, _ kinds: KindValues?, in span: MatrixPeriod) throws {
    let kindOf = try kinds == nil ? [:] : Self.kinds(base)
    combination = offer.combination ?? .max
    rows = try base.rows(
      """
      SELECT row_id, column_id, CAST(item_id AS TEXT) AS item_id, value, statement_id, start_earliest, start_latest, end_earliest, end_latest
      FROM \(offer.view)
      WHERE start_earliest < :end AND :first < end_latest
      """, ["first": .text(span.first), "end": .text(span.end)]
    ).enumerated().compactMap { number, row in
      // A row without item and statement is an item of its own.
      let item = row.optionalText("item_id") ?? row.optionalText("statement_id") ?? "row \(number)"
      guard let value = kindOf[item].flatMap({ kinds?.values[$0] }) ?? row.real("value") else {
        return nil
      }
      return Row(
        pair: EntityPair(row: row.text("row_id"), column: row.text("column_id")), item: item,
        value: value, statement: row.optionalText("statement_id"),
        startEarliest: row.text("start_earliest"), startLatest: row.text("start_latest"),
        endEarliest: row.text("end_earliest"), endLatest: row.text("end_latest"))
    }
  }

  private static func kinds(_ base: Snapshot) throws -> [String: String] {
    Dictionary(
      try base.rows(
        "SELECT interaction_id, kind_id FROM internal_interaction_counted WHERE NOT is_refusal"
      ).map {
        ($0.text("interaction_id"), $0.text("kind_id"))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the values have a direction although the measure declares none: some pair has another
  /// value the other way round.
  var showDirection: Bool {
    let values = Dictionary(grouping: rows, by: \.pair).mapValues { Set($0.map(\.value)) }
    return values.contains { pair, own in
      pair.row < pair.column && values[pair.turned].map { $0 != own } ?? false
    }
  }

  /// The values of a period.
  func values(
    in period: MatrixPeriod, _ direction: MatrixRequest.Direction, upTo lastDay: String
  ) -> [EntityPair: MeasureValue] {
    var items: [EntityPair: [String: Entry]] = [:]
    for row in rows where row.isPossible(in: period) {
      let entry = Entry(
        certain: row.isCertain(in: period, upTo: lastDay) ? row.value : nil, possible: row.value,
        statements: Set([row.statement].compactMap { $0 }))
      if direction != .to { items[row.pair, default: [:]].add(entry, row.item, combination) }
      if direction != .from {
        items[row.pair.turned, default: [:]].add(entry, row.item, combination)
      }
    }
    return items.mapValues { Entry.combined(Array($0.values), combination) }
  }
}

/// An item of a measure in a period.
private struct Entry {
  var certain: Double?
  var possible: Double
  var statements: Set<String>

  /// Combines two rows of an item: the higher value, or the lower for a minimum.
  mutating func join(_ other: Entry, _ combination: PluginOffer.Combination) {
    let isLowest = combination == .min
    possible = isLowest ? min(possible, other.possible) : max(possible, other.possible)
    let known = [certain, other.certain].compactMap { $0 }
    certain = isLowest ? known.min() : known.max()
    statements.formUnion(other.statements)
  }

  static func combined(
    _ entries: [Entry], _ combination: PluginOffer.Combination
  ) -> MeasureValue {
    let (certain, possible) = (entries.compactMap(\.certain), entries.map(\.possible))
    var value: MeasureValue
    switch combination {
    case .max: value = MeasureValue(low: certain.max(), high: possible.max() ?? 0)
    case .min: value = MeasureValue(low: certain.min(), high: possible.min() ?? 0)
    case .sum: value = MeasureValue(low: certain.reduce(0, +), high: possible.reduce(0, +))
    }
    // For a maximum or minimum, only the rows that reach it are the evidence.
    let resting = entries.filter {
      combination == .sum || $0.possible == value.high
        || $0.certain != nil && $0.certain == value.low
    }
    value.statements = resting.reduce(into: Set<String>()) { $0.formUnion($1.statements) }.sorted()
    return value
  }
}

extension [String: Entry] {
  fileprivate mutating func add(
    _ entry: Entry, _ item: String, _ combination: PluginOffer.Combination
  ) {
    if self[item] == nil { self[item] = entry } else { self[item]?.join(entry, combination) }
  }
}
