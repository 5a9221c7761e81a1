import Foundation
import GRDB

/// The writes of one revision. Nothing is overwritten: what no longer stands is retired, and the past can still be asked.
public struct Edit {
  let db: Database
  /// The revision that is being written.
  public let revision: Int

  /// Adds an entity.
  public func add(_ entity: Entity) throws {
    try db.execute(
      literal: """
        INSERT INTO entity (id, type_id, label, description, revision_added)
        VALUES (\(entity.id), \(entity.type), \(entity.label), \(entity.description), \(revision))
        """)
  }

  /// Adds a document.
  public func add(_ source: Source) throws {
    try db.execute(
      literal: """
        INSERT INTO source (id, title, author, publisher, published, kind, language, url, access, sha256, file, reliability)
        VALUES (
          \(source.id), \(source.title), \(source.author), \(source.publisher), \(source.published), \(source.kind), 'en',
          \(source.url), \(source.isConsulted ? "consulted" : "not-consulted"), \(source.sha256), \(source.file), \(source.reliability)
        )
        """)
  }

  /// Adds a statement with its first citation.
  ///
  /// - Parameters:
  ///   - source: The id of the source that supports it.
  ///   - section: Where in the source.
  public func add(_ statement: NewStatement, source: String, section: String) throws {
    let kind = statement.value.kind
    try db.execute(
      literal: """
        INSERT INTO statement (id, kind, subject_id, predicate_id, date, modality, polarity, note, revision_added)
        VALUES (
          \(statement.id), \(kind), \(statement.subject), \(statement.predicate), \(statement.date), \(statement.modality),
          \(statement.isDenied ? "denied" : "affirmed"), \(statement.note), \(revision)
        )
        """)
    if let insertion = statement.value.insertion(statement.id) {
      try db.execute(literal: insertion)
    }
    try cite(statement.id, source: source, section: section)
  }

  /// Adds a citation: a source that supports or contradicts a statement.
  public func cite(
    _ statement: String, source: String, section: String, stance: String = "supports"
  ) throws {
    try db.execute(
      literal: """
        INSERT INTO citation (statement_id, source_id, stance, section, revision_added)
        VALUES (\(statement), \(source), \(stance), \(section), \(revision))
        """)
  }

  /// Narrows a statement: on which document it rests, what it concerns, on what condition it holds.
  ///
  /// - Parameters:
  ///   - role: An id of the vocabulary `qualifier_role`: `instrument`, `concerning`, `within` ...
  ///   - entity: An id; or, where there is no entity,
  ///   - text: words. One of the two, and not both.
  public func qualify(
    _ statement: String, _ role: String, entity: String? = nil, text: String? = nil
  ) throws {
    try db.execute(
      literal: """
        INSERT INTO qualifier (statement_id, role_id, position, entity_id, text)
        SELECT \(statement), \(role), coalesce(max(position), 0) + 1, \(entity), \(text)
        FROM qualifier WHERE statement_id = \(statement) AND role_id = \(role)
        """)
  }

  /// Lets a statement stand no longer. As of earlier revisions it still does.
  public func retire(_ statement: String) throws {
    try db.execute(
      literal: "UPDATE statement SET revision_retired = \(revision) WHERE id = \(statement)")
    guard db.changesCount > 0 else {
      throw KnowledgeBaseError(.notFound, "there is no statement '\(statement)'")
    }
  }

  /// Lets a report, and with it all the spells that it lists, stand no longer.
  public func retire(report: String) throws {
    try db.execute(literal: "UPDATE report SET revision_retired = \(revision) WHERE id = \(report)")
    guard db.changesCount > 0 else {
      throw KnowledgeBaseError(.notFound, "there is no report '\(report)'")
    }
  }

  /// Ranks a statement, with the reason. The rank that it had stays in the record.
  public func rank(_ statement: String, _ rank: String, because reason: String) throws {
    try db.execute(
      literal: """
        INSERT INTO ranking (statement_id, rank, reason, revision_added)
        VALUES (\(statement), \(rank), \(reason), \(revision))
        """)
  }

  /// Opens a dispute between statements.
  ///
  /// - Parameter sides: What each side says, in short, with its statements.
  public func dispute(
    _ id: String, type: String, title: String, resolution: String, because reason: String,
    sides: [(label: String, statements: [String])]
  ) throws {
    try db.execute(
      literal: """
        INSERT INTO dispute (id, type_id, title, resolution, reason, revision_added)
        VALUES (\(id), \(type), \(title), \(resolution), \(reason), \(revision))
        """)
    for side in sides {
      for statement in side.statements {
        try db.execute(
          literal:
            "INSERT INTO dispute_statement (dispute_id, statement_id, side) VALUES (\(id), \(statement), \(side.label))"
        )
      }
    }
  }
}

extension NewStatement.Value {
  /// The kind of statement, as the schema names it.
  var kind: String {
    switch self {
    case .name: "name"
    case .identifier: "identifier"
    case .act: "act"
    case .relation: "relation"
    case .attribute: "attribute"
    case .milestone: "milestone"
    case .quantity: "quantity"
    case .participation: "participation"
    }
  }

  func insertion(_ id: String) -> SQL? {
    switch self {
    case .name(let text, let language, let script):
      "INSERT INTO name (statement_id, text, language, script) VALUES (\(id), \(text), \(language), \(script))"
    case .identifier(let value):
      "INSERT INTO identifier (statement_id, value) VALUES (\(id), \(value))"
    case .act(let organization):
      "INSERT INTO act (statement_id, organization_id) VALUES (\(id), \(organization))"
    case .relation(let object):
      "INSERT INTO relation (statement_id, object_id) VALUES (\(id), \(object))"
    case .attribute(let text): "INSERT INTO attribute (statement_id, text) VALUES (\(id), \(text))"
    case .milestone: nil
    case .quantity(let value, let comparator, let upper, let unit):
      "INSERT INTO quantity (statement_id, comparator, value, value_max, unit_id) VALUES (\(id), \(comparator), \(value), \(upper), \(unit))"
    case .participation(let part, let organization):
      "INSERT INTO participation (statement_id, part_id, organization_id) VALUES (\(id), \(part), \(organization))"
    }
  }
}

extension KnowledgeBase {
  /// Writes one revision: all of it, or nothing where an error is thrown.
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
    guard let writer else {
      throw KnowledgeBaseError(.refusedWrite, "\(path): it was opened for reading")
    }
    let time = recorded ?? Date.now.ISO8601Format()
    do {
      return try await writer.write { db in
        let number = 1 + (try Int.fetchOne(db, sql: "SELECT max(id) FROM revision") ?? 0)
        try db.execute(
          literal: "INSERT INTO revision (id, recorded, note) VALUES (\(number), \(time), \(note))")
        try body(Edit(db: db, revision: number))
        return Revision(number: number, recorded: time, note: note)
      }
    } catch let error as DatabaseError {
      throw KnowledgeBaseError(error, path: path)
    }
  }

  /// All revisions, the first first.
  public func revisions() async throws -> [Revision] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT id, recorded, note FROM revision ORDER BY id")
        .map { Revision(number: $0["id"], recorded: $0["recorded"], note: $0["note"]) }
    }
  }
}
