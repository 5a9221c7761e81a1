import Foundation
import GRDB

/// The offers of a plugin: dimensions, measures and queries.
extension PluginInstaller {
  func addOffers(_ contents: PluginContents, _ sandbox: PluginSandbox) throws {
    for registry in PluginOffer.Registry.allCases {
      for (position, file) in contents.files(in: "\(registry.rawValue)s").enumerated() {
        try addOffer(file, at: position, to: registry, contents.manifest, sandbox)
      }
    }
  }

  private func addOffer(
    _ file: PluginFile, at position: Int, to registry: PluginOffer.Registry,
    _ manifest: PluginManifest, _ sandbox: PluginSandbox
  ) throws {
    let head = SQLFileHead(file.text)
    // A number before the name orders the files.
    let id = String(file.name.drop { $0.isNumber || $0 == "_" })
    let view = "internal_\(manifest.subject)_\(registry.rawValue)_\(id.replacing("-", with: "_"))"
    let optional = registry.optionalColumns
    let body = try head[.rows].map { rows in
      guard head.body.allSatisfy(\.isWhitespace) else {
        throw KnowledgeBaseError(.badPlugin, "\(file.path): it has 'rows:' or a SELECT, not both")
      }
      let list = try columns(of: registry, in: rows, file.path).joined(separator: ", ")
      return "SELECT \(list) FROM \(rows) WHERE \(registry.rawValue)_id = '\(id)'"
    }
    let found = try sandbox.inspect(body ?? head.body, file: file.path)
    guard found.columns == registry.columns || found.columns == registry.columns + optional,
      found.parameters.isEmpty
    else {
      let also = optional.isEmpty ? "" : ", and can give \(optional.joined(separator: ", "))"
      throw KnowledgeBaseError(
        .badPlugin,
        "\(file.path): a \(registry.rawValue) gives the columns \(registry.columns.joined(separator: ", "))\(also)"
      )
    }
    try sandbox.run("CREATE VIEW \(view) AS\n-- \(head.title)\n\(body ?? head.body)", file: file.path)
    if let other = try String.fetchOne(
      db, sql: "SELECT plugin_id FROM plugin_offer WHERE registry = ? AND id = ?",
      arguments: [registry.rawValue, id])
    {
      throw KnowledgeBaseError(
        .conflictingPlugin, "the \(registry.rawValue) \(id) is offered by the plugin \(other)")
    }
    try db.execute(
      literal: """
        INSERT INTO plugin_offer (registry, id, plugin_id, position, title, unit, description, view_name, rows_view)
        VALUES (
          \(registry.rawValue), \(id), \(manifest.id), \(position), \(head.title), \(head[.unit]), \(head.description), \(view), \(head[.rows])
        )
        """)
    if registry == .measure { try declare(id, head, file.path, sandbox) }
    // Read to the end once, because a failure or an endless query would affect everybody who
    // compares.
    try sandbox.run("SELECT * FROM \(view)", file: file.path)
  }

  /// The columns of a registry that a shared view has.
  private func columns(
    of registry: PluginOffer.Registry, in view: String, _ file: String
  ) throws -> [String] {
    guard try db.viewExists(view) else {
      throw KnowledgeBaseError(.badPlugin, "\(file): rows: there is no view \(view)")
    }
    let given = Set(try db.columns(in: view).map(\.name))
    return registry.columns
      + (given.isSuperset(of: registry.optionalColumns) ? registry.optionalColumns : [])
  }

  /// Stores the declarations in a measure that say how to read its values.
  private func declare(
    _ measure: String, _ head: SQLFileHead, _ file: String, _ sandbox: PluginSandbox
  ) throws {
    func word(_ key: SQLFileHead.Key, _ known: [String]) throws -> String? {
      guard let word = head[key] else { return nil }
      guard known.contains(word) else {
        throw KnowledgeBaseError(
          .badPlugin,
          "\(file): \(key.rawValue): one of \(known.joined(separator: ", ")), not '\(word)'")
      }
      return word
    }
    let combination = try word(.combine, PluginOffer.Combination.allCases.map(\.rawValue))
    let family = try word(.family, PluginOffer.Family.allCases.map(\.rawValue))
    let shared: [PluginOffer.Family] = [.sharedMembers, .sharedOrganizations]
    guard head[.rules] == nil || shared.contains(where: { $0.rawValue == family }) else {
      throw KnowledgeBaseError(
        .badPlugin,
        "\(file): rules: only for the families \(shared.map(\.rawValue).joined(separator: ", "))")
    }
    try db.execute(
      literal: """
        UPDATE plugin_offer
        SET combine = \(combination ?? PluginOffer.Combination.max.rawValue), family = \(family), kinds = \(head[.kinds]),
          rules = \(try word(.rules, ["any"])), direction = \(try word(.direction, ["from", "both"]))
        WHERE registry = 'measure' AND id = \(measure)
        """)
    if let scale = head[.scale] { try addSteps(of: measure, scale, file, sandbox) }
  }

