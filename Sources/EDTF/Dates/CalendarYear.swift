/// A year as it is written: `1985`, `-0044`, `198X`, `Y170000002`, `Y17E7`, `1950S2`.
///
/// ```swift
/// let year = try DatePoint("1950S2").year
/// year.estimate           // 1950
/// year.significantDigits  // 2
/// year.range              // 1900...1999
/// ```
///
/// Year 0 is the year before year 1 (1 BC); year -1 is the one before it. Two years are equal if
/// they are written alike: `Y17E7` and `Y170000000` are not equal, although they mean the same.
public struct CalendarYear: Hashable, Sendable {
  /// The year as stated, with 0 for each unspecified digit: 1980 for `198X`, 1950 for `1950S2`.
  public let estimate: Int
  /// Bit n is set where the digit of weight 10ⁿ is an `X`.
  let mask: UInt8
  /// The power of ten after `E`; 0 where there is none.
  let exponentDigits: UInt8
  /// The number after `S`; 0 where there is none.
  let significance: UInt8
  /// Whether there is a minus sign. `-0XXX` has one although its estimate is 0.
  public let isNegative: Bool
  /// Whether the year is written with `Y`.
  public let hasPrefix: Bool

  init(
    estimate: Int, isNegative: Bool, mask: UInt8 = 0, exponent: UInt8 = 0, significance: UInt8 = 0,
    hasPrefix: Bool = false
  ) {
    self.estimate = estimate
    self.isNegative = isNegative
    self.mask = mask
    self.exponentDigits = exponent
    self.significance = significance
    self.hasPrefix = hasPrefix
  }

  /// An exact year, written with `Y` if it has more than four digits.
  ///
  /// - Returns: `nil` if the year is outside `-CalendarDay.lastYear...CalendarDay.lastYear`.
  public init?(_ number: Int) {
    guard (-CalendarDay.lastYear...CalendarDay.lastYear).contains(number) else { return nil }
    self.init(
      estimate: number, isNegative: number < 0, hasPrefix: number > 9999 || number < -9999)
  }

  /// The power of ten of an exponential year: 7 for `Y17E7`; `nil` for all others.
  public var exponent: Int? {
    exponentDigits == 0 ? nil : Int(exponentDigits)
  }

  /// The number of significant digits: 2 for `1950S2`; `nil` if not stated.
  public var significantDigits: Int? {
    significance == 0 ? nil : Int(significance)
  }

  /// The number of digits written as `X`: 0 to 4.
  public var unspecifiedDigits: Int {
    mask.nonzeroBitCount
  }

  /// Whether only one year can be meant.
  public var isExact: Bool {
    let pattern = pattern
    return pattern.isExact
  }

  /// The first and the last year that can be meant: 1900 and 1999 for `19XX` and for `1950S2`.
  public var range: ClosedRange<Int> {
    guard mask != 0 || significance != 0 else { return estimate...estimate }
    let pattern = pattern
    guard isNegative else { return pattern.lowest...pattern.highest }
    // Year zero has no minus sign: the last year of `-XX00` is -100.
    let least = pattern.lowest == 0 ? pattern.next(after: 0) ?? 1 : pattern.lowest
    return -pattern.highest...(-least)
  }

  /// Whether the year can be meant: `1X85` can be 1285, but not 1286.
  public func contains(_ year: Int) -> Bool {
    guard year != 0 || !isNegative, (year < 0) == isNegative, year != .min else { return false }
    return pattern.contains(abs(year))
  }

  /// The digits without the sign; insignificant digits count as unspecified.
  var pattern: DigitPattern {
    let magnitude = abs(estimate)
    guard significance != 0 else { return DigitPattern(lowest: magnitude, mask: UInt16(mask)) }
    let doubtful = max(0, Self.digitCount(magnitude) - Int(significance))
    var weight = 1
    for _ in 0..<doubtful { weight *= 10 }
    return DigitPattern(lowest: magnitude / weight * weight, mask: (1 << UInt16(doubtful)) - 1)
  }

  /// The next possible year after one of the possible years.
  func next(after year: Int) -> Int? {
    guard isNegative else { return pattern.next(after: year) }
    return pattern.previous(before: -year).flatMap { $0 == 0 ? nil : -$0 }
  }

  /// The previous possible year before one of the possible years.
  func previous(before year: Int) -> Int? {
    guard isNegative else { return pattern.previous(before: year) }
    return pattern.next(after: -year).map { -$0 }
  }

  /// The number of decimal digits without leading zeros; 1 for 0.
  static func digitCount(_ magnitude: Int) -> Int {
    var count = 1
    var rest = magnitude / 10
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }

  /// The same year with its exponent written out, and without `S` if every digit is significant.
  var normalized: CalendarYear {
    CalendarYear(
      estimate: estimate, isNegative: isNegative, mask: mask,
      significance: pattern.isExact ? 0 : significance, hasPrefix: hasPrefix)
  }
}

extension CalendarYear: CustomStringConvertible {
  /// The notation of ISO 8601-2, exactly as it was read.
  public var description: String {
    let sign = isNegative ? "-" : ""
    let suffix = significance == 0 ? "" : "S\(significance)"
    guard hasPrefix else {
      return sign + DigitPattern(lowest: abs(estimate), mask: UInt16(mask)).text(width: 4) + suffix
    }
    guard exponentDigits > 0 else { return "Y\(estimate)" + suffix }
    var weight = 1
    for _ in 0..<exponentDigits { weight *= 10 }
    return "Y\(estimate / weight)E\(exponentDigits)" + suffix
  }
}
