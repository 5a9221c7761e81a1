/// A state of a panel: an entity, or all that had one code one after another.
struct PanelUnit: Sendable {
  /// An entity on some days, with its spells.
  struct Piece: Sendable {
    let entity: Int32
    var first: Int32
    /// The first day after.
    var next: Int32
    /// By body, then in the order of priority.
    var spells: ContiguousArray<PanelSpell> = []
  }

  var pieces: [Piece]

  /// The windows of a period, each with its piece.
  @inline(__always)
  func windows(of period: PanelWindow) -> [(piece: Int, window: PanelWindow)] {
    pieces.indices.compactMap { index in
      period.within(pieces[index].first, pieces[index].next).map { (index, $0) }
    }
  }

  /// Whether it can have existed on a day of the window.
  func exists(in window: PanelWindow) -> Bool {
    pieces.contains { window.within($0.first, $0.next) != nil }
  }

  /// The periods in which it existed.
  func periods(_ periods: PanelPeriods) -> [Int] {
    var found: Set<Int> = []
    for piece in pieces {
      for index in periods.indices(from: piece.first, to: piece.next)
      where periods.windows[index].within(piece.first, piece.next) != nil {
        found.insert(index)
      }
    }
    return found.sorted()
  }
}

extension PanelUnit {
  /// The states of a panel, in the order of their codes or ids.
  static func all(
    _ base: Snapshot, _ question: PanelQuestion, _ codes: PanelCodes,
    spells: ContiguousArray<PanelSpell>, statuses: PanelStatuses
  ) throws -> [PanelUnit] {
    var units = try empty(base, question, codes, listed: Set(spells.map(\.member)))
    let limits = try base.limits()
    for unit in units.indices {
      for piece in units[unit].pieces.indices {
        guard let life = limits.life(of: units[unit].pieces[piece].entity) else { continue }
        units[unit].pieces[piece].first = max(units[unit].pieces[piece].first, life.startEarliest)
        units[unit].pieces[piece].next = min(units[unit].pieces[piece].next, life.endLatest)
      }
      units[unit].pieces.removeAll { $0.first >= $0.next }
    }
    units.removeAll { $0.pieces.isEmpty }
    give(spells, to: &units, statuses)
    return units
  }

  private static func empty(
    _ base: Snapshot, _ question: PanelQuestion, _ codes: PanelCodes, listed: Set<Int32>
  ) throws -> [PanelUnit] {
    let chosen = try question.members.map { Int32(truncatingIfNeeded: try base.key(ofEntity: $0)) }
    switch question.chosenStates {
    case "all" where chosen.isEmpty, "listed" where chosen.isEmpty:
      let keys = question.chosenStates == "all" ? try states(base) : Array(listed)
      return try whole(keys, base)
    case "all", "listed": return try whole(Array(Set(chosen)), base)
    default:
      let region = try PanelRegion.chosen(by: question.chosenStates)
      let scheme = PanelCodes.scheme(question.codesOfStates)
      _ = try PanelCodes.columns([question.codesOfStates])
      var pieces: [String: [Piece]] = [:]
      for (entity, all) in codes.all(scheme) where chosen.isEmpty || chosen.contains(entity) {
        for code in all where region?.contains(code.text) ?? true {
          pieces[code.text, default: []].append(
            Piece(entity: entity, first: code.first, next: code.next))
        }
      }
      let order = pieces.keys.sorted { (Int($0) ?? .max, $0) < (Int($1) ?? .max, $1) }
      return order.map { code in
        PanelUnit(
          pieces: (pieces[code] ?? []).sorted { ($0.first, $0.entity) < ($1.first, $1.entity) })
      }
    }
  }

  private static func states(_ base: Snapshot) throws -> [Int32] {
    let cursor = try StatementCursor(
      base.db,
      """
      SELECT e.key FROM entity e JOIN entity_type_lineage l ON l.type_id = e.type_id
      WHERE l.ancestor_id = 'state'
      """)
    defer { cursor.rewind() }
    var keys: [Int32] = []
    while try cursor.step() { keys.append(cursor.int32(0)) }
    return keys
  }

  /// Entities on all days, by id.
  private static func whole(_ keys: [Int32], _ base: Snapshot) throws -> [PanelUnit] {
    let ids = try keys.map { ($0, try base.id(ofEntity: Int($0))) }
    return ids.sorted { $0.1 < $1.1 }.map { key, _ in
      PanelUnit(pieces: [Piece(entity: key, first: firstOfFile, next: lastOfFile)])
    }
  }

  private static let firstOfFile = Int32(1_721_060)
  private static let lastOfFile = Int32(5_373_484)

  private static func give(
    _ spells: ContiguousArray<PanelSpell>, to units: inout [PanelUnit], _ statuses: PanelStatuses
  ) {
    var places: [Int32: [(unit: Int, piece: Int)]] = [:]
    for unit in units.indices {
      for piece in units[unit].pieces.indices {
        places[units[unit].pieces[piece].entity, default: []].append((unit, piece))
      }
    }
    for spell in spells {
      for place in places[spell.member] ?? [] {
        let piece = units[place.unit].pieces[place.piece]
        guard spell.bounds.startEarliest < piece.next, piece.first < spell.bounds.endLatest else {
          continue
        }
        units[place.unit].pieces[place.piece].spells.append(spell)
      }
    }
    for unit in units.indices {
      for piece in units[unit].pieces.indices {
        units[unit].pieces[piece].spells.sort { $0.isBefore($1, statuses) }
      }
    }
  }
}

extension PanelSpell {
  /// By body, then by priority: of the spells in a window, the last is the one to show.
  fileprivate func isBefore(_ other: PanelSpell, _ statuses: PanelStatuses) -> Bool {
    if body != other.body { return body < other.body }
    let (left, right) = (statuses.priority(status), statuses.priority(other.status))
    if left != right { return left < right }
    return (bounds.startEarliest, status, report, statement)
      < (other.bounds.startEarliest, other.status, other.report, other.statement)
  }
}
