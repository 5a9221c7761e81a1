import EDTF

/// The positions of days on a horizontal axis.
struct TimeAxis {
  /// Day numbers.
  let first, last: Int
  let left, width: Double

  /// - Parameter days: All days that the axis must have.
  init(_ days: [CalendarDay], lastDay: CalendarDay?, left: Double, width: Double) {
    let all = (days + [lastDay].compactMap { $0 }).map(\.number)
    let (from, to) = (all.min() ?? 0, all.max() ?? 0)
    let margin = max(366, (to - from) / 40)
    (first, last) = (from - margin / 2, to + margin)
    (self.left, self.width) = (left, width)
  }

  var right: Double { left + width }

  /// The position of the beginning of a day, within the axis.
  func x(_ day: CalendarDay) -> Double {
    let share = Double(day.number - first) / Double(max(1, last - first))
    return left + width * min(max(share, 0), 1)
  }

  /// Round years, at most one each 55 pixels.
  var ticks: [(year: Int, x: Double)] {
    let from = CalendarDay(number: first).components.year
    let to = CalendarDay(number: last).components.year
    let most = max(1, Int(width / 55))
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { (to - from) / $0 <= most } ?? 1000
    return (from...to).filter { $0 % step == 0 }.compactMap { year in
      CalendarDay(year: year, month: 1, day: 1).flatMap {
        $0.number >= first && $0.number <= last ? (year, x($0)) : nil
      }
    }
  }
}
