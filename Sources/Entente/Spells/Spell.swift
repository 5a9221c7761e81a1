public import EDTF

/// A spell as a small row (member, body, status, days) for counting, joining or drawing.
///
/// The four days have the end excluded: possible on day `d` if `startEarliest <= d < endLatest`,
/// certain if `startLatest <= d < endEarliest`. 0000-01-01 means no known start, 9999-12-31 no end.
/// For acts, sources and disputes use ``Membership``.
public struct Spell: Hashable, Sendable {
  /// The id of the organization or instrument.
  public let organization: String
  /// The id of the member.
  public let member: String
  /// The status, an id of the vocabulary: `member`, `party`, `suspended`, `signatory`, `observer`
  /// ...
  public let status: String
  let bounds: SpellBounds
  /// Whether it held on all of the day asked for; `nil` if no day was asked for.
  public let certainty: Certainty?

  public var startEarliest: CalendarDay { CalendarDay(julianDayNumber: Int(bounds.startEarliest)) }
  public var startLatest: CalendarDay { CalendarDay(julianDayNumber: Int(bounds.startLatest)) }
  public var endEarliest: CalendarDay { CalendarDay(julianDayNumber: Int(bounds.endEarliest)) }
  public var endLatest: CalendarDay { CalendarDay(julianDayNumber: Int(bounds.endLatest)) }
}

/// The four days of a spell as Julian day numbers, as in the table.
struct SpellBounds: Hashable, Sendable {
  var startEarliest: Int32
  var startLatest: Int32
  var endEarliest: Int32
  var endLatest: Int32
}
