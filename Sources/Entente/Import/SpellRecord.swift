import EDTF

/// A row of a list of spells that waits to be sorted: 32 bytes, days as Julian day numbers.
struct SpellRecord: BitwiseCopyable {
  var organization: Int32 = 0
  var member: Int32 = 0
  var startEarliest: Int32 = 0
  var startLatest: Int32 = 0
  var endEarliest: Int32 = 0
  var endLatest: Int32 = 0
  /// The line of the row in the file.
  var line: UInt32 = 0
  var column: UInt16 = 0
  var status: UInt8 = 0
  /// The form, as in the table of spells.
  var form: UInt8 = 0
}

extension SpellRecord {
  /// Sets start and end.
  ///
  /// - Parameters:
  ///   - isEndExcluded: Whether the end is the first day after; else it is the last day.
  ///   - through: The last day that the list covers; an open spell is certain until then.
  /// - Returns: Whether the end is not before the start.
  mutating func setDays(
    _ start: ListedBound, _ end: ListedBound, isEndExcluded: Bool, through: CalendarDay?
  ) -> Bool {
    setEnd(end, after: start, isExcluded: isEndExcluded, through)
    setStart(start, through)
    return startEarliest < endLatest
  }

  private mutating func setEnd(
    _ end: ListedBound, after start: ListedBound, isExcluded: Bool, _ through: CalendarDay?
  ) {
    let next = isExcluded ? 0 : 1
    switch end {
    case .on(let date):
      let limit = CalendarDay.lastOfFile.julianDayNumber
      endEarliest = Int32(min(date.first.julianDayNumber + next, limit))
      endLatest = Int32(min(date.last.julianDayNumber + next, limit))
      form = date.mark << 2
    case .open:
      endLatest = Int32(CalendarDay.lastOfFile.julianDayNumber)
      endEarliest = through.map { Int32($0.julianDayNumber + 1) } ?? endLatest
      if case .on(let date) = start {
        // Of a spell that starts after the last day of the list, nothing is certain.
        endEarliest = max(endEarliest, Int32(date.first.julianDayNumber))
      }
      form = 32
    case .unknown:
      endLatest = Int32(CalendarDay.lastOfFile.julianDayNumber)
      endEarliest = Int32(CalendarDay.firstOfFile.julianDayNumber + 1)
      if case .on(let date) = start { endEarliest = Int32(date.last.julianDayNumber + 1) }
      form = 64
    }
  }

  /// An unknown start is certain by the last day that the list covers if the spell is still open
  /// then, otherwise by its end.
  private mutating func setStart(_ start: ListedBound, _ through: CalendarDay?) {
    guard case .on(let date) = start else {
      startEarliest = Int32(CalendarDay.firstOfFile.julianDayNumber)
      let last = Int32(CalendarDay.lastOfFile.julianDayNumber)
      startLatest =
        form & 32 != 0
        ? through.map { Int32($0.julianDayNumber) } ?? last
        : form & 64 != 0 ? last : endLatest - 1
      form |= 16
      return
    }
    startEarliest = Int32(date.first.julianDayNumber)
    startLatest = Int32(date.last.julianDayNumber)
    form |= date.mark
  }

  func hasSameDays(as other: SpellRecord) -> Bool {
    startEarliest == other.startEarliest && startLatest == other.startLatest
      && endEarliest == other.endEarliest && endLatest == other.endLatest
  }
}

extension SpellRecord: Comparable {
  /// The order of the table of spells.
  @inline(__always)
  static func < (left: SpellRecord, right: SpellRecord) -> Bool {
    if left.organization != right.organization { return left.organization < right.organization }
    if left.startEarliest != right.startEarliest { return left.startEarliest < right.startEarliest }
    if left.member != right.member { return left.member < right.member }
    return left.status != right.status ? left.status < right.status : left.line < right.line
  }

  static func == (left: SpellRecord, right: SpellRecord) -> Bool {
    !(left < right) && !(right < left)
  }
}
