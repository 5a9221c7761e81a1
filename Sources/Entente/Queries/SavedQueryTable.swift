import Foundation
import GRDB

/// Reads and writes the saved queries of a file.
struct SavedQueryTable {
  let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Writes the cookbook.
  func addCookbook() throws {
    let guarded = try GuardedQuery(db, timeLimit: PluginSandbox.timeLimit, isStored: true)
    for embedded in EmbeddedFile.schema(in: "queries") {
      let file = try SavedQueryFile(embedded.text, path: embedded.path)
      let chapter = embedded.path.split(separator: "/").dropLast().last.map(String.init) ?? ""
      try add(
        file.query(
          id: embedded.name, subject: chapter, plugin: nil, path: embedded.path,
          using: guarded.parameters(of: file.head.body)))
    }
  }

  func add(_ query: SavedQuery) throws {
    try db.execute(
      literal: """
        INSERT INTO saved_query (id, plugin_id, subject, title, description, sql, example)
        VALUES (
          \(query.id), \(query.plugin), \(query.subject), \(query.title), \(query.description),
          \(query.sql), \(query.example)
        )
        """)
    for (place, parameter) in query.parameters.enumerated() {
      let (type, entityType, choices) = try Self.columns(of: parameter.kind)
      try db.execute(
        literal: """
          INSERT INTO saved_query_parameter (
            query_id, position, name, type, entity_type_id, choices, default_value, description
          )
          VALUES (
            \(query.id), \(place + 1), \(parameter.name), \(type), \(entityType), \(choices),
            \(parameter.defaultValue), \(parameter.description)
          )
          """)
    }
  }

  /// The plugin of a query: `nil` if there is no such query, empty for the cookbook.
  func owner(of id: String) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT coalesce(plugin_id, '') FROM saved_query WHERE id = ?", arguments: [id])
  }

  /// All queries, those of the cookbook first, by subject and id.
  func all() throws -> [SavedQuery] {
    let parameters = Dictionary(
      grouping: try Row.fetchAll(
        db, sql: "SELECT * FROM saved_query_parameter ORDER BY query_id, position"
      ).map { row in
        (
          query: try row["query_id"] as String,
          parameter: try SavedQuery.Parameter(
            name: row["name"], kind: Self.kind(row), defaultValue: row["default_value"],
            description: row["description"])
        )
      }, by: \.query)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT id, plugin_id, subject, title, description, sql
        FROM saved_query
        ORDER BY plugin_id IS NOT NULL, subject, id
        """
    ).map { row in
      let id: String = try row["id"]
      return try SavedQuery(
        id: id, plugin: row["plugin_id"], subject: row["subject"], title: row["title"],
        description: row["description"], sql: row["sql"],
        parameters: (parameters[id] ?? []).map(\.parameter))
    }
  }

  private static func columns(
    of kind: SavedQuery.Kind
  ) throws -> (type: String, entityType: String?, choices: String?) {
    switch kind {
    case .text: ("text", nil, nil)
    case .number: ("number", nil, nil)
    case .day: ("day", nil, nil)
    case .entity(let type): ("entity", type, nil)
    case .choice(let choices):
      ("choice", nil, String(decoding: try JSONEncoder().encode(choices), as: UTF8.self))
    }
  }

  private static func kind(_ row: Row) throws -> SavedQuery.Kind {
    switch try row["type"] as String {
    case "number": return .number
    case "day": return .day
    case "entity": return .entity(type: try row["entity_type_id"])
    case "choice":
      let text = try row["choices"] as String? ?? "[]"
      return .choice((try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? [])
    default: return .text
    }
  }
}
