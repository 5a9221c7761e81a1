import GRDB

extension KnowledgeBase {
  /// The disputes: statements that differ, their standing, and the resolution with its reason.
  ///
  /// ```swift
  /// let disputes = try await kb.disputes(about: "Uzbekistan")
  /// ```
  ///
  /// - Parameters:
  ///   - type: An id of the vocabulary, or `nil` for all.
  ///   - about: Only disputes with a statement about this entity.
  /// - Returns: One element for each dispute, by id; empty if there is none. Imported lists open
  ///   disputes of the type `data-set-differs` by themselves: one for each run of days on which a
  ///   list and acts exclude each other. They belong to the newest revision.
  public func disputes(
    type: String? = nil, about name: String? = nil, from perspective: Perspective = .preferred
  ) async throws -> [Dispute] {
    try await read { db in
      let types = try String.fetchAll(db, sql: "SELECT id FROM dispute_type ORDER BY id")
      if let type, !types.contains(type) {
        throw KnowledgeBaseError(
          .badArgument,
          "there is no dispute type '\(type)'; the types are \(types.joined(separator: ", "))")
      }
      let id = try name.map { try Resolver(db).entity(named: $0).id }
      let query = try DisputeQuery(db, perspective)
      let recorded = try query.fetch(
        """
        (\(type) IS NULL OR d.type_id = \(type)) AND (\(id) IS NULL OR EXISTS (
          SELECT 1 FROM dispute_statement x
          WHERE x.dispute_id = d.id AND x.statement_id IN (\(SQL.statements(about: [id ?? ""])))
        ))
        """)
      let ofLists = try query.fetchOfLists(
        """
        (\(type) IS NULL OR d.type_id = \(type))
          AND (\(id) IS NULL OR \(id) IN (d.organization_id, d.member_id))
        """)
      return (recorded + ofLists).sorted { $0.id < $1.id }
    }
  }

  /// One dispute.
  public func dispute(_ id: String, from perspective: Perspective = .preferred) async throws
    -> Dispute
  {
    try await read { db in
      let query = try DisputeQuery(db, perspective)
      guard
        let dispute = try query.fetch("d.id = \(id)").first
          ?? query.fetchOfLists("d.id = \(id)").first
      else {
        throw KnowledgeBaseError(.notFound, "there is no dispute '\(id)'")
      }
      return dispute
    }
  }
}

/// Reads disputes with their sides.
struct DisputeQuery {
  let db: Database
  let perspective: ResolvedPerspective

  init(_ db: Database, _ perspective: Perspective) throws {
    self.db = db
    self.perspective = try ResolvedPerspective(perspective, db)
  }

  func fetch(_ condition: SQL) throws -> [Dispute] {
    let revision = perspective.revision
    let query: SQL = """
      SELECT d.* FROM dispute d
      WHERE d.revision_added <= \(revision) AND coalesce(d.revision_retired > \(revision), 1) AND \(condition)
      ORDER BY d.id
      """
    let disputes = try SQLRequest<Row>(literal: query, cached: true).fetchAll(db)
    guard !disputes.isEmpty else { return [] }
    let facts = Dictionary(
      try FactQuery(db, perspective)
        .fetch(
          "f.statement_id IN (SELECT x.statement_id FROM dispute_statement x JOIN dispute d ON d.id = x.dispute_id WHERE \(condition))",
          order: "1"
        )
        .map { ($0.statement, $0) }, uniquingKeysWith: { first, _ in first })
    return try disputes.map { row in
      let id: String = try row["id"]
      let statements = try Row.fetchAll(
        db,
        sql: "SELECT side, statement_id FROM dispute_statement WHERE dispute_id = ? ORDER BY rowid",
        arguments: [id])
      var sides: [(label: String, facts: [Fact])] = []
      for statement in statements {
        // A retired statement is no longer a side.
        guard let fact = facts[try statement["statement_id"]] else { continue }
        let side: String = try statement["side"]
        if let index = sides.firstIndex(where: { $0.label == side }) {
          sides[index].facts.append(fact)
        } else {
          sides.append((side, [fact]))
        }
      }
      return try Dispute(
        id: id, type: row["type_id"], title: row["title"], resolution: row["resolution"],
        reason: row["reason"],
        sides: sides.map { .init(label: $0.label, facts: $0.facts) })
    }
  }
}
