public import EDTF

/// The codes of states in one scheme, in memory: code to state and state to code, by day or year.
///
/// A year counts with the holder of most of its days:
///
/// ```swift
/// let cow = try await kb.read { try $0.stateCodes(.cow) }
/// cow.entity(of: "365", in: 1985)?.id  // soviet-union
/// cow.code(of: "germany", in: 1970)    // 260
/// ```
public struct StateCodes: Sendable {
  /// One spell of a code.
  struct Spell: Sendable {
    let entity: Entity
    let code: String
    let days: ClosedRange<Int>
    let hasDays: Bool
  }

  public let scheme: CodeScheme
  private var byCode: [String: [Spell]] = [:]
  private var byEntity: [String: [Spell]] = [:]

  init(_ scheme: CodeScheme, _ spells: [Spell]) {
    self.scheme = scheme
    for spell in spells {
      byCode[CodeScheme.key(spell.code), default: []].append(spell)
      byEntity[spell.entity.id, default: []].append(spell)
    }
  }

  /// The ids of all states with a code.
  public var entities: Set<String> { Set(byEntity.keys) }

  /// The state with a code on a day; `nil` if there is none.
  public func entity(of code: String, on day: CalendarDay) -> Entity? {
    holder(of: code, in: day.number...day.number)
  }

  /// The state with a code on most days of a year; `nil` if it has none in it.
  public func entity(of code: String, in year: Int) -> Entity? {
    holder(of: code, in: Self.days(of: year))
  }

  /// The code of a state on a day; `nil` if it has none.
  ///
  /// Codes of Correlates of War and of Gleditsch and Ward hold on the days of system membership. In
  /// the other schemes a state has its standing code on all days; a withdrawn code is only given
  /// for a state without a standing one.
  public func code(of entity: String, on day: CalendarDay) -> String? {
    code(of: entity, in: day.number...day.number)
  }

  /// The code of a state on most days of a year; `nil` if it has none in it.
  public func code(of entity: String, in year: Int) -> String? {
    code(of: entity, in: Self.days(of: year))
  }

  /// The codes of a state in several years, one element for each year.
  public func codes(of entity: String, in years: ClosedRange<Int>) -> [String?] {
    years.map { code(of: entity, in: $0) }
  }

  /// All states that ever had a code, in the order of time.
  public func entities(of code: String) -> [Entity] {
    var seen: Set<String> = []
    return (byCode[CodeScheme.key(code)] ?? []).map(\.entity).filter { seen.insert($0.id).inserted }
  }

  /// The spells of a code, in the order of time.
  func spells(of code: String) -> [Spell] {
    byCode[CodeScheme.key(code)] ?? []
  }

  func holder(of code: String, in days: ClosedRange<Int>) -> Entity? {
    Self.longest(byCode[CodeScheme.key(code)] ?? [], in: days)?.entity
  }

  func code(of entity: String, in days: ClosedRange<Int>) -> String? {
    guard let spells = byEntity[entity] else { return nil }
    if scheme.isStanding, let standing = spells.first(where: { !$0.hasDays }) {
      return standing.code
    }
    return Self.longest(spells, in: days)?.code
  }

  /// The last day on which a state has a code; `nil` if there is no last day, or no code.
  func lastDay(of entity: String) -> Int? {
    guard let last = byEntity[entity]?.map(\.days.upperBound).max() else { return nil }
    return last < CalendarDay.lastOfFile.number ? last : nil
  }

  /// The spell with most of the days, the later one of two with the same number.
  private static func longest(_ spells: [Spell], in days: ClosedRange<Int>) -> Spell? {
    var best: (spell: Spell, count: Int)?
    for spell in spells where spell.days.overlaps(days) {
      let count = spell.days.clamped(to: days).count
      if count >= best?.count ?? 0 { best = (spell, count) }
    }
    return best?.spell
  }

  static func days(of year: Int) -> ClosedRange<Int> {
    let year = min(max(year, 0), 9999)
    let first = CalendarDay(year: year, month: 1, day: 1) ?? .firstOfFile
    let last = CalendarDay(year: year, month: 12, day: 31) ?? .lastOfFile
    return first.number...last.number
  }
}
