extension CSVReader {
  /// The value of a field of the current record as a whole number of up to nine digits; `nil` for
  /// any other value.
  ///
  /// It makes no text, so that files with many numbers are read fast.
  public func integer(_ field: Int) -> Int? {
    let span = spans[field]
    var at = span.start
    let isNegative = at < span.end && buffer[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    guard at < span.end, span.end - at <= 9 else { return nil }
    var number = 0
    while at < span.end {
      let digit = Int(buffer[at]) - Int(UInt8(ascii: "0"))
      guard (0...9).contains(digit) else { return nil }
      number = 10 * number + digit
      at += 1
    }
    return isNegative ? -number : number
  }
}
