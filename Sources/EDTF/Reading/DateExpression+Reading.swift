extension DateExpression {
  /// Reads a date in the notation of ISO 8601-2, as the Library of Congress specifies it at level
  /// 2.
  ///
  /// The text is read exactly: no blanks, capital letters, extended format, dates that the calendar
  /// has, intervals that are not reversed.
  ///
  /// - Throws: ``DateSyntaxError`` with the place and the reason of the first error.
  public init(_ text: String) throws(DateSyntaxError) {
    self.init(form: try Self.read(text, toleratesBlanks: false))
  }

  /// Reads a date as ``init(_:)`` does, but lets blanks follow the commas of a set.
  ///
  /// The draft of 2012 wrote `[1667, 1760-12]`; the specification of 2019 allows no blanks. They
  /// are not kept: the value prints as `[1667,1760-12]`.
  ///
  /// - Throws: ``DateSyntaxError`` with the place and the reason of the first error.
  public init(toleratingBlanks text: String) throws(DateSyntaxError) {
    self.init(form: try Self.read(text, toleratesBlanks: true))
  }

  private static func read(_ text: String, toleratesBlanks: Bool) throws(DateSyntaxError) -> Form {
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
  /// - Throws: ``DateSyntaxError``, at the beginning where the text is an interval, a set or has a
  ///   time.
  public init(_ text: String) throws(DateSyntaxError) {
    guard case .date(let date) = try DateExpression(text).form else {
      throw DateSyntaxError(text: text, offset: 0, reason: "this is not a single date")
    }
    self = date
  }
}

extension DateMoment {
  /// Reads a date with a time, as ``DateExpression/init(_:)`` does.
  ///
  /// - Throws: ``DateSyntaxError``, at the beginning where the text is something else.
  public init(_ text: String) throws(DateSyntaxError) {
    guard case .moment(let moment) = try DateExpression(text).form else {
      throw DateSyntaxError(text: text, offset: 0, reason: "this is not a date with a time")
    }
    self = moment
  }
}

extension DateSpan {
  /// Reads an interval, as ``DateExpression/init(_:)`` does.
  ///
  /// - Throws: ``DateSyntaxError``, at the beginning where the text is something else.
  public init(_ text: String) throws(DateSyntaxError) {
    guard case .interval(let interval) = try DateExpression(text).form else {
      throw DateSyntaxError(text: text, offset: 0, reason: "this is not an interval")
    }
    self = interval
  }
}

extension DateSet {
  /// Reads a set, as ``DateExpression/init(_:)`` does.
  ///
  /// - Throws: ``DateSyntaxError``, at the beginning where the text is something else.
  public init(_ text: String) throws(DateSyntaxError) {
    guard case .set(let set) = try DateExpression(text).form else {
      throw DateSyntaxError(text: text, offset: 0, reason: "this is not a set")
    }
    self = set
  }
}
