import Foundation
import GRDB

/// Removal of a plugin with its tables and rows, and nothing else.
extension PluginInstaller {
  /// Removes a plugin with its tables and rows.
  func remove(_ id: String, recorded: String? = nil) throws {
    guard let present = try installed(id) else {
      throw KnowledgeBaseError(.notFound, "there is no plugin '\(id)' in this file")
    }
    let needing = try String.fetchAll(
      db, sql: "SELECT plugin_id FROM plugin_requirement WHERE required_id = ? ORDER BY 1",
      arguments: [id])
    guard needing.isEmpty else {
      throw KnowledgeBaseError(
        .conflictingPlugin, "the plugin \(id) is required by \(needing.joined(separator: ", "))")
    }
    _ = try addRevision("Removed the plugin \(id) \(try present["version"] as String).", recorded)
    let subject: String = try present["subject"]
    try dropTriggers(of: subject)
    try removeRows(of: id)
    try dropViews(of: subject)
    try dropTables(of: subject)
    try db.execute(sql: "DELETE FROM migration WHERE owner = ?", arguments: [id])
    try db.execute(sql: "DELETE FROM plugin WHERE id = ?", arguments: [id])
    try gatherOffers()
    // GRDB does not notice: see ``Database/transaction(_:_:)``.
    db.clearSchemaCache()
    try checkViews()
  }

