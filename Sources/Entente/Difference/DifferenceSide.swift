import EDTF

/// One side of a comparison: what a source, a profile, an imported list, a revision or another file
/// says.
///
/// ```swift
/// let list: DifferenceSide = "cow-igo-v3"
/// let earlier: DifferenceSide = "revision:1"
/// let difference = try await kb.difference(between: list, and: "preferred")
/// ```
///
/// A text names a side: `preferred` (the answers of the base), the id of a source, a profile or a
/// report, `revision:1`, a day (the record at its end), or the path of a file, which has a `/` or
/// ends in `.sqlite`. Behind the path, `#` and one of the other names choose a side in that file.
public struct DifferenceSide: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The text that names the side.
  public let name: String

  public init(_ name: String) {
    self.name = name
  }

  public init(stringLiteral name: String) {
    self.init(name)
  }

  /// The path of another file; `nil` for the base itself.
  var file: String? {
    let path = name.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init)
    guard let path, path.contains("/") || path.hasSuffix(".sqlite") else { return nil }
    return path
  }

  /// The side within its file.
  var place: String {
    guard let file else { return name }
    let rest = name.dropFirst(file.count + 1)
    return rest.isEmpty ? "preferred" : String(rest)
  }

  /// The revision or day that the side names.
  var revision: String? {
    if place.hasPrefix("revision:") { return String(place.dropFirst("revision:".count)) }
    return CalendarDay(place) != nil && place.utf8.count == 10 ? place : nil
  }
}

/// The limits of a comparison.
public struct DifferenceOptions: Hashable, Sendable {
  /// The unit that is compared and counted.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Each year in which at least one side has a status: as in panels, one day is enough.
    case year
    /// Each beginning and end of a spell.
    case spell
    /// Each unbroken run of days on which both sides say the same.
    case day
  }

  /// The statements that are compared.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Memberships; identifiers if no side has a membership and both are sources of dated codes.
    case automatic
    case memberships
    /// Dated codes of states, such as the lists of states of a data set: the scheme takes the place
    /// of the body and the code that of the status.
    case identifiers
  }

  public var unit = Unit.year
  public var subject = Subject.automatic
  /// Ids or names; empty for all bodies of which both sides say something.
  public var bodies: [String] = []
  /// Whether bodies of which only one side says something are compared, too.
  public var includesUnsharedBodies = false
  /// Ids or names; empty for all members.
  public var members: [String] = []
  /// EDTF: the first and the last day that count; `nil` for no limit.
  public var from: String?
  public var to: String?
  /// A rule of the vocabulary.
  public var rule = "effective"
  /// A status of the vocabulary; `nil` for all.
  public var status: String?
  /// The kinds of difference that get rows. All are counted.
  public var kinds = Set(Difference.Kind.allCases)

  public init() {}
}
