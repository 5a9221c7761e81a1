/// A day, month, year or part of a year. Digits may be unspecified and parts qualified.
///
/// ```swift
/// let date = try DatePoint("1985-04-1X")
/// date.precision                    // .day
/// date.month?.lowest                // 4
/// date.hasUnspecifiedDigits         // true
/// date.earliest                     // 1985-04-10
/// ```
///
/// A date means the whole period of its precision: `1985-04` is the thirty days of that April. A
/// date with unspecified digits means one such period: `1985-04-XX` is one day of that April. Two
/// dates are equal if they are written alike; compare their ``normalized`` forms for the meaning.
public struct DatePoint: Hashable, Sendable {
  /// The smallest unit that a date states.
  public enum Precision: String, Hashable, Sendable, Codable {
    case year, division, month, day
  }

  /// The year as it is written.
  public let year: CalendarYear
  /// The month or division with 0 for unspecified digits; 255 if there is none.
  let monthDigits: UInt8
  /// The day with 0 for unspecified digits; 255 if there is none.
  let dayDigits: UInt8
  /// Unspecified digits: bits 0 and 1 for the month, 2 and 3 for the day.
  let masks: UInt8
  let marks: QualificationMarks

  static let absent: UInt8 = 255

  init(
    year: CalendarYear, monthDigits: UInt8, dayDigits: UInt8, masks: UInt8,
    marks: QualificationMarks
  ) {
    self.year = year
    self.monthDigits = monthDigits
    self.dayDigits = dayDigits
    self.masks = masks
    self.marks = marks
  }

  /// An exact date.
  ///
  /// ```swift
  /// DatePoint(year: 1985)            // 1985
  /// DatePoint(year: -44, month: 3)   // -0044-03
  /// DatePoint(year: 1985, day: 12)   // nil
  /// ```
  ///
  /// - Returns: `nil` if the calendar has no such date, if a day comes without a month, or if a
  ///   year of more than four digits has a month: ISO 8601-2 cannot write that.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard let written = CalendarYear(year), month != nil || day == nil,
      month == nil || !written.hasPrefix,
      CalendarDay(year: year, month: month ?? 1, day: day ?? 1) != nil
    else { return nil }
    self.init(
      year: written, monthDigits: month.map(UInt8.init) ?? Self.absent,
      dayDigits: day.map(UInt8.init) ?? Self.absent, masks: 0, marks: QualificationMarks())
  }

  /// A date of one day.
  ///
  /// - Returns: `nil` if the year has more than four digits: ISO 8601-2 cannot write its days.
  public init?(_ day: CalendarDay) {
    let (year, month, dayOfMonth) = day.components
    self.init(year: year, month: month, day: dayOfMonth)
  }

  /// The smallest unit that the date states: `.month` for `1985-04`.
  public var precision: Precision {
    if monthDigits == Self.absent { return .year }
    if dayDigits != Self.absent { return .day }
    return monthDigits > 12 ? .division : .month
  }

  /// The month, 1 to 12 where exact; `nil` if the date is a year or a division of a year.
  public var month: DigitPattern? {
    guard monthDigits <= 12 else { return nil }
    return DigitPattern(lowest: Int(monthDigits), mask: UInt16(masks & 3))
  }

  /// The season, quarter or other part of the year; `nil` where there is none.
  public var division: YearDivision? {
    YearDivision(rawValue: Int(monthDigits))
  }

  /// The day of the month, 1 to 31 where exact; `nil` if the date has no day.
  public var day: DigitPattern? {
    guard dayDigits != Self.absent else { return nil }
    return DigitPattern(lowest: Int(dayDigits), mask: UInt16(masks >> 2))
  }

  /// Whether a digit of the date is written as `X`.
  public var hasUnspecifiedDigits: Bool {
    masks != 0 || year.mask != 0
  }

  /// Whether any part is qualified.
  public var isQualified: Bool {
    !marks.isEmpty
  }

  /// The qualification of the year, from all marks that apply to it.
  public var yearQualification: Qualification? {
    marks.qualification(of: 0)
  }

  /// The qualification of the month or division, from all marks that apply to it.
  public var monthQualification: Qualification? {
    componentCount > 1 ? marks.qualification(of: 1) : nil
  }

  /// The qualification of the day.
  public var dayQualification: Qualification? {
    componentCount > 2 ? marks.qualification(of: 2) : nil
  }

  /// The number of components (year, month, day): 1 to 3.
  var componentCount: Int {
    monthDigits == Self.absent ? 1 : dayDigits == Self.absent ? 2 : 3
  }

  /// The same date in its normal form: qualifications with the fewest marks, exponents written out.
  public var normalized: DatePoint {
    DatePoint(
      year: year.normalized, monthDigits: monthDigits, dayDigits: dayDigits, masks: masks,
      marks: marks.normalized(componentCount: componentCount))
  }
}

extension DatePoint: CustomStringConvertible {
  /// The notation of ISO 8601-2, exactly as it was read.
  public var description: String {
    var text = marked(year.description, 0)
    if componentCount > 1 {
      let pattern = DigitPattern(lowest: Int(monthDigits), mask: UInt16(masks & 3))
      text += "-" + marked(pattern.text(width: 2), 1)
    }
    if let day {
      text += "-" + marked(day.text(width: 2), 2)
    }
    return text
  }

  private func marked(_ digits: String, _ component: Int) -> String {
    let left = marks.mark(.left, of: component)?.rawValue ?? ""
    let right = marks.mark(.right, of: component)?.rawValue ?? ""
    return left + digits + right
  }
}
