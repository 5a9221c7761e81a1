import GRDB

/// Reads sources and the statements that they support.
struct SourceQuery {
  let db: Database
  let perspective: ResolvedPerspective

  init(_ db: Database, _ perspective: ResolvedPerspective) {
    self.db = db
    self.perspective = perspective
  }

  /// The sources that support each statement at a state of the record: for some statements, or for
  /// all.
  func supporting(_ statements: [String]) throws -> [String: [Source]] {
    let query: SQL = """
      SELECT DISTINCT c.statement_id, o.*
      FROM citation c
      JOIN source o ON o.id = c.source_id
      WHERE c.statement_id IN \(try SQL.list(Set(statements))) AND c.stance = 'supports'
        AND c.revision_added <= \(perspective.revision) AND coalesce(c.revision_retired > \(perspective.revision), 1)
      ORDER BY c.statement_id, o.id
      """
    var result: [String: [Source]] = [:]
    for row in try SQLRequest<Row>(literal: query, cached: true).fetchAll(db) {
      let source = try Source(row)
      if perspective.sources.isEmpty || perspective.sources.contains(source.id) {
        result[try row["statement_id"], default: []].append(source)
      }
    }
    return result
  }
}

extension SourceQuery {
  /// The sources that support each statement, and the source of each report.
  func behind(statements: [String], reports: [String]) throws -> [String: [Source]] {
    var result = try supporting(statements)
    guard !reports.isEmpty else { return result }
    let query: SQL = """
      SELECT q.id AS report_id, o.* FROM report q JOIN source o ON o.id = q.source_id
      WHERE q.id IN \(try SQL.list(Set(reports)))
      """
    for row in try SQLRequest<Row>(literal: query, cached: true).fetchAll(db) {
      result[try row["report_id"]] = [try Source(row)]
    }
    return result
  }

  /// The sources with these ids, by id; unknown ids have none.
  func sources(_ ids: [String]) throws -> [Source] {
    let request: SQLRequest<Row> = "SELECT * FROM source WHERE id IN \(Set(ids)) ORDER BY id"
    return try request.fetchAll(db).map(Source.init)
  }
}

extension Source {
  init(_ row: Row) throws {
    try self.init(
      id: row["id"], title: row["title"], author: row["author"], publisher: row["publisher"],
      published: row["published"],
      kind: row["kind"], reliability: row["reliability"], isConsulted: row["access"] == "consulted",
      url: row["url"],
      sha256: row["sha256"], file: row["file"], language: row["language"], note: row["note"])
  }
}

extension KnowledgeBase {
  /// All sources, by id.
  public func sources() async throws -> [Source] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM source ORDER BY id").map(Source.init)
    }
  }
}
