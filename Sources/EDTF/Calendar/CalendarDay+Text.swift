extension CalendarDay: LosslessStringConvertible {
  /// The day of an ISO 8601 text such as `2009-06-14`.
  ///
  /// ```swift
  /// CalendarDay("2009-06-14")  // 2009-06-14
  /// CalendarDay("1992-02-30")  // nil
  /// ```
  ///
  /// A year has at least four digits and a minus sign if negative, as ``description`` writes it.
  /// To read other EDTF texts, or to learn the place of an error, use ``DateExpression``.
  ///
  /// - Returns: `nil` if the text is not a day of the calendar in this format.
  public init?(_ text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count >= 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: isNegative ? -year : year, month: month, day: day)
    guard description == text else { return nil }
  }

  /// The day in ISO 8601: `2009-06-14`. Years of more than four digits have no plus sign.
  public var description: String {
    let (year, month, day) = components
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// A number with leading zeros up to `width` digits, not counting the sign.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
  return (number < 0 ? "-" : "") + zeros + digits
}
