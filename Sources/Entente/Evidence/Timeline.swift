import EDTF
import GRDB

/// The days of a timeline.
private struct Window {
  let first: String
  let last: String

  /// - Throws: ``KnowledgeBaseError``: `badDate`; `badArgument` if the window ends before it begins.
  init(from: String?, to: String?) throws {
    first = try from.map { try DayRange($0).first } ?? FileBounds.noFirstDay
    last = try to.map { try DayRange($0).last } ?? FileBounds.noLastDay
    guard first <= last else {
      throw KnowledgeBaseError(.badArgument, "'\(from ?? "")' is after '\(to ?? "")'")
    }
  }

  /// The statements `f` that hold on one of the days.
  var holding: SQL {
    """
    EXISTS (
      SELECT 1 FROM internal_date_reach x
      WHERE x.text = f.date AND x.last_day >= \(first)
        -- An open start reaches back to the beginning of subject and object.
        AND max(x.first_day, coalesce((
          SELECT max(date(l.start_earliest)) FROM life l JOIN entity b ON b.key = l.entity_key
          WHERE x.first_day = '0000-01-01' AND b.id IN (f.subject_id, f.object_id)
        ), x.first_day)) <= \(last)
    )
    """
  }

  /// The ids of statements that can begin or end on one of the days.
  var turning: SQL {
    """
    SELECT s.id FROM edtf x JOIN statement s ON s.date = x.text
    WHERE x.start_text NOT IN ('', '..') AND x.earliest <= \(last) AND \(first) <= x.start_latest
      OR x.end_text NOT IN ('', '..') AND x.end_earliest <= \(last) AND \(first) <= x.latest
    """
  }
}

extension Snapshot {
  /// The dated statements about an entity, in order of time.
  ///
  /// An unknown start or end is neither early nor late: `/2020` is told of 2020 only. `../2020` is
  /// told of all time before, since the beginning of subject and object.
  ///
  /// ```swift
  /// let facts = try await kb.read {
  ///   try $0.timeline(of: "CSTO", from: "2010-12", to: "2010-12")
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - from: EDTF; leaves out everything that ended before its first day.
  ///   - to: EDTF; leaves out everything that began after its last day.
  ///   - includingParts: Whether statements about the parts of a body or treaty belong to it: see
  ///     ``partIDs(of:from:)``.
  /// - Returns: One element for each dated statement with the entity or a part as subject, object or
  ///   qualifier.
  /// - Throws: ``KnowledgeBaseError``: `notFound`, `ambiguous`, `badDate`, `badArgument`.
  public func timeline(
    of name: String, from: String? = nil, to: String? = nil, includingParts: Bool = true,
    perspective: Perspective = .preferred
  ) throws -> [Fact] {
    let window = try Window(from: from, to: to)
    let entity = try entity(named: name, on: from ?? to)
    let parts = try includingParts ? partIDs(of: entity.id, from: perspective) : []
    let ids = [entity.id] + parts
    return try timeline(
      """
      f.statement_id IN (
        \(SQL.statements(about: ids))
        UNION SELECT statement_id FROM qualifier WHERE entity_id IN \(SQL.list(ids))
      )
      AND \(window.holding)
      """, perspective)
  }

  /// The beginnings and ends in a window of time, about any entity, in order of time.
  ///
  /// - Returns: One element for each dated statement that can begin or end on one of the days. A
  ///   statement that holds before, throughout and after is left out.
  /// - Throws: ``KnowledgeBaseError``: `badDate`, `badArgument`.
  public func timeline(
    from: String?, to: String?, perspective: Perspective = .preferred
  ) throws -> [Fact] {
    let window = try Window(from: from, to: to)
    return try timeline("f.statement_id IN (\(window.turning))", perspective)
  }

  private func timeline(_ condition: SQL, _ perspective: Perspective) throws -> [Fact] {
    try FactQuery(db, perspective).fetch(
      "\(condition) AND f.kind NOT IN ('name', 'identifier') AND standing = 'selected'",
      order:
        "CASE f.earliest WHEN '0000-01-01' THEN f.latest ELSE f.earliest END, f.latest, f.statement_id"
    )
  }

  /// The ids of what belongs to a body or treaty: its organs, offices and forces, the documents that
  /// found it, that it or an organ adopted, and that amend these, their provisions, and the
  /// operations, exercises and summits that it holds, and theirs in turn.
  ///
  /// - Parameter id: The id of an entity. One that is neither a body nor a treaty has no parts.
  /// - Returns: The ids in alphabetical order, without that of the entity. States, organizations and
  ///   persons are never parts.
  public func partIDs(
    of id: String, from perspective: Perspective = .preferred
  ) throws -> [String] {
    guard let entity = try resolver.entity(id: id), try canHaveMembers(entity) else { return [] }
    let revision = try ResolvedPerspective(perspective, db).revision
    return try SQLRequest<String>(
      literal: """
        WITH RECURSIVE asserted AS MATERIALIZED (
          SELECT s.predicate_id, s.subject_id, r.object_id
          FROM relation r
          JOIN statement s ON s.id = r.statement_id
          WHERE s.is_asserted = 1 AND s.revision_added <= \(revision)
            AND coalesce(s.revision_retired > \(revision), 1)
            AND s.predicate_id IN (
              'organ-of', 'part-of', 'subordinate-to', 'founding-instrument-of', 'adopted-by',
              'created-by', 'amends', 'organizes', 'takes-part-in')
        ),
        tie (part_id, whole_id) AS MATERIALIZED (
          SELECT subject_id, object_id FROM asserted
          WHERE predicate_id NOT IN ('organizes', 'takes-part-in')
          UNION
          SELECT object_id, subject_id FROM asserted WHERE predicate_id = 'organizes'
          UNION
          SELECT a.object_id, a.subject_id FROM asserted a JOIN entity e ON e.id = a.object_id
          WHERE a.predicate_id = 'takes-part-in' AND e.type_id = 'summit'
        ),
        part (id) AS (
          SELECT \(id)
          UNION
          SELECT t.part_id
          FROM part p
          JOIN tie t ON t.whole_id = p.id
          JOIN entity e ON e.id = t.part_id
          WHERE e.type_id NOT IN ('state', 'state-group', 'organization', 'person')
        )
        SELECT id FROM part WHERE id <> \(id) ORDER BY id
        """, cached: true
    ).fetchAll(db)
  }
}

extension KnowledgeBase {
  /// The dated statements about an entity, in order of time: see
  /// ``Snapshot/timeline(of:from:to:includingParts:perspective:)``.
  public func timeline(
    of name: String, from: String? = nil, to: String? = nil, includingParts: Bool = true,
    perspective: Perspective = .preferred
  ) async throws -> [Fact] {
    try await read { base in
      try base.timeline(
        of: name, from: from, to: to, includingParts: includingParts, perspective: perspective)
    }
  }

  /// The beginnings and ends in a window of time: see ``Snapshot/timeline(from:to:perspective:)``.
  public func timeline(
    from: String?, to: String?, perspective: Perspective = .preferred
  ) async throws -> [Fact] {
    try await read { base in try base.timeline(from: from, to: to, perspective: perspective) }
  }
}
