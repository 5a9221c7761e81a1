import Entente

/// Counts in memory for two entities: common members of bodies, or common bodies of members.
struct SharedValues {
  private let overlap: OverlapMatrix
  private let places: [String: Int]
  private let isShare: Bool

  init(
    _ base: Snapshot, _ request: MatrixRequest, ids: [String], family: PluginOffer.Family?,
    isShare: Bool
  ) throws {
    self.isShare = isShare
    let date = request.period.date
    if family == .sharedOrganizations {
      let bodies = try base.ids("SELECT DISTINCT organization_id AS id FROM membership_spell")
        .sorted()
      overlap = try base.sharedBodies(of: ids, in: bodies, on: date, rule: request.rule)
    } else {
      overlap = try base.overlap(of: ids, on: date, rule: request.rule)
    }
    places = Dictionary(
      overlap.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// `nil` if one of the two was not counted.
  subscript(row: String, column: String) -> MeasureValue? {
    guard let one = places[row], let other = places[column], one != other else { return nil }
    let shared = overlap[one, other]
    guard isShare else {
      return MeasureValue(low: Double(shared.lowerBound), high: Double(shared.upperBound))
    }
    return share(shared, overlap[one, one], overlap[other, other])
  }

  /// The common members as a percentage of the members of either, at the lowest and the highest
  /// that the counts allow.
  private func share(
    _ shared: ClosedRange<Int>, _ one: ClosedRange<Int>, _ other: ClosedRange<Int>
  ) -> MeasureValue? {
    let most = one.upperBound + other.upperBound - shared.lowerBound
    // At most, all possible common members are common, and then members of both.
    let both = shared.upperBound
    let least = max(one.lowerBound, both) + max(other.lowerBound, both) - both
    guard one.upperBound > 0, other.upperBound > 0 else { return nil }
    func percent(_ part: Int, _ whole: Int) -> Double {
      (Double(part) / Double(whole) * 1000).rounded() / 10
    }
    return MeasureValue(low: percent(shared.lowerBound, most), high: percent(both, max(1, least)))
  }
}
