import EDTF

/// The history of the Factbook's lists: for each country, body and status the first and the last
/// edition that has it.
struct FactbookHistory {
  let list: ImportList

  private struct Row {
    let country: FactbookCountry
    let entry: FactbookEntry
    let days: ClosedRange<CalendarDay>
  }

  /// If no edition is known for more days than these, nothing is certain in between.
  private static let longestPause = 366

  func read(_ rows: inout NamedRows) throws {
    var listed: [Row] = []
    var editions: Set<CalendarDay> = []
    while try rows.advance() {
      do {
        listed.append(try row(rows, &editions))
      } catch {
        list.refuse(error)
      }
    }
    if list.through == nil { list.through = editions.max() }
    let pauses = Self.pauses(between: editions)
    for row in listed {
      let times = Self.parts(of: row.days, without: pauses)
      try list.add(row.entry, of: row.country, shown: times)
    }
  }

  private func row(
    _ rows: borrowing NamedRows, _ editions: inout Set<CalendarDay>
  ) throws(ListedFault) -> Row {
    try rows.checkWidth()
    let first = try day("first_seen_date", rows)
    let last = try day("last_seen_date", rows)
    guard first <= last else {
      throw rows.fault("last_seen_date", "it is before the first edition that lists it")
    }
    editions.formUnion([first, last])
    if try !rows.text("first_absent_date").isEmpty {
      editions.insert(try day("first_absent_date", rows))
    }
    return Row(
      country: FactbookCountry(
        code: try rows.text("factbook_file"), name: try rows.text("country"), day: last),
      entry: FactbookEntry(
        name: try rows.text("org"), remark: try rows.text("status"), place: rows.place("org")),
      days: first...last)
  }

  private func day(
    _ column: String, _ rows: borrowing NamedRows
  ) throws(ListedFault) -> CalendarDay {
    guard let day = CalendarDay(try rows.text(column)) else {
      throw rows.fault(column, "a day is expected (YYYY-MM-DD)")
    }
    return day
  }

  /// The times without an edition, from the last one before to the first one after.
  private static func pauses(between editions: Set<CalendarDay>) -> [ClosedRange<CalendarDay>] {
    let days = editions.sorted()
    return zip(days, days.dropFirst()).filter { $1.number - $0.number > longestPause }
      .map { $0...$1 }
  }

  /// The parts of a time outside pauses; one part if it has no edition on both sides of one.
  private static func parts(
    of days: ClosedRange<CalendarDay>, without pauses: [ClosedRange<CalendarDay>]
  ) -> [ClosedRange<CalendarDay>] {
    var parts: [ClosedRange<CalendarDay>] = []
    var first = days.lowerBound
    for pause in pauses where first <= pause.lowerBound && pause.upperBound <= days.upperBound {
      parts.append(first...pause.lowerBound)
      first = pause.upperBound
    }
    return parts + [first...days.upperBound]
  }
}
