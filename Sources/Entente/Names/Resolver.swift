import EntenteKit
import GRDB

/// Finds the entity that a text names.
struct Resolver {
  let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// The one entity with this id or name.
  ///
  /// - Throws: ``KnowledgeBaseError``: `ambiguous` with the candidates, or `notFound` with
  ///   suggestions.
  func entity(named name: String) throws -> Entity {
    let found = try exact(name)
    switch found.count {
    case 1: return found[0]
    case 0:
      let similar = try Array(search(name, limit: 5).map(\.entity))
      let hint = similar.isEmpty ? "" : ": perhaps \(list(similar, ", "))"
      throw KnowledgeBaseError(
        .notFound, "no entity is named '\(name)'\(hint)", candidates: similar)
    default:
      throw KnowledgeBaseError(
        .ambiguous, "'\(name)' may be \(list(found, " or "))", candidates: found)
    }
  }

  private func list(_ entities: [Entity], _ separator: String) -> String {
    entities.map { "\($0.label) (\($0.id))" }.joined(separator: separator)
  }

  /// The entities with this id or full name, ignoring case, accents and kinds of dashes.
  func exact(_ name: String) throws -> [Entity] {
    if let entity = try entity(id: name) { return [entity] }
    let key = Folding.name(name)
    let hits = try withWords(words(in: name))
    var seen: Set<String> = []
    let exact = hits.filter { Folding.name($0.name) == key && seen.insert($0.entity.id).inserted }
      .map(
        \.entity)
    if !exact.isEmpty { return exact }
    if let entity = try entity(id: name.lowercased()) { return [entity] }
    // A person can be found by a part of the name if no other person has it.
    let persons = Set(hits.map(\.entity).filter { $0.type == "person" })
    return persons.count == 1 ? Array(persons) : []
  }

  func entity(id: String) throws -> Entity? {
    let statement = try db.cachedStatement(
      sql: "SELECT id, type_id, label, description FROM entity WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map(Entity.init)
  }

  /// The entities with these words, or prefixes of words, in a name; if there are none, those with
  /// similar names.
  func search(_ text: String, limit: Int) throws -> [NameMatch] {
    let words = words(in: text)
    guard !words.isEmpty else { return [] }
    let whole = try withWords(words)
    let begun = try withWords(words, areBeginnings: true)
    var hits = whole + begun
    if hits.isEmpty { hits = try contained(in: words) + similar(text) }
    let key = Folding.name(text)
    let ranked = hits.enumerated().sorted { left, right in
      let isLeft = Folding.name(left.element.name) == key
      let isRight = Folding.name(right.element.name) == key
      return isLeft != isRight ? isLeft : left.offset < right.offset
    }
    var seen: Set<String> = []
    return Array(ranked.map(\.element).filter { seen.insert($0.entity.id).inserted }.prefix(limit))
  }

  private func words(in text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The names with all these words, or prefixes of words, the shortest first.
  private func withWords(_ words: [String], areBeginnings: Bool = false) throws -> [NameMatch] {
    guard !words.isEmpty else { return [] }
    let pattern = words.map { "\"\($0)\"" + (areBeginnings ? "*" : "") }.joined(separator: " ")
    return try names(
      in: "name_search", matching: pattern, order: "length(n.text), n.place, e.id", limit: 1000)
  }

  /// The matches of a pattern in an index, without retired names.
  private func names(
    in index: String, matching pattern: String, order: String, limit: Int
  ) throws -> [NameMatch] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT e.id, e.type_id, e.label, e.description, n.text, n.statement_id,
          (
            SELECT group_concat(DISTINCT c.source_id) FROM citation c
            WHERE c.statement_id = n.statement_id AND c.revision_retired IS NULL
          ) AS sources
        FROM (SELECT text, entity_id, statement_id, rank AS place FROM \(index) WHERE \(index) MATCH ?) n
        JOIN entity e ON e.id = n.entity_id
        LEFT JOIN statement s ON s.id = n.statement_id
        WHERE s.revision_retired IS NULL
        ORDER BY \(order)
        LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [pattern, limit]).map(NameMatch.init)
  }

  /// Names that are a part of the words, such as that of India in "Republic of India": the longest.
  private func contained(in words: [String]) throws -> [NameMatch] {
    let most = min(words.count - 1, 6)
    for length in stride(from: most, to: 0, by: -1) {
      let runs = (0...(min(words.count, 12) - length)).map { words[$0..<($0 + length)] }
      let found = try runs.flatMap { run -> [NameMatch] in
        let key = Folding.name(run.joined(separator: " "))
        guard key.count > 2 else { return [] }
        return try withWords(Array(run)).filter { Folding.name($0.name) == key }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Names with common trigrams, most common trigrams first.
  private func similar(_ text: String) throws -> [NameMatch] {
    let letters = Array(Folding.name(text))
    guard letters.count >= 3 else { return [] }
    let runs = (0...(letters.count - 3)).map {
      String(letters[$0..<($0 + 3)]).replacing("\"", with: "\"\"")
    }
    let found = try names(
      in: "name_trigram", matching: runs.map { "\"\($0)\"" }.joined(separator: " OR "),
      order: "n.place", limit: 50)
    let asked = Set(runs)
    return found.filter { match in
      let name = Array(Folding.name(match.name))
      guard name.count >= 3 else { return false }
      let own = Set((0...(name.count - 3)).map { String(name[$0..<($0 + 3)]) })
      return Double(own.intersection(asked).count) / Double(own.union(asked).count) >= 0.3
    }
  }
}

/// An entity with the name by which it was found.
public struct NameMatch: Hashable, Sendable {
  public let entity: Entity
  /// The name as it is stored.
  public let name: String
  /// The statement of the name; `nil` for the label of the entity.
  public let statement: String?
  /// Ids of the sources that use it.
  public let sources: [String]

  init(_ row: Row) {
    entity = Entity(row)
    name = row["text"]
    statement = row["statement_id"]
    sources = (row["sources"] as String? ?? "").split(separator: ",").map(String.init)
  }
}

extension Entity {
  init(_ row: Row) {
    self.init(
      id: row["id"], type: row["type_id"], label: row["label"], description: row["description"])
  }
}

extension Snapshot {
  /// The one entity with this id, abbreviation or name: see ``KnowledgeBase/entity(named:)``.
  public func entity(named name: String) throws -> Entity {
    try Resolver(db).entity(named: name)
  }
}

extension KnowledgeBase {
  /// The one entity with this id, abbreviation or name.
  ///
  /// - Throws: ``KnowledgeBaseError``: `ambiguous` with all candidates; `notFound` with
  ///   suggestions.
  public func entity(named name: String) async throws -> Entity {
    try await read { db in try Resolver(db).entity(named: name) }
  }

  /// The entities with these words in a name, full names first; if there are none, similar names.
  ///
  /// - Returns: One element for each entity, the best match first; empty if nothing is similar.
  public func find(_ text: String, limit: Int = 20) async throws -> [NameMatch] {
    try await read { db in try Resolver(db).search(text, limit: limit) }
  }

  /// All entities with this id or full name. Several entities can have the same name.
  public func entities(called name: String) async throws -> [Entity] {
    try await read { db in try Resolver(db).exact(name) }
  }
}
