/// The relation of one period to another in Allen's interval algebra.
///
/// There are thirteen relations; exactly one holds between any two periods.
///
/// ```swift
/// let april = try DateExpression("1985-04")
/// let year = try DateExpression("1985")
/// april.relations(to: year).only          // .during
/// AllenRelation.during.inverse            // .contains
/// AllenRelation.startedBy.words           // started by
/// ```
///
/// Periods consist of whole days. A period ``meets`` another that begins on the next day; it is
/// ``before`` another if at least one day lies between them.
public enum AllenRelation: String, Hashable, Sendable, Codable, CaseIterable {
  /// Ends before the other begins, with at least one day between.
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
  /// Begins before the other and ends with it.
  case finishedBy
  /// Begins before the other and ends after it.
  case contains
  /// Begins with the other and ends after it.
  case startedBy
  /// Begins within the other and ends after it.
  case overlappedBy
  /// Begins on the day after the other ends.
  case metBy
  /// Begins after the other has ended, with at least one day between.
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

  /// English words to write between two periods: `finished by`.
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

/// The relations that are possible between two imprecise dates; exactly one of them holds.
///
/// ```swift
/// let relations = try DateExpression("2004-06-0X").relations(to: DateExpression("2004-06-05"))
/// relations.contains(.before)  // true
/// relations.only               // nil
/// print(relations)             // before, meets, equals, met by or after
/// ```
public struct AllenRelations: Hashable, Sendable, Codable {
  private var bits: UInt16 = 0

  /// A set of relations; their order and repetitions do not matter.
  public init(_ relations: some Sequence<AllenRelation>) {
    for relation in relations { bits |= Self.bit(relation) }
  }

  /// Whether the relation is possible.
  public func contains(_ relation: AllenRelation) -> Bool {
    bits & Self.bit(relation) != 0
  }

  /// The relations, in the order of ``AllenRelation``.
  public var all: [AllenRelation] {
    AllenRelation.allCases.filter(contains)
  }

  /// The relation, if exactly one is possible; otherwise `nil`.
  public var only: AllenRelation? {
    bits.nonzeroBitCount == 1 ? all.first : nil
  }

  /// The relations of the other period to this one.
  public var inverse: AllenRelations {
    AllenRelations(all.map { $0.inverse })
  }

  private static func bit(_ relation: AllenRelation) -> UInt16 {
    1 << UInt16(AllenRelation.allCases.firstIndex(of: relation) ?? 0)
  }
}

extension AllenRelations: CustomStringConvertible {
  /// `before`, or `before, meets or overlaps` where several are possible.
  public var description: String {
    let words = all.map { $0.words }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
