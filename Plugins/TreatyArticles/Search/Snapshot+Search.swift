public import Entente

/// A passage that a search found.
public struct ArticleMatch: Hashable, Sendable {
  public let provision: String
  public let treaty: String
  /// The language (BCP 47).
  public let language: String
  /// The id of the imported text; `nil` for a digest.
  public let text: String?
  /// The id of the statement of the digest; `nil` for an imported text.
  public let statement: String?
  /// The days of the version, both included, as EDTF: `1994-04-20/2012-12-18`; an empty start is
  /// unknown, `..` no end. For an imported text its day. `nil` if nothing is known.
  ///
  /// Several versions of a provision can match, each as an element of its own.
  public let inForce: String?
  public let heading: String
  /// An excerpt with the matches in brackets: `an [armed] [attack] on one of them`.
  public let excerpt: String
  /// The score, higher is better: BM25 with k1 = 1.2 and b = 0.75.
  public let score: Double
}

/// A search and its filters.
///
/// ```swift
/// var search = ArticleSearch("armed attack")
/// search.treaty = "north-atlantic-treaty"
/// let matches = try await kb.search(search)
/// matches.first?.provision  // north-atlantic-treaty/art_5
/// ```
public struct ArticleSearch: Hashable, Sendable {
  /// Words that must all occur in a passage, or an FTS5 expression: `"armed attack"`, `agress*`,
  /// `NEAR(attack council, 5)`.
  public var text: String
  /// The id of a treaty; `nil` for all.
  public var treaty: String?
  /// The language (BCP 47); `nil` for all.
  public var language: String?
  /// A day, ISO 8601: only provisions in force on it; `nil` for all versions.
  public var day: String?
  /// The largest number of matches.
  public var limit = 20
  /// Whether to add excerpts. Making them takes longer than the search.
  public var hasExcerpts = true

  public init(_ text: String) {
    self.text = text
  }
}

extension KnowledgeBase {
  /// The provisions whose digest or imported text matches: see ``Entente/Snapshot/search(_:)``.
  public func search(_ search: ArticleSearch) async throws -> [ArticleMatch] {
    try await read { base in try base.search(search) }
  }
}

extension Snapshot {
  /// The provisions whose digest or imported text matches, the best first.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badArgument` if the search cannot be parsed, `badDate`.
  public func search(_ search: ArticleSearch) throws -> [ArticleMatch] {
    let query = SearchQuery(search.text)
    guard !(query.pattern.isEmpty && query.literals.isEmpty) else {
      throw KnowledgeBaseError.because(.badArgument, "'\(search.text)' has no word to search for")
    }
    let filter = try filter(search, query)
    guard !query.pattern.isEmpty else { return try scan(filter, limit: search.limit) }
    let passages: [RankedPassage]
    do {
      passages = try ranked(
        in: "treaty_search", matching: query.pattern, words: query.words, where: filter.condition,
        filter.arguments, limit: search.limit)
    } catch let error as KnowledgeBaseError where error.code == .failedSQL {
      throw KnowledgeBaseError.because(
        .badArgument,
        "the search '\(query.pattern)' is not valid (\(error.message)); "
          + "allowed are words, \"a phrase\", begin*, AND, OR, NOT, NEAR(a b, 5)"
      )
    }
    return try passages.map { try match($0, search, query) }
  }

  // MARK: - Narrowing

  private typealias Filter = (condition: String?, arguments: [String: SQLValue])

  /// The further conditions as SQL about the row id of the index.
  private func filter(_ search: ArticleSearch, _ query: SearchQuery) throws -> Filter {
    var arguments: [String: SQLValue] = [:]
    var conditions: [String] = []
    if let treaty = search.treaty {
      conditions.append("\(Self.treatyOfPassage) = :treaty")
      arguments["treaty"] = .text(treaty)
    }
    if let language = search.language {
      conditions.append("p.language = :language")
      arguments["language"] = .text(language)
    }
    if let day = search.day {
      conditions.append(Self.isInForce)
      arguments["day"] = .text(try KnowledgeBase.lastDay(of: day))
    }
    for (index, literal) in query.literals.enumerated() {
      conditions.append("instr(p.body, :literal\(index)) > 0")
      arguments["literal\(index)"] = .text(literal)
    }
    guard !conditions.isEmpty else { return (nil, [:]) }
    let condition = """
      EXISTS (
        SELECT 1 FROM treaty_passage p LEFT JOIN treaty_text t ON t.id = p.text_id
        WHERE p.key = treaty_search.rowid AND \(conditions.joined(separator: " AND "))
      )
      """
    return (condition, arguments)
  }

