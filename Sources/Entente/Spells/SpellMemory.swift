import EDTF

/// The days of a question, as Julian day numbers.
struct SpellWindow {
  let first: Int32
  let last: Int32

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

  /// The rows that touch the days, as the query of the days would give them.
  ///
  /// - Parameter all: By the first day on which they can have begun.
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

/// What a snapshot keeps of the bodies and members that it is asked about again: their rows, packed. The state that it shows does
/// not change, so neither does what it keeps.
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
  /// From which question on: to read all rows costs some two questions.
  private static let patience = 3

  private var kept: [Int: Kept] = [:]
  private var count = 0

  /// The rows of a body or member from its third question on; `nil` before, and where there would be too many.
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
