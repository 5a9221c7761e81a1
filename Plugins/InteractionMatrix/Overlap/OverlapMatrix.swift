public import Entente

/// The number of common members of each two of many bodies on a day, or of common bodies of each
/// two of many members.
///
/// ```swift
/// let overlap = try await kb.read { try $0.overlap(of: ["csto", "sco", "cis"], on: "2011-01-01") }
/// print(overlap[0, 1])  // 4...4
/// ```
///
/// A count ranges from the certain number, on all days asked for, to the number that doubtful dates
/// allow on some of them. It takes 4 bytes a pair: 2,000 bodies take 8 MB, or twice that if a date
/// is in doubt.
public struct OverlapMatrix: Sendable {
  /// The ids of the bodies or members, in the order asked for.
  public let ids: [String]
  private let counts: SharedCounts

  init(ids: [String], counts: SharedCounts) {
    self.ids = ids
    self.counts = counts
  }

  /// The number that two have in common, by places in ``ids``; for one place twice, its own number.
  public subscript(one: Int, other: Int) -> ClosedRange<Int> { counts.shared(one, other) }

  /// The highest possible count; reads one number.
  @inline(__always)
  public func most(_ one: Int, _ other: Int) -> Int {
    one == other ? counts.sizes[one].upperBound : counts.possible[one, other]
  }
}

extension Snapshot {
  /// The number of common members of each two of many bodies.
  ///
  /// For a month or year, members are common if each was in the body on some day of it, not
  /// necessarily the same day.
  ///
  /// - Parameters:
  ///   - organizations: Ids or names, without repetition.
  ///   - date: EDTF: a day, month or year.
  ///   - rule: A rule of the vocabulary: `effective` (default), `signature`, `in-force`.
  ///   - status: A status of the vocabulary, or `nil` for all that count as membership.
  ///   - doubt: If doubt is ignored, both ends of a count are the highest possible count.
  /// - Throws: ``Entente/KnowledgeBaseError``: `notFound` or `ambiguous` for a name, `badDate`, and
  ///   `badArgument` for an unknown rule or status and for more than 14,142 bodies.
  public func overlap(
    of organizations: [String], on date: String, rule: String = "effective", status: String? = nil,
    doubt: CountedDoubt = .told
  ) throws -> OverlapMatrix {
    try PairCounts.check(organizations.count)
    let found = try incidence(
      in: organizations, on: date, rule: rule, status: status, doubt: doubt)
    let holdings = Holdings(
      found.pairs, holders: found.members.count, things: organizations.count
    ) { ($0.member, .init(thing: $0.organization, isCertain: $0.isCertain)) }
    return OverlapMatrix(
      ids: found.organizations, counts: SharedCounts(holdings, doubt: doubt))
  }

  /// The number of common bodies of each two members, on a day.
  ///
  /// The other parameters and errors are those of ``overlap(of:on:rule:status:doubt:)``.
  ///
  /// - Parameter members: Ids, or `nil` for all members of these bodies. Counts are 0 for
  ///   non-members.
  /// - Returns: The counts, with members ordered by id.
  public func sharedBodies(
    of members: [String]? = nil, in organizations: [String], on date: String,
    rule: String = "effective", status: String? = nil
  ) throws -> OverlapMatrix {
    let found = try incidence(in: organizations, on: date, rule: rule, status: status)
    let ids = Set(members ?? found.members).sorted()
    try PairCounts.check(ids.count)
    let order = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, Int32($0)) })
    let places = found.members.map { order[$0] ?? -1 }
    let pairs = found.pairs.filter { places[Int($0.member)] >= 0 }
      .sorted { places[Int($0.member)] < places[Int($1.member)] }
    let holdings = Holdings(pairs, holders: organizations.count, things: ids.count) {
      ($0.organization, .init(thing: places[Int($0.member)], isCertain: $0.isCertain))
    }
    return OverlapMatrix(ids: ids, counts: SharedCounts(holdings))
  }
}
