extension DateReader {
  /// Reads `T`, hours, minutes, seconds and an optional zone, up to the end of the text.
  mutating func readTime(after date: DatePoint) throws(DateFault) -> DateMoment {
    guard date.precision == .day, date.isSingle, !date.isQualified else {
      throw fail("a time can only follow a full date without '?', '~', '%' or 'X'")
    }
    offset += 1
    let place = offset
    let hour = try readNumber("hours", upTo: 24)
    guard skip(UInt8(ascii: ":")) else { throw expected("a colon and minutes") }
    let minute = try readNumber("minutes", upTo: 59)
    guard skip(UInt8(ascii: ":")) else { throw expected("a colon and seconds") }
    let secondPlace = offset
    let second = try readNumber("seconds", upTo: 60)
    guard hour < 24 || minute + second == 0 else {
      throw fail("hour 24 is only valid as 24:00:00", at: place)
    }
    if next == .dot || next == .comma {
      throw fail("a time has no fractions of a second")
    }
    let zone = try readZone()
    if next == .slash { throw fail("dates in an interval cannot have a time") }
    guard next == nil else { throw expected("the end of the time") }
    let moment = DateMoment(date: date, hour: hour, minute: minute, second: second, zone: zone)
    guard second < 60 || moment.canBeLeapSecond else {
      throw fail("a leap second is only possible at 23:59:60 universal time", at: secondPlace)
    }
    return moment
  }

  private mutating func readZone() throws(DateFault) -> DateMoment.Zone {
    if skip(UInt8(ascii: "Z")) { return .universal }
    let place = offset
    let isBehind = next == .minus
    guard isBehind || next == UInt8(ascii: "+") else { return .local }
    offset += 1
    let hours = try readNumber("hours", upTo: 23)
    if next?.digit != nil {
      throw fail("expected a colon between the hours and the minutes of the zone")
    }
    guard skip(UInt8(ascii: ":")) else {
      guard hours > 0 || !isBehind else {
        throw fail("a zone of zero must have the sign '+'", at: place)
      }
      return .hours(isBehind ? -hours : hours)
    }
    let minutes = hours * 60 + (try readNumber("minutes", upTo: 59))
    guard minutes > 0 || !isBehind else {
      throw fail("a zone of zero must have the sign '+'", at: place)
    }
    return .minutes(isBehind ? -minutes : minutes)
  }

  /// Reads two digits.
  private mutating func readNumber(_ what: String, upTo limit: Int) throws(DateFault) -> Int {
    let place = offset
    var value = 0
    for _ in 0..<2 {
      guard let digit = next?.digit else { throw expected("\(what) of two digits") }
      value = value * 10 + digit
      offset += 1
    }
    guard value <= limit else { throw fail("\(what) must be 00 to \(limit)", at: place) }
    return value
  }
}

extension DateMoment {
  /// Whether universal time is 23:59, or could be if no zone is given.
  fileprivate var canBeLeapSecond: Bool {
    guard let ahead = zone.minutesAhead else { return minute % 15 == 14 }
    return (hour * 60 + minute - ahead + 2880) % 1440 == 1439
  }
}
