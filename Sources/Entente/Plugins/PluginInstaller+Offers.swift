import Foundation
import GRDB

/// What a plugin offers others: dimensions, measures and queries.
extension PluginInstaller {
  func addOffers(_ contents: PluginContents, _ sandbox: PluginSandbox) throws {
    let manifest = contents.manifest
    for registry in PluginOffer.Registry.allCases {
      for (position, file) in contents.files(in: "\(registry.rawValue)s").enumerated() {
        let head = SQLFileHead(file.text)
        let combination = try combination(head, registry, file: file.path)
        // A number before the name orders the files.
        let id = String(file.name.drop { $0.isNumber || $0 == "_" })
        let view = "\(manifest.subject)_\(registry.rawValue)_\(id.replacing("-", with: "_"))"
        let found = try sandbox.inspect(head.body, file: file.path)
        guard found.columns == registry.columns, found.parameters.isEmpty else {
          throw KnowledgeBaseError(
            .badPlugin,
            "\(file.path): a \(registry.rawValue) gives the columns \(registry.columns.joined(separator: ", "))"
          )
        }
        try sandbox.run("CREATE VIEW \(view) AS\n-- \(head.title)\n\(head.body)", file: file.path)
        if let other = try String.fetchOne(
          db, sql: "SELECT plugin_id FROM plugin_offer WHERE registry = ? AND id = ?",
          arguments: [registry.rawValue, id])
        {
          throw KnowledgeBaseError(
            .conflictingPlugin, "the \(registry.rawValue) \(id) is offered by the plugin \(other)")
        }
        try db.execute(
          literal: """
            INSERT INTO plugin_offer (registry, id, plugin_id, position, title, unit, description, view_name, combine)
            VALUES (
              \(registry.rawValue), \(id), \(manifest.id), \(position), \(head.title), \(head.unit), \(head.description), \(view), \(combination)
            )
            """)
        // Read once to the end: what fails or never ends would do so for everybody who compares.
        try sandbox.run("SELECT * FROM \(view)", file: file.path)
        try describe(view, like: "\(registry.rawValue)_value", of: manifest.id)
      }
    }
  }

  /// How the rows of a measure make one value.
  private func combination(
    _ head: SQLFileHead, _ registry: PluginOffer.Registry, file: String
  ) throws -> String? {
    let known = PluginOffer.Combination.allCases.map(\.rawValue)
    guard registry == .measure else { return nil }
    let word = head.combination ?? PluginOffer.Combination.max.rawValue
    guard known.contains(word) else {
      throw KnowledgeBaseError(
        .badPlugin, "\(file): combine: one of \(known.joined(separator: ", ")), not '\(word)'")
    }
    return word
  }

  /// Describes the columns of a view as those of the view that gathers it.
  private func describe(_ view: String, like other: String, of plugin: String) throws {
    try db.execute(
      sql: """
        INSERT INTO view_column (view_name, position, column_name, description, unit)
        SELECT ?, position - 1, column_name, description, unit FROM view_column WHERE view_name = ? AND position > 1
        """, arguments: [view, other])
    try db.execute(
      sql: try """
      INSERT INTO plugin_row (plugin_id, table_name, row_id)
      SELECT ?, 'view_column', \(keyExpression(of: "view_column") ?? "") FROM view_column WHERE view_name = ?
      """, arguments: [plugin, view])
  }

  /// As many SELECTs as SQLite joins, less some.
  private static let mostOffers = 400

  /// Makes the views that gather what all plugins offer.
  func gatherOffers() throws {
    for registry in PluginOffer.Registry.allCases {
      let name = "\(registry.rawValue)_value"
      let offers = try Row.fetchAll(
        db, sql: "SELECT id, view_name FROM plugin_offer WHERE registry = ? ORDER BY id",
        arguments: [registry.rawValue])
      guard offers.count <= Self.mostOffers else {
        throw KnowledgeBaseError(
          .conflictingPlugin, "a file holds at most \(Self.mostOffers) \(registry.rawValue)s")
      }
      let columns = registry.columns.joined(separator: ", ")
      let parts = offers.map { offer in
        "SELECT '\(offer["id"] as String)' AS \(registry.rawValue)_id, \(columns) FROM \((offer["view_name"] as String).quotedDatabaseIdentifier)"
      }
      let empty =
        "SELECT "
        + (["\(registry.rawValue)_id"] + registry.columns).map { "NULL AS \($0)" }.joined(
          separator: ", ") + " WHERE 0"
      try db.execute(sql: "DROP VIEW \(name)")
      try db.execute(
        sql: "CREATE VIEW \(name) AS\n"
          + (parts.isEmpty ? empty : parts.joined(separator: "\nUNION ALL\n")))
    }
  }

  func addQueries(_ contents: PluginContents, _ sandbox: PluginSandbox) throws {
    for file in contents.files(in: "queries") {
      let head = SQLFileHead(file.text)
      let found = try sandbox.inspect(head.body, file: file.path)
      guard found.parameters.allSatisfy({ $0.wholeMatch(of: /:[a-z][a-z_]*/) != nil }) else {
        throw KnowledgeBaseError(
          .badPlugin, "\(file.path): its parameters are named, as in :organization")
      }
      if let taken = found.parameters.first(where: {
        PluginCommand.commonOptions.contains(String($0.dropFirst()))
      }) {
        throw KnowledgeBaseError(
          .badPlugin, "\(file.path): every command has an option like \(taken): name it otherwise")
      }
      guard file.name.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil else {
        throw KnowledgeBaseError(
          .badPlugin, "\(file.path): a command is lower-case words joined by hyphens")
      }
      if let other = try String.fetchOne(
        db, sql: "SELECT plugin_id FROM plugin_query WHERE id = ?", arguments: [file.name])
      {
        throw KnowledgeBaseError(
          .conflictingPlugin, "the query \(file.name) is one of the plugin \(other)")
      }
      try db.execute(
        literal: """
          INSERT INTO plugin_query (id, plugin_id, title, description, sql)
          VALUES (\(file.name), \(contents.manifest.id), \(head.title), \(head.description), \(head.body))
          """)
    }
  }

  /// Compiles all views and queries of the file: what a plugin takes away or changes may be what another rests on.
  func checkViews() throws {
    let views = try Row.fetchAll(
      db,
      sql:
        "SELECT 'the view ' || name AS place, 'SELECT * FROM \"' || name || '\"' AS sql FROM sqlite_schema WHERE type = 'view' UNION ALL SELECT 'the query ' || id, sql FROM plugin_query"
    )
    for view in views {
      do {
        _ = try db.makeStatement(sql: view["sql"])
      } catch let error as DatabaseError {
        throw KnowledgeBaseError(
          .conflictingPlugin,
          "\(view["place"] as String) could not be read any more: \(error.message ?? "")")
      }
    }
  }
}
