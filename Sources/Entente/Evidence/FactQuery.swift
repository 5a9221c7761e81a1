import EDTF
import GRDB

/// Reads statements in words, with their standing in a perspective.
struct FactQuery {
  let db: Database
  let perspective: ResolvedPerspective

  init(_ db: Database, _ perspective: ResolvedPerspective) {
    self.db = db
    self.perspective = perspective
  }

  init(_ db: Database, _ perspective: Perspective) throws {
    self.init(db, try ResolvedPerspective(perspective, db))
  }

  /// - Parameter condition: SQL about the view `internal_told_fact` as `f`, and about
  ///   `standing`, which is NULL for statements that the perspective does not consider.
  func fetch(_ condition: SQL, order: SQL) throws -> [Fact] {
    let request = SQLRequest<Row>(
      literal: """
        \(try perspective.definitions(db))
        SELECT
          f.statement_id, f.kind, f.subject_id, f.subject, f.predicate, f.object_id, f.object, f.date,
          f.modality, f.polarity, f.is_asserted, f.manner, f.sentence, f.qualifiers, f.note,
          coalesce((
            SELECT k.rank FROM ranking k
            WHERE k.statement_id = f.statement_id
              AND k.revision_added <= \(perspective.revision) AND coalesce(k.revision_retired > \(perspective.revision), 1)
          ), 'normal') AS rank,
          (
            SELECT group_concat(DISTINCT c.source_id) FROM citation c
            WHERE c.statement_id = f.statement_id AND c.stance = 'supports'
              AND c.revision_added <= \(perspective.revision) AND coalesce(c.revision_retired > \(perspective.revision), 1)
          ) AS sources,
          e.type_id, e.description, p.label AS predicate_label,
          (
            SELECT g.standing FROM internal_statement_standing g
            WHERE g.statement_id = f.statement_id AND g.revision_id = \(perspective.revision) AND g.profile_id = \(perspective.profile)
          ) AS standing
        FROM internal_told_fact f
        JOIN entity e ON e.id = f.subject_id
        JOIN predicate p ON p.kind = f.kind AND p.id = f.predicate
        WHERE f.revision_added <= \(perspective.revision) AND coalesce(f.revision_retired > \(perspective.revision), 1)
          AND \(condition)
        ORDER BY \(order)
        """, cached: true)
    return try request.fetchAll(db).map(Fact.init)
  }
}

extension SQL {
  /// A SELECT of the ids of all statements with one of these entities as subject or object. It uses
  /// indexes of the tables of values, which the view of facts cannot.
  static func statements(about ids: [String]) throws -> SQL {
    let ids = try list(ids)
    return """
      SELECT id FROM statement WHERE subject_id IN \(ids)
      UNION SELECT statement_id FROM relation WHERE object_id IN \(ids)
      UNION SELECT statement_id FROM act WHERE organization_id IN \(ids)
      UNION SELECT statement_id FROM participation WHERE part_id IN \(ids)
      """
  }
}

extension Fact {
  init(_ row: Row) throws {
    try self.init(
      statement: row["statement_id"], kind: row["kind"],
      subject: Entity(
        id: row["subject_id"], type: row["type_id"], label: row["subject"],
        description: row["description"]),
      predicate: row["predicate"], predicateLabel: row["predicate_label"],
      objectID: row["object_id"], object: row["object"],
      date: row["date"], modality: row["modality"], polarity: row["polarity"], manner: row["manner"],
      isAsserted: row["is_asserted"] as Bool? == true, sentence: row["sentence"],
      qualifiers: row["qualifiers"],
      rank: row["rank"], note: row["note"],
      sources: (row["sources"] as String? ?? "").split(separator: ",").map(String.init)
        .sorted(),
      standing: row["standing"] ?? "not considered")
  }
}

extension KnowledgeBase {
  /// The statements about an entity: first those with it as subject, then those with it as object.
  ///
  /// ```swift
  /// let facts = try await kb.facts(about: "CSTO", from: Perspective(asOf: "1"))
  /// ```
  ///
  /// - Returns: One element for each statement that the perspective considers, outranked ones
  ///   included: see ``Fact/standing``.
  public func facts(about name: String, from perspective: Perspective = .preferred) async throws
    -> [Fact]
  {
    try await read { db in
      let id = try Resolver(db).entity(named: name).id
      return try FactQuery(db, perspective).fetch(
        "f.statement_id IN (\(SQL.statements(about: [id]))) AND standing IS NOT NULL",
        order: "f.subject_id <> \(id), f.kind, f.predicate, f.earliest, f.statement_id")
    }
  }

  /// The names of an entity, each with the documents that use it.
  public func names(of name: String, from perspective: Perspective = .preferred) async throws
    -> [Fact]
  {
    try await read { db in
      let id = try Resolver(db).entity(named: name).id
      return try FactQuery(db, perspective).fetch(
        "f.subject_id = \(id) AND f.kind = 'name' AND standing IS NOT NULL",
        order: "f.object, f.statement_id")
    }
  }
}
