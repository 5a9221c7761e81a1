import GRDB

extension KnowledgeBase {
  /// The disputes: statements that differ, how each stands, how it is resolved and why.
  ///
  /// - Parameters:
  ///   - type: An id of the vocabulary, or `nil` for all.
  ///   - about: Only those with a statement about this entity.
  /// - Returns: One element a dispute, by id; empty where there is none.
  public func disputes(
    type: String? = nil, about name: String? = nil, from perspective: Perspective = .preferred
  ) async throws -> [Dispute] {
    try await read { db in
      let types = try String.fetchAll(db, sql: "SELECT id FROM dispute_type ORDER BY id")
      if let type, !types.contains(type) {
        throw KnowledgeBaseError(.badArgument, "there is no dispute type '\(type)': there are \(types.joined(separator: ", "))")
      }
      let id = try name.map { try Resolver(db).entity(named: $0).id }
      return try DisputeQuery(db, perspective).fetch(
        "(\(type) IS NULL OR d.type_id = \(type)) AND (\(id) IS NULL OR EXISTS (SELECT 1 FROM dispute_statement x JOIN recorded_fact y ON y.statement_id = x.statement_id WHERE x.dispute_id = d.id AND \(id) IN (y.subject_id, y.object_id)))"
      )
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
    let request: SQLRequest<Row> = """
      SELECT d.* FROM dispute d
      WHERE d.revision_added <= \(revision) AND coalesce(d.revision_retired > \(revision), 1) AND \(condition)
      ORDER BY d.id
      """
    return try request.fetchAll(db).map { row in
      let id: String = row["id"]
      let facts = try FactQuery(db, perspective).fetch(
        "f.statement_id IN (SELECT statement_id FROM dispute_statement WHERE dispute_id = \(id))", order: "f.statement_id")
      let labels = try Row.fetchAll(
        db, sql: "SELECT side, statement_id FROM dispute_statement WHERE dispute_id = ? ORDER BY rowid", arguments: [id])
      var sides: [(label: String, statements: Set<String>)] = []
      for label in labels {
        if let index = sides.firstIndex(where: { $0.label == label["side"] }) {
          sides[index].statements.insert(label["statement_id"])
        } else {
          sides.append((label["side"], [label["statement_id"]]))
        }
      }
      return Dispute(
        id: id, type: row["type_id"], title: row["title"], resolution: row["resolution"], reason: row["reason"],
        sides: sides.map { side in
          .init(label: side.label, facts: facts.filter { side.statements.contains($0.statement) })
        })
    }
  }
}
