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
