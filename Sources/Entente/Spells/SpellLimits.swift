import EDTF

/// The limits of spells: the lives of bodies and members, and the last day of the dataset.
///
/// The same as the view `internal_limited_spell`, for fast queries that do not read the view. A
/// test holds the two equal.
struct SpellLimits {
  /// The life of each entity, by key. Without an entry there are no known limits.
  private let lives: [Int32: SpellBounds]
  /// The first day after the last day of the dataset, as a Julian day number: nothing is certain
  /// from then on.
  let unknownFrom: Int32

  init(_ base: Snapshot) throws {
    let cursor = try StatementCursor(
      base.db,
      "SELECT entity_key, start_earliest, start_latest, end_earliest, end_latest FROM life")
    defer { cursor.rewind() }
    var lives: [Int32: SpellBounds] = [:]
    while try cursor.step() {
      lives[cursor.int32(0)] = SpellBounds(
        startEarliest: cursor.int32(1), startLatest: cursor.int32(2), endEarliest: cursor.int32(3),
        endLatest: cursor.int32(4))
    }
    self.lives = lives
    let end = CalendarDay.lastOfFile.julianDayNumber
    unknownFrom = Int32(
      truncatingIfNeeded: base.datasetDay.map { $0.lastDay.julianDayNumber + 1 } ?? end)
  }

  /// The life of an entity; `nil` if it has no known limits.
  func life(of key: Int32) -> SpellBounds? { lives[key] }

  /// Whether no life has limits, so that days can be compared in SQL.
  var areOpen: Bool { lives.isEmpty }

  /// Whether the dataset covers all the days of a window.
  func areKnown(_ window: SpellWindow) -> Bool { window.last < unknownFrom }

  /// The earliest end within the lives of body and member, without the limit of the dataset's last
  /// day.
  func toldEnd(of spell: SpellBounds, organization: Int32, member: Int32) -> Int32 {
    let ends = [lives[organization], lives[member]].compactMap { $0?.endEarliest }
    return min(spell.endEarliest, ends.min() ?? spell.endEarliest)
  }

  /// The spell cut to its limits; `nil` if nothing is left.
  @inline(__always)
  func limited(_ spell: SpellBounds, organization: Int32, member: Int32) -> SpellBounds? {
    var bounds = spell
    bounds.endEarliest = min(bounds.endEarliest, unknownFrom)
    if !lives.isEmpty {
      if let life = lives[organization] { bounds = bounds.within(life) }
      if let life = lives[member] { bounds = bounds.within(life) }
    }
    bounds.endEarliest = max(bounds.endEarliest, bounds.startEarliest)
    return bounds.startEarliest < bounds.endLatest ? bounds : nil
  }
}

extension SpellBounds {
  fileprivate func within(_ life: SpellBounds) -> SpellBounds {
    SpellBounds(
      startEarliest: max(startEarliest, life.startEarliest),
      startLatest: max(startLatest, life.startLatest),
      endEarliest: min(endEarliest, life.endEarliest),
      endLatest: min(endLatest, life.endLatest))
  }
}
