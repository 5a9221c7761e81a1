import EntenteKit
import Foundation
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
  private var added: [(key: Int, id: String, type: String, label: String)] = []
  /// The indexes of the added entities, by folded name.
  private var addedNames: [String: Int] = [:]
  private var addedIDs: [String: String] = [:]

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
    if let failure = failures[text] { throw failure }
    if let key = try base.key(ofEntityID: text) { return key }
    if let place = addedNames[Folding.name(text)] {
      // An entity with members is an organization, even if another row lists it as a member.
      if type == "organization" { added[place].type = type }
      return added[place].key
    }
    guard options.addsEntities, try Resolver(base.db).exact(text).isEmpty else {
      return try key(ofKnown: text)
    }
    return try add(text, type)
  }

  private func key(ofKnown text: String) throws -> Int {
    do {
      return try base.key(
        ofEntity: text, isSuggesting: failures.count < Self.mostSuggestions)
    } catch let error as KnowledgeBaseError {
      failures[text] = error
      throw error
    }
  }

  /// Adds an entity. Its id is the text, or the words of the text if it is not a valid id.
  private func add(_ text: String, _ type: String) throws -> Int {
    let label = Folding.singleSpaced(text)
    let id = Self.id(for: label)
    let owner = try addedIDs[id] ?? Resolver(base.db).entity(id: id)?.label
    if let owner {
      throw KnowledgeBaseError(
        .notFound,
        "no entity is named '\(label)', and its id would be \(id), which is that of '\(owner)': "
          + "add the entity first")
    }
    let key = try nextKey()
    addedNames[Folding.name(text)] = added.count
    addedIDs[id] = label
    added.append((key: key, id: id, type: type, label: label))
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

  /// Lower-case words of plain letters joined by hyphens. Letters of other scripts are
  /// transliterated. A name without any letter gets an id from its digest.
  static func id(for text: String) -> String {
    // Signs for soft and hard letters are no word ends.
    let plain =
      text.utf8.allSatisfy { $0 < 0x80 }
      ? text
      : text.applyingTransform(
        StringTransform("Any-Latin; [ʹʺʼʾʿ] Remove; Latin-ASCII"), reverse: false) ?? ""
    let words = Folding.name(plain).lowercased().split {
      !($0.isASCII && ($0.isLetter || $0.isNumber))
    }
    guard !words.isEmpty else {
      return "entity-" + KnowledgeBase.sha256(of: Data(Folding.name(text).utf8)).prefix(12)
    }
    return words.joined(separator: "-")
  }
}
