import EDTF
import GRDB

/// The disputes about spells: another side of the dispute has another statement about the member, or
/// an imported list and acts exclude each other.
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
    /// The act that the dispute is about; `nil` for a list, which concerns all spells of the pair.
    let statement: String?
    let isUndated: Bool
    /// The days on which the sides differ, as Julian day numbers.
    let days: ClosedRange<Int>
  }

  private var bearings: [Pair: [Bearing]] = [:]

  init(_ db: Database, rows: [Row], perspective: ResolvedPerspective) throws {
    let bodies = Set(try rows.map { try Pair($0).body })
    if perspective.isNewest, try db.has("report") { try addLists(db, bodies) }
    guard try db.has("dispute") else { return }
    let revision = perspective.revision
    for body in bodies {
      let found = try SQLRequest<Row>(
        literal: """
          SELECT DISTINCT
            dispute_id, organization_id, member_id, statement_id, date,
            CAST(julianday(first_day) + 0.5 AS INTEGER) AS first, CAST(julianday(last_day) + 0.5 AS INTEGER) AS last
          FROM internal_membership_dispute
          WHERE organization_id = \(body)
            AND revision_added <= \(revision) AND coalesce(revision_retired > \(revision), 1)
          """, cached: true
      ).fetchAll(db)
      for row in found {
        bearings[try Pair(row), default: []].append(
          try Bearing(
            dispute: row["dispute_id"], statement: row["statement_id"],
            isUndated: (row["date"] as String?) == nil, days: Self.days(row)))
      }
    }
  }

  private mutating func addLists(_ db: Database, _ bodies: Set<String>) throws {
    let one = bodies.count == 1 ? bodies.first : nil
    let key = try one.flatMap {
      try Int.fetchOne(db, sql: "SELECT key FROM entity WHERE id = ?", arguments: [$0])
    }
    let condition: SQL = key.map { "organization_key = \($0)" } ?? "1"
    let found = try SQLRequest<Row>(
      literal: """
        SELECT
          id, organization_id, member_id, CAST(julianday(first_day) + 0.5 AS INTEGER) AS first,
          CAST(julianday(last_day) + 0.5 AS INTEGER) AS last
        FROM internal_told_list_dispute
        WHERE \(condition)
        """, cached: true
    ).fetchAll(db)
    for row in found {
      bearings[try Pair(row), default: []].append(
        try Bearing(
          dispute: row["id"], statement: nil, isUndated: false, days: Self.days(row)))
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
  /// concern the days of the spell, and the acts are always concerned. A list concerns a spell also
  /// up to the day before it begins and from the day on which it ends.
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
        guard let statement = bearing.statement else {
          let near = asked == nil ? days.lowerBound - 1...days.upperBound + 1 : days
          return bearing.days.overlaps(near)
        }
        let isOfAct = acts.contains(statement)
        guard isOfAct || bearing.isUndated else { return false }
        return isOfAct && asked == nil || bearing.days.overlaps(days)
      }.map(\.dispute)
    ).sorted()
  }
}

extension Database {
  /// Whether a table has rows.
  func has(_ table: String) throws -> Bool {
    try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM \(table))") ?? false
  }
}
