import EDTF

/// The spells that the rows of a file make: rows of a state that touch or overlap are one.
///
/// Phases of an alliance touch, and so do the codes of a state that got another one: 260 and 255 of
/// Germany.
struct ATOPSpells {
  struct Spell {
    /// The first row.
    let row: ATOPRow
    let member: ListedEntity
    let start: ListedDate
    /// `nil` if it was in force at the end of the data.
    fileprivate(set) var end: ListedDate?
  }

  private struct Pair: Hashable {
    let alliance: Int
    let member: String
  }

  private var parts: [Pair: [Spell]] = [:]
  private var pairs: [Pair] = []

  /// Adds a row, in parts if its code passed from one state to another.
  mutating func add(_ row: ATOPRow, of states: CodeHolders) {
    for part in states.parts(from: row.start.days, to: row.end?.days) {
      let pair = Pair(alliance: row.alliance, member: part.member.name)
      if parts[pair] == nil { pairs.append(pair) }
      parts[pair, default: []].append(
        Spell(row: row, member: part.member, start: part.start, end: part.end))
    }
  }

  /// The spells of each alliance and state, in the order of time.
  var all: [Spell] {
    pairs.flatMap { pair in
      let sorted = (parts[pair] ?? []).sorted {
        ($0.start.first, $0.row.phase) < ($1.start.first, $1.row.phase)
      }
      return sorted.reduce(into: [Spell]()) { spells, spell in
        if let last = spells.last, Self.touches(last.end, spell.start) {
          spells[spells.count - 1].end = Self.later(last.end, spell.end)
        } else {
          spells.append(spell)
        }
      }
    }
  }

  /// Whether a spell begins by the day after the last day of another.
  private static func touches(_ end: ListedDate?, _ start: ListedDate) -> Bool {
    guard let end else { return true }
    return start.first <= end.last.advanced(by: 1)
  }

  private static func later(_ end: ListedDate?, _ other: ListedDate?) -> ListedDate? {
    guard let end, let other else { return nil }
    return other.last > end.last ? other : end
  }
}
