import CSQLite
import Foundation
import GRDB

/// Runs the SQL of a plugin under an authorizer. It allows the plugin's own tables and views, and
/// reading of the public views.
final class PluginSandbox {
  private let connection: OpaquePointer
  private let subject: String
  let publicViews: Set<String>
  /// The views of the core and of other plugins. These may read anything, but a plugin can reach
  /// them only through a public view.
  let foreignViews: Set<String>
  /// The vocabularies and the sources: tables that `view_column` describes like views.
  private let publicTables: Set<String>
  /// The names of queries within the views of others.
  private var foreignQueries: QueryNames
  /// Of its views, and of all its SQL that was compiled.
  private var ownQueries: QueryNames
  private let deadline: Double
  private var refusal: String?
  /// Whether the plugin's own tables are read-only.
  private var isReadOnly = false
  /// All tables and views of the file.
  private let stored: Set<String>
  /// The functions that stock SQLite lacks.
  private let addedFunctions: Set<String>
  /// Whether the SQL runs in this library only, and may call functions that stock SQLite lacks.
  private var isOfProgram = false
  private var checked: Set<String> = []
  private var checkedQueries: Set<String> = []

  /// The time limit for all SQL of a plugin, in seconds of the processor.
  static let timeLimit = 60.0

  private var isLate: Bool { deadline < Self.threadTime }

  private func lateness(_ place: String) -> KnowledgeBaseError {
    KnowledgeBaseError(.badPlugin, "\(place): it runs longer than \(Int(Self.timeLimit)) s")
  }

  /// The seconds that the processor gave this thread. Other programs do not slow them down.
  private static var threadTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// - Parameter timeLimit: The time limit in seconds; `nil` for none.
  init(_ db: Database, subject: String, timeLimit: Double? = PluginSandbox.timeLimit) throws {
    deadline = timeLimit.map { Self.threadTime + $0 } ?? .infinity
    guard let connection = db.sqliteConnection else {
      throw KnowledgeBaseError(.failedSQL, "the connection is closed")
    }
    self.connection = connection
    self.subject = subject
    VirtualTables.declare(on: connection)
    let all = try Row.fetchAll(
      db,
      sql: """
        SELECT name, type, sql, name IN (SELECT view_name FROM view_column UNION SELECT view_name FROM plugin_offer) AS is_public
        FROM sqlite_schema WHERE type IN ('view', 'table')
        """)
    stored = Set(try all.map { try ($0["name"] as String).lowercased() })
    addedFunctions = try StockSQLite.addedFunctions(db)
    // A plugin's descriptions of its own views open nothing.
    let others = try all.filter { !Self.owns(try $0["name"], subject: subject) }
    func names(_ type: String, _ isIncluded: (Row) throws -> Bool) throws -> Set<String> {
      Set(try others.filter { try $0["type"] == type && isIncluded($0) }.map { try $0["name"] })
    }
    publicViews = try names("view") { try $0["is_public"] }
    publicTables = try names("table") { try $0["is_public"] }
    foreignViews = try names("view") { _ in true }
    foreignQueries = QueryNames(
      try others.filter { try $0["type"] == "view" }.map { try $0["sql"] })
    ownQueries = QueryNames(
      try all.filter { try $0["type"] == "view" && Self.owns($0["name"], subject: subject) }
        .map { try $0["sql"] })
  }

  /// Whether a name belongs to the plugin: it is the subject, or begins with it or with `internal_`
  /// and it.
  static func owns(_ name: String, subject: String) -> Bool {
    let name = name.lowercased()
    return name == subject || name.hasPrefix(subject + "_")
      || name.hasPrefix("internal_\(subject)_")
  }

