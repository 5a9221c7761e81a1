import GRDB

extension DisputeQuery {
  /// The disputes that imported lists open; none at an earlier revision.
  ///
  /// - Parameter condition: SQL about the view `internal_told_list_dispute` as `d`.
  func fetchOfLists(_ condition: SQL) throws -> [Dispute] {
    guard perspective.isNewest, try db.has("report") else { return [] }
    let query: SQL = """
      SELECT d.*, e.type_id AS member_type, e.description AS member_description
      FROM internal_told_list_dispute d
      JOIN entity e ON e.key = d.member_key
      WHERE \(condition)
      ORDER BY d.id
      """
    return try SQLRequest<Row>(literal: query, cached: true).fetchAll(db).map { row in
      try Dispute(
        id: row["id"], type: row["type_id"], title: row["title"], resolution: row["resolution"],
        reason: row["reason"],
        sides: [
          .init(label: "acts", facts: acts(row)), .init(label: "list", facts: spells(row)),
        ])
    }
  }

  /// The acts that begin or end a spell of the pair.
  private func acts(_ row: Row) throws -> [Fact] {
    let (body, member) = (try row["organization_key"] as Int, try row["member_key"] as Int)
    let ids = try SQLRequest<String>(
      literal: """
        SELECT id FROM statement
        WHERE key IN (
          SELECT start_statement_key FROM internal_told_act_spell
          WHERE organization_key = \(body) AND member_key = \(member)
          UNION
          SELECT end_statement_key FROM internal_told_act_spell
          WHERE organization_key = \(body) AND member_key = \(member)
        )
        """
    ).fetchAll(db)
    return try FactQuery(db, perspective).fetch(
      "f.statement_id IN \(try SQL.list(ids))", order: "f.earliest, f.statement_id")
  }

  /// The spells of the list as statements, with the id of the report.
  private func spells(_ row: Row) throws -> [Fact] {
    let (body, member) = (try row["organization_key"] as Int, try row["member_key"] as Int)
    let report = try row["report_key"] as Int
    let request: SQLRequest<Row> = """
      SELECT t.id, t.label, s.start_date || '/' || s.end_date AS date
      FROM internal_listed_spell s
      JOIN status t ON t.key = s.status_key
      WHERE s.organization_key = \(body) AND s.member_key = \(member) AND s.report_key = \(report)
      ORDER BY s.start_earliest
      """
    let source: String = try row["source_id"]
    return try request.fetchAll(db).map { spell in
      let label: String = try spell["label"]
      let words = "is listed by \(source) as \(label) of"
      return try Fact(
        statement: row["report_id"], kind: "report",
        subject: Entity(
          id: row["member_id"], type: row["member_type"], label: row["member"],
          description: row["member_description"]),
        predicate: spell["id"], predicateLabel: words, objectID: row["organization_id"],
        object: row["organization"], date: spell["date"], modality: "stated",
        polarity: "affirmed", manner: nil, isAsserted: true,
        sentence: "\(row["member"] as String) \(words) \(row["organization"] as String)",
        qualifiers: nil, rank: row["rank"], note: nil, sources: [source], standing: "outranked")
    }
  }
}
