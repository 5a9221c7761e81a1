public import Entente

/// For each two members and each year, in how many bodies both were on some day of it: the panel of dyad-years.
///
/// Both were in the body that year, not necessarily on the same day: what the field's data, a code a state and year, can tell.
/// For days see ``Entente/Snapshot/sharedBodies(of:in:on:rule:status:)``; the view `dyad_year` asks for the same day as well.
public struct DyadYears: Sendable {
  /// Ids of the members, in their order.
  public let members: [String]
  public let years: ClosedRange<Int>
  /// A number for each year of each pair, and one more.
  private let possible: [Int32]
  /// `nil` where every one is certain.
  private let certain: [Int32]?

  init(
    members: [String], years: ClosedRange<Int>, possible: [Int32], certain: [Int32]?
  ) {
    self.members = members
    self.years = years
    self.possible = possible
    self.certain = certain
  }

  /// In how many bodies two different members were: certainly, and at most. Both by their places in ``members``, and a year of
  /// ``years``: anything else is a fault of the program.
  public subscript(one: Int, other: Int, year: Int) -> ClosedRange<Int> {
    let high = most(one, other, year)
    return (certain.map { Int($0[place(one, other, year)]) } ?? high)...high
  }

  /// The highest count alone.
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
  /// For each two members and each year, in how many bodies both were on some day of it.
  ///
  /// - Parameters:
  ///   - years: Of the Gregorian calendar.
  ///   - members: Ids, or `nil` for all members of any body. Of one that nobody has every number is 0.
  ///   - rule: A rule of the vocabulary: `effective` (default), `signature`, `in-force`.
  ///   - status: A status of the vocabulary, or `nil` for all that count as membership.
  ///   - doubt: Where it is ignored, both ends of a count are what is possible.
  /// - Throws: ``Entente/KnowledgeBaseError``: `badArgument` for the rule or status, and where there would be more than
  ///   200,000,000 numbers.
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
        "\(ids.count) members by \(ids.count) over \(years.count) years are \(numbers) numbers: at most \(DyadYearCounter.most); give members, or fewer years"
      )
    }
    let counter = DyadYearCounter(spells, members: ids, years: years)
    return DyadYears(
      members: ids, years: years, possible: counter.count(.possible),
      certain: doubt == .told && counter.hasDoubt ? counter.count(.certain) : nil)
  }
}
