import EDTF
import GRDB

extension KnowledgeBase {
  /// The members of a body on a day, or on the days of a month or year.
  ///
  /// - Parameters:
  ///   - organization: An organization, or a treaty, whose parties are then given.
  ///   - date: EDTF: `2007-01-01`, or `2007`, which asks for each day of the year.
  ///   - rule: A rule of the vocabulary: `effective` (default), `signature`, `in-force`.
  ///   - perspective: The state of the record and the sources to follow.
  /// - Returns: One element for each spell that touches the days, so of one member two where it changed; members first, each by label; those that held on no reading of
  ///   the dates are left out. Of days after the day of the dataset nothing is certain. Empty where nobody is known to have had a status then.
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous` for the name, `badDate`, `badArgument` for the rule.
  public func members(
    of organization: String, on date: String, rule: String = "effective",
    from perspective: Perspective = .preferred
  ) async throws -> [Membership] {
    let days = try DayRange(date)
    return try await read { db in
      let body = try Resolver(db).entity(named: organization)
      return try MembershipQuery(db, rule: rule, perspective: perspective)
        .fetch(
          "m.organization_id = \(body.id) AND m.start_earliest <= \(days.last) AND \(days.first) < m.end_latest",
          days: days)
    }
  }

  /// The spells of a member in all bodies, or of all members in a body: the whole history.
  ///
  /// - Parameter name: A state, or an organization or instrument.
  /// - Returns: One element a spell, by id of the body, id of the member, and start; empty where no spell is known.
  public func memberships(
    of name: String, rule: String = "effective", from perspective: Perspective = .preferred
  ) async throws -> [Membership] {
    try await read { db in
      let entity = try Resolver(db).entity(named: name)
      return try MembershipQuery(db, rule: rule, perspective: perspective)
        .fetch("(m.member_id = \(entity.id) OR m.organization_id = \(entity.id))", days: nil)
    }
  }

  /// The rules by which acts can be read, the default first.
  public func rules() async throws -> [(id: String, description: String)] {
    try await read { db in
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

  init(_ db: Database, rule: String, perspective: Perspective) throws {
    self.db = db
    self.rule = rule
    self.perspective = try ResolvedPerspective(perspective, db)
    let rules = try String.fetchAll(db, sql: "SELECT id FROM rule ORDER BY id")
    guard rules.contains(rule) else {
      throw KnowledgeBaseError(
        .badArgument, "there is no rule '\(rule)': there are \(rules.joined(separator: ", "))")
    }
  }

  func fetch(_ condition: SQL, days: DayRange?) throws -> [Membership] {
    let spells: SQL =
      perspective.isDefault
      ? "membership"
      : "(SELECT * FROM derived_membership WHERE revision_id = \(perspective.revision) AND profile_id = \(perspective.profile))"
    let query: SQL = """
      \(try perspective.definitions(db))
      SELECT
        m.*, t.membership AS is_member,
        b.type_id AS body_type, b.label AS body, b.description AS body_description,
        e.type_id AS member_type, e.label AS member, e.description AS member_description,
        s.predicate_id AS start_act, s.date AS start_date, z.predicate_id AS end_act, z.date AS end_date
      FROM \(spells) m
      JOIN entity b ON b.id = m.organization_id
      JOIN entity e ON e.id = m.member_id
      JOIN status t ON t.id = m.status_id
      JOIN statement s ON s.id = m.start_statement_id
      LEFT JOIN statement z ON z.id = m.end_statement_id
      WHERE m.rule_id = \(rule) AND \(condition)
      ORDER BY \(sql: days == nil ? "m.organization_id, m.member_id, m.start_earliest" : "t.membership DESC, m.status_id, e.label, m.start_earliest")
      """
    let rows = try SQLRequest<Row>(literal: query).fetchAll(db)
    // Of days after the day of the dataset nothing is certain.
    let today =
      try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'dataset_date'")
      ?? FileBounds.noLastDay
    let sources = try SourceQuery(db, perspective).supporting(rows.map { $0["start_statement_id"] })
    return try rows.map { row in
      Membership(
        organization: Entity(
          id: row["organization_id"], type: row["body_type"], label: row["body"],
          description: row["body_description"]),
        member: Entity(
          id: row["member_id"], type: row["member_type"], label: row["member"],
          description: row["member_description"]),
        status: row["status_id"], isMember: row["is_member"], rule: row["rule_id"],
        startEarliest: row["start_earliest"], startLatest: row["start_latest"],
        endEarliest: row["end_earliest"], endLatest: row["end_latest"],
        start: Act(
          statement: row["start_statement_id"], kind: row["start_act"], date: row["start_date"]),
        end: (row["end_statement_id"] as String?).map {
          Act(statement: $0, kind: row["end_act"], date: row["end_date"])
        },
        certainty: days.map { days in
          row["start_latest"] <= days.first && days.last < row["end_earliest"] && days.last <= today
            ? .yes : .maybe
        },
        sources: sources[row["start_statement_id"]] ?? [],
        disputes: try disputes(row, isOnDay: days != nil))
    }
  }

  /// The disagreements that bear on a spell, another statement about the member being on another side: about the act that begins it, about what sources list without a date, and,
  /// where the whole spell is asked for, about the act that ends it.
  private func disputes(_ row: Row, isOnDay: Bool) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT dispute_id
        FROM membership_dispute
        WHERE organization_id = :body AND member_id = :member AND (date IS NULL OR statement_id IN (:start, :end))
          AND revision_added <= :revision AND coalesce(revision_retired > :revision, 1)
        ORDER BY dispute_id
        """,
      arguments: [
        "body": row["organization_id"] as String, "member": row["member_id"] as String,
        "start": row["start_statement_id"] as String,
        "end": isOnDay ? nil : row["end_statement_id"] as String?,
        "revision": perspective.revision,
      ])
  }
}
