import EDTF
import GRDB

extension Snapshot {
  /// The members of a body on a day, or on the days of a month or year.
  ///
  /// - Parameters:
  ///   - organization: An organization, or a treaty, whose parties are then given.
  ///   - date: EDTF: `2007-01-01`, or `2007`, which asks for each day of the year.
  ///   - rule: A rule of the vocabulary: `effective` (default), `signature`, `in-force`.
  ///   - status: A status of the vocabulary, or `nil` for all.
  ///   - perspective: The state of the record and the sources to follow.
  /// - Returns: One element for each spell that touches the days, so of one member two where it changed; members first, each by
  ///   label; those that held on no reading of the dates are left out. Of days after the day of the dataset nothing is certain.
  ///   Empty where nobody is known to have had a status then.
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous` for the name, `badDate`, `badArgument` for rule and status.
  public func members(
    of organization: String, on date: String, rule: String = "effective", status: String? = nil,
    from perspective: Perspective = .preferred
  ) throws -> [Membership] {
    let days = try DayRange(date)
    let body = try Resolver(db).entity(named: organization)
    if let status { _ = try key(ofStatus: status) }
    return try MembershipQuery(self, rule: rule, perspective: perspective)
      .fetch(
        "b.id = \(body.id) AND (\(status) IS NULL OR t.id = \(status))", days: days)
  }

  /// The spells of a member in all bodies, or of all members in a body: the whole history.
  ///
  /// - Parameter name: A state, or an organization or instrument.
  /// - Returns: One element a spell, by id of the body, id of the member, and start; empty where no spell is known.
  public func memberships(
    of name: String, rule: String = "effective", from perspective: Perspective = .preferred
  ) throws -> [Membership] {
    let entity = try Resolver(db).entity(named: name)
    let query = try MembershipQuery(self, rule: rule, perspective: perspective)
    return try query.fetch("e.id = \(entity.id)", days: nil)
      + query.fetch("b.id = \(entity.id)", days: nil)
  }
}

extension KnowledgeBase {
  /// The members of a body on a day, or on the days of a month or year: see ``Snapshot/members(of:on:rule:status:from:)``.
  public func members(
    of organization: String, on date: String, rule: String = "effective", status: String? = nil,
    from perspective: Perspective = .preferred
  ) async throws -> [Membership] {
    try await read { base in
      try base.members(of: organization, on: date, rule: rule, status: status, from: perspective)
    }
  }

  /// The spells of a member in all bodies, or of all members in a body: see ``Snapshot/memberships(of:rule:from:)``.
  public func memberships(
    of name: String, rule: String = "effective", from perspective: Perspective = .preferred
  ) async throws -> [Membership] {
    try await read { base in try base.memberships(of: name, rule: rule, from: perspective) }
  }

  /// The rules by which acts can be read, the default first.
  public func rules() async throws -> [(id: String, description: String)] {
    try await read { (db: Database) in
      try Row.fetchAll(db, sql: "SELECT id, description FROM rule ORDER BY id <> 'effective', id")
        .map { ($0["id"], $0["description"]) }
    }
  }
}

/// Reads spells, from the stored ones or, in another perspective, from their definition.
struct MembershipQuery {
  let db: Database
  let rule: String
  let perspective: ResolvedPerspective
  /// The last day of which anything is certain.
  private let today: String

  init(_ base: Snapshot, rule: String, perspective: Perspective) throws {
    db = base.db
    self.rule = rule
    self.perspective = try ResolvedPerspective(perspective, db)
    today = base.datasetDay?.latest ?? FileBounds.noLastDay
    _ = try base.key(ofRule: rule)
  }

  /// - Parameter condition: On the body `b`, the member `e`, the status `t` and the acts `s` and `z` that begin and end it.
  func fetch(_ condition: SQL, days: DayRange?) throws -> [Membership] {
    let query: SQL = """
      \(try perspective.definitions(db))
      SELECT
        \(sql: perspective.isDefault ? Self.storedDays : Self.derivedDays), m.start_date, m.end_date,
        b.id AS organization_id, b.type_id AS body_type, b.label AS body, b.description AS body_description,
        e.id AS member_id, e.type_id AS member_type, e.label AS member, e.description AS member_description,
        t.id AS status_id, t.membership AS is_member, q.id AS report_id,
        s.id AS start_statement_id, s.predicate_id AS start_act, s.date AS start_act_date,
        z.id AS end_statement_id, z.predicate_id AS end_act, z.date AS end_act_date
      FROM \(perspective.isDefault ? stored : derived)
      WHERE \(condition) AND \(days.map(condition(on:)) ?? "1")
      ORDER BY \(sql: days == nil ? "b.id, e.id, m.start_earliest" : "t.membership DESC, t.id, e.label, m.start_earliest")
      """
    let rows = try SQLRequest<Row>(literal: query).fetchAll(db)
    let sources = try SourceQuery(db, perspective).behind(
      statements: rows.compactMap { $0["start_statement_id"] },
      reports: rows.compactMap { $0["report_id"] })
    let disputes = try MembershipDisputes(db, rows: rows, revision: perspective.revision)
    return rows.map { row in
      let start = act(row, "start")
      let listing = (row["report_id"] as String?).map {
        Listing(report: $0, firstDay: row["start_date"] ?? "", lastDay: row["end_date"] ?? "")
      }
      return Membership(
        organization: Entity(
          id: row["organization_id"], type: row["body_type"], label: row["body"],
          description: row["body_description"]),
        member: Entity(
          id: row["member_id"], type: row["member_type"], label: row["member"],
          description: row["member_description"]),
        status: row["status_id"], isMember: row["is_member"], rule: rule,
        startEarliest: row["start_earliest"], startLatest: row["start_latest"],
        endEarliest: row["end_earliest"], endLatest: row["end_latest"],
        start: start, end: act(row, "end"), listing: listing,
        certainty: days.map { certainty(of: row, on: $0) },
        sources: sources[start?.statement ?? listing?.report ?? ""] ?? [],
        disputes: disputes.bearing(on: row, isOnDay: days != nil))
    }
  }

  private static let storedDays = """
    date(m.start_earliest) AS start_earliest, date(m.start_latest) AS start_latest,
    date(m.end_earliest) AS end_earliest, date(m.end_latest) AS end_latest
    """
  private static let derivedDays = "m.start_earliest, m.start_latest, m.end_earliest, m.end_latest"

  /// The spells of the newest record by rank, as they are stored.
  private var stored: SQL {
    """
    rule r
    JOIN listed_spell m ON (m.origin_key >= 16 OR m.origin_key = r.key) AND r.id = \(rule)
    JOIN entity b ON b.key = m.organization_key
    JOIN entity e ON e.key = m.member_key
    JOIN status t ON t.key = m.status_key
    LEFT JOIN report q ON q.key = m.origin_key
    LEFT JOIN statement s ON s.key = m.start_statement_key
    LEFT JOIN statement z ON z.key = m.end_statement_key
    """
  }

  /// The spells in any other perspective, from their definition.
  private var derived: SQL {
    """
    (
      SELECT * FROM derived_membership
      WHERE revision_id = \(perspective.revision) AND profile_id = \(perspective.profile) AND rule_id = \(rule)
    ) m
    JOIN entity b ON b.id = m.organization_id
    JOIN entity e ON e.id = m.member_id
    JOIN status t ON t.id = m.status_id
    LEFT JOIN report q ON q.id = m.report_id
    LEFT JOIN statement s ON s.id = m.start_statement_id
    LEFT JOIN statement z ON z.id = m.end_statement_id
    """
  }

  private func condition(on days: DayRange) -> SQL {
    let (first, last) = (days.bounds.firstDay, days.bounds.lastDay)
    return perspective.isDefault
      ? "m.start_earliest <= \(last.julianDayNumber) AND \(first.julianDayNumber) < m.end_latest"
      : "m.start_earliest <= \(days.last) AND \(days.first) < m.end_latest"
  }

  private func act(_ row: Row, _ end: String) -> Act? {
    (row["\(end)_statement_id"] as String?).map {
      Act(statement: $0, kind: row["\(end)_act"], date: row["\(end)_act_date"])
    }
  }

  private func certainty(of row: Row, on days: DayRange) -> Certainty {
    row["start_latest"] <= days.first && days.last < row["end_earliest"] && days.last <= today
      ? .yes : .maybe
  }
}

/// The disagreements that bear on spells, another statement about the member being on another side.
private struct MembershipDisputes {
  private struct Pair: Hashable {
    let body: String
    let member: String

    init(_ row: Row) {
      body = row["organization_id"]
      member = row["member_id"]
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
    for body in Set(rows.map { Pair($0).body }) {
      let found = try SQLRequest<Row>(
        literal: """
          SELECT DISTINCT dispute_id, organization_id, member_id, statement_id, date
          FROM membership_dispute
          WHERE organization_id = \(body)
            AND revision_added <= \(revision) AND coalesce(revision_retired > \(revision), 1)
          """
      ).fetchAll(db)
      for row in found {
        bearings[Pair(row), default: []].append(
          Bearing(
            dispute: row["dispute_id"], statement: row["statement_id"],
            isUndated: (row["date"] as String?) == nil))
      }
    }
  }

  /// Ids of the disputes about the act that begins the spell, about what sources list without a date, and, where the whole spell
  /// is asked for, about the act that ends it.
  func bearing(on row: Row, isOnDay: Bool) -> [String] {
    guard let all = bearings[Pair(row)] else { return [] }
    let acts = [
      row["start_statement_id"] as String?, isOnDay ? nil : row["end_statement_id"] as String?,
    ]
    return Set(all.filter { $0.isUndated || acts.contains($0.statement) }.map(\.dispute)).sorted()
  }
}