  /// Runs a plugin's SQL, including triggers, within the time limit.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` if the time limit is reached or the SQL ends the
  ///   transaction; and errors of the closure.
  func limiting(_ db: Database, _ plugin: String, _ body: () throws -> Void) throws {
    sqlite3_progress_handler(
      connection, 10_000,
      { context in
        guard let context else { return 0 }
        let sandbox = Unmanaged<PluginSandbox>.fromOpaque(context).takeUnretainedValue()
        return sandbox.isLate ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
    defer { sqlite3_progress_handler(connection, 0, nil, nil) }
    do {
      try body()
    } catch let error as DatabaseError {
      guard !isLate else { throw lateness(plugin) }
      // SQLite also ends it if the system fails, such as a full disk.
      guard
        db.isInsideTransaction || [.SQLITE_FULL, .SQLITE_IOERR].contains(error.resultCode)
      else {
        throw KnowledgeBaseError(
          .badPlugin, "\(plugin): a constraint or trigger of it ended the transaction")
      }
      throw error
    }
  }

  /// Runs all the statements of a text.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` with file, line and the forbidden action, or
  ///   with the error of SQLite.
  func run(_ sql: String, file: String) throws {
    try each(sql, file: file) { statement, line in
      while true {
        switch sqlite3_step(statement) & 0xFF {
        case SQLITE_ROW: continue
        case SQLITE_DONE: return
        case SQLITE_INTERRUPT:
          throw lateness("\(file):\(line)")
        case SQLITE_FULL, SQLITE_IOERR:
          throw DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection)))
        default:
          throw KnowledgeBaseError(
            .badPlugin, "\(file):\(line): \(String(cString: sqlite3_errmsg(connection)))")
        }
      }
    }
  }

  /// Checks that a text is one statement that the plugin may run. Each text is compiled once.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` with the forbidden action, or with the error of
  ///   SQLite.
  func check(_ sql: String) throws {
    guard !checked.contains(sql) else { return }
    isOfProgram = true
    defer { isOfProgram = false }
    var count = 0
    try each(sql, file: "SQL of \(subject)") { _, line in
      count += 1
      guard count == 1 else {
        throw KnowledgeBaseError(.badPlugin, "SQL of \(subject):\(line): it is one statement")
      }
    }
    checked.insert(sql)
  }

  /// Checks that a text is one SELECT that the plugin may run. Each text is compiled once.
  ///
  /// - Throws: As ``check(_:)``.
  func checkQuery(_ sql: String) throws {
    guard !checkedQueries.contains(sql) else { return }
    _ = try inspect(sql, file: "SQL of \(subject)", isOfProgram: true)
    checkedQueries.insert(sql)
  }

  /// Compiles one SELECT and returns its columns and parameters.
  ///
  /// - Parameter isOfProgram: Whether it may call functions that stock SQLite lacks.
  func inspect(
    _ sql: String, file: String, isOfProgram: Bool = false
  ) throws -> (columns: [String], parameters: [String]) {
    (isReadOnly, self.isOfProgram) = (true, isOfProgram)
    defer { (isReadOnly, self.isOfProgram) = (false, false) }
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
      throw KnowledgeBaseError(.badPlugin, "\(file): it contains no statement")
    }
    return found
  }

  /// Compiles all SQL that runs when the plugin's tables and views are used: triggers, and the
  /// tables behind the views.
  func compileAll(_ db: Database) throws {
    let objects = try Row.fetchAll(
      db,
      sql: """
        SELECT type, name, sql FROM sqlite_schema
        WHERE type IN ('table', 'view') AND sql IS NOT NULL
          AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
        """)
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
    for row in objects where Self.owns(try row["name"], subject: subject) {
      let (name, type) = (try row["name"] as String, try row["type"] as String)
      let quoted = name.quotedDatabaseIdentifier
      try compile("SELECT * FROM \(quoted)", of: name)
      let isVirtual = try (row["sql"] as String).uppercased().hasPrefix("CREATE VIRTUAL")
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

  /// Compiles the statements of a text one by one.
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
      // GRDB's own authorizer is gone: see ``Database/transaction(_:_:)``.
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
      guard !isLate else { throw lateness("\(file):\(line)") }
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

  /// Whether a view of another owner has this name; SQLite ignores case.
  func isView(_ name: String) -> Bool {
    foreignViews.contains { $0.lowercased() == name.lowercased() }
  }

  /// Whether a view of another owner contains a query of this name and the plugin's SQL does not.
  /// SQLite names the innermost query of a view as the reader, not the view.
  private func isPartOfForeignView(_ name: String) -> Bool {
    foreignQueries.contains(name) && !ownQueries.contains(name)
  }

  private func authorize(_ action: Int32, _ first: String, _ second: String, accessor: String)
    -> Int32
  {
    let isSchema = ["sqlite_master", "sqlite_schema"].contains(first)
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE: return SQLITE_OK
    case SQLITE_FUNCTION:
      let name = second.lowercased()
      guard isOfProgram || !addedFunctions.contains(name) else {
        return allow(false, "it calls the function \(second), which stock SQLite does not have")
      }
      return allow(
        !GuardedQuery.closedFunctions.contains(name), "it would call the function \(second)")
    case SQLITE_READ:
      // Without a column, SQLite only counts rows, so this is allowed.
      return allow(
        second.isEmpty && stored.contains(first.lowercased()) || owns(first) || isSchema
          || ["json_each", "json_tree"].contains(first)
          || publicViews.contains(first) || publicTables.contains(first)
          || foreignViews.contains(accessor)
          || isPartOfForeignView(accessor),
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