  /// Removes the rows and the offers of a plugin.
  func removeRows(of plugin: String) throws {
    try db.execute(
      sql:
        "PRAGMA defer_foreign_keys = ON; INSERT INTO meta (key, value) VALUES ('removing', 'plugin')"
    )
    let pairs = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT a.organization_id, s.subject_id FROM act a JOIN statement s ON s.id = a.statement_id
        WHERE s.key IN (SELECT CAST(row_id AS INTEGER) FROM plugin_row WHERE plugin_id = ? AND table_name = 'statement')
        """, arguments: [plugin])
    try removeSearchedNames(of: plugin)
    for (table, owner) in Self.dependents {
      guard let key = try keyExpression(of: owner.table) else { continue }
      // Citations and ranks that others added later block removal.
      let own =
        table.isRetired
        ? " AND revision_added = (SELECT o.revision_added FROM \(owner.table) o WHERE o.id = \(owner.column))"
        : ""
      try db.execute(
        sql: """
          DELETE FROM \(table.name) WHERE \(owner.column) IN (
            SELECT id FROM \(owner.table) WHERE \(key) IN (SELECT row_id FROM plugin_row WHERE plugin_id = ? AND table_name = ?)
          )\(own)
          """, arguments: [plugin, owner.table])
    }
    for pair in pairs {
      try db.execute(
        sql: "INSERT INTO internal_membership_refresh VALUES (?, ?)",
        arguments: [try pair["organization_id"] as String, try pair["subject_id"] as String])
    }
    let tables = try String.fetchAll(
      db, sql: "SELECT DISTINCT table_name FROM plugin_row WHERE plugin_id = ?", arguments: [plugin]
    )
    let order = PluginContents.vocabularies + PluginContents.records
    let sorted = tables.sorted {
      (order.firstIndex(of: $0) ?? order.count) > (order.firstIndex(of: $1) ?? order.count)
    }
    for table in sorted {
      guard let key = try keyExpression(of: table) else { continue }
      if table == "source" {
        try db.execute(
          sql:
            "DELETE FROM profile WHERE id IN (SELECT row_id FROM plugin_row WHERE plugin_id = ? AND table_name = 'source')",
          arguments: [plugin])
      }
      try db.execute(
        sql: """
          DELETE FROM \(table.quotedDatabaseIdentifier)
          WHERE \(key) IN (SELECT row_id FROM plugin_row WHERE plugin_id = ? AND table_name = ?)
            AND \(key) NOT IN (SELECT row_id FROM plugin_row WHERE plugin_id <> ? AND table_name = ?)
          """, arguments: [plugin, table, plugin, table])
    }
    for table in [
      "plugin_row", "plugin_offer", "saved_query", "plugin_page", "plugin_requirement",
    ] {
      try db.execute(sql: "DELETE FROM \(table) WHERE plugin_id = ?", arguments: [plugin])
    }
    try removeUnusedDates()
    try renewTextSearch()
    try db.execute(sql: "DELETE FROM meta WHERE key = 'removing'")
    try checkNothingRests(on: plugin)
  }

  /// Removes the dates that no row uses any more.
  private func removeUnusedDates() throws {
    let uses = try Row.fetchAll(
      db,
      sql: """
        SELECT s.name, f."from" AS "column"
        FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f ON f."table" = 'edtf'
        WHERE s.type = 'table'
        """
    ).map { use in
      let (table, column) = (try use["name"] as String, try use["column"] as String)
      return """
        SELECT \(column.quotedDatabaseIdentifier) AS text FROM \(table.quotedDatabaseIdentifier)
        """
    }
    try db.execute(
      sql: """
        DELETE FROM edtf WHERE text NOT IN (
          SELECT text FROM (\(uses.joined(separator: " UNION "))) WHERE text IS NOT NULL
        )
        """)
  }

  private func removeSearchedNames(of plugin: String) throws {
    for index in ["name_search", "name_trigram"] {
      try db.execute(
        sql: """
          DELETE FROM \(index) WHERE rowid IN (
            SELECT n.rowid FROM \(index) n
            LEFT JOIN statement s ON s.id = n.statement_id
            LEFT JOIN entity e ON e.id = n.entity_id
            WHERE CAST(s.key AS TEXT) IN (SELECT row_id FROM plugin_row WHERE plugin_id = :plugin AND table_name = 'statement')
              OR CAST(e.key AS TEXT) IN (SELECT row_id FROM plugin_row WHERE plugin_id = :plugin AND table_name = 'entity')
          )
          """, arguments: ["plugin": plugin])
    }
  }

  /// Indexes the statements anew: some that stay had citations of the plugin.
  private func renewTextSearch() throws {
    try db.execute(
      sql: """
        DELETE FROM statement_search;
        INSERT INTO statement_search (rowid, text, context)
        SELECT key, text, context FROM internal_statement_text WHERE context IS NOT NULL;
        DELETE FROM source_search WHERE source_id NOT IN (SELECT id FROM source);
        """)
  }

  private func checkNothingRests(on plugin: String) throws {
    guard let violation = try Array(db.foreignKeyViolations()).first else { return }
    throw KnowledgeBaseError(
      .conflictingPlugin,
      "rows of \(violation.originTable) refer to rows of \(violation.destinationTable) from the plugin \(plugin): retire them first"
    )
  }

  /// Drops the plugin's triggers first, so that they do not run during removal.
  private func dropTriggers(of subject: String) throws {
    let names = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    for name in names where PluginSandbox.owns(name, subject: subject) {
      try db.execute(sql: "DROP TRIGGER \(name.quotedDatabaseIdentifier)")
    }
  }

  func dropViews(of subject: String) throws {
    let views = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'")
    for view in views where PluginSandbox.owns(view, subject: subject) {
      try db.execute(sql: "DROP VIEW \(view.quotedDatabaseIdentifier)")
    }
  }

  private func dropTables(of subject: String) throws {
    let tables = try String.fetchAll(
      db,
      sql:
        "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC"
    ).filter { PluginSandbox.owns($0, subject: subject) }
    // Dropping a virtual table also drops the tables with its contents.
    for table in try referencingFirst(tables) {
      try db.execute(sql: "DROP TABLE IF EXISTS \(table.quotedDatabaseIdentifier)")
    }
  }

  /// The tables in an order in which referencing tables come first, so that SQLite can drop them.
  func referencingFirst(_ tables: [String]) throws -> [String] {
    var references: [String: Set<String>] = [:]
    for table in tables {
      references[table] = Set(
        try String.fetchAll(
          db, sql: "SELECT lower(\"table\") FROM pragma_foreign_key_list(?)", arguments: [table]))
    }
    var (rest, order) = (tables, [String]())
    while !rest.isEmpty {
      let free = rest.firstIndex { table in
        !rest.contains { $0 != table && references[$0]?.contains(table.lowercased()) == true }
      }
      order.append(rest.remove(at: free ?? 0))
    }
    return order
  }
}
