import Foundation
import GRDB

/// A public view or vocabulary of a file, in the words of the file itself.
public struct ViewDescription: Hashable, Sendable, Codable {
  public struct Column: Hashable, Sendable, Codable {
    public let name: String
    public let description: String
    /// The unit of its values; `nil` for values without one.
    public let unit: String?
  }

  public enum Kind: String, Sendable, Codable {
    case view, vocabulary
  }

  public let name: String
  public let kind: Kind
  /// The meaning of a row.
  public let purpose: String
  /// A query with rows in the bundled dataset, for the views to begin with; `nil` for the others.
  public let example: String?
  /// The plugin that brings it; `nil` for the core.
  public let plugin: String?
  public let columns: [Column]

  /// The first sentence of ``purpose``.
  public var summary: String {
    guard let end = purpose.firstRange(of: ". ") else { return purpose }
    return purpose[..<end.lowerBound] + "."
  }
}

/// A predicate with its use.
public struct PredicateDescription: Hashable, Sendable, Codable {
  public let kind: String
  public let id: String
  public let label: String
  public let description: String
  /// Further words to find it by.
  public let words: [String]
  /// The entity types of subject and object; `object` is `nil` for a predicate without one.
  public let subject: String
  public let object: String?
  /// The number of current statements.
  public let statements: Int
  /// The id of one of them; `nil` if there is none.
  public let example: String?

  /// The further words as one text; `nil` if there are none.
  package var joinedWords: String? { words.isEmpty ? nil : words.joined(separator: "; ") }

  /// Whether the id, the label, the description or a further word contains a text, whatever the
  /// case.
  public func isFound(by text: String) -> Bool {
    ([id, label, description] + words).contains {
      $0.range(of: text, options: .caseInsensitive) != nil
    }
  }
}

extension Snapshot {
  /// The public views and vocabularies: those of the core first, views before vocabularies, each by
  /// name.
  ///
  /// ```swift
  /// let names = try await kb.read { try $0.views().map(\.name) }
  /// ```
  public func views() throws -> [ViewDescription] {
    let columns = Dictionary(
      grouping: try Row.fetchAll(
        db, sql: "SELECT * FROM view_column ORDER BY view_name, position"
      ).map { row in
        (
          view: try row["view_name"] as String,
          column: try ViewDescription.Column(
            name: row["column_name"], description: row["description"], unit: row["unit"])
        )
      }, by: \.view)
    let owners = try plugins().flatMap { plugin in
      (plugin.views + plugin.tables).map { ($0, plugin.id) }
    }
    let plugins = Dictionary(owners, uniquingKeysWith: { first, _ in first })
    let objects = try Row.fetchAll(
      db,
      sql: """
        SELECT s.type, s.name, s.sql, t.description
        FROM sqlite_schema s LEFT JOIN record_table t ON t.name = s.name
        """)
    let found = try objects.compactMap { row -> ViewDescription? in
      let name: String = try row["name"]
      guard let own = columns[name] else { return nil }
      let description: String? = try row["description"]
      let comment = try description ?? Self.comment(of: row["sql"])
      let parts = comment.split(separator: " Example: ", maxSplits: 1).map(String.init)
      return ViewDescription(
        name: name, kind: try row["type"] == "view" ? .view : .vocabulary,
        purpose: parts.first ?? "",
        example: parts.count > 1 ? parts[1] : nil, plugin: plugins[name],
        columns: own.map(\.column))
    }
    return found.sorted { one, other in
      (one.plugin ?? "", one.kind == .vocabulary ? 1 : 0, one.name)
        < (other.plugin ?? "", other.kind == .vocabulary ? 1 : 0, other.name)
    }
  }

  /// One public view or vocabulary.
  ///
  /// - Throws: ``KnowledgeBaseError``: `notFound`.
  public func view(named name: String) throws -> ViewDescription {
    guard let view = try views().first(where: { $0.name == name }) else {
      throw KnowledgeBaseError(
        .notFound, "there is no public view '\(name)'; 'entente schema' lists them")
    }
    return view
  }

  /// The predicates of all kinds of statements, by kind and id.
  public func predicates() throws -> [PredicateDescription] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT p.kind, p.id, p.label, p.description, p.words, p.domain_id, p.range_id,
          coalesce(c.statements, 0) AS statements, c.example
        FROM predicate p
        LEFT JOIN (
          SELECT kind, predicate_id, count(*) AS statements, min(id) AS example
          FROM statement
          WHERE revision_retired IS NULL
          GROUP BY kind, predicate_id
        ) c ON c.kind = p.kind AND c.predicate_id = p.id
        ORDER BY p.kind, p.id
        """
    ).map { row in
      let words: String? = try row["words"]
      return try PredicateDescription(
        kind: row["kind"], id: row["id"], label: row["label"], description: row["description"],
        words: words?.components(separatedBy: "; ") ?? [],
        subject: row["domain_id"], object: row["range_id"], statements: row["statements"],
        example: row["example"])
    }
  }

  /// The first comment of a definition, on one line.
  private static func comment(of sql: String) -> String {
    sql.split(separator: "\n").dropFirst().map { $0.drop { $0 == " " } }
      .prefix { $0.hasPrefix("-- ") }.map { $0.dropFirst(3) }.joined(separator: " ")
  }
}
