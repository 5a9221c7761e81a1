public import EDTF

/// A spell with no more than who, what and when: the row of an answer to be counted, joined or drawn by the thousand.
///
/// The four days are half-open: possible on a day `d` where `startEarliest <= d < endLatest`, certain where
/// `startLatest <= d < endEarliest`. 0000-01-01 stands for no first day, 9999-12-31 for no last day. For the acts, the sources
/// and the disputes behind it see ``Membership``.
public struct Spell: Hashable, Sendable {
  /// The id of the organization or instrument.
  public let organization: String
  /// The id of the member.
  public let member: String
  /// An id of the vocabulary: `member`, `party`, `suspended`, `signatory`, `observer` ...
  public let status: String
  let bounds: SpellBounds
  /// For a question about a day, whether it held on all of it; `nil` where no day was asked for.
  public let certainty: Certainty?

  public var startEarliest: CalendarDay { CalendarDay(julianDayNumber: Int(bounds.startEarliest)) }
  public var startLatest: CalendarDay { CalendarDay(julianDayNumber: Int(bounds.startLatest)) }
  public var endEarliest: CalendarDay { CalendarDay(julianDayNumber: Int(bounds.endEarliest)) }
  public var endLatest: CalendarDay { CalendarDay(julianDayNumber: Int(bounds.endLatest)) }
}

/// The four days of a spell as the table holds them: Julian day numbers.
struct SpellBounds: Hashable, Sendable {
  var startEarliest: Int32
  var startLatest: Int32
  var endEarliest: Int32
  var endLatest: Int32
}
