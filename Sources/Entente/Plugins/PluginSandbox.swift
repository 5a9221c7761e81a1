import CSQLite
import Foundation
import GRDB

/// Runs the SQL of a plugin under an authorizer: it makes, writes and drops what bears its subject, and reads the public views.
final class PluginSandbox {
  private let connection: OpaquePointer
  private let subject: String
  let publicViews: Set<String>
  /// The vocabularies and the sources: tables that `view_column` describes as it does the views.
  private let publicTables: Set<String>
  private var publicQueries: QueryNames
  /// Of its views, and of all its SQL that was compiled.
  private var ownQueries: QueryNames
  private let deadline: Date
  private var refusal: String?
  /// Whether what is its own may be written, too.
  private var isReadOnly = false
  private var checked: Set<String> = []
  private var checkedQueries: Set<String> = []

  /// Seconds for all SQL of a plugin.
  static let timeLimit = 60.0

  /// - Parameter timeLimit: Seconds for all that is run; `nil` for what a user waits for.
  init(_ db: Database, subject: String, timeLimit: Double? = PluginSandbox.timeLimit) throws {
    deadline = timeLimit.map { Date.now.addingTimeInterval($0) } ?? .distantFuture
    guard let connection = db.sqliteConnection else {
      throw KnowledgeBaseError(.failedSQL, "the connection is closed")
    }
    self.connection = connection
    self.subject = subject
    // These are declared as a connection first meets them, which would look like writing the schema.
    try db.execute(sql: "SELECT 1 FROM json_each('[]'), json_tree('[]')")
    let described = try Row.fetchAll(
      db,
      sql: """
        SELECT name, type, sql FROM sqlite_schema
        WHERE type IN ('view', 'table') AND name IN (SELECT view_name FROM view_column)
        """)
    // A plugin's descriptions of its own views open nothing.
    let (own, others) = (
      described.filter { Self.owns($0["name"], subject: subject) },
      described.filter { !Self.owns($0["name"], subject: subject) }
    )
    let views = others.filter { $0["type"] == "view" }
    publicViews = Set(views.map { $0["name"] })
    publicTables = Set(others.filter { $0["type"] == "table" }.map { $0["name"] })
    publicQueries = QueryNames(views.map { $0["sql"] })
    ownQueries = QueryNames(own.map { $0["sql"] })
  }

  /// Whether a name is one of the plugin's: its subject, or one that begins with it.
  static func owns(_ name: String, subject: String) -> Bool {
    let name = name.lowercased()
    return name == subject || name.hasPrefix(subject + "_")
  }

