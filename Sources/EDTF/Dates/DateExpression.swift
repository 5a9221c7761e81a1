/// A date as a source gives it, in the notation of ISO 8601-2 (EDTF) at levels 0, 1 and 2.
///
/// An expression is a date, a day with a time, an interval or a set of dates. Parts of it may be
/// uncertain, approximate or unspecified; ends may be open or unknown.
///
/// ```swift
/// let date = try DateExpression("1993-12~")
/// print(date.earliest!, date.latest!)  // 1993-12-01 1993-12-31
/// print(date.words)                    // December 1993 (approximate)
/// ```
///
/// All days are of the proleptic Gregorian calendar, in the time zone in which the source writes
/// them. Questions about doubtful dates are answered with a ``Verdict``. Two expressions are equal
/// if they are written alike; compare their ``normalized`` forms to ignore differences of notation.
/// Qualifications (`?`, `~`, `%`) are kept and printed, but change neither bounds nor verdicts.
///
/// ## Topics
/// ### Reading and writing
/// - ``init(_:)``
/// - ``init(toleratingBlanks:)``
/// - ``normalized``
/// - ``words``
/// ### Bounds
/// - ``earliest``
/// - ``latest``
/// - ``bounds``
/// - ``duration``
/// ### Relations
/// - ``contains(_:)-(DateExpression)``
/// - ``overlaps(_:)-(DateExpression)``
/// - ``share(within:)``
/// - ``relations(to:)``
/// - ``intersection(with:)``
public struct DateExpression: Hashable, Sendable {
  /// The kind of expression, with its content.
  public enum Form: Hashable, Sendable {
    case date(DatePoint)
    case moment(DateMoment)
    case interval(DateSpan)
    case set(DateSet)
  }

  /// The kind of this expression, with its content.
  public let form: Form

  init(form: Form) {
    self.form = form
  }

  /// An expression that is a single date.
  public init(_ date: DatePoint) {
    self.init(form: .date(date))
  }

  /// An expression that is a day with a time.
  public init(_ moment: DateMoment) {
    self.init(form: .moment(moment))
  }

  /// An expression that is an interval.
  public init(_ interval: DateSpan) {
    self.init(form: .interval(interval))
  }

  /// An expression that is a set of dates.
  public init(_ set: DateSet) {
    self.init(form: .set(set))
  }

  /// Whether any part is uncertain or approximate: whether there is a `?`, `~` or `%`.
  ///
  /// ```swift
  /// try DateExpression("1985?/1990").isQualified  // true
  /// ```
  public var isQualified: Bool {
    dates.contains { $0.isQualified }
  }

  /// The normal form: expressions with the same meaning are written alike.
  ///
  /// ```swift
  /// try DateExpression("{1985,1980..1982,1985}").normalized  // {1980..1982,1985}
  /// try DateExpression("Y17E7").normalized                   // Y170000000
  /// ```
  ///
  /// Qualifications take the fewest marks; exponents are written out; `S` is dropped if every digit
  /// is significant; zones are `Z` or hours and minutes; members of a set are in order, without
  /// repetition. Bounds and verdicts stay the same; the level may become lower.
  public var normalized: DateExpression {
    switch form {
    case .date(let date): DateExpression(date.normalized)
    case .moment(let moment): DateExpression(moment.normalized)
    case .interval(let interval): DateExpression(interval.normalized)
    case .set(let set): DateExpression(set.normalized)
    }
  }

  /// The dates in the expression, in written order; open and unknown ends have none.
  ///
  /// ```swift
  /// try DateExpression("1985/1990-05").dates.map(\.description)  // ["1985", "1990-05"]
  /// ```
  public var dates: [DatePoint] {
    switch form {
    case .date(let date): [date]
    case .moment(let moment): [moment.date]
    case .interval(let interval): [interval.start.date, interval.end.date].compactMap { $0 }
    case .set(let set): set.members.flatMap { $0.dates }
    }
  }
}

extension DateSet.Member {
  /// The dates at its ends.
  var dates: [DatePoint] {
    switch self {
    case .date(let date), .onOrBefore(let date), .onOrAfter(let date): [date]
    case .range(let first, let last): [first, last]
    }
  }
}

extension DateExpression: CustomStringConvertible {
  /// The notation of ISO 8601-2, exactly as it was read.
  public var description: String {
    switch form {
    case .date(let date): "\(date)"
    case .moment(let moment): "\(moment)"
    case .interval(let interval): "\(interval)"
    case .set(let set): "\(set)"
    }
  }
}