  private func addSteps(
    of measure: String, _ scale: String, _ file: String, _ sandbox: PluginSandbox
  ) throws {
    let found = try sandbox.inspect(scale, file: file)
    guard found.columns == ["value", "code", "label"], found.parameters.isEmpty else {
      throw KnowledgeBaseError(
        .badPlugin, "\(file): scale: it is a SELECT that gives value, code, label")
    }
    do {
      try db.execute(
        sql:
          "INSERT INTO measure_step (measure_id, value, code, label) SELECT ?, * FROM (\(scale)\n)",
        arguments: [measure])
    } catch let error as DatabaseError {
      throw KnowledgeBaseError(.badPlugin, "\(file): scale: \(error.message ?? "")")
    }
  }

  /// SQLite limits the number of SELECTs in a compound; this stays below it.
  private static let mostOffers = 400

  /// Creates the views that combine the offers of all plugins.
  func gatherOffers() throws {
    for registry in PluginOffer.Registry.allCases {
      try db.execute(sql: "DROP VIEW \(registry.rawValue)_value")
      try db.execute(sql: Self.commonView(of: registry, db))
    }
  }

  /// The SQL of the view that combines the offers of all plugins.
  static func commonView(of registry: PluginOffer.Registry, _ db: Database) throws -> String {
    let offers = try Row.fetchAll(
      db,
      sql: """
        SELECT min(id) AS first_id, coalesce(rows_view, view_name) AS view, rows_view,
          group_concat('''' || id || '''', ', ') AS ids
        FROM plugin_offer
        WHERE registry = ?
        GROUP BY view, rows_view
        ORDER BY first_id
        """,
      arguments: [registry.rawValue])
    guard offers.count <= mostOffers else {
      throw KnowledgeBaseError(
        .conflictingPlugin, "a file holds at most \(mostOffers) \(registry.rawValue)s")
    }
    let id = "\(registry.rawValue)_id"
    let parts = try offers.map { offer in
      let view = try offer["view"] as String
      let given = try db.columns(in: view).map(\.name)
      let columns =
        registry.columns
        + registry.optionalColumns.map { given.contains($0) ? $0 : "NULL AS \($0)" }
      let list = columns.joined(separator: ", ")
      let ids = try offer["ids"] as String
      return try offer["rows_view"] as String? == nil
        ? "SELECT \(ids) AS \(id), \(list) FROM \(view.quotedDatabaseIdentifier)"
        : "SELECT \(id), \(list) FROM \(view.quotedDatabaseIdentifier) WHERE \(id) IN (\(ids))"
    }
    let columns = [id] + registry.columns + registry.optionalColumns
    let empty = "SELECT \(columns.map { "NULL AS \($0)" }.joined(separator: ", ")) WHERE 0"
    return "CREATE VIEW \(registry.rawValue)_value AS\n"
      + "-- The values of each \(registry.rawValue), from all plugins. Queries give its id.\n"
      + (parts.isEmpty ? empty : parts.joined(separator: "\nUNION ALL\n"))
  }

  /// - Parameter commands: The first words of the plugin's own commands.
  func addQueries(
    _ contents: PluginContents, _ sandbox: PluginSandbox, besides commands: Set<String>
  ) throws {
    let table = SavedQueryTable(db)
    for file in contents.files(in: "queries") {
      let saved = try SavedQueryFile(file.text, path: file.path)
      let found = try sandbox.inspect(saved.head.body, file: file.path, isOfProgram: true)
      let query = try saved.query(
        id: file.name, subject: contents.manifest.subject, plugin: contents.manifest.id,
        path: file.path, using: found.parameters)
      guard !PluginCommand.programCommands.union(commands).contains(query.id) else {
        throw KnowledgeBaseError(
          .conflictingPlugin,
          "\(file.path): there is a command \(query.id), so nobody could reach the query: "
            + "name it otherwise")
      }
      if let owner = try table.owner(of: query.id) {
        let place = owner.isEmpty ? "the cookbook" : "the plugin \(owner)"
        throw KnowledgeBaseError(
          .conflictingPlugin, "the query \(query.id) is one of \(place)")
      }
      try table.add(query)
    }
  }

  /// Compiles all views and queries of the file, because they may depend on what was changed.
  func checkViews() throws {
    let guarded = try GuardedQuery(db, timeLimit: PluginSandbox.timeLimit, isStored: true)
    let views = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'")
    for view in views {
      try check("the view \(view)", "SELECT * FROM \(view.quotedDatabaseIdentifier)", guarded)
    }
    for query in try Row.fetchAll(db, sql: "SELECT id, sql FROM saved_query") {
      try check("the query \(try query["id"] as String)", query["sql"], guarded)
    }
  }

  private func check(_ place: String, _ sql: String, _ guarded: GuardedQuery) throws {
    do {
      _ = try guarded.parameters(of: sql)
    } catch let error as KnowledgeBaseError {
      throw KnowledgeBaseError(
        .conflictingPlugin, "\(place) could no longer be read: \(error.message)")
    }
  }
}
