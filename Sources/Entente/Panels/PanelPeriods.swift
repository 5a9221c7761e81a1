import EDTF

/// The days of a period that count. Days are Julian day numbers.
struct PanelWindow: Hashable, Sendable {
  var first: Int32
  /// The first day after.
  var next: Int32
  /// The last day for claims to be complete, which end with the dataset.
  var covered: Int32

  var count: Int32 { next - first }

  /// The part of the window within some days; `nil` for no day.
  @inline(__always)
  func within(_ first: Int32, _ next: Int32) -> PanelWindow? {
    let (start, end) = (max(self.first, first), min(self.next, next))
    guard start < end else { return nil }
    return PanelWindow(first: start, next: end, covered: max(min(covered, end - 1), start))
  }
}

/// The periods of a panel, years or days, each with the days that count.
struct PanelPeriods: Sendable {
  /// The number of the first period: a year, or a Julian day number.
  let first: Int
  let areDays: Bool
  let windows: ContiguousArray<PanelWindow>

  var count: Int { windows.count }

  /// - Parameter lastCovered: The default day of questions.
  init(years: ClosedRange<Int>, rule: PanelQuestion.YearRule, lastCovered: Int32) {
    first = years.lowerBound
    areDays = false
    windows = ContiguousArray(
      years.map { year in
        let (start, next) = (Self.firstDay(of: year), Self.firstDay(of: year + 1))
        let last = start <= lastCovered ? min(next - 1, lastCovered) : next - 1
        return switch rule {
        case .anyDay, .majority: PanelWindow(first: start, next: next, covered: last)
        case .firstDay: PanelWindow(first: start, next: start + 1, covered: start)
        case .lastDay: PanelWindow(first: last, next: last + 1, covered: last)
        }
      })
  }

  init(days: ClosedRange<Int32>) {
    first = Int(days.lowerBound)
    areDays = true
    windows = ContiguousArray(
      days.map { PanelWindow(first: $0, next: $0 + 1, covered: $0) })
  }

  /// The value of a period in the column of years or days.
  func label(_ index: Int) -> Int { first + index }

  /// The periods that some days can touch; the end is excluded.
  @inline(__always)
  func indices(from start: Int32, to end: Int32) -> Range<Int> {
    guard start < end, let head = windows.first, let tail = windows.last, start < tail.next,
      end > head.first
    else { return 0..<0 }
    let lower = start <= head.first ? 0 : index(of: start)
    let upper = end >= tail.next ? count : index(of: end - 1) + 1
    return max(0, lower)..<max(max(0, lower), min(count, upper))
  }

  /// The period of a day, which can lie outside of the panel.
  private func index(of day: Int32) -> Int {
    areDays ? Int(day) - first : Self.year(of: day) - first
  }

  static func firstDay(of year: Int) -> Int32 {
    let day = CalendarDay(year: year, month: 1, day: 1) ?? .lastOfFile
    return Int32(
      truncatingIfNeeded: min(day.julianDayNumber, CalendarDay.lastOfFile.julianDayNumber + 1))
  }

  static func year(of day: Int32) -> Int {
    CalendarDay(julianDayNumber: Int(day)).components.year
  }
}
