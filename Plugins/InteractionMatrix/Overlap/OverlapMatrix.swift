public import Entente

/// How many members each two of many bodies have in common on a day; or how many bodies each two of many members are in.
///
/// ```swift
/// let overlap = try await kb.read { try $0.overlap(of: ["csto", "sco", "cis"], on: "2011-01-01") }
/// print(overlap[0, 1])  // 4...4
/// ```
///
/// Each count goes from what is certain, on all the days asked for, to what doubtful dates leave possible on some of them. It is
/// one number a pair: 2,000 bodies take 8 MB, twice that where a date is in doubt.
public struct OverlapMatrix: Sendable {
  /// Ids of what is compared, in the order asked for.
  public let ids: [String]
  private let counts: SharedCounts

  init(ids: [String], counts: SharedCounts) {
    self.ids = ids
    self.counts = counts
  }

  /// What two have in common, by their places in ``ids``; of one with itself, how many it has.
  public subscript(one: Int, other: Int) -> ClosedRange<Int> { counts.shared(one, other) }

  /// The highest count alone, which takes no more than reading a number.
  @inline(__always)
  public func most(_ one: Int, _ other: Int) -> Int {
    one == other ? counts.sizes[one].upperBound : counts.possible[one, other]
  }
}

extension Snapshot {
  /// How many members each two of many bodies have in common on a day; on some day of a month or year, not necessarily the same
  /// one, where one of these is given.
  ///
  /// - Parameters:
  ///   - organizations: Ids or names, each once.
  ///   - date: EDTF.
  ///   - rule: A rule of the vocabulary: `effective` (default), `signature`, `in-force`.
  ///   - status: A status of the vocabulary, or `nil` for all that count as membership.
  ///   - doubt: Where it is ignored, both ends of a count are what is possible.
  /// - Throws: ``Entente/KnowledgeBaseError``: `notFound` or `ambiguous` for a name, `badDate`, `badArgument`, also for more than 14,142.
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

  /// In how many of some bodies each two of their members are together on a day.
  ///
  /// The other arguments and errors are those of ``overlap(of:on:rule:status:doubt:)``.
  ///
  /// - Parameter members: Ids, or `nil` for all who are members of any. Who is none has 0.
  /// - Returns: The members in the order of their ids.
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
