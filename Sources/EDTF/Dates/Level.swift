/// The level of ISO 8601-2 that an expression needs.
///
/// ```swift
/// try DateExpression("1985-04").level        // .zero
/// try DateExpression("1985-04?").level       // .one
/// try DateExpression("[1985,1990]").level    // .two
/// ```
public enum Level: Int, Hashable, Sendable, Codable, Comparable {
  /// Dates, times and intervals of ISO 8601-1.
  case zero = 0
  /// Qualification of whole dates, unspecified digits from the right, seasons, open and unknown
  /// ends, negative and long years.
  case one = 1
  /// Qualification of parts, unspecified digits anywhere, sets, exponents, significant digits,
  /// divisions.
  case two = 2

  public static func < (left: Level, right: Level) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension DateExpression {
  /// The lowest level of ISO 8601-2 that has all features of the expression.
  ///
  /// ```swift
  /// try DateExpression("1985/..").level  // .one
  /// ```
  public var level: Level {
    switch form {
    case .date(let date): date.level
    case .moment(let moment): moment.date.level
    case .interval(let interval): max(interval.start.level, interval.end.level)
    case .set: .two
    }
  }
}

extension DateSpan.Endpoint {
  /// The level of the interval. Unspecified digits in an interval need level 2.
  var level: Level {
    guard let date else { return .one }
    return date.hasUnspecifiedDigits ? .two : date.level
  }
}

extension DatePoint {
  /// The lowest level of ISO 8601-2 that has all features of the date outside an interval.
  public var level: Level {
    var level = Level.zero
    if year.isNegative || year.hasPrefix { level = .one }
    if year.exponent != nil || year.significantDigits != nil { return .two }
    if let division { level = max(level, division.rawValue <= 24 ? .one : .two) }
    if isQualified {
      level = max(level, marks.isWhole(componentCount: componentCount) ? .one : .two)
    }
    if hasUnspecifiedDigits { level = max(level, hasDigitsUnspecifiedFromTheRight ? .one : .two) }
    return level
  }

  /// Whether the unspecified digits are those that level 1 allows: `201X`, `20XX`, `2004-XX`,
  /// `1985-04-XX`, `1985-XX-XX`.
  private var hasDigitsUnspecifiedFromTheRight: Bool {
    guard componentCount > 1 else { return year.mask == 0b1 || year.mask == 0b11 }
    guard year.mask == 0 else { return false }
    let all: UInt8 = componentCount == 2 ? 0b11 : 0b1111
    return masks == all || (componentCount == 3 && masks == 0b1100)
  }
}
