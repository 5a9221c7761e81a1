import Entente

/// The words that choose the entities on one side of a matrix.
struct EntitySelection {
  let words: [String]

  /// - Throws: ``Entente/KnowledgeBaseError``: `notFound` for an unknown name and for an empty
  ///   selection; `ambiguous`.
  func entities(
    _ base: Snapshot, on period: MatrixPeriod, isEmptyAllowed: Bool = false
  ) throws -> [Entity] {
    var seen = Set<String>()
    let found = try words.flatMap { try entities($0, base, on: period) }
    let unique = found.filter { seen.insert($0.id).inserted }
    guard isEmptyAllowed || !unique.isEmpty else {
      throw KnowledgeBaseError.nothing(
        "\(words.joined(separator: ",")) selects no entity \(period.label); use names "
          + "separated by commas, members:CSTO, all-organizations or all-states"
      )
    }
    return unique
  }

  private static let statuses: [String: String?] = [
    "members": nil, "observers": "observer", "partners": "partner",
  ]

  private func entities(_ word: String, _ base: Snapshot, on period: MatrixPeriod) throws
    -> [Entity]
  {
    switch word {
    case "all-organizations": return try all("organization", "organization_id", base)
    case "all-states": return try all("state", "member_id", base)
    default: break
    }
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let status = Self.statuses[parts[0]] else {
      return [try base.entity(named: word)]
    }
    let spells = try base.spells(in: parts[1], on: period.date, status: status)
    let counted = try status != nil ? [] : memberStatuses(base)
    return try Set(spells.filter { status != nil || counted.contains($0.status) }.map(\.member))
      .sorted().map { try base.entity(named: $0) }
  }

  private func memberStatuses(_ base: Snapshot) throws -> Set<String> {
    Set(try base.rows("SELECT id FROM status WHERE membership = 1").map { $0.text("id") })
  }

  /// All entities of a type that have a membership or a known founding.
  private func all(_ type: String, _ column: String, _ base: Snapshot) throws -> [Entity] {
    try base.rows(
      """
      SELECT entity_id FROM entity_overview
      WHERE type_id = :type AND (
        entity_id IN (SELECT \(column) FROM membership_spell) OR entity_id IN (SELECT entity_id FROM entity_life)
      )
      ORDER BY label
      """, ["type": .text(type)]
    ).map { try base.entity(named: $0.text("entity_id")) }
  }
}
