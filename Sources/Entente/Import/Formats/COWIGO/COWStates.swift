import EDTF

/// The states of a COW file: the entities that had a code, one after another.
struct COWStates {
  /// A state during the days on which it had a code.
  private struct Holder {
    let entity: ListedEntity
    /// By ``CalendarDay/number``.
    let days: ClosedRange<Int>
  }

  /// A spell of an entity.
  struct Spell {
    let member: ListedEntity
    let status: String
    var years: ClosedRange<Int>
    let start: ListedBound
    var end: ListedBound
    let beginsWithState: Bool
    var endsWithState: Bool
    let line: Int

    var place: ListedPlace { ListedPlace(line: line, column: 1) }
  }

  /// By state, in the order of time; without any for a state that was refused.
  private var holders: [[Holder]] = []
  /// The days on which each entity had one code or another.
  private var extents: [ListedEntity: [ClosedRange<Int>]] = [:]
  /// The entities with more than one code.
  private(set) var shared: Set<ListedEntity> = []

  init(_ table: COWIGOTable, _ list: ImportList) throws {
    let codes = try list.base.stateCodes(table.layout == .stateYear ? .cow : .cowIGOName)
    for (index, code) in table.states.enumerated() {
      let spells = codes.spells(of: code)
      guard spells.isEmpty else {
        holders.append(spells.map { Holder(entity: ListedEntity($0.entity.id), days: $0.days) })
        continue
      }
      let entity = ListedEntity(
        table.name(ofState: index), codes: [ListedCode(codes.scheme.rawValue, code)], type: "state")
      let isTaken = try list.takes(entity, as: .member, at: table.place(ofState: index))
      holders.append(isTaken ? [Holder(entity: entity, days: Self.always)] : [])
    }
    readExtents()
  }

  private static let always = CalendarDay.firstOfFile.number...CalendarDay.lastOfFile.number

  private mutating func readExtents() {
    for (index, holders) in holders.enumerated() {
      for holder in holders {
        if codesOf[holder.entity, default: index] != index { shared.insert(holder.entity) }
        codesOf[holder.entity] = index
        extents[holder.entity, default: []].append(holder.days)
      }
    }
    for (entity, days) in extents { extents[entity] = Self.joined(days) }
  }

  private var codesOf: [ListedEntity: Int] = [:]

  /// Days that follow one another as one range.
  private static func joined(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var joined: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] =
          last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  // MARK: - Years

  /// All entities.
  var entities: [ListedEntity] { extents.keys.sorted { $0.name < $1.name } }

  /// The entities that had the code of a state on some day of a year. If there is none, the nearest
  /// one.
  func entities(of state: Int, in year: Int) -> [ListedEntity] {
    var seen: Set<ListedEntity> = []
    let days = StateCodes.days(of: year)
    let found = holders[state].filter { $0.days.overlaps(days) }.map(\.entity)
    let all = found.isEmpty ? nearest(state, days).map { [holders[state][$0].entity] } ?? [] : found
    return all.filter { seen.insert($0).inserted }
  }

  /// The index of the holder with most days of a year.
  private func main(_ state: Int, _ year: Int) -> Int? {
    let days = StateCodes.days(of: year)
    let best = holders[state].indices.filter { holders[state][$0].days.overlaps(days) }.max {
      holders[state][$0].days.clamped(to: days).count
        < holders[state][$1].days.clamped(to: days).count
    }
    return best ?? nearest(state, days)
  }

  private func nearest(_ state: Int, _ days: ClosedRange<Int>) -> Int? {
    func distance(_ index: Int) -> Int {
      let own = holders[state][index].days
      return max(0, own.lowerBound - days.upperBound, days.lowerBound - own.upperBound)
    }
    return holders[state].indices.min { distance($0) < distance($1) }
  }

  // MARK: - Spells

  /// The spells of a state as spells of entities. Where a code went from one entity to another, the
  /// spell of the first ends with its last day, and that of the second begins on its first.
  func spells(_ state: Int, _ spells: [COWIGORuns.Pair.Spell]) -> [Spell] {
    spells.flatMap { spell -> [Spell] in
      guard let first = main(state, spell.years.lowerBound),
        let last = main(state, spell.years.upperBound), first <= last
      else { return [] }
      return parts(of: first...last, state).map { part in
        let (begin, end) = (holders[state][part.lowerBound], holders[state][part.upperBound])
        let isFirst = part.lowerBound == first
        let isLast = part.upperBound == last
        let (firstDay, lastDay) = (
          CalendarDay(number: begin.days.lowerBound), CalendarDay(number: end.days.upperBound)
        )
        let firstYear = isFirst ? spell.years.lowerBound : firstDay.components.year
        let lastYear = isLast ? spell.years.upperBound : lastDay.components.year
        return Spell(
          member: begin.entity, status: spell.status, years: firstYear...lastYear,
          start: isFirst ? clipped(spell.start, to: begin) : .day(firstDay),
          end: isLast ? clipped(spell.end, to: end) : .day(lastDay),
          beginsWithState: isFirst && spell.beginsWithState,
          endsWithState: isLast && spell.endsWithState, line: spell.line)
      }
    }
  }

  /// Holders in a row that are the same entity.
  private func parts(of range: ClosedRange<Int>, _ state: Int) -> [ClosedRange<Int>] {
    var parts: [ClosedRange<Int>] = []
    for index in range {
      if let last = parts.last,
        holders[state][last.upperBound].entity == holders[state][index].entity
      {
        parts[parts.count - 1] = last.lowerBound...index
      } else {
        parts.append(index...index)
      }
    }
    return parts
  }

  /// A year within the days on which the entity had a code.
  private func clipped(_ bound: ListedBound, to holder: Holder) -> ListedBound {
    guard case .on(let date) = bound, date.mark == 0,
      date.first.components.year == date.last.components.year,
      let extent = extents[holder.entity]?.first(where: {
        $0.overlaps(date.first.number...date.last.number)
      })
    else { return bound }
    let days = (date.first.number...date.last.number).clamped(to: extent)
    return .days(CalendarDay(number: days.lowerBound)...CalendarDay(number: days.upperBound))
  }
}

/// Joins the spells of an entity that had several codes, such as Germany (260, then 255): the change
/// of the code ends no membership.
struct COWSpellMerger {
  private struct Pair: Hashable {
    let organization: ListedEntity
    let member: ListedEntity
  }

  private var spells: [Pair: [COWStates.Spell]] = [:]

  mutating func add(_ spell: COWStates.Spell, _ organization: ListedEntity) {
    spells[Pair(organization: organization, member: spell.member), default: []].append(spell)
  }

  func forEach(_ body: (ListedEntity, COWStates.Spell) throws -> Void) rethrows {
    for (pair, spells) in spells {
      for spell in Self.joined(spells) { try body(pair.organization, spell) }
    }
  }

  private static func joined(_ spells: [COWStates.Spell]) -> [COWStates.Spell] {
    var joined: [COWStates.Spell] = []
    for spell in spells.sorted(by: { $0.years.lowerBound < $1.years.lowerBound }) {
      if let last = joined.last, last.status == spell.status, last.endsWithState,
        spell.beginsWithState, spell.years.lowerBound <= last.years.upperBound + 1
      {
        joined[joined.count - 1].years = last.years.lowerBound...spell.years.upperBound
        joined[joined.count - 1].end = spell.end
        joined[joined.count - 1].endsWithState = spell.endsWithState
      } else {
        joined.append(spell)
      }
    }
    return joined
  }
}
