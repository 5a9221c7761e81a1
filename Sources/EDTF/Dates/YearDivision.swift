/// A part of a year that is not a month: a season, quarter, quadrimester or semestral.
///
/// ```swift
/// let quarter = try DatePoint("2001-34").division!
/// quarter         // .secondQuarter
/// quarter.months  // 4...6
/// ```
///
/// The raw value is the number that ISO 8601-2 writes in place of the month: 21 to 24 at level 1,
/// 25 to 41 at level 2. The standard does not assign months to seasons. By convention this library
/// uses the meteorological months, and those of the northern hemisphere for seasons "independent of
/// location". A season that crosses the end of the year (northern winter, southern summer) counts
/// as its December alone, so that it lies in the written year, after the other seasons.
public enum YearDivision: Int, Hashable, Sendable, Codable, CaseIterable {
  case spring = 21
  case summer, autumn, winter
  case northernSpring, northernSummer, northernAutumn, northernWinter
  case southernSpring, southernSummer, southernAutumn, southernWinter
  case firstQuarter, secondQuarter, thirdQuarter, fourthQuarter
  case firstQuadrimester, secondQuadrimester, thirdQuadrimester
  case firstSemestral, secondSemestral

  /// The kinds of division.
  public enum Kind: String, Hashable, Sendable, Codable {
    case season, northernSeason, southernSeason, quarter, quadrimester, semestral
  }

  /// The kind of this division.
  public var kind: Kind {
    switch rawValue {
    case ...24: .season
    case ...28: .northernSeason
    case ...32: .southernSeason
    case ...36: .quarter
    case ...39: .quadrimester
    default: .semestral
    }
  }

  /// The first and the last month, 1 to 12, by the convention of ``YearDivision``.
  ///
  /// ```swift
  /// YearDivision.southernSpring.months  // 9...11
  /// ```
  public var months: ClosedRange<Int> {
    switch self {
    case .spring, .northernSpring, .southernAutumn: 3...5
    case .summer, .northernSummer, .southernWinter: 6...8
    case .autumn, .northernAutumn, .southernSpring: 9...11
    case .winter, .northernWinter, .southernSummer: 12...12
    case .firstQuarter: 1...3
    case .secondQuarter: 4...6
    case .thirdQuarter: 7...9
    case .fourthQuarter: 10...12
    case .firstQuadrimester: 1...4
    case .secondQuadrimester: 5...8
    case .thirdQuadrimester: 9...12
    case .firstSemestral: 1...6
    case .secondSemestral: 7...12
    }
  }
}
