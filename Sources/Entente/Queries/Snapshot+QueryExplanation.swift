import GRDB

extension Snapshot {
  /// Explains in words how SQLite answers a query. The query is compiled and not run.
  ///
  /// ```swift
  /// let steps = try await kb.read { try $0.explanation(of: "SELECT * FROM fact").steps }
  /// ```
  ///
  /// - Parameter saved: The saved query of this SQL, which describes its parameters.
  /// - Throws: ``KnowledgeBaseError``: `refusedSQL`, `failedSQL`.
  public func explanation(
    of sql: String, _ saved: SavedQuery? = nil
  ) throws -> QueryExplanation {
    let guarded = try GuardedQuery(db, timeLimit: allowance?.seconds ?? 30)
    guarded.isNoting = true
    let names = try guarded.parameters(of: sql).map { String($0.dropFirst()) }
    let reads = guarded.reads
    // Of a stored query, parameters without a value are NULL.
    let program = try GuardedQuery(db, timeLimit: allowance?.seconds ?? 30, isStored: true)
      .result("EXPLAIN \(sql)").rows
    let meanings = Dictionary(
      uniqueKeysWithValues: (saved?.parameters ?? []).map { ($0.name, $0.help) })
    return QueryExplanation(
      parameters: Dictionary(
        names.map { ($0, meanings[$0] ?? "") }, uniquingKeysWith: { first, _ in first }),
      named: try named(reads, in: sql), steps: try QueryProgram(program, db).steps(),
      notes: QueryProgram.notes(of: program))
  }

  /// The tables and views that the query itself names, in order.
  private func named(
    _ reads: [GuardedQuery.Read], in sql: String
  ) throws -> [QueryExplanation.Named] {
    let words = Set(SQLTokens(sql).tokens.map(\.text))
    let views = Set(
      try String.fetchAll(db, sql: "SELECT lower(name) FROM sqlite_schema WHERE type = 'view'"))
    let stored = Set(try String.fetchAll(db, sql: "SELECT lower(name) FROM sqlite_schema"))
    var columns: [String: [String]] = [:]
    var order: [String] = []
    for read in reads where stored.contains(read.table.lowercased()) {
      // SQLite also names a query of WITH as the reader, and none for a subquery of a view.
      guard words.contains(read.table.lowercased()) else { continue }
      guard read.reader.map({ !views.contains($0.lowercased()) }) ?? true else { continue }
      if columns[read.table] == nil { order.append(read.table) }
      let isNew = !read.column.isEmpty && columns[read.table]?.contains(read.column) != true
      columns[read.table, default: []] += isNew ? [read.column] : []
    }
    let known = Dictionary(
      try self.views().map { ($0.name, $0.summary) }, uniquingKeysWith: { first, _ in first })
    return order.map {
      QueryExplanation.Named(name: $0, purpose: known[$0] ?? "", columns: columns[$0] ?? [])
    }
  }
}

/// The program that SQLite makes of a query: the rows of EXPLAIN.
private struct QueryProgram {
  /// One table or index that it opens.
  private struct Cursor {
    let table: String
    let index: String?
    var isWhole = false
    var isSought = false
  }

  private let db: Database
  private var cursors: [Int64: Cursor] = [:]
  private var order: [Int64] = []

  init(_ rows: [[SQLValue]], _ db: Database) throws {
    self.db = db
    let places = Dictionary(
      try Row.fetchAll(
        db, sql: "SELECT rootpage, type, name, tbl_name FROM sqlite_schema WHERE rootpage > 0"
      ).map { row in
        let isTable = try row["type"] == "table"
        let index: String? = isTable ? nil : try row["name"]
        return (
          try row["rootpage"] as Int64, Cursor(table: try row["tbl_name"], index: index)
        )
      }, uniquingKeysWith: { first, _ in first })
    for row in rows {
      guard row.count > 4, case .text(let code) = row[1], case .integer(let cursor) = row[2],
        case .integer(let second) = row[3], case .integer(let third) = row[4]
      else { continue }
      switch code {
      case "OpenRead", "ReopenIdx":
        guard third == 0, let place = places[second] else { continue }
        if cursors[cursor] == nil { order.append(cursor) }
        cursors[cursor] = cursors[cursor] ?? place
      case "Rewind", "Last", "Count": cursors[cursor]?.isWhole = true
      case _ where Self.seeks.contains(code): cursors[cursor]?.isSought = true
      default: continue
      }
    }
  }

  private static let seeks: Set = [
    "SeekGE", "SeekGT", "SeekLE", "SeekLT", "SeekRowid", "NotExists", "Found", "NotFound",
    "NoConflict",
  ]

  /// Each table once for each way of reading it.
  func steps() throws -> [QueryExplanation.Step] {
    var steps: [QueryExplanation.Step] = []
    for cursor in order.compactMap({ cursors[$0] }) where cursor.isWhole || cursor.isSought {
      let step = QueryExplanation.Step(table: cursor.table, how: try words(cursor))
      if !steps.contains(step) { steps.append(step) }
    }
    return steps
  }

  private func words(_ cursor: Cursor) throws -> String {
    guard cursor.isSought else {
      let table = cursor.table.quotedDatabaseIdentifier
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
      let order = try cursor.index.map { " in the order of \(try columns(of: $0))" } ?? ""
      return "read whole\(order), \(count) \(count == 1 ? "row" : "rows")"
    }
    guard let index = cursor.index else { return "rows found by the primary key" }
    return "rows found by the index on \(try columns(of: index))"
  }

  private func columns(of index: String) throws -> String {
    try String.fetchAll(
      db, sql: "SELECT coalesce(name, 'an expression') FROM pragma_index_info(?) ORDER BY seqno",
      arguments: [index]
    ).joined(separator: ", ")
  }

  /// The work beside reading.
  static func notes(of rows: [[SQLValue]]) -> [String] {
    let codes = rows.compactMap { row -> String? in
      guard row.count > 1, case .text(let code) = row[1] else { return nil }
      return code
    }
    func times(_ code: String, _ words: String) -> String? {
      let count = codes.count { $0 == code }
      return count == 0 ? nil : "\(words) (\(count == 1 ? "once" : "\(count) times"))."
    }
    return [
      times("SorterOpen", "It sorts rows"),
      times("OpenEphemeral", "It keeps rows in a temporary table"),
      times("OpenAutoindex", "It makes an index for this query, because no index fits"),
    ].compactMap { $0 }
  }
}
