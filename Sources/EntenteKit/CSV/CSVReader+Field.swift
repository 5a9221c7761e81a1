extension CSVReader {
  /// One value of a record.
  public struct Field: Hashable, Sendable {
    /// The value without its quotes.
    public let text: String
    /// The line on which it begins, from 1.
    public let line: Int
    /// The column of its first byte in the line, from 1.
    public let column: Int
    private let isQuoted: Bool

    init(_ text: String, _ span: Span) {
      self.text = text
      (line, column, isQuoted) = (span.line, span.column, span.isQuoted)
    }

    /// The line and the column of a byte of the value, from 1.
    ///
    /// - Parameter offset: The number of bytes of UTF-8 before it.
    public func place(of offset: Int) -> (line: Int, column: Int) {
      var place = (line: line, column: column + (isQuoted ? 1 : 0))
      for byte in text.utf8.prefix(offset) {
        if byte == UInt8(ascii: "\n") {
          place = (place.line + 1, 1)
        } else {
          place.column += byte == UInt8(ascii: "\"") && isQuoted ? 2 : 1
        }
      }
      return place
    }
  }
}
