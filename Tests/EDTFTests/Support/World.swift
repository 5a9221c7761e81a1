import EDTF

/// One way in which an expression can turn out to be: periods of days, all of them meant.
struct World {
  var periods: [ClosedRange<Int>]

  /// Far beyond all days of the generated expressions.
  static let far = 390_000_000_000_000_000

  var first: Int { periods.map(\.lowerBound).min() ?? 0 }
  var last: Int { periods.map(\.upperBound).max() ?? 0 }

  func contains(_ day: Int) -> Bool {
    periods.contains { $0.contains(day) }
  }

  /// Whether each day of the other is in this; by runs of days, as the periods can be long.
  func contains(_ other: World) -> Bool {
    other.periods.allSatisfy { period in
      var day = period.lowerBound
      while let part = periods.first(where: { $0.contains(day) }) {
        guard part.upperBound < period.upperBound else { return true }
        day = part.upperBound + 1
      }
      return false
    }
  }

  func overlaps(_ other: World) -> Bool {
    periods.contains { part in other.periods.contains { $0.overlaps(part) } }
  }

  /// The relations between the periods of both that have no gap.
  func relations(to other: World) -> Set<AllenRelation> {
    Set(
      unbroken.flatMap { period in
        other.unbroken.map { Self.relation(of: period, to: $0) }
      })
  }

  /// The periods in order, joined where one begins before or on the day after the end of another.
  private var unbroken: [ClosedRange<Int>] {
    periods.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { result, next in
      if let last = result.last, next.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, next.upperBound)
      } else {
        result.append(next)
      }
    }
  }

  /// The relation of two periods, by its definition.
  private static func relation(
    of period: ClosedRange<Int>, to other: ClosedRange<Int>
  ) -> AllenRelation {
    let (first, last) = (period.lowerBound, period.upperBound)
    if last + 1 < other.lowerBound { return .before }
    if last + 1 == other.lowerBound { return .meets }
    if other.upperBound + 1 < first { return .after }
    if other.upperBound + 1 == first { return .metBy }
    switch (first, last) {
    case (other.lowerBound, other.upperBound): return .equals
    case (other.lowerBound, _): return last < other.upperBound ? .starts : .startedBy
    case (_, other.upperBound): return first > other.lowerBound ? .finishes : .finishedBy
    default: break
    }
    if first < other.lowerBound { return last < other.upperBound ? .overlaps : .contains }
    return last < other.upperBound ? .during : .overlappedBy
  }
}

extension World {
  /// The period of a single date, written without marks and unspecified digits.
  private static func period(of text: String) -> ClosedRange<Int>? {
    guard let date = try? DateExpression(text), let first = date.earliest, let last = date.latest
    else { return nil }
    return first.number...last.number
  }

  /// A period that the date can name: each `X` by a digit, the doubtful digits of `S` by others.
  static func sample(_ date: DatePoint, _ random: inout SeededGenerator) -> ClosedRange<Int> {
    let plain = date.description.filter { !"?~%".contains($0) }
    if let significant = date.year.significantDigits {
      let range = years(date.year.estimate, significant)
      let year = Int.random(in: range, using: &random)
      return CalendarDay(year: year, month: 1, day: 1)!
        .number...CalendarDay(
          year: year, month: 12, day: 31)!.number
    }
    while true {
      let text = String(plain.map { $0 == "X" ? random.pick(Array("0123456789")) : $0 })
      if let period = period(of: text), date.division != nil || !isDivision(text) { return period }
    }
  }

  /// Whether digits in place of `X` have made a season of a month.
  private static func isDivision(_ text: String) -> Bool {
    (try? DatePoint(text))?.division != nil
  }

  private static func years(_ estimate: Int, _ significant: Int) -> ClosedRange<Int> {
    let digits = String(abs(estimate))
    let rest = digits.count - significant
    let low = Int(digits.prefix(significant) + String(repeating: "0", count: rest))!
    let high = Int(digits.prefix(significant) + String(repeating: "9", count: rest))!
    return estimate < 0 ? -high...(-low) : low...high
  }

  static func sample(_ expression: DateExpression, _ random: inout SeededGenerator) -> World {
    switch expression.form {
    case .date(let date): return World(periods: [sample(date, &random)])
    case .moment(let moment): return World(periods: [sample(moment.date, &random)])
    case .interval(let interval): return World(periods: [sample(interval, &random)])
    case .set(let set) where set.choice == .oneOf:
      return World(periods: [sampleOne(of: random.pick(set.members), &random)])
    case .set(let set):
      return World(periods: set.members.map { sampleAll(of: $0, &random) })
    }
  }

  private static func sample(
    _ interval: DateSpan, _ random: inout SeededGenerator
  ) -> ClosedRange<Int> {
    for _ in 0..<100 {
      let last =
        switch interval.end {
        case .at(let date): day(in: date, &random)
        case .open: far
        case .unknown: Int.random(in: -1_000_000...1_000_000, using: &random)
        }
      let first =
        switch interval.start {
        case .at(let date): day(in: date, &random)
        case .open: -far
        case .unknown: Int.random(in: -1_000_000...1_000_000, using: &random)
        }
      if first <= last { return first...last }
      // An unknown end beside a date far away: some days from it.
      let distance = random.pick([0, 1, 2, 400, 100_000])
      if interval.end == .unknown { return first...first + distance }
      if interval.start == .unknown { return last - distance...last }
    }
    // Hardly any choice is in order: the widest one is.
    let first = interval.start.date?.earliest.number ?? -far
    return first...(interval.end.date?.latest.number ?? far)
  }

  private static func day(in date: DatePoint, _ random: inout SeededGenerator) -> Int {
    Int.random(in: sample(date, &random), using: &random)
  }

  private static func sampleAll(
    of member: DateSet.Member, _ random: inout SeededGenerator
  ) -> ClosedRange<Int> {
    switch member {
    case .date(let date): sample(date, &random)
    case .range(let first, let last): first.earliest.number...last.latest.number
    case .onOrBefore(let date): -far...date.latest.number
    case .onOrAfter(let date): date.earliest.number...far
    }
  }

  private static func sampleOne(
    of member: DateSet.Member, _ random: inout SeededGenerator
  ) -> ClosedRange<Int> {
    switch member {
    case .date(let date): return sample(date, &random)
    case .range(let first, let last):
      let day = Int.random(in: first.earliest.number...last.latest.number, using: &random)
      return period(around: day, like: first)
    case .onOrBefore(let date):
      let distance = random.pick([0, 1, 40, 5000, 200_000])
      return period(around: date.earliest.number - distance, like: date)
    case .onOrAfter(let date):
      let distance = random.pick([0, 1, 40, 5000, 200_000])
      return period(around: date.earliest.number + distance, like: date)
    }
  }

  /// The year, month or day in which a day lies.
  private static func period(around day: Int, like date: DatePoint) -> ClosedRange<Int> {
    let (year, month, _) = CalendarDay(number: day).components
    let months = date.precision == .year ? 1...12 : month...month
    guard date.precision != .day else { return day...day }
    let first = CalendarDay(year: year, month: months.lowerBound, day: 1)!
    let last = CalendarDay(
      year: year, month: months.upperBound,
      day: CalendarDay.length(ofMonth: months.upperBound, year: year))!
    return first.number...last.number
  }
}
