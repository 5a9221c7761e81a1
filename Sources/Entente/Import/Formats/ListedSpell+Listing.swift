import EDTF

extension ListedBound {
  /// For a start: by this day.
  static func by(_ day: CalendarDay) -> ListedBound { .days(.firstOfFile...day) }

  /// For an end: not before this day.
  static func notBefore(_ day: CalendarDay) -> ListedBound { .days(day...(.lastOfFile)) }
}

extension ListedSpell {
  /// A membership that a list shows from one of its editions to another, without saying when it
  /// began and whether it ended.
  init(
    organization: ListedEntity, member: ListedEntity, status: String,
    shown days: ClosedRange<CalendarDay>
  ) {
    self.init(
      organization: organization, member: member, status: status, start: .by(days.lowerBound),
      end: .notBefore(days.upperBound))
  }
}
