import EDTF
public import Foundation
import GRDB

/// One state of a knowledge base. All queries in one closure see the same state, even if another
/// program writes meanwhile.
///
/// Queries run synchronously. For many queries, use one snapshot:
///
/// ```swift
/// let sizes = try await kb.read { base in
///   try (1995...2020).map {
///     try base.spells(in: "csto", on: "\($0)-12-31", status: "member").count
///   }
/// }
/// ```
///
/// A snapshot is valid only inside the closure of ``KnowledgeBase/read(timeLimit:_:)``. It caches
/// the ids of entities, rules and statuses.
public final class Snapshot {
  let db: Database
  private(set) var names: KnownNames
  var memory = SpellMemory()
  /// The codes of states that were read, by scheme.
  var knownCodes: [CodeScheme: StateCodes] = [:]
  /// The ranking of the full-text index that was searched last, with its cached lengths.
  var ranking: FullTextRanking?
  var rankedIndex: String?
  /// The limits of the whole read; `nil` for none.
  let allowance: Allowance?
  /// Refuses queries that a plugin may not run; `nil` allows all.
  var sandbox: PluginSandbox?
  private var lookUps = 0
  private var cursors = [StatementCursor?](repeating: nil, count: SpellQuery.allCases.count)

  init(
    _ db: Database, knowing names: KnownNames = KnownNames(), allowance: Allowance? = nil
  ) {
    self.db = db
    self.names = names
    self.allowance = allowance
  }

  /// Throws once the time limit of the read has passed. SQLite asks by itself; call this in long
  /// loops outside SQL.
  ///
  /// - Throws: ``KnowledgeBaseError``: `timedOut`.
  public func checkTimeLimit() throws {
    try allowance?.check()
  }

  deinit {
    ranking?.forget()
  }

  /// The last day of the dataset: nothing is certain after it.
  private(set) lazy var datasetDay: FileBounds? = {
    guard let cursor = try? StatementCursor(db, "SELECT day FROM dataset_day") else { return nil }
    defer { cursor.rewind() }
    guard (try? cursor.step()) == true, let date = try? KnowledgeBase.date(cursor.text(0)) else {
      return nil
    }
    return FileBounds(date)
  }()

  private var knownLimits: SpellLimits?

  /// The limits of spells, read once.
  func limits() throws -> SpellLimits {
    if let knownLimits { return knownLimits }
    let limits = try SpellLimits(self)
    knownLimits = limits
    return limits
  }

  /// The key of the entity with this id or name.
  ///
  /// - Parameter isSuggesting: Whether the error for an unknown name lists similar ones.
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous`.
  func key(ofEntity name: String, isSuggesting: Bool = true) throws -> Int {
    if let key = try key(ofEntityID: name) { return key }
    return try key(
      ofEntityID: resolver.entity(named: name, isSuggesting: isSuggesting).id) ?? 0
  }

  func key(ofEntityID id: String) throws -> Int? {
    let cursor = try cursor(.entityKey)
    defer { cursor.rewind() }
    cursor.bind(id, at: 1)
    return try cursor.step() ? cursor.int(0) : nil
  }

  /// The prepared statement of a query, kept for the next call.
  func cursor(_ query: SpellQuery) throws -> StatementCursor {
    if let cursor = cursors[query.rawValue] { return cursor }
    let cursor = try StatementCursor(db, query.sql)
    cursors[query.rawValue] = cursor
    return cursor
  }

  /// The id of the entity with this key.
  @inline(__always)
  func id(ofEntity key: Int) throws -> String {
    if let id = names.entities[key] { return id }
    return try lookUp(entity: key)
  }

  /// If many ids are needed, neighbouring keys are looked up together, which is faster than one by
  /// one.
  private func lookUp(entity key: Int) throws -> String {
    lookUps += 1
    guard lookUps > 200 else {
      let id = try look(up: key, "SELECT id FROM entity WHERE key = ?")
      try names.entities.add(id, for: key)
      return id
    }
    try learnIDs(of: (key & ~1023)...(key | 1023))
    return names.entities[key] ?? ""
  }

  /// Looks up the ids of all entities with keys in a range.
  func learnIDs(of keys: ClosedRange<Int>) throws {
    let cursor = try StatementCursor(db, "SELECT key, id FROM entity WHERE key BETWEEN ?1 AND ?2")
    defer { cursor.rewind() }
    cursor.bind(keys.lowerBound, at: 1)
    cursor.bind(keys.upperBound, at: 2)
    while try cursor.step() { try names.entities.add(cursor.text(1), for: cursor.int(0)) }
  }

  @inline(__always)
  func id(ofStatus key: Int) throws -> String {
    if let id = names.statuses[key] { return id }
    let id = try look(up: key, "SELECT id FROM status WHERE key = ?")
    try names.statuses.add(id, for: key)
    return id
  }

  func key(ofStatus id: String) throws -> Int {
    if let key = names.statusKeys[id] { return key }
    names.statusKeys = try keys(of: "status")
    return try known(id, in: names.statusKeys, what: "status")
  }

  func key(ofRule id: String) throws -> Int {
    if let key = names.ruleKeys[id] { return key }
    names.ruleKeys = try keys(of: "rule")
    return try known(id, in: names.ruleKeys, what: "rule")
  }

  private func look(up key: Int, _ sql: String) throws -> String {
    let cursor = try StatementCursor(db, sql)
    defer { cursor.rewind() }
    cursor.bind(key, at: 1)
    return try cursor.step() ? cursor.text(0) : ""
  }

  private func keys(of table: String) throws -> [String: Int] {
    let cursor = try StatementCursor(db, "SELECT id, key FROM \(table)")
    defer { cursor.rewind() }
    var keys: [String: Int] = [:]
    while try cursor.step() { keys[cursor.text(0)] = cursor.int(1) }
    return keys
  }

  private func known(_ id: String, in keys: [String: Int], what: String) throws -> Int {
    guard let key = keys[id] else {
      let all = keys.keys.sorted().joined(separator: ", ")
      throw KnowledgeBaseError(.badArgument, "there is no \(what) '\(id)'; known are \(all)")
    }
    return key
  }
}

extension KnowledgeBase {
  /// Runs queries on one state of the base.
  ///
  /// - Parameters:
  ///   - timeLimit: Seconds after which the queries are stopped; `nil` for no limit.
  ///   - body: The queries. The snapshot must not be used after the closure returns.
  /// - Throws: Errors of the closure, and ``KnowledgeBaseError``: `timedOut`, or if the file cannot
  ///   be read.
  public func read<Value: Sendable>(
    timeLimit: TimeInterval? = nil, _ body: @escaping @Sendable (Snapshot) throws -> Value
  ) async throws -> Value {
    try await read { (db: Database) in
      let allowance = timeLimit.map { Allowance(seconds: $0) }
      let base = Snapshot(db, knowing: knownNames.take(), allowance: allowance)
      defer { knownNames.keep(base.names) }
      return try db.limited(by: allowance) { try body(base) }
    }
  }
}
