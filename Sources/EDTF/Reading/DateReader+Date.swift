/// The components of a date while it is read.
private struct DateParts {
  var month = DatePoint.absent
  var day = DatePoint.absent
  var masks: UInt8 = 0
  var marks = QualificationMarks()
}

extension DateReader {
  /// Reads a year, a year with month or division, or a day, with qualifications.
  mutating func readDate() throws(DateFault) -> DatePoint {
    var parts = DateParts()
    readMark(.left, of: 0, into: &parts.marks)
    let year = try readYear()
    readMark(.right, of: 0, into: &parts.marks)
    if next == .minus {
      guard !year.hasPrefix, year.significance == 0 else {
        throw fail("a year with 'Y' or 'S' cannot have a month")
      }
      offset += 1
      try readMonth(into: &parts)
    }
    if next == .minus, parts.month != DatePoint.absent {
      guard parts.month <= 12 else { throw fail("a season or quarter cannot have a day") }
      offset += 1
      try readDay(of: year, into: &parts)
    }
    return point(year, parts)
  }

  private func point(_ year: CalendarYear, _ parts: DateParts) -> DatePoint {
    DatePoint(
      year: year, monthDigits: parts.month, dayDigits: parts.day, masks: parts.masks,
      marks: parts.marks)
  }

  private mutating func readMonth(into parts: inout DateParts) throws(DateFault) {
    readMark(.left, of: 1, into: &parts.marks)
    let place = offset
    let (value, mask) = try readTwoDigits("a month")
    let isMonth =
      mask == 0
      ? (1...12).contains(value) || (21...41).contains(value)
      : DigitPattern(lowest: value, mask: UInt16(mask)).first(in: 1...12) != nil
    guard isMonth else { throw fail("there is no such month or part of a year", at: place) }
    parts.month = UInt8(value)
    parts.masks = mask
    readMark(.right, of: 1, into: &parts.marks)
  }

  private mutating func readDay(of year: CalendarYear, into parts: inout DateParts)
    throws(DateFault)
  {
    readMark(.left, of: 2, into: &parts.marks)
    let place = offset
    let (value, mask) = try readTwoDigits("a day")
    parts.day = UInt8(value)
    parts.masks |= mask << 2
    guard hasDay(year, parts) else { throw fail("the month has no such day", at: place) }
    readMark(.right, of: 2, into: &parts.marks)
  }

  /// Whether the calendar has the day for at least one choice of the unspecified digits.
  private func hasDay(_ year: CalendarYear, _ parts: DateParts) -> Bool {
    guard parts.masks == 0, year.mask == 0 else { return point(year, parts).firstDay != nil }
    return parts.day >= 1
      && parts.day <= CalendarDay.length(ofMonth: Int(parts.month), year: year.estimate)
  }

  private mutating func readMark(
    _ side: QualificationMarks.Side, of component: Int, into marks: inout QualificationMarks
  ) {
    let mark: Qualification
    switch next {
    case UInt8(ascii: "?"): mark = .uncertain
    case UInt8(ascii: "~"): mark = .approximate
    case UInt8(ascii: "%"): mark = .uncertainAndApproximate
    default: return
    }
    offset += 1
    marks.set(mark, side, of: component)
  }

  /// Reads two digits, each of which may be `X`: the value with 0 for `X`, and the mask of the `X`.
  private mutating func readTwoDigits(
    _ what: String
  ) throws(DateFault) -> (value: Int, mask: UInt8) {
    var value = 0
    var mask: UInt8 = 0
    for _ in 0..<2 {
      let digit = try readDigit("\(what) of two digits")
      value = value * 10 + (digit ?? 0)
      mask = mask << 1 | (digit == nil ? 1 : 0)
    }
    return (value, mask)
  }

  /// Reads one digit; `nil` for `X`.
  mutating func readDigit(_ what: @autoclosure () -> String) throws(DateFault) -> Int? {
    guard let byte = next, byte == .unspecified || byte.digit != nil else {
      throw expected(what())
    }
    offset += 1
    return byte.digit
  }
}
