import EDTF
import GRDB

/// The difference between a list of states and the codes in a base.
struct StateListPlan {
  /// A code of a state on some days.
  struct Spell: Hashable {
    let entity: String
    let scheme: CodeScheme
    let code: String
    let days: ClosedRange<Int>
    /// The place in the list.
    var section = ""

    static func == (left: Spell, right: Spell) -> Bool {
      (left.entity, left.scheme, left.code, left.days)
        == (right.entity, right.scheme, right.code, right.days)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(entity)
      hasher.combine(code)
    }

    /// `1816-01-01/1941-04-20`; an end of `..` is open.
    var date: String {
      let last = days.upperBound < CalendarDay.lastOfFile.number
      return
        "\(CalendarDay(number: days.lowerBound))/\(last ? CalendarDay(number: days.upperBound).description : "..")"
    }
  }

  private(set) var added: [Spell] = []
  private(set) var retired: [(statement: String, spell: Spell)] = []
  private(set) var entities: [Entity] = []
  private(set) var refused: [Diagnostic]
  private(set) var unchangedCount = 0
  /// The codes that only the base has. They stay.
  private(set) var others: [String] = []

  private let list: StateList
  private var present: [Spell: String] = [:]
  private var newIDs: Set<String> = []

  init(
    _ list: StateList, _ reader: StateListReader, addsEntities: Bool, file: String, _ base: Snapshot
  )
    throws
  {
    self.list = list
    refused = reader.refused
    try readBase(base)
    let codes = Dictionary(grouping: reader.states, by: \.code)
    for code in codes.keys.sorted(by: { (Int($0) ?? 0) < (Int($1) ?? 0) }) {
      let rows = (codes[code] ?? []).sorted { $0.days.lowerBound < $1.days.lowerBound }
      if let entity = try newHolder(of: rows[0], addsEntities: addsEntities, file: file, base) {
        compare(rows, lastDay: reader.lastDay) { _ in [(entity, Int.min)] }
      } else if isKnown(code) {
        let holders = holders(of: code)
        compare(rows, lastDay: reader.lastDay) { _ in holders }
      }
    }
    others = Set(present.keys.filter { $0.scheme == list.numbers }.map { CodeScheme.key($0.code) })
      .subtracting(codes.keys).sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }
  }

  var isEmpty: Bool { added.isEmpty && retired.isEmpty && entities.isEmpty }

  private mutating func readBase(_ base: Snapshot) throws {
    let rows = try Row.fetchAll(
      base.db,
      sql: """
        SELECT entity_id, scheme, code, first_day, last_day, statement_id FROM state_code
        WHERE scheme IN (?, ?)
        """, arguments: [list.numbers.rawValue, list.abbreviations.rawValue])
    for row in rows {
      guard let scheme = CodeScheme(rawValue: try row["scheme"]) else { continue }
      let spell = Spell(
        entity: try row["entity_id"], scheme: scheme, code: try row["code"],
        days: try StateCodes.days(from: row["first_day"], to: row["last_day"]))
      present[spell] = try row["statement_id"]
    }
  }

  private func isKnown(_ code: String) -> Bool {
    present.keys.contains { $0.scheme == list.numbers && CodeScheme.key($0.code) == code }
  }

  /// The states that hold a code one after the other, each with its first day.
  private func holders(of code: String) -> [(entity: String, first: Int)] {
    present.keys.filter { $0.scheme == list.numbers && CodeScheme.key($0.code) == code }
      .sorted { $0.days.lowerBound < $1.days.lowerBound }.map { ($0.entity, $0.days.lowerBound) }
  }

  /// The state for a code that the base does not have: one with this name, or a new one.
  private mutating func newHolder(
    of row: ListedState, addsEntities: Bool, file: String, _ base: Snapshot
  ) throws -> String? {
    guard !isKnown(row.code) else { return nil }
    let named = try base.resolver.exact(row.name).filter { $0.type == "state" }
    if named.count == 1 { return named[0].id }
    let id = SpellNames.id(for: row.name)
    let owner = try base.resolver.entity(id: id)
    guard addsEntities, owner == nil, newIDs.insert(id).inserted else {
      refused.append(
        Diagnostic(
          file: file, line: row.line, column: nil, field: list.numbers.rawValue, value: row.code,
          rule: owner == nil
            ? "no state has this code or the name '\(row.name)': --add-entities adds it"
            : "no state has this code, and the id of '\(row.name)' is taken"))
      return nil
    }
    entities.append(Entity(id: id, type: "state", label: row.name))
    return id
  }

  /// Compares the spells of one code with the base. The days of a spell are divided between the
  /// states as in the base.
  private mutating func compare(
    _ rows: [ListedState], lastDay: Int?, holders: (ListedState) -> [(entity: String, first: Int)]
  ) {
    var wanted: Set<Spell> = []
    for row in rows {
      let last =
        row.days.upperBound == lastDay ? CalendarDay.lastOfFile.number : row.days.upperBound
      let section =
        "\(list.numbers.rawValue) \(row.code), \(CalendarDay(number: row.days.lowerBound))"
      for (entity, days) in Self.divided(row.days.lowerBound...last, between: holders(row)) {
        for (scheme, code) in [(list.numbers, row.code), (list.abbreviations, row.abbreviation)] {
          wanted.insert(
            Spell(entity: entity, scheme: scheme, code: code, days: days, section: section))
        }
      }
    }
    let states = Set(wanted.map(\.entity))
    let codes = Set(wanted.map(\.code))
    let old = present.filter { spell, _ in
      codes.contains(spell.code)
        || states.contains(spell.entity) && spell.scheme == list.abbreviations
          && wanted.contains { $0.scheme == spell.scheme && $0.days.overlaps(spell.days) }
    }
    unchangedCount += wanted.filter { old[$0] != nil }.count
    added += wanted.filter { old[$0] == nil }.sorted { $0.order < $1.order }
    retired += old.filter { !wanted.contains($0.key) }.map { ($0.value, $0.key) }
      .sorted { $0.statement < $1.statement }
  }

  private static func divided(
    _ days: ClosedRange<Int>, between holders: [(entity: String, first: Int)]
  ) -> [(entity: String, days: ClosedRange<Int>)] {
    var parts: [(entity: String, days: ClosedRange<Int>)] = []
    for (place, holder) in holders.enumerated() {
      let next = holders.dropFirst(place + 1).first { $0.entity != holder.entity }?.first
      if parts.last?.entity == holder.entity { continue }
      let first = parts.isEmpty ? days.lowerBound : max(days.lowerBound, holder.first)
      let last = min(days.upperBound, (next ?? Int.max) - 1)
      if first <= last { parts.append((holder.entity, first...last)) }
    }
    return parts
  }
}

extension StateListPlan.Spell {
  fileprivate var order: String { "\(code) \(entity) \(date) \(scheme.rawValue)" }
}
