extension DateExpression {
  /// Reads a date in the notation of ISO 8601-2, level 2, as specified by the Library of Congress.
  ///
  /// ```swift
  /// let date = try DateExpression("2004-06/2006-08")
  /// try DateExpression("1992-02-30")  // throws: character 9: the month has no such day
  /// ```
  ///
  /// Reading is strict: capital letters, extended format, no blanks. A date must exist in the
  /// calendar and an interval must not be reversed.
  ///
  /// - Throws: ``DateSyntaxError`` with the place and the reason of the first error.
  public init(_ text: String) throws(DateSyntaxError) {
    self.init(form: try Self.read(text, toleratesBlanks: false))
  }

  /// Reads a date as ``init(_:)`` does, but allows blanks after the commas of a set.
  ///
  /// ```swift
  /// try DateExpression(toleratingBlanks: "[1667, 1760-12]")  // [1667,1760-12]
  /// ```
  ///
  /// The draft of 2012 wrote `[1667, 1760-12]`; the specification of 2019 allows no blanks. The
  /// value does not keep them.
  ///
  /// - Throws: ``DateSyntaxError`` with the place and the reason of the first error.
  public init(toleratingBlanks text: String) throws(DateSyntaxError) {
    self.init(form: try Self.read(text, toleratesBlanks: true))
  }

  /// The longest text that is read, in bytes. Two sets are compared member by member, so the time
  /// grows with the product of their lengths.
  public static let longestText = 5000

  private static func read(_ text: String, toleratesBlanks: Bool) throws(DateSyntaxError) -> Form {
    guard text.utf8.count <= longestText else {
      throw DateSyntaxError(
        text: text, offset: 0, reason: "the text is longer than \(longestText) bytes")
    }
    var copy = text
    let result: Result<Form, DateFault> = copy.withUTF8 { bytes in
      var reader = DateReader(bytes: bytes, toleratesBlanks: toleratesBlanks)
      do throws(DateFault) {
        return .success(try reader.readForm())
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let form): return form
    case .failure(let fault):
      throw DateSyntaxError(text: text, offset: fault.offset, reason: fault.reason)
    }
  }
}

extension DatePoint {
  /// Reads a single date, as ``DateExpression/init(_:)`` does.
  ///
  /// - Throws: ``DateSyntaxError``. Its offset is 0 if the text is an interval, a set or a date
  ///   with a time.
  public init(_ text: String) throws(DateSyntaxError) {
    guard case .date(let date) = try DateExpression(text).form else {
      throw DateSyntaxError(text: text, offset: 0, reason: "the text is not a single date")
    }
    self = date
  }
}

extension DateMoment {
  /// Reads a date with a time, as ``DateExpression/init(_:)`` does.
  ///
  /// - Throws: ``DateSyntaxError``. Its offset is 0 if the text is another kind of expression.
  public init(_ text: String) throws(DateSyntaxError) {
    guard case .moment(let moment) = try DateExpression(text).form else {
      throw DateSyntaxError(text: text, offset: 0, reason: "the text is not a date with a time")
    }
    self = moment
  }
}

extension DateSpan {
  /// Reads an interval, as ``DateExpression/init(_:)`` does.
  ///
  /// - Throws: ``DateSyntaxError``. Its offset is 0 if the text is another kind of expression.
  public init(_ text: String) throws(DateSyntaxError) {
    guard case .interval(let interval) = try DateExpression(text).form else {
      throw DateSyntaxError(text: text, offset: 0, reason: "the text is not an interval")
    }
    self = interval
  }
}

extension DateSet {
  /// Reads a set, as ``DateExpression/init(_:)`` does.
  ///
  /// - Throws: ``DateSyntaxError``. Its offset is 0 if the text is another kind of expression.
  public init(_ text: String) throws(DateSyntaxError) {
    guard case .set(let set) = try DateExpression(text).form else {
      throw DateSyntaxError(text: text, offset: 0, reason: "the text is not a set")
    }
    self = set
  }
}
