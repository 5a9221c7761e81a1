/// Reads the bytes of one text from left to right, without copying them.
struct DateReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let toleratesBlanks: Bool
  var offset = 0

  init(bytes: UnsafeBufferPointer<UInt8>, toleratesBlanks: Bool) {
    self.bytes = bytes
    self.toleratesBlanks = toleratesBlanks
  }

  /// The byte to be read next; `nil` at the end.
  var next: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  /// Whether the next two bytes are dots.
  var isAtDots: Bool {
    offset + 1 < bytes.count && bytes[offset] == .dot && bytes[offset + 1] == .dot
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  mutating func skipDots() -> Bool {
    guard isAtDots else { return false }
    offset += 2
    return true
  }

  func fail(_ reason: String, at place: Int? = nil) -> DateFault {
    DateFault(offset: place ?? offset, reason: reason)
  }

  /// Reads the whole text.
  mutating func readForm() throws(DateFault) -> DateExpression.Form {
    guard let first = next else { throw fail("the text is empty") }
    if first == .openBracket || first == .openBrace { return .set(try readSet()) }
    let start = try readEndpoint()
    guard next != nil else {
      guard let date = start.date else {
        throw fail("an open end is only possible in an interval or a set")
      }
      return .date(date)
    }
    if let date = start.date, next == UInt8(ascii: "T") {
      return .moment(try readTime(after: date))
    }
    guard skip(.slash) else { throw expected("a slash or the end of the date") }
    return .interval(try readEnd(after: start))
  }

  /// Reads the part of an interval after the slash.
  private mutating func readEnd(after start: DateSpan.Endpoint) throws(DateFault) -> DateSpan {
    let place = offset
    let end = try readEndpoint()
    if next == UInt8(ascii: "T") { throw fail("dates in an interval cannot have a time") }
    guard next == nil else { throw expected("the end of the interval") }
    guard let interval = DateSpan(start: start, end: end) else {
      throw fail("the end of the interval is before its start", at: place)
    }
    return interval
  }

  /// Reads a date, two dots, or empty text, which is an unknown end.
  private mutating func readEndpoint() throws(DateFault) -> DateSpan.Endpoint {
    if next == nil || next == .slash { return .unknown }
    if next == .dot {
      guard skipDots() else { throw fail("an open end must be written as two dots") }
      guard next == nil || next == .slash else { throw expected("the slash after an open start") }
      return .open
    }
    return .at(try readDate())
  }
}

extension UInt8 {
  static let dot = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let minus = UInt8(ascii: "-")
  static let comma = UInt8(ascii: ",")
  static let unspecified = UInt8(ascii: "X")
  static let openBracket = UInt8(ascii: "[")
  static let openBrace = UInt8(ascii: "{")

  /// The value of a digit; `nil` for other bytes.
  var digit: Int? {
    (48...57).contains(self) ? Int(self) - 48 : nil
  }
}
