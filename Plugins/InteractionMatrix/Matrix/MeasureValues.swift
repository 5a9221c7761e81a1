import Entente

/// Who is measured to whom: ids of the two, in the order of the matrix.
struct EntityPair: Hashable {
  let row: String
  let column: String

  var turned: EntityPair { EntityPair(row: column, column: row) }
}

/// What the rows of a measure that hold in a period make together.
struct MeasureValue: Sendable {
  var low: Double?
  var high: Double
  var statements: [String] = []
}

/// The values of a measure in a period, from the rows that a plugin offers.
struct MeasureValues {
  private let values: [EntityPair: MeasureValue]

  /// One row of a measure that holds at some time of the period.
  private struct Entry {
    var certain: Double?
    var possible: Double
    var statements: Set<String>

    /// Of one item the highest value counts.
    mutating func join(_ other: Entry) {
      possible = max(possible, other.possible)
      certain = [certain, other.certain].compactMap { $0 }.max()
      statements.formUnion(other.statements)
    }
  }

  init(_ base: Snapshot, _ request: MatrixRequest, _ offer: PluginOffer) throws {
    let isRekeyed = request.kinds != nil
    // Certain: on some day of the period that the dataset speaks of, whatever the dates mean.
    let rows = try base.rows(
      """
      SELECT m.row_id, m.column_id, m.item_id, m.value, m.statement_id,\(isRekeyed ? " c.kind_id," : "")
        m.start_latest < :end AND :first < m.end_earliest
          AND max(m.start_latest, :first) <= coalesce((SELECT day FROM dataset_day), '9999-12-31') AS is_certain
      FROM \(offer.view) m\(isRekeyed ? " JOIN interaction_counted c ON c.interaction_id = m.item_id AND c.row_id = m.row_id AND c.column_id = m.column_id" : "")
      WHERE m.start_earliest < :end AND :first < m.end_latest
      """, ["first": .text(request.period.first), "end": .text(request.period.end)])
    var items: [EntityPair: [String: Entry]] = [:]
    for row in rows {
      guard let value = Self.value(row, request.kinds) else { continue }
      let pair = EntityPair(row: row.text("row_id"), column: row.text("column_id"))
      let entry = Entry(
        certain: row.integer("is_certain") == 1 ? value : nil, possible: value,
        statements: Set([row.optionalText("statement_id")].compactMap { $0 }))
      let item = row.optionalText("item_id") ?? row.text("statement_id")
      if request.direction != .to { Self.add(entry, item, to: pair, &items) }
      if request.direction != .from { Self.add(entry, item, to: pair.turned, &items) }
    }
    let combination = offer.combination ?? .max
    values = items.mapValues { Self.combined(Array($0.values), combination) }
  }

  subscript(row: String, column: String) -> MeasureValue? {
    values[EntityPair(row: row, column: column)]
  }

  private static func value(_ row: NamedRow, _ kinds: KindValues?) -> Double? {
    kinds?.values[row.text("kind_id")] ?? row.real("value")
  }

  private static func add(
    _ entry: Entry, _ item: String, to pair: EntityPair,
    _ items: inout [EntityPair: [String: Entry]]
  ) {
    if var known = items[pair]?[item] {
      known.join(entry)
      items[pair]?[item] = known
    } else {
      items[pair, default: [:]][item] = entry
    }
  }

  private static func combined(
    _ entries: [Entry], _ combination: PluginOffer.Combination
  ) -> MeasureValue {
    let (certain, possible) = (entries.compactMap(\.certain), entries.map(\.possible))
    let statements = entries.reduce(into: Set<String>()) { $0.formUnion($1.statements) }.sorted()
    switch combination {
    case .max:
      return MeasureValue(low: certain.max(), high: possible.max() ?? 0, statements: statements)
    case .min:
      // The earliest that is possible, and the earliest that is certain.
      return MeasureValue(
        low: possible.min(), high: certain.min() ?? possible.min() ?? 0, statements: statements)
    case .sum:
      return MeasureValue(
        low: certain.reduce(0, +), high: possible.reduce(0, +), statements: statements)
    }
  }
}
