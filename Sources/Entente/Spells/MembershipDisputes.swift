import GRDB

/// The disputes about spells: another side of the dispute has another statement about the member.
struct MembershipDisputes {
  private struct Pair: Hashable {
    let body: String
    let member: String

    init(_ row: Row) throws {
      body = try row["organization_id"]
      member = try row["member_id"]
    }
  }

  private struct Bearing {
    let dispute: String
    let statement: String
    let isUndated: Bool
  }

  private var bearings: [Pair: [Bearing]] = [:]

  init(_ db: Database, rows: [Row], revision: Int) throws {
    guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM dispute)") == true else {
      return
    }
    for body in Set(try rows.map { try Pair($0).body }) {
      let found = try SQLRequest<Row>(
        literal: """
          SELECT DISTINCT dispute_id, organization_id, member_id, statement_id, date
          FROM internal_membership_dispute
          WHERE organization_id = \(body)
            AND revision_added <= \(revision) AND coalesce(revision_retired > \(revision), 1)
          """
      ).fetchAll(db)
      for row in found {
        bearings[try Pair(row), default: []].append(
          try Bearing(
            dispute: row["dispute_id"], statement: row["statement_id"],
            isUndated: (row["date"] as String?) == nil))
      }
    }
  }

  /// Ids of the disputes about the act that begins the spell and about undated statements of
  /// sources. Without a day, also those about the act that ends the spell.
  func bearing(on row: Row, isOnDay: Bool) throws -> [String] {
    guard let all = bearings[try Pair(row)] else { return [] }
    let acts = [
      try row["start_statement_id"] as String?,
      isOnDay ? nil : try row["end_statement_id"] as String?,
    ]
    return Set(all.filter { $0.isUndated || acts.contains($0.statement) }.map(\.dispute)).sorted()
  }
}
