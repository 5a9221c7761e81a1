/// Why a text is not a date, and where.
public struct DateSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  public init(text: String, offset: Int, reason: String) {
    self.text = text
    self.offset = offset
    self.reason = reason
  }

  /// The text that was to be read.
  public let text: String
  /// Where the reading stopped: 0 is the first character.
  public let offset: Int
  /// What is wrong there.
  public let reason: String

  public var description: String {
    "'\(text)' is no date, character \(offset + 1): \(reason)"
  }
}

extension DateExpression {
  /// Reads a date in the notation of ISO 8601-2.
  ///
  /// Read are `1992`, `1992-05`, `1992-05-15`, `199X`, `19XX`, each with at most one of `?`, `~` and `%` after it, and two
  /// of these with a slash between, where `..` is an open end and nothing an unknown one.
  public init(_ text: String) throws(DateSyntaxError) {
    var reader = DateReader(text: text)
    self.form = try reader.readForm()
  }
}

/// Reads the bytes of one text from left to right.
private struct DateReader {
  let text: String
  let bytes: [UInt8]
  var offset = 0

  init(text: String) {
    self.text = text
    self.bytes = Array(text.utf8)
  }

  func fail(_ reason: String, at place: Int? = nil) -> DateSyntaxError {
    DateSyntaxError(text: text, offset: place ?? offset, reason: reason)
  }

  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  mutating func readForm() throws(DateSyntaxError) -> DateExpression.Form {
    guard !bytes.isEmpty else { throw fail("it is empty") }
    let start = try readEndpoint()
    guard skip(UInt8(ascii: "/")) else {
      guard case .at(let point) = start else { throw fail("an open or unknown end belongs to an interval") }
      guard next == nil else { throw fail("nothing may follow the date here") }
      return .point(point)
    }
    let second = offset
    let end = try readEndpoint()
    guard next == nil else { throw fail("nothing may follow the interval here") }
    switch (start, end) {
    case (.at(let first), .at(let last)) where first.earliest > last.earliest || first.latest > last.latest:
      throw fail("the end is before the start", at: second)
    case (.at, _), (_, .at): return .interval(start: start, end: end)
    default: throw fail("an interval has at least one end", at: 0)
    }
  }

  mutating func readEndpoint() throws(DateSyntaxError) -> DateExpression.Endpoint {
    if skip(UInt8(ascii: ".")) {
      guard skip(UInt8(ascii: ".")) else { throw fail("an open end is two dots") }
      return .open
    }
    if next == nil || next == UInt8(ascii: "/") { return .unknown }
    return .at(try readPoint())
  }

  mutating func readPoint() throws(DateSyntaxError) -> DateExpression.Point {
    let (year, unspecified) = try readYear()
    var month: Int?
    var day: Int?
    if unspecified == 0, skip(UInt8(ascii: "-")) {
      let place = offset
      let value = try readTwoDigits("a month")
      guard (1...12).contains(value) else { throw fail("there is no month \(value)", at: place) }
      month = value
      if skip(UInt8(ascii: "-")) {
        let place = offset
        let number = try readTwoDigits("a day")
        guard CalendarDay(year: year, month: value, day: number) != nil else {
          throw fail("month \(value) of \(year) has no day \(number)", at: place)
        }
        day = number
      }
    }
    var qualification: DateExpression.Qualification?
    if let byte = next, let mark = DateExpression.Qualification(rawValue: Character(Unicode.Scalar(byte))) {
      qualification = mark
      offset += 1
    }
    return .init(year: year, unspecifiedDigits: unspecified, month: month, day: day, qualification: qualification)
  }

  mutating func readYear() throws(DateSyntaxError) -> (year: Int, unspecified: Int) {
    var year = 0
    var unspecified = 0
    for position in 0..<4 {
      switch next {
      case .some(let byte) where (48...57).contains(byte) && unspecified == 0: year = year * 10 + Int(byte - 48)
      case UInt8(ascii: "X") where position >= 2:
        year *= 10
        unspecified += 1
      default: throw fail("a year has four digits, of which the last or the last two may be X")
      }
      offset += 1
    }
    return (year, unspecified)
  }

  mutating func readTwoDigits(_ what: String) throws(DateSyntaxError) -> Int {
    var value = 0
    for _ in 0..<2 {
      guard let byte = next, (48...57).contains(byte) else { throw fail("\(what) has two digits") }
      value = value * 10 + Int(byte - 48)
      offset += 1
    }
    return value
  }
}

extension DateExpression: CustomStringConvertible {
  /// The notation of ISO 8601-2, as it was read.
  public var description: String {
    switch form {
    case .point(let point): "\(point)"
    case .interval(let start, let end): "\(start)/\(end)"
    }
  }
}

extension DateExpression.Point: CustomStringConvertible {
  public var description: String {
    let digits = padded(year, 4).dropLast(unspecifiedDigits) + String(repeating: "X", count: unspecifiedDigits)
    let rest = [month, day].compactMap { $0 }.map { "-" + padded($0, 2) }.joined()
    return digits + rest + (qualification.map { String($0.rawValue) } ?? "")
  }
}

extension DateExpression.Endpoint: CustomStringConvertible {
  public var description: String {
    switch self {
    case .at(let point): "\(point)"
    case .open: ".."
    case .unknown: ""
    }
  }
}
