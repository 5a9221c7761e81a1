import EDTF
import GRDB

extension Snapshot {
  /// A sentence for a question about an entity on days after its end; `nil` if it can have existed.
  ///
  /// A state that was dissolved is not read as its successor: a question about it on a later day is
  /// probably a mistake. The end is that of its life. For a state without a known end it is the last
  /// day in the lists of Correlates of War and of Gleditsch and Ward, if both ended or one does not
  /// have the state.
  ///
  /// - Parameter date: EDTF; `nil` for the default day of a question.
  /// - Throws: ``KnowledgeBaseError``: `badDate`.
  public func warning(about entity: Entity, on date: String? = nil) throws -> String? {
    let days = try DayRange(day(date).date)
    let end = try SQLRequest<String>(
      literal: "SELECT end_latest FROM entity_life WHERE entity_id = \(entity.id)"
    ).fetchOne(db)
    if let end, end != FileBounds.noLastDay {
      return end <= days.first
        ? "\(entity.label) (\(entity.id)) ended before \(date ?? days.first), on \(end) at the latest; "
          + "its successor is not meant."
        : nil
    }
    guard entity.type == "state", let last = try lastListedDay(of: entity.id),
      last < days.numbers.lowerBound
    else { return nil }
    return """
      \(entity.label) (\(entity.id)) is no longer in the lists of states on \(date ?? days.first): \
      its last day there is \(CalendarDay(number: last)); its successor is not meant.
      """
  }

  private func lastListedDay(of entity: String) throws -> Int? {
    let lists = try [CodeScheme.cow, .gw].map(stateCodes).filter { $0.entities.contains(entity) }
    let lastDays = lists.compactMap { $0.lastDay(of: entity) }
    return lastDays.count == lists.count ? lastDays.max() : nil
  }
}
