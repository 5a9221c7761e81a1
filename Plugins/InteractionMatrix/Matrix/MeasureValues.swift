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

/// The rows of a measure that a plugin offers, read once for all the periods that are asked for.
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

    /// On some day of the period, as far as its dates leave possible.
    func isPossible(in period: MatrixPeriod) -> Bool {
      startEarliest < period.end && period.first < endLatest
    }

    /// On some day of the period that the dataset speaks of, whatever its dates mean.
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
      SELECT row_id, column_id, item_id, value, statement_id, start_earliest, start_latest, end_earliest, end_latest
      FROM \(offer.view)
      WHERE start_earliest < :end AND :first < end_latest
      """, ["first": .text(span.first), "end": .text(span.end)]
    ).compactMap { row in
      let item = row.optionalText("item_id") ?? row.text("statement_id")
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
      try base.rows("SELECT interaction_id, kind_id FROM interaction_counted").map {
        ($0.text("interaction_id"), $0.text("kind_id"))
      }, uniquingKeysWith: { first, _ in first })
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
      if direction != .to { items[row.pair, default: [:]].add(entry, row.item) }
      if direction != .from { items[row.pair.turned, default: [:]].add(entry, row.item) }
    }
    return items.mapValues { Entry.combined(Array($0.values), combination) }
  }
}

/// An item of a measure in a period.
private struct Entry {
  var certain: Double?
  var possible: Double
  var statements: Set<String>

  /// Of several rows of an item the highest value counts.
  mutating func join(_ other: Entry) {
    possible = max(possible, other.possible)
    certain = [certain, other.certain].compactMap { $0 }.max()
    statements.formUnion(other.statements)
  }

  static func combined(
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

extension [String: Entry] {
  fileprivate mutating func add(_ entry: Entry, _ item: String) {
    if self[item] == nil { self[item] = entry } else { self[item]?.join(entry) }
  }
}
