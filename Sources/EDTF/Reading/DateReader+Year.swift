extension DateReader {
  /// Reads a year of four digits, or a longer one with `Y`.
  mutating func readYear() throws(DateFault) -> CalendarYear {
    let place = offset
    if skip(UInt8(ascii: "Y")) { return try readPrefixedYear(from: place) }
    let isNegative = skip(.minus)
    var value = 0
    var mask: UInt8 = 0
    for _ in 0..<4 {
      let digit = try readDigit("a year of four digits")
      value = value * 10 + (digit ?? 0)
      mask = mask << 1 | (digit == nil ? 1 : 0)
    }
    if next == .unspecified || next?.digit != nil {
      throw fail("a year of more than four digits must begin with 'Y'")
    }
    guard !isNegative || value > 0 || mask != 0 else {
      throw fail("year zero cannot have a minus sign", at: place)
    }
    let significance = try readSignificance(of: value, isExact: mask == 0)
    return CalendarYear(
      estimate: isNegative ? -value : value, isNegative: isNegative, mask: mask,
      significance: significance)
  }

  /// Reads the rest of a year after `Y`: a whole number, optional exponent and significant digits.
  private mutating func readPrefixedYear(from place: Int) throws(DateFault) -> CalendarYear {
    let isNegative = skip(.minus)
    var value = try readNumber("a year", upTo: CalendarDay.lastYear)
    var exponent = 0
    if next == UInt8(ascii: "E") {
      offset += 1
      let exponentPlace = offset
      exponent = try readNumber("a power of ten", upTo: Int(UInt8.max))
      value = try scaled(value, by: exponent, at: exponentPlace)
    }
    guard value > 9999 else {
      throw fail("'Y' is only for years of more than four digits", at: place)
    }
    let significance = try readSignificance(of: value, isExact: true)
    return CalendarYear(
      estimate: isNegative ? -value : value, isNegative: isNegative, exponent: UInt8(exponent),
      significance: significance, hasPrefix: true)
  }

  private func scaled(_ value: Int, by exponent: Int, at place: Int) throws(DateFault) -> Int {
    var result = value
    for _ in 0..<exponent {
      guard result <= CalendarDay.lastYear / 10 else {
        throw fail("the largest year is \(CalendarDay.lastYear)", at: place)
      }
      result *= 10
    }
    return result
  }

  /// Reads `S` and the number of significant digits; 0 if there is no `S`.
  private mutating func readSignificance(
    of value: Int, isExact: Bool
  ) throws(DateFault) -> UInt8 {
    guard next == UInt8(ascii: "S") else { return 0 }
    guard isExact else { throw fail("a year cannot have both 'X' and 'S'") }
    offset += 1
    let place = offset
    let count = try readNumber("a number of significant digits", upTo: Int(UInt8.max))
    guard count <= CalendarYear.digitCount(value) else {
      throw fail("the year has fewer digits than that, not counting leading zeros", at: place)
    }
    return UInt8(count)
  }

  /// Reads a whole number of 1 or more, without leading zeros.
  private mutating func readNumber(_ what: String, upTo limit: Int) throws(DateFault) -> Int {
    let place = offset
    guard let first = next?.digit else { throw expected(what) }
    guard first != 0 else { throw fail("\(what) cannot begin with 0 here") }
    var value = 0
    while let digit = next?.digit {
      guard value <= (limit - digit) / 10 else {
        throw fail("\(what) can be at most \(limit)", at: place)
      }
      value = value * 10 + digit
      offset += 1
    }
    return value
  }
}
