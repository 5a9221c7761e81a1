import GRDB

extension Snapshot {
  /// A passage of a full-text index, with its score.
  public struct RankedPassage: Hashable, Sendable {
    /// The row id in the index.
    public let row: Int
    /// BM25 with k1 = 1.2 and b = 0.75 over all columns, as in FTS5; higher is better.
    public let score: Double
  }

  /// The passages of a full-text index that match a pattern, the best first.
  ///
  /// The order is that of `ORDER BY bm25()`, but the time grows more slowly with the number of
  /// matches.
  ///
  /// - Parameters:
  ///   - index: The name of an FTS5 table.
  ///   - pattern: A MATCH pattern.
  ///   - words: The phrases of the pattern in order, if known; their counts are then cached.
  ///   - condition: A further SQL condition about `rowid`.
  ///   - arguments: A value for each name in the condition.
  /// - Throws: ``KnowledgeBaseError``: `failedSQL` if the pattern is not valid; `tooLarge` if it is
  ///   longer than ``longestPattern``; `timedOut`.
  public func ranked(
    in index: String, matching pattern: String, words: [String] = [],
    where condition: String? = nil,
    _ arguments: [String: SQLValue] = [:], limit: Int
  ) throws -> [RankedPassage] {
    guard pattern.utf8.count <= Self.longestPattern else {
      throw KnowledgeBaseError(
        .tooLarge, "a search has at most \(Self.longestPattern) bytes; this one is longer")
    }
    do {
      try prepareRanking(of: index)
      ranking?.allowance = allowance
      defer { ranking?.allowance = nil }
      let table = index.quotedDatabaseIdentifier
      let names = words.indices.map { ", :entente_word_\($0)" }.joined()
      let sql = """
        SELECT rowid, entente_bm25(\(table)\(names)) FROM \(table)
        WHERE \(table) MATCH :entente_pattern\(condition.map { " AND (\($0))" } ?? "")
        ORDER BY 2 LIMIT :entente_limit
        """
      try sandbox?.checkQuery(sql)
      let statement = try db.cachedStatement(sql: sql)
      var values = arguments.mapValues(\.databaseValue)
      values["entente_pattern"] = pattern.databaseValue
      values["entente_limit"] = limit.databaseValue
      for (place, word) in words.enumerated() {
        values["entente_word_\(place)"] = word.databaseValue
      }
      let rows = try Row.fetchCursor(statement, arguments: StatementArguments(values))
      var passages: [RankedPassage] = []
      while let row = try rows.next() {
        passages.append(RankedPassage(row: row[0], score: -(row[1] as Double)))
      }
      return passages
    } catch let error as DatabaseError {
      try checkTimeLimit()
      throw KnowledgeBaseError(.failedSQL, error.message ?? "\(error)")
    }
  }

  /// The longest pattern of a search, in bytes of UTF-8: the time grows with its words.
  public static let longestPattern = 4000

  private func prepareRanking(of index: String) throws {
    guard rankedIndex != index else { return }
    let ranking = try FullTextRanking.of(db)
    try ranking.remember(index, db)
    self.ranking = ranking
    rankedIndex = index
  }
}
