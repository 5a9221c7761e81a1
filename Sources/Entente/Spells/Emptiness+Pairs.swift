import EDTF
import GRDB

extension Snapshot {
  /// The reasons why bodies have no spell of members on a day: one row for each member, with one
  /// reason for each body.
  ///
  /// Lives come first, then the claims of the dataset to know all members of a body, then what the
  /// followed lists say of the pair (the view `reported_coverage`). A pair that has a spell on the
  /// day gets the reason that would hold without it.
  ///
  /// ```swift
  /// let reasons = try await kb.read {
  ///   try $0.emptiness(ofMembers: ["France", "Brazil"], in: ["CSTO", "UN"], on: "2010")
  /// }
  /// print(reasons[1][0])  // nothing
  /// ```
  ///
  /// - Parameters:
  ///   - members: Names, ids or codes.
  ///   - bodies: Organizations or instruments.
  ///   - date: EDTF. The reason holds on each of its days.
  ///   - rule: A rule of the vocabulary. Claims to be complete hold under one rule.
  ///   - status: A status of the vocabulary; `nil` for membership.
  ///   - perspective: The state of the record and the sources whose claims and lists count.
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous` for a name, `badDate`.
  public func emptiness(
    ofMembers members: [String], in bodies: [String], on date: String, rule: String = "effective",
    status: String? = nil, from perspective: Perspective = .preferred
  ) throws -> [[Emptiness]] {
    let days = try DayRange(date)
    let members = try members.map { try resolver.entity(named: $0, on: days).id }
    let bodies = try bodies.map { try resolver.entity(named: $0, on: days).id }
    let perspective = try ResolvedPerspective(perspective, db)
    let claims = CoverageQuery(db, perspective)
    let ofBodies: [Emptiness?] = try bodies.map { body in
      if try !existed(body, on: days) { return .didNotExist }
      return try claims.isComplete(body, on: days, status: status, rule: rule) ? .nothing : nil
    }
    let reported = try reportedReasons(ofMembers: members, in: bodies, on: days, perspective)
    return try members.map { member in
      guard try existed(member, on: days) else {
        return bodies.map { _ in .didNotExist }
      }
      return zip(bodies, ofBodies).map { body, reason in
        reason ?? reported[[member, body]] ?? .notCovered
      }
    }
  }

  /// By member and body.
  private func reportedReasons(
    ofMembers members: [String], in bodies: [String], on days: DayRange,
    _ perspective: ResolvedPerspective
  ) throws -> [[String]: Emptiness] {
    let (first, last) = (days.bounds.firstDay.julianDayNumber, days.bounds.lastDay.julianDayNumber)
    let rows = try SQLRequest<Row>(
      literal: """
        \(try perspective.definitions(db)),
        candidate AS MATERIALIZED (
          SELECT report_key, weight FROM internal_report_candidate
          WHERE revision_id = \(perspective.revision) AND profile_id = \(perspective.profile)
            AND weight IS NOT NULL
        )
        SELECT m.id AS member_id, b.id AS organization_id, c.emptiness_id
        FROM entity b
        CROSS JOIN entity m
        CROSS JOIN internal_reported_cell c ON c.organization_key = b.key AND c.member_key = m.key
        CROSS JOIN candidate q ON q.report_key = c.report_key
        WHERE b.id IN \(try SQL.list(Set(bodies))) AND m.id IN \(try SQL.list(Set(members)))
          AND EXISTS (SELECT 1 FROM report_coverage)
          AND c.first_day <= \(first) AND \(last) <= c.last_day
        ORDER BY q.weight, c.place, c.report_key
        """, cached: true
    ).fetchAll(db)
    var reasons: [[String]: Emptiness] = [:]
    for row in rows {
      let pair: [String] = [try row["member_id"], try row["organization_id"]]
      if reasons[pair] == nil { reasons[pair] = Emptiness(rawValue: try row["emptiness_id"]) }
    }
    return reasons
  }
}
