import Foundation
import GRDB

/// The writes of one revision.
///
/// Nothing is overwritten: a wrong row is retired, and earlier revisions still have it. A row that
/// breaks a rule is refused, and the error names the rule.
///
/// ```swift
/// try await kb.revise("Recorded the accession of Graustark.") { edit in
///   try edit.add(Entity(id: "graustark", type: "state", label: "Graustark"))
///   try edit.add(
///     NewStatement(
///       id: "my-0001", subject: "graustark", predicate: "acceded",
///       value: .act(organization: "csto"), date: "2020-05"),
///     source: "csto-history", section: "page 3")
/// }
/// ```
///
/// All methods throw ``KnowledgeBaseError``: `refusedWrite` for a broken rule, `notFound` for a row
/// to retire that does not exist. Any error rolls the whole revision back.
public struct Edit {
  let db: Database
  /// The revision that is being written.
  public let revision: Int

  var rows: RowWriter { RowWriter(db: db, revision: revision) }

  /// Adds an entity.
  public func add(_ entity: Entity) throws {
    try rows.insert(
      into: "entity",
      [
        "id": entity.id, "type_id": entity.type, "label": entity.label,
        "description": entity.description,
      ])
  }

  /// Adds an existing entity to the taxonomy of functions.
  ///
  /// - Parameters:
  ///   - broader: The id of the broader function; `nil` at the top.
  ///   - broader: The id of the function above it; `nil` at the top.
  public func add(function: String, broader: String? = nil, definition: String) throws {
    try rows.insert(
      into: "function",
      ["entity_id": function, "broader_id": broader, "definition": definition])
  }

  /// Adds a document.
  public func add(_ source: Source) throws {
    try rows.insert(
      into: "source",
      [
        "id": source.id, "title": source.title, "author": source.author,
        "publisher": source.publisher, "published": source.published, "kind": source.kind,
        "language": source.language, "url": source.url,
        "access": source.isConsulted ? "consulted" : "not-consulted", "sha256": source.sha256,
        "file": source.file, "reliability": source.reliability, "note": source.note,
      ])
  }

  /// Adds a profile: an ordered list of sources to follow.
  public func add(_ profile: Profile) throws {
    try rows.insert(
      into: "profile",
      ["id": profile.id, "label": profile.label, "description": profile.description])
    for (index, source) in profile.sources.enumerated() {
      try rows.insert(
        into: "profile_source",
        ["profile_id": profile.id, "position": index + 1, "source_id": source])
    }
  }

  /// Adds a claim to be complete.
  public func add(_ coverage: Coverage) throws {
    try rows.insert(
      into: "coverage",
      [
        "id": coverage.id, "organization_id": coverage.organization, "source_id": coverage.source,
        "status_id": coverage.status, "rule_id": coverage.rule, "date": coverage.date,
        "note": coverage.note,
      ])
  }

  /// Adds a statement with its first citation.
  ///
  /// - Parameters:
  ///   - source: The id of the source that supports it.
  ///   - section: The place in the source.
  public func add(_ statement: NewStatement, source: String, section: String) throws {
    let (kind, values) = statement.value.row
    try rows.insert(
      into: "statement",
      [
        "id": statement.id, "kind": kind, "subject_id": statement.subject,
        "predicate_id": statement.predicate, "date": statement.date,
        "modality": statement.modality, "polarity": statement.isDenied ? "denied" : "affirmed",
        "note": statement.note,
      ])
    if let table = StatementKind(id: kind)?.table {
      try rows.insert(into: table, values.merging(["statement_id": statement.id]) { $1 })
    }
    try cite(statement.id, source: source, section: section)
  }

  /// Adds a citation: a source that supports or contradicts a statement.
  ///
  /// - Parameters:
  ///   - characters: The range of Unicode code points in the document, if its text was read and has
  ///     a SHA-256.
  ///   - opening: The first words of the passage, required with `characters`.
  public func cite(
    _ statement: String, source: String, section: String, stance: String = "supports",
    characters: Range<Int>? = nil, opening: String? = nil
  ) throws {
    try rows.insert(
      into: "citation",
      [
        "statement_id": statement, "source_id": source, "stance": stance, "section": section,
        "char_start": characters?.lowerBound, "char_end": characters?.upperBound,
        "opening": opening,
      ])
  }

  /// Adds a qualifier to a statement: the document it rests on, its subject matter, a condition.
  ///
  /// - Parameters:
  ///   - role: An id of the vocabulary `qualifier_role`: `instrument`, `concerning`, `within` ...
  ///   - entity: The id of an entity; give this or `text`, not both.
  ///   - text: Words, if there is no entity.
  public func qualify(
    _ statement: String, _ role: String, entity: String? = nil, text: String? = nil
  ) throws {
    let last = try Int.fetchOne(
      db, sql: "SELECT max(position) FROM qualifier WHERE statement_id = ? AND role_id = ?",
      arguments: [statement, role])
    try rows.insert(
      into: "qualifier",
      [
        "statement_id": statement, "role_id": role, "position": (last ?? 0) + 1,
        "entity_id": entity, "text": text,
      ])
  }

  /// Ranks a statement, with the reason. The record keeps the previous rank.
  public func rank(_ statement: String, _ rank: String, because reason: String) throws {
    try rows.insert(
      into: "ranking", ["statement_id": statement, "rank": rank, "reason": reason])
  }

  /// Opens a dispute between statements.
  ///
  /// - Parameter sides: A short label for each side, with its statements.
  public func dispute(
    _ id: String, type: String, title: String, resolution: String, because reason: String,
    sides: [(label: String, statements: [String])]
  ) throws {
    try rows.insert(
      into: "dispute",
      [
        "id": id, "type_id": type, "title": title, "resolution": resolution, "reason": reason,
      ])
    for side in sides {
      for statement in side.statements {
        try rows.insert(
          into: "dispute_statement",
          ["dispute_id": id, "statement_id": statement, "side": side.label])
      }
    }
  }
}

extension KnowledgeBase {
  /// Writes one revision, completely or not at all.
  ///
  /// ```swift
  /// try await kb.revise("Corrected the day of accession.") { edit in
  ///   try edit.retire("ins-0035")
  ///   try edit.add(correction, source: "odkb-csto-org", section: "History")
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - note: What the revision does.
  ///   - recorded: A day or a UTC time; `nil` for now.
  /// - Returns: The revision that was written.
  /// - Throws: ``KnowledgeBaseError``: `refusedWrite` with the rule that a row breaks.
  @discardableResult
  public func revise(
    _ note: String, recorded: String? = nil, _ body: @escaping @Sendable (Edit) throws -> Void
  ) async throws -> Revision {
    let time = recorded ?? Date.now.ISO8601Format()
    return try await change { db in
      let number = 1 + (try Int.fetchOne(db, sql: "SELECT max(id) FROM revision") ?? 0)
      try db.execute(
        literal: "INSERT INTO revision (id, recorded, note) VALUES (\(number), \(time), \(note))")
      try body(Edit(db: db, revision: number))
      return Revision(number: number, recorded: time, note: note)
    }
  }

  /// All revisions, the first one first.
  public func revisions() async throws -> [Revision] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT id, recorded, note FROM revision ORDER BY id")
        .map { try Revision(number: $0["id"], recorded: $0["recorded"], note: $0["note"]) }
    }
  }
}
