import EDTF
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
    /// The days on which the sides differ, as Julian day numbers.
    let days: ClosedRange<Int>
  }

  private var bearings: [Pair: [Bearing]] = [:]

  init(_ db: Database, rows: [Row], revision: Int) throws {
    guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM dispute)") == true else {
      return
    }
    for body in Set(try rows.map { try Pair($0).body }) {
      let found = try SQLRequest<Row>(
        literal: """
          SELECT DISTINCT
            dispute_id, organization_id, member_id, statement_id, date,
            CAST(julianday(first_day) + 0.5 AS INTEGER) AS first, CAST(julianday(last_day) + 0.5 AS INTEGER) AS last
          FROM internal_membership_dispute
          WHERE organization_id = \(body)
            AND revision_added <= \(revision) AND coalesce(revision_retired > \(revision), 1)
          """
      ).fetchAll(db)
      for row in found {
        bearings[try Pair(row), default: []].append(
          try Bearing(
            dispute: row["dispute_id"], statement: row["statement_id"],
            isUndated: (row["date"] as String?) == nil, days: Self.days(row)))
      }
    }
  }

  /// A side of which nothing is left in the record sets no limit.
  private static func days(_ row: Row) throws -> ClosedRange<Int> {
    let first = try row["first"] as Int? ?? CalendarDay.firstOfFile.julianDayNumber
    let last = try row["last"] as Int? ?? CalendarDay.lastOfFile.julianDayNumber
    return first...max(first, last)
  }

  /// Ids of the disputes about the acts that begin and end the spell, and about undated statements
  /// of sources, as far as the sides differ on the days asked for. Without days, undated statements
  /// concern the days of the spell, and the acts are always concerned.
  func bearing(on row: Row, days asked: DayRange?) throws -> [String] {
    guard let all = bearings[try Pair(row)] else { return [] }
    let acts = [
      try row["start_statement_id"] as String?, try row["end_statement_id"] as String?,
    ]
    let start = try row["start_earliest"] as Int
    let end = try row["end_latest"] as Int
    let days =
      asked.map { $0.bounds.firstDay.julianDayNumber...$0.bounds.lastDay.julianDayNumber }
      ?? start...max(start, end - 1)
    return Set(
      all.filter { bearing in
        let isOfAct = acts.contains(bearing.statement)
        guard isOfAct || bearing.isUndated else { return false }
        return isOfAct && asked == nil || bearing.days.overlaps(days)
      }.map(\.dispute)
    ).sorted()
  }
}
