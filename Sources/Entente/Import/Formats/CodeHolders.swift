import EDTF

/// The states that have a code of a list of states, one after the other.
///
/// A membership of the code passes from one to the next on the day on which the code does: of 365
/// from the Soviet Union to Russia.
struct CodeHolders {
  struct Holder {
    /// The id of the entity.
    let id: String
    var days: ClosedRange<CalendarDay>
  }

  private let holders: [Holder]

  /// - Parameter spells: The days on which states had the code, in their order. The first state
  ///   also has it before, the last one after, and one with a break in between.
  init(_ spells: [Holder]) {
    var holders: [Holder] = []
    for spell in spells {
      if let last = holders.last, last.id == spell.id {
        let end = max(last.days.upperBound, spell.days.upperBound)
        holders[holders.count - 1].days = last.days.lowerBound...end
      } else {
        holders.append(spell)
      }
    }
    if let first = holders.first { holders[0].days = .firstOfFile...first.days.upperBound }
    if let last = holders.last {
      holders[holders.count - 1].days = last.days.lowerBound...(.lastOfFile)
    }
    self.holders = holders
  }

  /// The state with the code on a day; `nil` if there is none.
  func entity(on day: CalendarDay) -> ListedEntity? {
    holders.first { $0.days.contains(day) }.map { ListedEntity($0.id) }
  }

  /// The parts of a spell, one for each state that had the code in it. An end of `nil` is open.
  func parts(
    from start: ListedDate, to end: ListedDate?
  ) -> [(member: ListedEntity, start: ListedDate, end: ListedDate?)] {
    let (first, last) = (start.first, end?.last ?? .lastOfFile)
    return holders.filter { $0.days.lowerBound <= last && first <= $0.days.upperBound }
      .map { holder in
        let begins = holder.days.lowerBound
        let ends = holder.days.upperBound
        return (
          ListedEntity(holder.id), begins <= start.last ? start : ListedDate(begins...begins),
          last <= ends ? end : ListedDate(ends...ends)
        )
      }
  }
}
