import GRDB

extension Snapshot {
  /// The present content of statements and imported lists, with their rivals: statements of the same kind
  /// about the same subject and object, or without an object with the same predicate.
  func states(
    of ids: [String], from perspective: Perspective
  ) throws -> [String: StatementState] {
    let resolved = try ResolvedPerspective(perspective, db)
    let known = Set(ids).sorted()
    var states: [String: StatementState] = [:]
    for part in known.parts(of: 5_000) {
      let rivals = try rivals(of: part)
      for fact in try FactQuery(db, resolved).fetch(
        "f.statement_id IN \(Set(rivals))", order: "1")
      {
        states[fact.statement] = StatementState(fact)
      }
      for (id, state) in try lists(part) { states[id] = state }
    }
    return states
  }

  /// The statements and their rivals, at every state of the record.
  private func rivals(of ids: [String]) throws -> [String] {
    let request: SQLRequest<String> = """
      SELECT DISTINCT y.id
      FROM statement x
      JOIN statement y ON y.subject_id = x.subject_id AND y.kind = x.kind
      LEFT JOIN act xa ON xa.statement_id = x.id
      LEFT JOIN act ya ON ya.statement_id = y.id
      LEFT JOIN relation xr ON xr.statement_id = x.id
      LEFT JOIN relation yr ON yr.statement_id = y.id
      LEFT JOIN participation xp ON xp.statement_id = x.id
      LEFT JOIN participation yp ON yp.statement_id = y.id
      WHERE x.id IN \(Set(ids)) AND (
        coalesce(xa.organization_id, xr.object_id, xp.part_id) = coalesce(ya.organization_id, yr.object_id, yp.part_id)
        OR coalesce(xa.organization_id, xr.object_id, xp.part_id) IS NULL AND y.predicate_id = x.predicate_id
      )
      """
    return try request.fetchAll(db)
  }

  private func lists(_ ids: [String]) throws -> [String: StatementState] {
    let request: SQLRequest<Row> = """
      SELECT q.id, q.source_id, q.section, q.rank, q.sha256,
        (SELECT count(*) FROM spell WHERE report_key = q.key) AS spells
      FROM report q
      WHERE q.id IN \(Set(ids)) AND q.revision_retired IS NULL
      """
    var states: [String: StatementState] = [:]
    for row in try request.fetchAll(db) {
      let (id, digest): (String, String?) = (try row["id"], try row["sha256"])
      let count: Int = try row["spells"]
      let section: String = try row["section"]
      states[id] = StatementState(
        says: "\(section): \(count) spells" + (digest.map { ", SHA-256 \($0)" } ?? ""),
        rank: try row["rank"], standing: "selected", sources: [try row["source_id"]], topic: id)
    }
    return states
  }
}

extension StatementState {
  fileprivate init(_ fact: Fact) {
    says = fact.sentence + (fact.date.map { " (\($0))" } ?? "")
    rank = fact.rank
    standing = fact.standing
    sources = fact.sources
    topic = [fact.kind, fact.subject.id, fact.objectID ?? fact.predicate].joined(separator: " ")
  }
}
