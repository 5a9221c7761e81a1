/// Several dates: one of them is meant (`[1667,1668]`), or all of them (`{1667,1668}`).
///
/// ```swift
/// let set = try DateSet("{1667,1670..1672}")
/// set.choice         // .allOf
/// set.members.count  // 2
/// ```
public struct DateSet: Hashable, Sendable {
  /// Whether one member or all members are meant.
  public enum Choice: String, Hashable, Sendable, Codable {
    /// `[ ]`: one of them; the source does not say which.
    case oneOf
    /// `{ }`: all of them.
    case allOf
  }

  /// A date, or a run of dates of the same precision.
  public enum Member: Hashable, Sendable {
    case date(DatePoint)
    /// `1670..1672`: all dates of this precision from the first to the last.
    case range(DatePoint, DatePoint)
    /// `..1760-12-03`: this date and all earlier ones of its precision; only first in the list.
    case onOrBefore(DatePoint)
    /// `1760-12..`: this date and all later ones of its precision; only last in the list.
    case onOrAfter(DatePoint)
  }

  /// Whether one member or all members are meant.
  public let choice: Choice
  /// The members in written order; at least one.
  public let members: [Member]

  /// A set of dates.
  ///
  /// ```swift
  /// let year = try DatePoint("1985")
  /// DateSet(.allOf, [.date(year), .onOrAfter(try DatePoint("1990-05"))])  // {1985,1990-05..}
  /// DateSet(.oneOf, [])                                                   // nil
  /// ```
  ///
  /// - Returns: `nil` if there are no members, if an open member is not at the right end of the
  ///   list, or if the dates of a range differ in precision, are reversed or have unspecified
  ///   digits.
  public init?(_ choice: Choice, _ members: [Member]) {
    guard !members.isEmpty else { return nil }
    for (position, member) in members.enumerated() {
      switch member {
      case .onOrBefore where position > 0: return nil
      case .onOrAfter where position < members.count - 1: return nil
      case .date: continue
      default: guard member.fault == nil else { return nil }
      }
    }
    self.init(choice: choice, checked: members)
  }

  init(choice: Choice, checked members: [Member]) {
    self.choice = choice
    self.members = members
  }

  /// The same set with its members in normal form, each once, ordered by first day.
  public var normalized: DateSet {
    var result: [Member] = []
    let sorted = members.map { $0.normalized }.sorted(by: Member.isOrdered)
    for member in sorted where result.last != member { result.append(member) }
    return DateSet(choice: choice, checked: result)
  }
}

extension DateSet.Member {
  /// The error in a member with `..`; `nil` if it is valid.
  var fault: String? {
    switch self {
    case .date: return nil
    case .onOrBefore(let date), .onOrAfter(let date):
      return date.isSingle ? nil : "a date beside '..' must have all its digits"
    case .range(let first, let last):
      guard first.isSingle, last.isSingle else {
        return "a date beside '..' must have all its digits"
      }
      guard first.precision == last.precision, first.division?.kind == last.division?.kind else {
        return "the dates on both sides of '..' must have the same precision"
      }
      return first.firstStart <= last.firstStart
        ? nil : "the date after '..' is earlier than the date before it"
    }
  }

  /// The same member with its dates in normal form.
  var normalized: DateSet.Member {
    switch self {
    case .date(let date): .date(date.normalized)
    case .range(let first, let last) where first.normalized == last.normalized:
      .date(first.normalized)
    case .range(let first, let last): .range(first.normalized, last.normalized)
    case .onOrBefore(let date): .onOrBefore(date.normalized)
    case .onOrAfter(let date): .onOrAfter(date.normalized)
    }
  }

  /// The order of the normal form: an open beginning first, then by first day, an open end last.
  static func isOrdered(_ left: DateSet.Member, _ right: DateSet.Member) -> Bool {
    let (a, b) = (left.sortKey, right.sortKey)
    return a == b ? left.description < right.description : a < b
  }

  private var sortKey: (Int, Int) {
    switch self {
    case .onOrBefore: (0, 0)
    case .date(let date), .range(let date, _): (1, date.firstStart.number)
    case .onOrAfter: (2, 0)
    }
  }
}

extension DateSet: CustomStringConvertible {
  /// The notation of ISO 8601-2, without blanks.
  public var description: String {
    let list = members.map { $0.description }.joined(separator: ",")
    return choice == .oneOf ? "[\(list)]" : "{\(list)}"
  }
}

extension DateSet.Member: CustomStringConvertible {
  /// The notation of ISO 8601-2.
  public var description: String {
    switch self {
    case .date(let date): "\(date)"
    case .range(let first, let last): "\(first)..\(last)"
    case .onOrBefore(let date): "..\(date)"
    case .onOrAfter(let date): "\(date).."
    }
  }
}
