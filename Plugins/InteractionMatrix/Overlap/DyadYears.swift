public import Entente

/// The number of bodies that each two members shared in each year: a panel of dyad-years.
///
/// Two members share a body in a year if both were in it on at least one day, though not
/// necessarily on the same day. This matches data that code one value for each state and year. To
/// count by days, use ``Entente/Snapshot/sharedBodies(of:in:on:rule:status:)``.
public struct DyadYears: Sendable {
  /// The ids of the members.
  public let members: [String]
  public let years: ClosedRange<Int>
  /// For each pair, one number for each year, and an unused one.
  private let possible: [Int32]
  /// The certain counts; `nil` if all are certain.
  private let certain: [Int32]?

  init(
    members: [String], years: ClosedRange<Int>, possible: [Int32], certain: [Int32]?
  ) {
    self.members = members
    self.years = years
    self.possible = possible
    self.certain = certain
  }

  /// The number of bodies that two different members shared in a year: certainly, and at most.
  ///
  /// - Precondition: Two different places in ``members``, and one of ``years``.
  public subscript(one: Int, other: Int, year: Int) -> ClosedRange<Int> {
    let high = most(one, other, year)
    return (certain.map { Int($0[place(one, other, year)]) } ?? high)...high
  }

  /// The highest possible count.
  @inline(__always)
  public func most(_ one: Int, _ other: Int, _ year: Int) -> Int {
    Int(possible[place(one, other, year)])
  }

  @inline(__always)
  private func place(_ one: Int, _ other: Int, _ year: Int) -> Int {
    precondition(
      one != other && years.contains(year), "two different members, and a year of the panel")
    let (first, second) = (min(one, other), max(one, other))
    return (PairCounts.offset(first, members.count) + second) * (years.count + 1) + year
      - years.lowerBound
  }
}

extension Snapshot {
  /// The number of bodies that each two members shared in each year.
  ///
  /// - Parameters:
  ///   - years: Gregorian years from 0 to 9999.
  ///   - members: Ids, or `nil` for all members of any body. Counts are 0 for entities that are in
  ///     no body.
  ///   - rule: A rule of the vocabulary: `effective` (default), `signature`, `in-force`.
  ///   - status: A status of the vocabulary, or `nil` for all that count as membership.
  ///   - doubt: If doubt is ignored, both ends of a count are the highest possible count.
  /// - Throws: ``Entente/KnowledgeBaseError``: `badArgument` for an unknown rule or status, for
  ///   years out of range, and for a panel of more than 200,000,000 numbers.
  public func dyadYears(
    _ years: ClosedRange<Int>, members: [String]? = nil, rule: String = "effective",
    status: String? = nil, doubt: CountedDoubt = .told
  ) throws -> DyadYears {
    guard years.lowerBound >= 0, years.upperBound <= 9999 else {
      throw KnowledgeBaseError.because(.badArgument, "the years are outside 0000 to 9999")
    }
    let spells = try spellColumns(rule: rule, status: status)
    let ids = Set(members ?? spells.members).sorted()
    let numbers =
      PairCounts.places(ids.count) * (years.count + 1) * (doubt == .told ? 2 : 1)
    guard numbers <= DyadYearCounter.most else {
      throw KnowledgeBaseError.because(
        .badArgument,
        "\(ids.count) members over \(years.count) years are \(numbers) numbers; "
          + "at most \(DyadYearCounter.most) are allowed: name members, or ask for fewer years"
      )
    }
    let counter = DyadYearCounter(spells, members: ids, years: years)
    return DyadYears(
      members: ids, years: years, possible: counter.count(.possible),
      certain: doubt == .told && counter.hasDoubt ? counter.count(.certain) : nil)
  }
}
