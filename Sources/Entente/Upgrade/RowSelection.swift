import GRDB

/// Finds the rows that a user wrote, and stores their row ids in the table `temp.user_row`.
///
/// A row belongs to the user if its revision is neither of the dataset nor of a plugin, or if it is
/// in the newest revision of the build but not from the build.
struct RowSelection {
  let tables: [CarriedTable]
  let vocabularies: [CarriedTable]
  private let db: Database
  private let earlier: EarlierBase

  init(_ db: Database, _ earlier: EarlierBase) throws {
    self.db = db
    self.earlier = earlier
    tables = try CarriedTable.record.compactMap { try CarriedTable($0, db) }
    vocabularies = try CarriedTable.vocabularies.compactMap { try CarriedTable($0, db) }
  }

  func select() throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE user_row (
          table_name TEXT, row INTEGER, PRIMARY KEY (table_name, row)
        ) WITHOUT ROWID
        """)
    for table in tables {
      guard let revision = revision(of: table) else { continue }
      try select(
        table,
        """
        \(revision) >= \(earlier.firstOpen)
        AND (\(revision) > \(earlier.datasetRevisions) OR \(isAbsent(table)))
        """)
    }
    try selectSources()
    // A word can be used by words in later tables.
    for table in vocabularies.reversed() {
      try select(
        table,
        "\(isAbsent(table)) AND (\(try isLast(table)) OR \(try isUsed(table.name))) AND \(isOwn(table))")
    }
  }

  /// The effects of acts that both programs know are those of the new one: only effects of a kind
  /// of act or a rule that the new program does not know are the user's.
  private func isOwn(_ table: CarriedTable) -> String {
    guard table.name == "act_effect" else { return "1" }
    return """
      (
        o.rule_id NOT IN (SELECT id FROM main.rule)
        OR o.act_kind_id NOT IN (SELECT id FROM main.predicate WHERE kind = 'act')
      )
      """
  }

  /// How a query finds the rows of the user.
  func isUsers(_ table: String, _ alias: String = "o") -> String {
    "\(alias).rowid IN (SELECT row FROM temp.user_row WHERE table_name = '\(table)')"
  }

  private func select(_ table: CarriedTable, _ condition: String) throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO temp.user_row
        SELECT '\(table.name)', o.rowid FROM old.\(table.name) o
        WHERE NOT (\(try isOfPlugin(table))) AND (\(condition))
        """)
  }

  /// The revision of a row or of its owner; `nil` for tables outside the record clock.
  private func revision(of table: CarriedTable) -> String? {
    if table.hasRevision { return "o.revision_added" }
    guard let owner = table.owner, owner.table != "profile" else { return nil }
    return revision(of: owner)
  }

  private func revision(of owner: (column: String, table: String)) -> String {
    "(SELECT p.revision_added FROM old.\(owner.table) p WHERE p.id = o.\(owner.column))"
  }

  private func isAbsent(_ table: CarriedTable) -> String {
    "NOT EXISTS (SELECT 1 FROM main.\(table.name) n WHERE \(table.isSame("o", "n")))"
  }

  private func isOfPlugin(_ table: CarriedTable) throws -> String {
    let installer = PluginInstaller(db)
    guard let owner = table.owner else {
      let key = try installer.keyExpression(of: table.name, in: "old") ?? "NULL"
      return "o.rowid IN (SELECT rowid FROM old.\(table.name) WHERE \(brought(key, table.name)))"
    }
    let key = try installer.keyExpression(of: owner.table, in: "old") ?? "NULL"
    // A citation or ranking that was added later does not belong to the plugin.
    let sameRevision =
      table.hasRevision
      ? " AND o.revision_added = \(revision(of: owner))"
      : ""
    let owners = "SELECT id FROM old.\(owner.table) WHERE \(brought(key, owner.table))"
    return "o.\(owner.column) IN (\(owners))\(sameRevision)"
  }

  private func brought(_ key: String, _ table: String) -> String {
    "\(key) IN (SELECT row_id FROM old.plugin_row WHERE table_name = '\(table)')"
  }

  /// Sources and profiles have no revision. A missing source belonged to the dataset if the dataset
  /// cited it. A source that the user cites is always needed.
  private func selectSources() throws {
    let named = Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0) })
    if let source = named["source"], let citation = named["citation"] {
      try select(
        source,
        """
        NOT EXISTS (
          SELECT 1 FROM old.citation c
          WHERE c.source_id = o.id AND NOT \(isUsers(citation.name, "c"))
        ) AND \(isAbsent(source))
        OR \(try isUsed("source"))
        """)
    }
    if let profile = named["profile"] {
      // Each source makes a profile of its own.
      try select(profile, "\(isAbsent(profile)) AND o.id NOT IN (SELECT id FROM old.source)")
    }
    if let list = named["profile_source"] {
      try select(
        list,
        """
        EXISTS (
          SELECT 1 FROM old.profile p WHERE p.id = o.profile_id AND \(isUsers("profile", "p"))
        )
        """
      )
    }
  }

  /// SQL condition: the word was added after all words of the program. Other missing words were
  /// dropped by the program.
  private func isLast(_ table: CarriedTable) throws -> String {
    """
    o.rowid > (
      SELECT coalesce(max(c.rowid), 0)
      FROM old.\(table.name) c
      JOIN main.\(table.name) n ON \(table.isSame("c", "n"))
      WHERE NOT (\(try isOfPlugin(table).replacing("o.rowid", with: "c.rowid")))
    )
    """
  }

  /// SQL condition: a row of the user refers to the row.
  private func isUsed(_ name: String) throws -> String {
    let uses = try (tables + vocabularies).flatMap { table in
      let keys = try Row.fetchAll(
        db, sql: "SELECT * FROM pragma_foreign_key_list(?, 'old') WHERE \"table\" = ?",
        arguments: [table.name, name])
      return try Dictionary(grouping: keys) { try $0["id"] as Int }.values.map { columns in
        let join = try columns.map { "x.\(try $0["from"] as String) = o.\(try $0["to"] as String)" }
        return """
          EXISTS (
            SELECT 1 FROM old.\(table.name) x
            WHERE \(join.joined(separator: " AND ")) AND \(isUsers(table.name, "x"))
          )
          """
      }
    }
    return uses.isEmpty ? "0" : uses.joined(separator: "\n OR ")
  }
}
