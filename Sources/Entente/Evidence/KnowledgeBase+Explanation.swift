import GRDB

/// The evidence for a statement: its sources, rank, spells and disputes.
///
/// ```swift
/// let spell = try await kb.members(of: "CSTO", on: "2007-01-01")[0]
/// let why = try await kb.explain(spell.evidence)
/// for citation in why.citations { print(citation.source.title, citation.section) }
/// ```
public struct Explanation: Hashable, Sendable {
  public let fact: Fact
  /// The reason for a rank that is not normal.
  public let rankReason: String?
  /// The revisions that added and retired it.
  public let revisionAdded: Int
  public let revisionRetired: Int?
  public let citations: [Citation]
  /// For an act: the spells that it begins or ends, under each rule.
  public let spells: [Membership]
  /// The disputes of the statement, with the sides that lost and the reason.
  public let disputes: [Dispute]
}

/// The place in a source that supports or contradicts a statement.
public struct Citation: Hashable, Sendable {
  public let source: Source
  /// `supports` or `contradicts`.
  public let stance: String
  public let section: String
  /// The range of Unicode code points in the document, end excluded; `nil` if the text was not
  /// read.
  public let characters: Range<Int>?
  /// The first words of the passage.
  public let opening: String?
}

extension KnowledgeBase {
  /// Explains a statement: its sources with their locators, its rank, the spells that rest on it,
  /// and its disputes.
  ///
  /// ```swift
  /// let why = try await kb.explain(spell.evidence)
  /// print(why.citations.map(\.source.title))
  /// ```
  ///
  /// - Parameter statement: The id of a statement, as in answers.
  /// - Throws: ``KnowledgeBaseError``: `notFound`.
  public func explain(_ statement: String, from perspective: Perspective = .preferred) async throws
    -> Explanation
  {
    try await read { db in
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT revision_added, revision_retired FROM statement WHERE id = ?",
          arguments: [statement])
      else {
        throw KnowledgeBaseError(.notFound, "there is no statement '\(statement)'")
      }
      // A retired statement is explained as of the last revision that had it.
      var view = perspective
      if view.asOf == nil, let retired = try row["revision_retired"] as Int? {
        view.asOf = "\(max(retired, 1) - 1)"
      }
      let resolved = try ResolvedPerspective(view, db)
      guard
        let fact = try FactQuery(db, resolved).fetch("f.statement_id = \(statement)", order: "1")
          .first
      else {
        throw KnowledgeBaseError(
          .notFound, "there was no statement '\(statement)' at revision \(resolved.revision)")
      }
      return Explanation(
        fact: fact,
        rankReason: try String.fetchOne(
          db,
          sql: """
            SELECT reason FROM ranking
            WHERE statement_id = :id AND revision_added <= :revision AND coalesce(revision_retired > :revision, 1)
            """, arguments: ["id": statement, "revision": resolved.revision]),
        revisionAdded: try row["revision_added"], revisionRetired: try row["revision_retired"],
        citations: try citations(of: statement, at: resolved.revision, db),
        spells: fact.kind == "act" ? try spells(of: fact, from: resolved, db) : [],
        disputes: try disputes(of: fact, DisputeQuery(db, view)))
    }
  }

  /// The disputes with a statement, those that lists open included.
  private func disputes(of fact: Fact, _ query: DisputeQuery) throws -> [Dispute] {
    let recorded = try query.fetch(
      "EXISTS (SELECT 1 FROM dispute_statement x WHERE x.dispute_id = d.id AND x.statement_id = \(fact.statement))"
    )
    guard fact.kind == "act", let body = fact.objectID else { return recorded }
    let ofLists = try query.fetchOfLists(
      "d.organization_id = \(body) AND d.member_id = \(fact.subject.id)"
    ).filter { $0.sides[0].facts.contains { $0.statement == fact.statement } }
    return recorded + ofLists
  }

  /// The spells that an act begins or ends, under each rule.
  private func spells(
    of act: Fact, from perspective: ResolvedPerspective, _ db: Database
  ) throws -> [Membership] {
    let base = Snapshot(db)
    return try base.rules().flatMap { rule in
      try MembershipQuery(base, rule: rule.id, perspective: perspective)
        .fetch(
          "(s.id = \(act.statement) OR z.id = \(act.statement)) AND e.id = \(act.subject.id)",
          days: nil)
    }
  }

  private func citations(of statement: String, at revision: Int, _ db: Database) throws
    -> [Citation]
  {
    let query: SQL = """
      SELECT c.stance, c.section, c.char_start, c.char_end, c.opening, o.*
      FROM citation c
      JOIN source o ON o.id = c.source_id
      WHERE c.statement_id = \(statement) AND c.revision_added <= \(revision) AND coalesce(c.revision_retired > \(revision), 1)
      ORDER BY c.stance DESC, o.id, c.char_start
      """
    return try SQLRequest<Row>(literal: query, cached: true).fetchAll(db).map { row in
      let start: Int? = try row["char_start"]
      let end: Int? = try row["char_end"]
      return try Citation(
        source: Source(row), stance: row["stance"], section: row["section"],
        characters: start.flatMap { first in end.map { first..<max(first, $0) } },
        opening: row["opening"])
    }
  }
}
