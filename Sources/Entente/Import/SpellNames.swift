import EntenteKit
import GRDB

/// Looks up the names in a list of spells; each name is looked up once.
final class SpellNames {
  /// The number of added entities.
  var addedCount: Int { added.count }

  private let base: Snapshot
  private let options: SpellImportOptions
  private let revision: Int
  private var organizations: [String: Int] = [:]
  private var members: [String: Int] = [:]
  private var statuses: [String: Int] = [:]
  private var failures: [String: KnowledgeBaseError] = [:]
  /// The number of unknown names for which similar ones are looked up, which takes longer.
  private static let mostSuggestions = 100
  private var names: [String: Set<Int>]?
  private var added: [(key: Int, id: String, type: String, label: String)] = []
  private var addedIDs: Set<String> = []

  init(_ base: Snapshot, options: SpellImportOptions, revision: Int) {
    self.base = base
    self.options = options
    self.revision = revision
  }

  func key(ofOrganization text: String) throws -> Int {
    if let key = organizations[text] { return key }
    let key = try key(ofEntity: text, type: "organization")
    organizations[text] = key
    return key
  }

  func key(ofMember text: String) throws -> Int {
    if let key = members[text] { return key }
    let key = try key(ofEntity: text, type: "state")
    members[text] = key
    return key
  }

  func key(ofStatus text: String) throws -> Int {
    if let key = statuses[text] { return key }
    let key = try base.key(ofStatus: text)
    statuses[text] = key
    return key
  }

  private func key(ofEntity text: String, type: String) throws -> Int {
    guard options.addsEntities else { return try key(ofKnown: text) }
    if let key = try base.key(ofEntityID: text) { return key }
    switch try keysByName[Folding.name(text)] ?? [] {
    case let keys where keys.isEmpty: return try add(text, type)
    case let keys where keys.count == 1: return keys.first ?? 0
    default: return try key(ofKnown: text)
    }
  }

  private func key(ofKnown text: String) throws -> Int {
    if let failure = failures[text] { throw failure }
    do {
      return try base.key(
        ofEntity: text, isSuggesting: failures.count < Self.mostSuggestions)
    } catch let error as KnowledgeBaseError {
      failures[text] = error
      throw error
    }
  }

  /// The keys of entities by folded name. The answers equal those of ``Resolver/exact(_:)``, but a
  /// query of the search index between insertions would flush it each time.
  private var keysByName: [String: Set<Int>] {
    get throws {
      if let names { return names }
      var read: [String: Set<Int>] = [:]
      let cursor = try StatementCursor(
        base.db,
        """
        SELECT e.key, n.text
        FROM name_search n
        JOIN entity e ON e.id = n.entity_id
        LEFT JOIN statement s ON s.id = n.statement_id
        WHERE s.revision_retired IS NULL
        """)
      defer { cursor.rewind() }
      while try cursor.step() {
        read[Folding.name(cursor.text(1)), default: []].insert(cursor.int(0))
      }
      names = read
      return read
    }
  }

  /// Adds an entity. Its id is the text, or the words of the text if it is not a valid id.
  private func add(_ text: String, _ type: String) throws -> Int {
    let id = Self.id(for: text)
    guard !id.isEmpty, addedIDs.insert(id).inserted, try base.key(ofEntityID: id) == nil else {
      throw KnowledgeBaseError(
        .notFound,
        "no entity is named '\(text)', and no free id can be made of it: add the entity first")
    }
    let key = try nextKey()
    added.append((key: key, id: id, type: type, label: text))
    names?[Folding.name(text), default: []].insert(key)
    return key
  }

  private func nextKey() throws -> Int {
    if let last = added.last { return last.key + 1 }
    return 1 + (try Int.fetchOne(base.db, sql: "SELECT max(key) FROM entity") ?? 0)
  }

  /// Inserts the added entities in one statement, because each statement flushes the search index.
  func insertAdded() throws {
    let db = base.db
    try db.execute(
      sql:
        "CREATE TEMP TABLE added_entity (key INTEGER PRIMARY KEY, id TEXT, type_id TEXT, label TEXT)"
    )
    let statement = try db.makeStatement(sql: "INSERT INTO temp.added_entity VALUES (?, ?, ?, ?)")
    for entity in added {
      try statement.execute(arguments: [entity.key, entity.id, entity.type, entity.label])
    }
    try db.execute(
      sql: """
        INSERT INTO entity (key, id, type_id, label, revision_added)
        SELECT key, id, type_id, label, ? FROM temp.added_entity;
        """, arguments: [revision])
    try db.execute(sql: "DROP TABLE temp.added_entity")
  }

  /// Lower-case words joined by hyphens.
  static func id(for text: String) -> String {
    Folding.name(text).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(
      separator: "-"
    ).lowercased()
  }
}
