/// All unbroken periods that an expression can mean, described by limits of start, end and length.
///
/// Starts and ends are day numbers; the end is the day after the last. ``infinity`` stands for an
/// open or unknown end.
struct SpanRange: Hashable {
  /// A number beyond all days up to ``CalendarDay/lastYear``.
  static let infinity = 400_000_000_000_000_000

  /// How much the source says about an end.
  enum Knowledge: Hashable {
    case stated, open, unknown
  }

  var start: ClosedRange<Int>
  var end: ClosedRange<Int>
  var length: ClosedRange<Int>
  var startKnowledge = Knowledge.stated
  var endKnowledge = Knowledge.stated

  static let anyLength = 1...2 * infinity

  /// Whether only one period is possible.
  var isSingle: Bool {
    start.count == 1 && end.count == 1
  }

  /// One day.
  init(_ day: CalendarDay) {
    let number = min(max(day.number, 2 - Self.infinity), Self.infinity - 2)
    start = number...number
    end = number + 1...number + 1
    length = 1...1
  }

  /// A date: one of the periods that it can mean.
  init(_ date: DatePoint) {
    start = date.firstStart.number...date.lastStart.number
    end = date.firstEnd.number + 1...date.latest.number + 1
    length = date.lengths
  }

  /// One period: all of these days.
  init(days: ClosedRange<Int>) {
    self.init(from: days.lowerBound, to: days.upperBound + 1)
  }

  /// One of these days.
  init(oneDayOf days: ClosedRange<Int>) {
    start = days
    end = days.lowerBound + 1...days.upperBound + 1
    length = 1...1
  }

  /// An interval: from a day of its start to a day of its end.
  init(_ span: DateSpan) {
    self.init(
      from: Limits(span.start, open: -Self.infinity), to: Limits(span.end, open: Self.infinity - 1))
  }

  private init(from first: Limits, to last: Limits) {
    start = first.days
    startKnowledge = first.knowledge
    end = last.days.lowerBound + 1...last.days.upperBound + 1
    endKnowledge = last.knowledge
    length = Self.anyLength
    tighten()
  }

  /// The readings of an interval: from a run of days that fit its start to one that fits its end.
  ///
  /// Pairs that are in no order are left out. If there are too many, one covers all.
  static func readings(of span: DateSpan) -> [SpanRange] {
    let starts = Limits.runs(of: span.start, open: -infinity)
    let ends = Limits.runs(of: span.end, open: infinity - 1)
    guard starts.count * ends.count <= DatePoint.mostReadings else { return [SpanRange(span)] }
    return starts.flatMap { start in
      ends.filter { start.days.lowerBound <= $0.days.upperBound }
        .map { SpanRange(from: start, to: $0) }
    }
  }

  /// A member of an all-of set.
  init(allOf member: DateSet.Member) {
    switch member {
    case .date(let date): self.init(date)
    case .range(let first, let last):
      self.init(from: first.earliest.number, to: last.latest.number + 1)
    case .onOrBefore(let date): self.init(from: -Self.infinity, to: date.latest.number + 1)
    case .onOrAfter(let date): self.init(from: date.earliest.number, to: Self.infinity)
    }
  }

  /// A member of a one-of set.
  init(oneOf member: DateSet.Member) {
    switch member {
    case .date(let date):
      self.init(date)
    case .range(let first, let last):
      self.init(last)
      start = first.firstStart.number...start.upperBound
      end = first.firstEnd.number + 1...end.upperBound
      length = Self.lengths(like: first)
    case .onOrBefore(let date):
      self.init(date)
      start = 1 - Self.infinity...start.upperBound
      end = 2 - Self.infinity...end.upperBound
      length = Self.lengths(like: date)
    case .onOrAfter(let date):
      self.init(date)
      start = start.lowerBound...Self.infinity - 2
      end = end.lowerBound...Self.infinity - 1
      length = Self.lengths(like: date)
    }
  }

