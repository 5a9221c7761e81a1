import EDTF
import EntenteKit
import Foundation
import GRDB

/// Looks up the entities of a list; each is looked up once.
final class SpellNames {
  /// An entity that the list adds.
  struct Added {
    let key: Int
    let id: String
    let label: String
    var type: String
    /// Whether the list tells the type.
    var isTypeTold: Bool
    var entity: ListedEntity
    var near: [Entity]
  }

  private struct Absent: Hashable {
    let entity: ListedEntity
    let role: ListedRole
  }

  private(set) var added: [Added] = []

  private let base: Snapshot
  private let options: SpellImportOptions
  private let revision: Int
  private var organizations: [String: Int] = [:]
  private var members: [String: Int] = [:]
  private var statuses: [String: Int] = [:]
  private var entities: [ListedEntity: Int] = [:]
  /// The entities that the base has not, in their roles.
  private var absent: Set<Absent> = []
  private var failures: [ListedEntity: KnowledgeBaseError] = [:]
  /// The number of unknown names for which similar ones are looked up, which takes longer.
  private static let mostSuggestions = 100
  /// The indexes of the added entities, by folded name and by code.
  private var addedNames: [String: Int] = [:]
  private var addedCodes: [ListedCode: Int] = [:]
  private var addedIDs: [String: String] = [:]

  init(_ base: Snapshot, options: SpellImportOptions, revision: Int) {
    self.base = base
    self.options = options
    self.revision = revision
  }

  func key(ofOrganization text: String) throws -> Int {
    if let key = organizations[text] { return key }
    let key = try key(of: ListedEntity(text), as: .organization)
    organizations[text] = key
    return key
  }

  func key(ofMember text: String) throws -> Int {
    if let key = members[text] { return key }
    let key = try key(of: ListedEntity(text), as: .member)
    members[text] = key
    return key
  }

  func key(ofStatus text: String) throws -> Int {
    if let key = statuses[text] { return key }
    let key = try base.key(ofStatus: text)
    statuses[text] = key
    return key
  }

  /// The key of the entity, which is added if the options allow it.
  ///
  /// - Throws: ``KnowledgeBaseError`` with near names if it is unknown, with all candidates if it
  ///   is ambiguous.
  func key(of entity: ListedEntity, as role: ListedRole) throws -> Int {
    if let failure = failures[entity] { throw failure }
    do {
      if let key = try known(entity, as: role) { return key }
      if let place = place(ofAdded: entity) { return try add(entity, as: role, to: place) }
      guard options.addsEntities else {
        return try base.key(
          ofEntity: entity.name, isSuggesting: failures.count < Self.mostSuggestions)
      }
      return try add(entity, as: role)
    } catch let error as KnowledgeBaseError {
      failures[entity] = error
      throw error
    }
  }

  // MARK: - Known entities

  /// The key of the entity of the base: by code, then by id or name.
  func known(_ entity: ListedEntity, as role: ListedRole) throws -> Int? {
    if let key = entities[entity] { return key }
    guard !absent.contains(Absent(entity: entity, role: role)) else { return nil }
    let key = try look(entity, role)
    if let key {
      entities[entity] = key
    } else {
      absent.insert(Absent(entity: entity, role: role))
    }
    return key
  }

  private func look(_ entity: ListedEntity, _ role: ListedRole) throws -> Int? {
    for code in entity.codes {
      if let key = try look(code, on: entity.day) { return key }
    }
    if entity.codes.isEmpty, let key = try base.key(ofEntityID: entity.name) { return key }
    let days = try entity.day.map { try DayRange($0.description) }
    let found = try base.resolver.exact(entity.name, on: days).filter {
      try canBe($0, role, entity)
    }
    if found.count > 1 { return try base.key(ofEntity: entity.name) }
    if let only = found.first { return try base.key(ofEntityID: only.id) }
    for name in entity.otherNames {
      let found = try base.resolver.exact(name, on: days).filter { try canBe($0, role, entity) }
      if found.count == 1 { return try base.key(ofEntityID: found[0].id) }
    }
    return nil
  }

  /// Whether the entity with a name can be the one that is meant. The names of an entity with codes
  /// are often abbreviations, which can also be those of something else.
  private func canBe(_ found: Entity, _ role: ListedRole, _ entity: ListedEntity) throws -> Bool {
    guard !entity.codes.isEmpty else { return true }
    let column = role == .organization ? "is_body" : "is_member"
    return try Bool.fetchOne(
      base.db, sql: "SELECT \(column) FROM internal_membership_role WHERE type_id = ?",
      arguments: [found.type]) ?? false
  }

  private func look(_ code: ListedCode, on day: CalendarDay?) throws -> Int? {
    if let scheme = CodeScheme(rawValue: code.scheme) {
      let found = try base.entity(code: code.value, scheme: scheme, on: day?.description)
      if let found { return try base.key(ofEntityID: found.id) }
    }
    let keys = try Int.fetchAll(
      base.db,
      sql: """
        SELECT DISTINCT e.key
        FROM identifier i
        JOIN statement s ON s.id = i.statement_id AND s.revision_retired IS NULL
        JOIN entity e ON e.id = s.subject_id
        WHERE s.predicate_id = ? AND lower(i.value) = lower(?)
        """, arguments: [code.scheme, code.value])
    return keys.count == 1 ? keys[0] : nil
  }

  // MARK: - Added entities

  private func place(ofAdded entity: ListedEntity) -> Int? {
    entity.codes.lazy.compactMap { self.addedCodes[$0] }.first
      ?? addedNames[Folding.name(entity.name)]
  }

  /// An entity with members is an organization, even if another row lists it as a member.
  private func add(_ entity: ListedEntity, as role: ListedRole, to place: Int) throws -> Int {
    if let type = entity.type {
      guard !added[place].isTypeTold || added[place].type == type else {
        throw KnowledgeBaseError(
          .badArgument,
          "'\(entity.name)' has the type \(type) here and \(added[place].type) in another row")
      }
      added[place].type = type
      added[place].isTypeTold = true
    } else if role == .organization, !added[place].isTypeTold {
      added[place].type = type(of: role)
    }
    learn(entity, place)
    return added[place].key
  }

  /// Adds an entity. Its id is the text, or the words of the text if it is not a valid id.
  private func add(_ entity: ListedEntity, as role: ListedRole) throws -> Int {
    let label = Folding.singleSpaced(entity.name)
    let id = Self.id(for: label)
    let owner = try addedIDs[id] ?? base.resolver.entity(id: id)?.label
    if let owner {
      throw KnowledgeBaseError(
        .notFound,
        "no entity is named '\(label)', and its id would be \(id), which is that of '\(owner)': "
          + "add the entity first")
    }
    let near =
      added.count < Self.mostSuggestions
      ? try base.resolver.search(label, limit: 3).map(\.entity) : []
    addedIDs[id] = label
    added.append(
      Added(
        key: try nextKey(), id: id, label: label, type: entity.type ?? type(of: role),
        isTypeTold: entity.type != nil, entity: entity, near: near))
    learn(entity, added.count - 1)
    return added[added.count - 1].key
  }

  private func learn(_ entity: ListedEntity, _ place: Int) {
    addedNames[Folding.name(entity.name)] = place
    for code in entity.codes where addedCodes[code] == nil {
      addedCodes[code] = place
      if !added[place].entity.codes.contains(code) { added[place].entity.codes.append(code) }
    }
  }

  private func type(of role: ListedRole) -> String {
    role == .organization ? options.organizationType : options.memberType
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