  /// The treaty of a passage `p`, whose text `t` may be NULL.
  private static let treatyOfPassage =
    """
    coalesce(
      t.treaty_id,
      (SELECT treaty_id FROM treaty_outline o WHERE o.provision_id = p.provision_id))
    """

  /// A digest is in force on the days of its version. A text is in force on the days of the version
  /// that was in force on the text's own day.
  private static let isInForce = """
    (
      NOT EXISTS (SELECT 1 FROM treaty_version v WHERE v.provision_id = p.provision_id)
      OR EXISTS (
        SELECT 1 FROM treaty_provision_version v
        WHERE v.provision_id = p.provision_id AND v.valid_from <= :day AND :day < v.valid_until
          AND (
            v.statement_id = p.statement_id
            OR v.valid_from <= t.as_of AND t.as_of < v.valid_until)
      )
    )
    """

  /// Passages with words that the index cannot find, the shortest first.
  private func scan(_ filter: Filter, limit: Int) throws -> [ArticleMatch] {
    var arguments = filter.arguments
    arguments["limit"] = .integer(Int64(limit))
    let found = try rows(
      """
      SELECT key, substr(body, max(1, instr(body, :literal0) - 20), 60) AS excerpt
      FROM (SELECT key, key AS rowid, body FROM internal_treaty_search_content) AS treaty_search
      WHERE \(filter.condition ?? "1")
      ORDER BY length(body), key LIMIT :limit
      """, arguments)
    return try found.map {
      try match(key: $0.integer("key") ?? 0, excerpt: $0.text("excerpt"), score: 0)
    }
  }

  // MARK: - Results

  private func match(
    _ passage: RankedPassage, _ search: ArticleSearch, _ query: SearchQuery
  ) throws -> ArticleMatch {
    let excerpt =
      !search.hasExcerpts
      ? ""
      : try rows(
        """
        SELECT snippet(treaty_search, -1, '[', ']', ' ... ', 28) AS excerpt FROM treaty_search
        WHERE treaty_search MATCH :pattern AND rowid = :key
        """, ["pattern": .text(query.pattern), "key": .integer(Int64(passage.row))]
      ).first?.text("excerpt") ?? ""
    return try match(key: passage.row, excerpt: excerpt, score: passage.score)
  }

  private func match(key: Int, excerpt: String, score: Double) throws -> ArticleMatch {
    let row = try rows(
      """
      SELECT p.provision_id, p.language, p.text_id, p.statement_id, p.heading,
        \(Self.treatyOfPassage) AS treaty_id,
        coalesce(t.as_of, nullif(
          CASE v.valid_from WHEN '0000-01-01' THEN '' ELSE v.valid_from END || '/'
            || CASE v.valid_until WHEN '9999-12-31' THEN '..' ELSE date(v.valid_until, '-1 day') END,
          '/..')) AS in_force
      FROM treaty_passage p
      LEFT JOIN treaty_text t ON t.id = p.text_id
      LEFT JOIN treaty_provision_version v ON v.statement_id = p.statement_id
      WHERE p.key = :key
      """, ["key": .integer(Int64(key))]
    ).first
    return ArticleMatch(
      provision: row?.text("provision_id") ?? "", treaty: row?.text("treaty_id") ?? "",
      language: row?.text("language") ?? "", text: row?.optionalText("text_id"),
      statement: row?.optionalText("statement_id"), inForce: row?.optionalText("in_force"),
      heading: row?.text("heading") ?? "",
      excerpt: excerpt, score: score)
  }
}
