/// Several dates: one of them (`[1667,1668]`), or all of them (`{1667,1668}`).
public struct DateSet: Hashable, Sendable {
  /// Which of the members are meant.
  public enum Choice: String, Hashable, Sendable, Codable {
    /// `[ ]`: one of them, it is not said which.
    case oneOf
    /// `{ }`: each of them.
    case allOf
  }

  /// A member, or several that follow each other.
  public enum Member: Hashable, Sendable {
    case date(DatePoint)
    /// `1670..1672`: all dates of the same precision from the first to the last.
    case range(DatePoint, DatePoint)
    /// `..1760-12-03`: this date and those of the same precision before it; first in the list only.
    case onOrBefore(DatePoint)
    /// `1760-12..`: this date and those of the same precision after it; last in the list only.
    case onOrAfter(DatePoint)
  }

  public let choice: Choice
  /// In the order in which they are written; at least one.
  public let members: [Member]

  /// A set of dates.
  ///
  /// - Returns: `nil` where there are no members, where an open one is not at its end of the list,
  ///   or where a date at `..` has unspecified digits, or another precision or place than the other
  ///   end needs.
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

  /// The same set with its members in normal form, each once, in the order of their first days.
  public var normalized: DateSet {
    var result: [Member] = []
    let sorted = members.map(\.normalized).sorted(by: Member.isOrdered)
    for member in sorted where result.last != member { result.append(member) }
    return DateSet(choice: choice, checked: result)
  }
}

extension DateSet.Member {
  /// What is wrong with a member that has `..`.
  var fault: String? {
    switch self {
    case .date: return nil
    case .onOrBefore(let date), .onOrAfter(let date):
      return date.isSingle ? nil : "a date at '..' has all its digits"
    case .range(let first, let last):
      guard first.isSingle, last.isSingle else { return "a date at '..' has all its digits" }
      guard first.precision == last.precision, first.division?.kind == last.division?.kind else {
        return "the dates on both sides of '..' have the same precision"
      }
      return first.firstStart <= last.firstStart ? nil : "the last of the dates is before the first"
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

  /// The order of the normal form: open beginnings, then by first day, open ends last.
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
    let list = members.map(\.description).joined(separator: ",")
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