  /// Runs what a plugin brings within the time that it has, triggers and all.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` where the time is over, or where the transaction is; and what is thrown within.
  func limiting(_ db: Database, _ plugin: String, _ body: () throws -> Void) throws {
    sqlite3_progress_handler(
      connection, 10_000,
      { context in
        guard let context else { return 0 }
        return Unmanaged<PluginSandbox>.fromOpaque(context).takeUnretainedValue().deadline < .now
          ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
    defer { sqlite3_progress_handler(connection, 0, nil, nil) }
    do {
      try body()
    } catch let error as DatabaseError {
      guard deadline > .now else {
        throw KnowledgeBaseError(
          .badPlugin, "\(plugin): it runs longer than \(Int(Self.timeLimit)) s")
      }
      guard db.isInsideTransaction else {
        throw KnowledgeBaseError(
          .badPlugin, "\(plugin): a constraint or trigger of it ended the transaction")
      }
      throw error
    }
  }

  /// Runs all the statements of a text.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` with file, line and what it would do that it may not; or what SQLite says.
  func run(_ sql: String, file: String) throws {
    try each(sql, file: file) { statement, line in
      while true {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: continue
        case SQLITE_DONE: return
        case SQLITE_INTERRUPT:
          throw KnowledgeBaseError(
            .badPlugin, "\(file):\(line): it runs longer than \(Int(Self.timeLimit)) s")
        default:
          throw KnowledgeBaseError(
            .badPlugin, "\(file):\(line): \(String(cString: sqlite3_errmsg(connection)))")
        }
      }
    }
  }

  /// Makes sure that a text is one statement that the plugin may run. Each text is compiled once.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` with what it would do that it may not; or what SQLite says.
  func check(_ sql: String) throws {
    guard !checked.contains(sql) else { return }
    var count = 0
    try each(sql, file: "SQL of \(subject)") { _, line in
      count += 1
      guard count == 1 else {
        throw KnowledgeBaseError(.badPlugin, "SQL of \(subject):\(line): it is one statement")
      }
    }
    checked.insert(sql)
  }

  /// Makes sure that a text is one SELECT that the plugin may run. Each text is compiled once.
  ///
  /// - Throws: As ``check(_:)``.
  func checkQuery(_ sql: String) throws {
    guard !checkedQueries.contains(sql) else { return }
    _ = try inspect(sql, file: "SQL of \(subject)")
    checkedQueries.insert(sql)
  }

  /// Compiles one SELECT, and says which columns and parameters it has.
  func inspect(_ sql: String, file: String) throws -> (columns: [String], parameters: [String]) {
    isReadOnly = true
    defer { isReadOnly = false }
    var found: (columns: [String], parameters: [String])?
    try each(sql, file: file) { statement, line in
      guard found == nil, sqlite3_column_count(statement) > 0 else {
        throw KnowledgeBaseError(.badPlugin, "\(file):\(line): it is one SELECT and nothing else")
      }
      let columns = (0..<sqlite3_column_count(statement)).map {
        String(cString: sqlite3_column_name(statement, $0))
      }
      let parameters = (0..<sqlite3_bind_parameter_count(statement)).map { index in
        sqlite3_bind_parameter_name(statement, index + 1).map { String(cString: $0) } ?? "?"
      }
      found = (columns, parameters)
    }
    guard let found else {
      throw KnowledgeBaseError(.badPlugin, "\(file): there is no statement in it")
    }
    return found
  }

  /// Compiles what the tables and views of the plugin will do when somebody reads or writes them: their triggers, and the tables
  /// that its views read.
  func compileAll(_ db: Database) throws {
    let objects = try Row.fetchAll(
      db,
      sql:
        "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('table', 'view') AND sql IS NOT NULL"
    )
    let trigger = try String.fetchAll(
      db,
      sql: """
        SELECT t.name FROM sqlite_schema t JOIN sqlite_schema v ON v.type = 'view' AND v.name = t.tbl_name COLLATE NOCASE
        WHERE t.type = 'trigger'
        """
    ).first { Self.owns($0, subject: subject) }
    if let trigger {
      throw KnowledgeBaseError(.badPlugin, "\(trigger): a view has no triggers")
    }
    for row in objects where Self.owns(row["name"], subject: subject) {
      let (name, type) = (row["name"] as String, row["type"] as String)
      let quoted = name.quotedDatabaseIdentifier
      try compile("SELECT * FROM \(quoted)", of: name)
      let isVirtual = (row["sql"] as String).uppercased().hasPrefix("CREATE VIRTUAL")
      guard type == "table", !isVirtual else { continue }
      let columns = try String.fetchAll(
        db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [name])
      let assignments = columns.map {
        "\($0.quotedDatabaseIdentifier) = \($0.quotedDatabaseIdentifier)"
      }
      try compile("INSERT INTO \(quoted) DEFAULT VALUES", of: name)
      try compile("UPDATE \(quoted) SET \(assignments.joined(separator: ", "))", of: name)
      try compile("DELETE FROM \(quoted)", of: name)
    }
  }

  private func compile(_ sql: String, of name: String) throws {
    try each(sql, file: name) { _, _ in }
  }

  /// Compiles the statements of a text one after the other.
  private func each(
    _ sql: String, file: String, _ body: (OpaquePointer, Int) throws -> Void
  ) throws {
    try checkWords(sql, file: file)
    ownQueries.add(sql)
    sqlite3_set_authorizer(
      connection,
      { context, action, first, second, _, accessor in
        guard let context else { return SQLITE_DENY }
        func text(_ pointer: UnsafePointer<CChar>?) -> String {
          pointer.map { String(cString: $0) } ?? ""
        }
        return Unmanaged<PluginSandbox>.fromOpaque(context).takeUnretainedValue().authorize(
          action, text(first), text(second), accessor: text(accessor))
      }, Unmanaged.passUnretained(self).toOpaque())
    defer {
      // That of the library watches what is written for observers, which this has none of; it is not put back.
      sqlite3_set_authorizer(connection, nil, nil)
    }
    let text = Array(sql.utf8CString)
    var (place, line) = (0, 1)
    while true {
      while [9, 10, 13, 32].contains(text[place]) {
        line += text[place] == 10 ? 1 : 0
        place += 1
      }
      guard place < text.count - 1 else { break }
      guard deadline > .now else {
        throw KnowledgeBaseError(
          .badPlugin, "\(file):\(line): it runs longer than \(Int(Self.timeLimit)) s")
      }
      refusal = nil
      var statement: OpaquePointer?
      let (status, used) = text.withUnsafeBufferPointer { buffer in
        var tail: UnsafePointer<CChar>?
        let start = buffer.baseAddress.map { $0 + place }
        let status = sqlite3_prepare_v2(
          connection, start, Int32(clamping: text.count - place), &statement, &tail)
        return (status, tail.flatMap { end in start.map { end - $0 } } ?? 0)
      }
      defer { sqlite3_finalize(statement) }
      if let refusal { throw KnowledgeBaseError(.badPlugin, "\(file):\(line): \(refusal)") }
      guard status == SQLITE_OK else {
        throw KnowledgeBaseError(
          .badPlugin, "\(file):\(line): \(String(cString: sqlite3_errmsg(connection)))")
      }
      if let statement {
        try body(statement, line)
        if let refusal { throw KnowledgeBaseError(.badPlugin, "\(file):\(line): \(refusal)") }
      }
      let end = place + max(1, used)
      line += text[place..<end].count { $0 == 10 }
      place = end
    }
  }

  // MARK: - What it may

  func owns(_ name: String) -> Bool {
    Self.owns(name, subject: subject)
  }

  /// Whether a query of this name stands in a public view, and none in the plugin's SQL. SQLite
  /// names the innermost query of a view as the reader, and not the view.
  private func isPartOfPublicView(_ name: String) -> Bool {
    publicQueries.contains(name) && !ownQueries.contains(name)
  }

  private func authorize(_ action: Int32, _ first: String, _ second: String, accessor: String)
    -> Int32
  {
    let isSchema = ["sqlite_master", "sqlite_schema"].contains(first)
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE: return SQLITE_OK
    case SQLITE_FUNCTION:
      let isOpen = !["load_extension", "writefile", "readfile", "edit", "fts3_tokenizer"].contains(
        second.lowercased())
      return allow(isOpen, "it would call the function \(second)")
    case SQLITE_READ:
      // Of a table without a column, as a view that is merged into its query leaves it behind, only that it has rows is told.
      return allow(
        second.isEmpty || owns(first) || isSchema || ["json_each", "json_tree"].contains(first)
          || publicViews.contains(first) || publicTables.contains(first)
          || publicViews.contains(accessor)
          || isPartOfPublicView(accessor),
        "it would read \(first), which is neither its own nor a public view")
    case SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE:
      return allow(
        !isReadOnly && (owns(first) || isSchema), "it would write \(first), which is not its own")
    case SQLITE_CREATE_TABLE, SQLITE_DROP_TABLE, SQLITE_CREATE_VIEW, SQLITE_DROP_VIEW,
      SQLITE_DROP_VTABLE:
      return allow(!isReadOnly && owns(first), "the name \(first) does not begin with \(subject)_")
    case SQLITE_CREATE_VTABLE:
      return allow(
        !isReadOnly && owns(first) && ["fts5", "rtree"].contains(second),
        "it would make \(first) with the module \(second)")
    case SQLITE_CREATE_INDEX, SQLITE_DROP_INDEX:
      return allow(
        !isReadOnly && owns(second) && (owns(first) || first.hasPrefix("sqlite_autoindex_")),
        "it would make the index \(first) on \(second)")
    case SQLITE_CREATE_TRIGGER, SQLITE_DROP_TRIGGER:
      return allow(
        !isReadOnly && owns(first) && owns(second),
        "it would make the trigger \(first) on \(second)")
    case SQLITE_ALTER_TABLE: return allow(!isReadOnly && owns(second), "it would alter \(second)")
    case SQLITE_REINDEX: return allow(!isReadOnly && owns(first), "it would index \(first) anew")
    case SQLITE_PRAGMA: return allow(first == "data_version", "PRAGMA \(first) is not to be had")
    case SQLITE_ATTACH, SQLITE_DETACH: return allow(false, "it would attach a file")
    case SQLITE_TRANSACTION, SQLITE_SAVEPOINT:
      return allow(false, "it would begin or end a transaction")
    default: return allow(false, "it would do what no plugin may (action \(action))")
    }
  }

  private func allow(_ condition: Bool, _ otherwise: String) -> Int32 {
    if condition { return SQLITE_OK }
    if refusal == nil { refusal = otherwise }
    return SQLITE_DENY
  }
}
