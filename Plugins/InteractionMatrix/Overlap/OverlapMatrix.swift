public import Entente

/// How many members each two of many bodies have in common on a day; or how many bodies each two of many members are in.
///
/// ```swift
/// let overlap = try await kb.read { try $0.overlap(of: ["csto", "sco", "cis"], on: "2011-01-01") }
/// print(overlap[0, 1])  // 4...4
/// ```
///
/// Each count goes from what is certain to what doubtful dates leave possible. It is one number a pair: 2,000 bodies take 8 MB,
/// twice that where a date is in doubt.
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
  /// - Throws: ``Entente/KnowledgeBaseError``: `notFound` or `ambiguous` for a name, `badDate`, `badArgument`.
  public func overlap(
    of organizations: [String], on date: String, rule: String = "effective", status: String? = nil,
    doubt: CountedDoubt = .told
  ) throws -> OverlapMatrix {
    let found = try incidence(in: organizations, on: date, rule: rule, status: status, doubt: doubt)
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
  /// - Returns: The members in the order of their ids; in no body together, they have 0.
  public func sharedBodies(
    in organizations: [String], on date: String, rule: String = "effective", status: String? = nil
  ) throws -> OverlapMatrix {
    let found = try incidence(in: organizations, on: date, rule: rule, status: status)
    let order = found.members.indices.sorted { found.members[$0] < found.members[$1] }
    var places = [Int32](repeating: 0, count: order.count)
    for (place, member) in order.enumerated() { places[member] = Int32(place) }
    let pairs = found.pairs.sorted { places[Int($0.member)] < places[Int($1.member)] }
    let holdings = Holdings(
      pairs, holders: organizations.count, things: found.members.count
    ) { ($0.organization, .init(thing: places[Int($0.member)], isCertain: $0.isCertain)) }
    return OverlapMatrix(ids: order.map { found.members[$0] }, counts: SharedCounts(holdings))
  }
}
