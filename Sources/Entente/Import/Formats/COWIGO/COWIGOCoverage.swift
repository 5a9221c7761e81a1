import EDTF

/// The coverage of pairs without a spell in a COW IGO file, with few rows: by body, by member, and by pair
/// only where those do not tell it.
struct COWIGOCoverage {
  private struct Cell: Hashable {
    let organization: ListedEntity
    let member: ListedEntity
    let year: Int
  }

  private let table: COWIGOTable
  private let presence: COWIGOPresence
  private let states: COWStates
  private let bodies: [ListedEntity?]
  private var pairs: [ListedCoverage] = []
  private var seen: Set<Cell> = []

  init(
    _ table: COWIGOTable, _ presence: COWIGOPresence, _ states: COWStates, _ bodies: [ListedEntity?]
  ) {
    self.table = table
    self.presence = presence
    self.states = states
    self.bodies = bodies
  }

  // MARK: - Pairs

  /// Adds the years of a pair in which its codes are missing, or absent beside codes of others.
  mutating func add(_ pair: COWIGORuns.Pair, _ organization: ListedEntity) {
    for run in pair.runs {
      switch run.code {
      case COWIGOTable.Code.missing:
        add(pair, organization, run, .unknown) {
          !pair.presence.isUnknown(organization: pair.organization, in: $0)
        }
      case COWIGOTable.Code.absent:
        add(pair, organization, run, .didNotExist) {
          pair.presence.existed(organization: pair.organization, in: $0)
            && pair.presence.existed(state: pair.state, in: $0)
        }
      default: continue
      }
    }
  }

  private mutating func add(
    _ pair: COWIGORuns.Pair, _ organization: ListedEntity, _ run: COWIGORuns.Run,
    _ emptiness: Emptiness, where isTold: (Int) -> Bool
  ) {
    var open: [ListedEntity: Int] = [:]
    for year in run.first...(run.last + 1) {
      let isIn = year <= run.last && isTold(year)
      let entities = isIn ? states.entities(of: pair.state, in: year) : []
      for (entity, first) in open where !entities.contains(entity) {
        open[entity] = nil
        guard seen.insert(Cell(organization: organization, member: entity, year: first)).inserted
        else { continue }
        pairs.append(
          ListedCoverage(
            organization: organization, member: entity, days: Self.days(first...(year - 1)),
            emptiness: emptiness))
      }
      for entity in entities where open[entity] == nil { open[entity] = year }
    }
  }

  // MARK: - Bodies and members

  func write(to list: ImportList) throws {
    let place = ListedPlace(line: 1)
    for (index, body) in bodies.enumerated() {
      guard let body else { continue }
      try forEachRun({ year in
        guard presence.existed(organization: index, in: year) else { return .didNotExist }
        return presence.isUnknown(organization: index, in: year) ? .unknown : .nothing
      }) { days, emptiness in
        try list.add(
          ListedCoverage(organization: body, days: days, emptiness: emptiness), at: place)
      }
    }
    let years = yearsOfMembers
    for member in states.entities {
      try forEachRun({ years[member]?.contains($0) == true ? .nothing : .didNotExist }) {
        days, emptiness in
        try list.add(ListedCoverage(member: member, days: days, emptiness: emptiness), at: place)
      }
    }
    for pair in pairs { try list.add(pair, at: place) }
  }

  /// The years in which each entity was in the state system.
  private var yearsOfMembers: [ListedEntity: Set<Int>] {
    var years: [ListedEntity: Set<Int>] = [:]
    for state in table.states.indices {
      for year in presence.years where presence.existed(state: state, in: year) {
        for entity in states.entities(of: state, in: year) {
          years[entity, default: []].insert(year)
        }
      }
    }
    return years
  }

  /// Calls the body with each run of years of the same value.
  private func forEachRun(
    _ value: (Int) -> Emptiness, _ body: (ClosedRange<CalendarDay>, Emptiness) throws -> Void
  ) rethrows {
    var first = presence.years.lowerBound
    for year in presence.years {
      if year < presence.years.upperBound, value(year + 1) == value(year) { continue }
      try body(Self.days(first...year), value(year))
      first = year + 1
    }
  }

  private static func days(_ years: ClosedRange<Int>) -> ClosedRange<CalendarDay> {
    .firstDay(of: years.lowerBound)...(.lastDay(of: years.upperBound))
  }
}
