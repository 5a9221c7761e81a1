import EDTF
import GRDB

/// Reads spells with their acts, sources and disputes from the view `internal_limited_spell`. In
/// another perspective that view has the spells of the perspective.
struct MembershipQuery {
  private let db: Database
  private let rule: String
  private let perspective: ResolvedPerspective

  init(_ base: Snapshot, rule: String, perspective: ResolvedPerspective) throws {
    db = base.db
    self.rule = rule
    self.perspective = perspective
    _ = try base.key(ofRule: rule)
  }

  /// - Parameter condition: SQL about the body `b`, the member `e` and the status `t`.
  func fetch(_ condition: SQL, days: DayRange?) throws -> [Membership] {
    let query: SQL = """
      \(try perspective.definitions(db))
      SELECT
        m.start_earliest, m.start_latest, m.end_earliest, m.end_latest, m.told_end_earliest, m.is_open, m.form,
        b.id AS organization_id, b.type_id AS body_type, b.label AS body, b.description AS body_description,
        e.id AS member_id, e.type_id AS member_type, e.label AS member, e.description AS member_description,
        t.id AS status_id, t.membership AS is_member, q.id AS report_id,
        s.id AS start_statement_id, s.predicate_id AS start_act, s.date AS start_act_date,
        z.id AS end_statement_id, z.predicate_id AS end_act, z.date AS end_act_date
      FROM internal_limited_spell m
      JOIN entity b ON b.key = m.organization_key
      JOIN entity e ON e.key = m.member_key
      JOIN status t ON t.key = m.status_key
      LEFT JOIN report q ON q.key = m.report_key
      LEFT JOIN statement s ON s.key = m.start_statement_key
      LEFT JOIN statement z ON z.key = m.end_statement_key
      WHERE m.rule_id = \(rule) AND \(condition) AND \(days.map(condition(on:)) ?? "1")
      ORDER BY \(sql: days == nil ? "b.id, e.id, m.start_earliest, m.end_latest" : "t.membership DESC, t.id, e.label, m.start_earliest, m.end_latest")
      """
    let rows = try SQLRequest<Row>(literal: query, cached: true).fetchAll(db)
    let sources = try SourceQuery(db, perspective).behind(
      statements: try rows.compactMap { try $0["start_statement_id"] },
      reports: try rows.compactMap { try $0["report_id"] })
    let disputes = try MembershipDisputes(db, rows: rows, perspective: perspective)
    return try rows.map { row in
      let evidence = try row["start_statement_id"] as String? ?? row["report_id"] as String?
      return try Membership(
        row, rule: rule, days: days, sources: evidence.flatMap { sources[$0] } ?? [],
        disputes: disputes.bearing(on: row, days: days))
    }
  }

  private func condition(on days: DayRange) -> SQL {
    let (first, last) = (days.bounds.firstDay, days.bounds.lastDay)
    return "m.start_earliest <= \(last.julianDayNumber) AND \(first.julianDayNumber) < m.end_latest"
  }
}

extension Membership {
  fileprivate init(
    _ row: Row, rule: String, days: DayRange?, sources: [Source], disputes: [String]
  ) throws {
    func entity(_ column: String, _ name: String) throws -> Entity {
      try Entity(
        id: row["\(column)_id"], type: row["\(name)_type"], label: row[name],
        description: row["\(name)_description"])
    }
    func act(_ end: String) throws -> Act? {
      try (row["\(end)_statement_id"] as String?).map {
        try Act(statement: $0, kind: row["\(end)_act"], date: row["\(end)_act_date"])
      }
    }
    func day(_ column: String) throws -> String {
      CalendarDay(julianDayNumber: try row.day(column)).description
    }
    let (form, isOpen) = (try row["form"] as Int, try row["is_open"] as Bool)
    organization = try entity("organization", "body")
    member = try entity("member", "member")
    status = try row["status_id"]
    isMember = try row["is_member"]
    self.rule = rule
    startEarliest = try day("start_earliest")
    startLatest = try day("start_latest")
    endEarliest = try day("end_earliest")
    endLatest = try day("end_latest")
    firstDay =
      DayText(
        try row.day("start_earliest"), try row.day("start_latest"), mark: form & 3
      ).text
    // The last day is the day before the end, but never before the first possible day.
    let end = max(try row.day("told_end_earliest"), try row.day("start_earliest") + 1) - 1
    let latest = try row.day("end_latest")
    let noLast = CalendarDay.lastOfFile.julianDayNumber
    lastDay =
      isOpen ? nil : DayText(end, latest == noLast ? latest : latest - 1, mark: form >> 2 & 3).text
    self.isOpen = isOpen
    isQualified = form & 15 != 0
    start = try act("start")
    self.end = try act("end")
    report = try row["report_id"]
    certainty = try days.map {
      try row["start_latest"] <= $0.bounds.firstDay.julianDayNumber
        && $0.bounds.lastDay.julianDayNumber < row["end_earliest"] ? .yes : .maybe
    }
    self.sources = sources
    self.disputes = disputes
  }
}
