extension DatePoint {
  /// The first day of the first period that can be meant: 1980-01-01 for `198X`.
  public var earliest: CalendarDay {
    firstStart
  }

  /// The last day of the last period that can be meant: 1989-12-31 for `198X`.
  public var latest: CalendarDay {
    guard dayDigits == Self.absent else { return lastDay ?? CalendarDay(number: 0) }
    let year = year.range.upperBound
    let month = lastMonth
    return CalendarDay(
      validYear: year, month: month, day: CalendarDay.length(ofMonth: month, year: year))
  }

  /// Whether only one period can be meant: no digit is unspecified or insignificant.
  public var isSingle: Bool {
    masks == 0 && year.isExact
  }

  /// The first day of the first period that can be meant.
  var firstStart: CalendarDay {
    guard dayDigits == Self.absent else { return firstDay ?? CalendarDay(number: 0) }
    return CalendarDay(validYear: year.range.lowerBound, month: firstMonth, day: 1)
  }

  /// The first day of the last period that can be meant.
  var lastStart: CalendarDay {
    guard dayDigits == Self.absent else { return lastDay ?? CalendarDay(number: 0) }
    let month = division?.months.lowerBound ?? month?.last(in: 1...12) ?? 1
    return CalendarDay(validYear: year.range.upperBound, month: month, day: 1)
  }

  /// The last day of the first period that can be meant.
  var firstEnd: CalendarDay {
    guard dayDigits == Self.absent else { return firstStart }
    let year = year.range.lowerBound
    let month = division?.months.upperBound ?? month?.first(in: 1...12) ?? 12
    return CalendarDay(
      validYear: year, month: month, day: CalendarDay.length(ofMonth: month, year: year))
  }

  private var firstMonth: Int {
    division?.months.lowerBound ?? month?.first(in: 1...12) ?? 1
  }

  private var lastMonth: Int {
    division?.months.upperBound ?? month?.last(in: 1...12) ?? 12
  }

  /// Whether one of the periods that can be meant contains the day.
  func canContain(_ candidate: CalendarDay) -> Bool {
    let (year, month, day) = candidate.components
    guard self.year.contains(year) else { return false }
    if let division { return division.months.contains(month) }
    return (self.month?.contains(month) ?? true) && (self.day?.contains(day) ?? true)
  }

  /// The first day of the calendar that fits year, month and day; `nil` if no day does.
  var firstDay: CalendarDay? {
    guard let month, let day, let first = day.first(in: 1...31) else { return nil }
    var year: Int? = self.year.range.lowerBound
    while let y = year {
      var next = month.first(in: 1...12)
      while let m = next, m <= 12 {
        if first <= CalendarDay.length(ofMonth: m, year: y) {
          return CalendarDay(validYear: y, month: m, day: first)
        }
        next = month.next(after: m)
      }
      year = self.year.next(after: y)
    }
    return nil
  }

  /// The last day of the calendar that fits year, month and day; `nil` if no day does.
  private var lastDay: CalendarDay? {
    guard let month, let day else { return nil }
    var year: Int? = self.year.range.upperBound
    while let y = year {
      var next = month.last(in: 1...12)
      while let m = next, m >= 1 {
        if let d = day.last(in: 1...CalendarDay.length(ofMonth: m, year: y)), d >= 1 {
          return CalendarDay(validYear: y, month: m, day: d)
        }
        next = month.previous(before: m)
      }
      year = self.year.previous(before: y)
    }
    return nil
  }
}
