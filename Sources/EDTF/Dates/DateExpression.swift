/// A date as a source gives it, in the notation of ISO 8601-2 (EDTF) at levels 0, 1 and 2.
///
/// A date, a day with a time, an interval or a set of dates; parts may be uncertain, approximate or
/// unspecified, ends open or unknown.
///
/// ```swift
/// let date = try DateExpression("1993-12~")
/// print(date.earliest!, date.latest!)  // 1993-12-01 1993-12-31
/// print(date.words)                    // December 1993 (approximate)
/// ```
///
/// Two expressions are equal where they are written alike; ``normalized`` writes alike what means
/// the same by rule. A qualification says how far the source trusts itself; it is kept and printed,
/// but moves neither bounds nor verdicts.
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
/// - ``relations(to:)``
/// - ``intersection(with:)``
public struct DateExpression: Hashable, Sendable {
  /// What was written.
  public enum Form: Hashable, Sendable {
    case date(DatePoint)
    case moment(DateMoment)
    case interval(DateSpan)
    case set(DateSet)
  }

  public let form: Form

  init(form: Form) {
    self.form = form
  }

  public init(_ date: DatePoint) {
    self.init(form: .date(date))
  }

  public init(_ moment: DateMoment) {
    self.init(form: .moment(moment))
  }

  public init(_ interval: DateSpan) {
    self.init(form: .interval(interval))
  }

  public init(_ set: DateSet) {
    self.init(form: .set(set))
  }

  /// Whether the source doubts any part of it: whether there is a `?`, `~` or `%`.
  public var isQualified: Bool {
    dates.contains(where: \.isQualified)
  }

  /// The normal form: written alike where the rules of the notation make two texts mean the same.
  ///
  /// Qualifications take the fewest marks, exponents are written out, significant digits that say
  /// nothing are left out, zones are `Z` or hours and minutes, and the members of a set stand once,
  /// in order. Bounds and verdicts are those of the original; the level may be lower.
  public var normalized: DateExpression {
    switch form {
    case .date(let date): DateExpression(date.normalized)
    case .moment(let moment): DateExpression(moment.normalized)
    case .interval(let interval): DateExpression(interval.normalized)
    case .set(let set): DateExpression(set.normalized)
    }
  }

  /// The dates of which it consists, in the order in which they are written.
  public var dates: [DatePoint] {
    switch form {
    case .date(let date): [date]
    case .moment(let moment): [moment.date]
    case .interval(let interval): [interval.start.date, interval.end.date].compactMap { $0 }
    case .set(let set): set.members.flatMap(\.dates)
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
  /// The notation of ISO 8601-2, as it was read.
  public var description: String {
    switch form {
    case .date(let date): "\(date)"
    case .moment(let moment): "\(moment)"
    case .interval(let interval): "\(interval)"
    case .set(let set): "\(set)"
    }
  }
}