  private init(from first: Int, to end: Int) {
    start = first...first
    self.end = end...end
    length = end - first...end - first
    startKnowledge = first == -Self.infinity ? .open : .stated
    endKnowledge = end == Self.infinity ? .open : .stated
  }

  /// The possible numbers of days of a date with this precision.
  private static func lengths(like date: DatePoint) -> ClosedRange<Int> {
    switch date.precision {
    case .day: 1...1
    case .month: 28...31
    case .division: lengths(of: date.division?.kind)
    case .year: 365...366
    }
  }

  private static func lengths(of kind: YearDivision.Kind?) -> ClosedRange<Int> {
    let divisions = YearDivision.allCases.filter { $0.kind == kind }
    let days = divisions.flatMap { division in
      [2000, 2001].map { DatePoint.length(of: division.months, in: $0) }
    }
    return (days.min() ?? 1)...(days.max() ?? 1)
  }

  /// The days on which an interval can begin or end.
  private struct Limits {
    let days: ClosedRange<Int>
    let knowledge: Knowledge

    init(_ days: ClosedRange<Int>, _ knowledge: Knowledge) {
      self.days = days
      self.knowledge = knowledge
    }

    init(_ endpoint: DateSpan.Endpoint, open: Int) {
      switch endpoint {
      case .at(let date): self.init(date.earliest.number...date.latest.number, .stated)
      case .open: self.init(open...open, .open)
      case .unknown: self.init(1 - infinity...infinity - 2, .unknown)
      }
    }

    static func runs(of endpoint: DateSpan.Endpoint, open: Int) -> [Limits] {
      guard let date = endpoint.date else { return [Limits(endpoint, open: open)] }
      return date.runs.map { Limits($0, .stated) }
    }
  }

  /// Narrows the limits of start and end to values that are consistent with each other.
  private mutating func tighten() {
    let startLimit = min(start.upperBound, end.upperBound - length.lowerBound)
    let endLimit = max(end.lowerBound, start.lowerBound + length.lowerBound)
    start = start.lowerBound...max(start.lowerBound, startLimit)
    end = min(endLimit, end.upperBound)...end.upperBound
  }

  /// The period from the earlier start to the later end, where both are parts of one whole.
  func union(_ other: SpanRange) -> SpanRange {
    var result = self
    result.start =
      min(start.lowerBound, other.start.lowerBound)...min(start.upperBound, other.start.upperBound)
    result.end =
      max(end.lowerBound, other.end.lowerBound)...max(end.upperBound, other.end.upperBound)
    result.length = max(length.lowerBound, other.length.lowerBound)...Self.anyLength.upperBound
    if other.startKnowledge == .open { result.startKnowledge = .open }
    if other.endKnowledge == .open { result.endKnowledge = .open }
    return result
  }

  /// The limits that cover both, where either can be meant.
  func either(_ other: SpanRange) -> SpanRange {
    var result = self
    result.start =
      min(start.lowerBound, other.start.lowerBound)...max(start.upperBound, other.start.upperBound)
    result.end =
      min(end.lowerBound, other.end.lowerBound)...max(end.upperBound, other.end.upperBound)
    result.length =
      min(
        length.lowerBound, other.length.lowerBound)...max(
        length.upperBound, other.length.upperBound)
    return result
  }

  /// The limits as days.
  var bounds: DateBounds {
    DateBounds(
      startEarliest: Self.bound(start.lowerBound, startKnowledge),
      startLatest: Self.bound(start.upperBound, startKnowledge),
      endEarliest: Self.bound(end.lowerBound - 1, endKnowledge),
      endLatest: Self.bound(end.upperBound - 1, endKnowledge))
  }

  private static func bound(_ day: Int, _ knowledge: Knowledge) -> DateBound {
    switch knowledge {
    case .unknown: .unknown
    case .open: .open
    case .stated where abs(day) >= infinity - 2: .open
    case .stated: .day(CalendarDay(number: day))
    }
  }
}
