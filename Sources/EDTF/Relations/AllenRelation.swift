/// How one period lies to another: the thirteen relations of Allen's interval algebra, exactly one
/// of which holds.
public enum AllenRelation: String, Hashable, Sendable, Codable, CaseIterable {
  /// Ends at least one day before the other begins.
  case before
  /// Ends on the day before the other begins.
  case meets
  /// Begins before the other and ends within it.
  case overlaps
  /// Begins with the other and ends before it.
  case starts
  /// Begins after the other and ends before it.
  case during
  /// Begins after the other and ends with it.
  case finishes
  /// Begins and ends with the other.
  case equals
  case finishedBy
  case contains
  case startedBy
  case overlappedBy
  case metBy
  case after

  /// The relation of the other period to this one.
  public var inverse: AllenRelation {
    switch self {
    case .before: .after
    case .meets: .metBy
    case .overlaps: .overlappedBy
    case .starts: .startedBy
    case .during: .contains
    case .finishes: .finishedBy
    case .equals: .equals
    case .finishedBy: .finishes
    case .contains: .during
    case .startedBy: .starts
    case .overlappedBy: .overlaps
    case .metBy: .meets
    case .after: .before
    }
  }

  /// In words between two periods: `finished by`.
  public var words: String {
    switch self {
    case .finishedBy: "finished by"
    case .startedBy: "started by"
    case .overlappedBy: "overlapped by"
    case .metBy: "met by"
    default: rawValue
    }
  }
}

/// Relations of which one holds: what remains possible between two imprecise dates.
public struct AllenRelations: Hashable, Sendable, Codable {
  private var bits: UInt16 = 0

  public init(_ relations: some Sequence<AllenRelation>) {
    for relation in relations { bits |= Self.bit(relation) }
  }

  public func contains(_ relation: AllenRelation) -> Bool {
    bits & Self.bit(relation) != 0
  }

  /// The relations, in the order of ``AllenRelation``.
  public var all: [AllenRelation] {
    AllenRelation.allCases.filter(contains)
  }

  /// The relation, where only one is left; `nil` where several are.
  public var only: AllenRelation? {
    bits.nonzeroBitCount == 1 ? all.first : nil
  }

  /// The relations of the other period to this one.
  public var inverse: AllenRelations {
    AllenRelations(all.map(\.inverse))
  }

  private static func bit(_ relation: AllenRelation) -> UInt16 {
    1 << UInt16(AllenRelation.allCases.firstIndex(of: relation) ?? 0)
  }
}

extension AllenRelations: CustomStringConvertible {
  /// `before`, or `before, meets or overlaps` where several are possible.
  public var description: String {
    let words = all.map(\.words)
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
