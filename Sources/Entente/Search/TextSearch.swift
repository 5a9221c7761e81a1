import GRDB

/// The statements and sources with the words of a text: see ``Snapshot/search(_:limit:)``.
public struct TextMatches: Sendable {
  /// The statements, the best first.
  public let statements: [Fact]
  /// The number of all statements with the words.
  public let statementCount: Int
  /// The sources, the best first.
  public let sources: [Source]
  /// The number of all sources with the words.
  public let sourceCount: Int
}

extension Snapshot {
  /// The statements and the titles of sources with all words of a text.
  ///
  /// The words of a statement are those of its sentence and note, and of the sections and first
  /// words of its passages (the index `statement_search`). English words match in all their forms:
  /// "argument" finds "arguments". If nothing has the whole words, their beginnings count. Names
  /// and codes of entities are no statements here: see ``KnowledgeBase/find(_:limit:on:codes:)``.
  ///
  /// ```swift
  /// let found = try await kb.read { try $0.search("third countries", limit: 5) }
  /// for fact in found.statements { print(fact.statement, fact.sentence) }
  /// ```
  ///
  /// - Parameter limit: The largest number of statements, and of sources; below 0 like 0.
  /// - Returns: Statements of the newest record with the words side by side first, then those that
  ///   say little else (BM25, in which a word of the sentence counts ten times one of note and
  ///   passages); outranked ones are included. Empty if nothing has all the words.
  public func search(_ text: String, limit: Int = 20) throws -> TextMatches {
    let search = TextSearch(db: db, text: text, limit: max(0, limit))
    let statements = try search.matches(
      in: "statement_search", weights: "10, 1", id: "s.id",
      joined: "JOIN statement s ON s.key = x.rowid AND s.revision_retired IS NULL")
    let sources = try search.matches(
      in: "source_search", weights: "1", id: "x.source_id", joined: "")
    let facts = try FactQuery(db, .preferred).fetch(
      "f.statement_id IN \(try SQL.list(statements.ids))", order: "1")
    let documents = try SourceQuery(db, ResolvedPerspective(.preferred, db)).sources(sources.ids)
    return TextMatches(
      statements: statements.ids.compactMap { id in facts.first { $0.statement == id } },
      statementCount: statements.count,
      sources: sources.ids.compactMap { id in documents.first { $0.id == id } },
      sourceCount: sources.count)
  }
}

extension KnowledgeBase {
  /// The statements and the titles of sources with all words of a text: see
  /// ``Snapshot/search(_:limit:)``.
  public func search(_ text: String, limit: Int = 20) async throws -> TextMatches {
    try await read { base in try base.search(text, limit: limit) }
  }
}

/// One search in the full-text indexes.
private struct TextSearch {
  /// The longest text that is looked up, in bytes: the time grows with its words.
  private static let longestText = 1000

  let db: Database
  let text: String
  let limit: Int

  /// The ids of the best matches, and the number of all.
  ///
  /// - Parameters:
  ///   - weights: How much a word counts in each column of the index.
  ///   - id: The SQL expression of the id.
  ///   - join: SQL that joins a table to the index `x`.
  func matches(
    in index: String, weights: String, id: String, joined join: String
  ) throws -> (ids: [String], count: Int) {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard !words.isEmpty, text.utf8.count <= Self.longestText else { return ([], 0) }
    for end in ["", "*"] {
      let all = words.map { "\"\($0)\"\(end)" }.joined(separator: " ")
      let ids = try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT \(id)
            FROM \(index) x \(join)
            WHERE \(index) MATCH :all
            ORDER BY x.rowid IN (SELECT rowid FROM \(index) WHERE \(index) MATCH :phrase) DESC,
              bm25(\(index), \(weights)), x.rowid
            LIMIT :limit
            """),
        arguments: [
          "all": all, "phrase": "\"\(words.joined(separator: " "))\"\(end)",
          "limit": limit,
        ])
      let count =
        try Int.fetchOne(
          db.cachedStatement(
            sql: "SELECT count(*) FROM \(index) x \(join) WHERE \(index) MATCH :all"),
          arguments: ["all": all]) ?? 0
      if count > 0 { return (ids, count) }
    }
    return ([], 0)
  }
}
