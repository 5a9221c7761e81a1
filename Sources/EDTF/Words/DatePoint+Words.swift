extension DatePoint {
  /// The meaning in English words: `25 December of a year from 1560 to 1569`.
  public var words: String {
    let parts = [dayWords, monthWords, year.words].compactMap { $0 }
    // "12 April 1985", but "a day of April 1985", "April of a year from 1900 to 1999".
    var result = parts[parts.count - 1]
    if parts.count > 1 {
      let isNamed =
        year.isExact && year.estimate > 0 && masks & 3 == 0 && division?.isNumbered != true
      let joint = isNamed ? " " : " of "
      result = parts[parts.count - 2] + joint + result
    }
    if parts.count > 2 {
      result = parts[0] + (masks == 0 ? " " : " of ") + result
    }
    return result + qualificationWords
  }

  private var dayWords: String? {
    guard let day else { return nil }
    guard !day.isExact else { return masks & 3 == 0 ? "\(day.lowest)" : "day \(day.lowest)" }
    let days = (1...31).filter(day.contains)
    return days.count == 31 ? "a day" : Self.choice("day", days.map { "\($0)" }, of: days)
  }

  private var monthWords: String? {
    if let division { return division.words }
    guard let month else { return nil }
    let months = (1...12).filter(month.contains)
    let names = months.map { Self.monthNames[$0 - 1] }
    guard !month.isExact else { return names.first }
    return months.count == 12 ? "a month" : Self.choice("month", names, of: months)
  }

  /// `a month from October to December`, `the month January or November`.
  private static func choice(_ unit: String, _ names: [String], of numbers: [Int]) -> String {
    guard let first = names.first, let last = names.last, names.count > 1 else {
      return "the \(unit) \(names.first ?? "")"
    }
    let isUnbroken = numbers[numbers.count - 1] - numbers[0] == numbers.count - 1
    if isUnbroken, names.count > 2 { return "a \(unit) from \(first) to \(last)" }
    return "the \(unit) \(names.dropLast().joined(separator: ", ")) or \(last)"
  }

  /// ` (uncertain)` if all parts are qualified alike, else ` (day approximate, year uncertain)`.
  private var qualificationWords: String {
    guard isQualified else { return "" }
    let names = ["year", division == nil ? "month" : "part of the year", "day"]
    let all = (0..<componentCount).map(marks.qualification(of:))
    if let mark = all[0], all.allSatisfy({ $0 == mark }) { return " (\(mark.words))" }
    let list = zip(names, all).compactMap { name, mark in mark.map { "\(name) \($0.words)" } }
    return " (\(list.joined(separator: ", ")))"
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension CalendarYear {
  /// The meaning in English words: `1985`, `a year from 1980 to 1989`, `year -43 (44 BC)`.
  public var words: String {
    if significance != 0, !isExact {
      return "\(rangeWords), estimated to be \(estimate)"
    }
    if isExact { return estimate > 0 ? "\(estimate)" : "year \(estimate) (\(1 - estimate) BC)" }
    if unspecifiedDigits == 4 { return isNegative ? "a year before year 0" : "a year" }
    let pattern = pattern
    let isUnbroken = pattern.mask & (pattern.mask + 1) == 0
    return isUnbroken ? rangeWords : "\(rangeWords) written \(self)"
  }

  private var rangeWords: String {
    "a year from \(range.lowerBound) to \(range.upperBound)"
  }
}

extension YearDivision {
  /// Whether its name is a number and not a season.
  fileprivate var isNumbered: Bool {
    rawValue >= YearDivision.firstQuarter.rawValue
  }

  /// The meaning in English words: `spring`, `the second quarter`.
  public var words: String {
    let ordinal = ["first", "second", "third", "fourth"]
    let season = ["spring", "summer", "autumn", "winter"]
    switch kind {
    case .season: return season[rawValue - 21]
    case .northernSeason: return "northern " + season[rawValue - 25]
    case .southernSeason: return "southern " + season[rawValue - 29]
    case .quarter: return "the \(ordinal[rawValue - 33]) quarter"
    case .quadrimester: return "the \(ordinal[rawValue - 37]) quadrimester"
    case .semestral: return "the \(ordinal[rawValue - 40]) half"
    }
  }
}

extension Level {
  /// `level 1`.
  public var words: String {
    "level \(rawValue)"
  }
}
