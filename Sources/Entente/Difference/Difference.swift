/// The differences between two sides, and how often they agree.
///
/// ```swift
/// let difference = try await kb.difference(between: "cow-igo-v3", and: "preferred")
/// print(difference.total.agreeing, difference.total[.start])
/// for row in difference.rows where row.kind == .gap { print(row.organization, row.member) }
/// ```
///
/// Cells in which no side has a status are not compared. What one side takes over from the other is
/// no agreement: where `preferred` follows the list that it is compared with, it is silent.
public struct Difference: Hashable, Sendable {
  /// The kind of a difference.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Both can be right: one says it less precisely, or leaves it open.
    case precision
    /// One begins earlier.
    case start
    /// One ends later.
    case end
    /// One has a gap between two spells.
    case gap
    /// Both say something, and not the same status; or one says that there was none at any time.
    case status
    /// One does not know the body or the member, or says that it did not exist.
    case existence
    /// One is silent about the pair or about these days.
    case coverage

    /// The meaning, as the end of a sentence.
    public var explanation: String {
      switch self {
      case .precision: "both can be right, one is less precise"
      case .start: "one begins earlier"
      case .end: "one ends later"
      case .gap: "one has a gap between two spells"
      case .status: "the statuses differ, or one side says that there was none"
      case .existence: "one side does not know the body or member, or says that it did not exist"
      case .coverage: "one side is silent"
      }
    }
  }

  /// The value of one side.
  public struct Value: Hashable, Sendable {
    /// The status, or the code of an identifier; `nil` if it has none.
    public let status: String?
    /// Whether it certainly has the status; `nil` without a status.
    public let certainty: Certainty?
    /// The reason why it has none.
    public let emptiness: Emptiness?
    /// The first and last day of the spell, or of the nearest one, as EDTF with `/` between; an
    /// unknown day is empty and an open end `..`. `nil` without a spell.
    public let dates: String?
    /// Ids of the sources of the spell.
    public let sources: [String]
    /// Whether the date in question looks like a placeholder: many dates of this source are a
    /// 1 January or a 31 December.
    public let isPlaceholder: Bool

    /// The status or the reason for none, in words.
    public var text: String {
      status.map { $0 + (certainty == .maybe ? " (maybe)" : "") } ?? emptiness?.label ?? ""
    }
  }

  /// One difference.
  public struct Row: Hashable, Sendable {
    /// The id of the body, or the scheme of an identifier.
    public let organization: String
    /// The id of the member.
    public let member: String
    /// The days of the difference, ISO 8601, both included.
    public let firstDay: String
    public let lastDay: String
    public let kind: Kind
    public let first: Value
    public let second: Value

    /// The year of a row by year.
    public var year: Int? { Int(firstDay.prefix(4)) }
  }

  /// The number of compared cells by result.
  public struct Count: Hashable, Sendable {
    /// The body; `nil` for all together.
    public let organization: String?
    /// The cells in which both sides say the same.
    public internal(set) var agreeing = 0
    /// The cells of the kinds `coverage` and `existence` that only the first or second side has.
    public internal(set) var onlyFirst = 0
    public internal(set) var onlySecond = 0
    var kinds: [Kind: Int] = [:]

    /// The cells with a difference of this kind.
    public subscript(kind: Kind) -> Int { kinds[kind] ?? 0 }

    /// All cells in which at least one side has a status.
    public var cells: Int { agreeing + kinds.values.reduce(0, +) }
  }

  /// The names of the sides.
  public let first: String
  public let second: String
  /// The compared subject: ``DifferenceOptions/Subject/memberships`` or `identifiers`.
  public let subject: DifferenceOptions.Subject
  /// The bodies that were left out because only one side says something of them.
  public internal(set) var unsharedBodies: [String] = []
  /// By body, member and day.
  public internal(set) var rows: [Row] = []
  /// By body.
  public internal(set) var counts: [Count] = []
  public internal(set) var total = Count(organization: nil)

  /// Whether no difference has one of the kinds asked for.
  public var isAgreement: Bool { rows.isEmpty }
}
