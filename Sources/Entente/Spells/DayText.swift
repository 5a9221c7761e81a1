import EDTF

/// The possible days of a beginning or end as one EDTF text.
struct DayText {
  private let first: CalendarDay
  private let last: CalendarDay
  /// The position of the mark in `?~%`, from 1; 0 for no mark.
  private let mark: Int

  /// - Parameters:
  ///   - first: The first possible day, as a Julian day number.
  ///   - last: The last possible day.
  ///   - mark: As in the column `form` of the table of spells.
  init(_ first: Int, _ last: Int, mark: Int) {
    self.first = CalendarDay(julianDayNumber: first)
    self.last = CalendarDay(julianDayNumber: last)
    self.mark = mark
  }

  /// A day, month, year, decade or century, with its mark, if the days are exactly those of one;
  /// else `[first..last]`, one of the days between. `nil` if neither day is known.
  var text: String? {
    let (noFirst, noLast) = (first <= .firstOfFile, last >= .lastOfFile)
    if noFirst, noLast { return nil }
    if let period { return period + ["", "?", "~", "%"][mark & 3] }
    return "[\(noFirst ? "" : first.description)..\(noLast ? "" : last.description)]"
  }

  private var period: String? {
    let (from, to) = (first.description, last.description)
    if first == last { return from }
    let year = from.prefix(4)
    let ends = to.hasSuffix("-12-31")
    if from.hasSuffix("-01"), from.prefix(7) == to.prefix(7),
      CalendarDay(number: last.number + 1).description.hasSuffix("-01")
    {
      return String(from.prefix(7))
    }
    guard from.hasSuffix("-01-01"), ends else { return nil }
    if to.prefix(4) == year { return String(year) }
    if year.hasSuffix("0"), to.prefix(4) == year.dropLast() + "9" { return year.dropLast() + "X" }
    if year.hasSuffix("00"), to.prefix(4) == year.dropLast(2) + "99" {
      return year.dropLast(2) + "XX"
    }
    return nil
  }
}
