import EDTF

/// The days of a question, as Julian day numbers.
struct SpellWindow {
  let first: Int32
  let last: Int32

  init(first: Int32, last: Int32) {
    self.first = first
    self.last = last
  }

  init(_ days: FileBounds) {
    first = Int32(truncatingIfNeeded: days.firstDay.julianDayNumber)
    last = Int32(truncatingIfNeeded: days.lastDay.julianDayNumber)
  }

  @inline(__always)
  func isPossible(_ bounds: SpellBounds) -> Bool {
    bounds.startEarliest <= last && first < bounds.endLatest
  }

  @inline(__always)
  func isCertain(_ bounds: SpellBounds) -> Bool {
    bounds.startLatest <= first && last < bounds.endEarliest
  }

  /// The rows on these days, in the order of the query by day.
  ///
  /// - Parameter all: Rows ordered by first possible day.
  func rows(of all: ContiguousArray<SpellList.Row>, status: Int16) -> ContiguousArray<SpellList.Row>
  {
    var rows: ContiguousArray<SpellList.Row> = []
    rows.reserveCapacity(32)
    for row in all {
      if row.bounds.startEarliest > last { break }
      guard row.bounds.endLatest > first, status == 0 || row.status == status else { continue }
      rows.append(
        SpellList.Row(
          bounds: row.bounds, other: row.other, status: row.status, isCertain: isCertain(row.bounds)
        ))
    }
    return rows
  }
}

/// A cache for one snapshot: the packed rows of bodies and members that are asked for repeatedly.
/// The state of a snapshot never changes, so the cache stays valid.
struct SpellMemory {
  struct Side {
    let key: Int
    let isOrganization: Bool
    let rule: Int

    fileprivate var number: Int { key << 5 | rule << 1 | (isOrganization ? 1 : 0) }
  }

  private struct Kept {
    var questions = 0
    var rows: ContiguousArray<SpellList.Row>?
  }

  /// 24 bytes each.
  private static let mostRows = 2 << 20
  /// Rows are cached from this question on: reading all of them costs about two questions.
  private static let patience = 3

  private var kept: [Int: Kept] = [:]
  private var count = 0

  /// The cached rows of a body or member; `nil` before its third question, and if they would be too
  /// many.
  mutating func rows(
    of side: Side, reading read: () throws -> ContiguousArray<SpellList.Row>
  ) rethrows -> ContiguousArray<SpellList.Row>? {
    let number = side.number
    let known = kept[number] ?? Kept()
    if let rows = known.rows { return rows }
    guard known.questions + 1 >= Self.patience, count < Self.mostRows else {
      kept[number] = Kept(questions: known.questions + 1)
      return nil
    }
    let rows = try read()
    kept[number] = Kept(questions: known.questions + 1, rows: rows)
    count += rows.count
    return rows
  }
}
