import GRDB

/// The tie of an organ or part to its whole.
public struct EntityPart: Hashable, Sendable {
  public let part: Entity
  public let whole: Entity
  /// `organ-of`, `part-of` or `subordinate-to`.
  public let relation: String
  /// EDTF; `nil` if undated.
  public let date: String?
  public let statement: String
  /// The ids of the sources, separated by commas.
  public let sources: String
}

extension Snapshot {
  /// The organs and parts of a body, and theirs in turn, as sources state them.
  ///
  /// ```swift
  /// let parts = try await kb.read { try $0.parts(of: "CSTO") }
  /// ```
  ///
  /// - Parameters:
  ///   - name: The id or name of a body.
  ///   - date: EDTF: parts that cannot have existed on that day are left out, and theirs; `nil` for
  ///     parts of all times. Statements say that a part is one, rarely since when.
  /// - Returns: One element for each statement, wholes before their parts. Plans, proposals and
  ///   denials are left out. Empty if no part is known, which does not mean that there is none.
  /// - Throws: ``KnowledgeBaseError``: `notFound`, `ambiguous`, `badDate`.
  public func parts(of name: String, on date: String? = nil) throws -> [EntityPart] {
    let body = try entity(named: name)
    let day = try date.map { try self.day($0).date }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT f.statement_id, f.predicate, f.date, f.sources,
          e.id AS part_id, e.type_id AS part_type, e.label AS part, e.description AS part_text,
          w.id AS whole_id, w.type_id AS whole_type, w.label AS whole, w.description AS whole_text
        FROM fact f
        JOIN entity e ON e.id = f.subject_id
        JOIN entity w ON w.id = f.object_id
        JOIN entity_type_lineage l ON l.type_id = e.type_id AND l.ancestor_id IN ('agent', 'armed-body', 'office')
        WHERE f.kind = 'relation' AND f.is_asserted = 1 AND f.rank <> 'deprecated'
          AND f.predicate IN ('organ-of', 'part-of', 'subordinate-to')
          AND (:day IS NULL OR NOT EXISTS (
            SELECT 1 FROM entity_life l
            WHERE l.entity_id = e.id AND (:day < l.start_earliest OR :day >= l.end_latest)))
        ORDER BY f.predicate, e.label, f.statement_id
        """, arguments: ["day": day])
    let ties = Dictionary(grouping: try rows.map(EntityPart.init), by: \.whole.id)
    var (result, seen, next): ([EntityPart], Set<String>, [String]) = ([], [body.id], [body.id])
    while !next.isEmpty {
      let found = next.flatMap { ties[$0] ?? [] }
      result += found
      next = found.map(\.part.id).filter { seen.insert($0).inserted }
    }
    return result
  }
}

extension EntityPart {
  fileprivate init(_ row: Row) throws {
    part = try Entity(
      id: row["part_id"], type: row["part_type"], label: row["part"],
      description: row["part_text"])
    whole = try Entity(
      id: row["whole_id"], type: row["whole_type"], label: row["whole"],
      description: row["whole_text"])
    relation = try row["predicate"]
    date = try row["date"]
    statement = try row["statement_id"]
    sources = try row["sources"] as String? ?? ""
  }
}
