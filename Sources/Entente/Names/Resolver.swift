import EntenteKit
import GRDB

/// Finds the entity that a text names.
struct Resolver {
  /// The longest name that is looked up, in bytes: the time grows with its words and letters.
  private static let longestName = 1000

  let db: Database
  /// Reads the codes of a scheme.
  private let codes: (CodeScheme) throws -> StateCodes

  init(_ db: Database, codes: ((CodeScheme) throws -> StateCodes)? = nil) {
    self.db = db
    self.codes = codes ?? { try StateCodes($0, db) }
  }

  /// The one entity with this id, name or code.
  ///
  /// - Parameters:
  ///   - days: The days of the question. They decide between entities that had the same name or
  ///     code one after the other; `nil` for the default day.
  ///   - scheme: A scheme in which the text is looked up first.
  /// - Throws: ``KnowledgeBaseError``: `ambiguous` with the candidates, or `notFound`, with
  ///   suggestions if they are wanted.
  func entity(
    named name: String, on days: DayRange? = nil, codes scheme: CodeScheme? = nil,
    isSuggesting: Bool = true
  ) throws -> Entity {
    let found = try exact(name, on: days, codes: scheme)
    switch found.count {
    case 1: return found[0]
    case 0:
      let similar = isSuggesting ? try search(name, limit: 5).map(\.entity) : []
      let hint = similar.isEmpty ? "" : ": perhaps \(Self.list(similar, ", "))"
      let shown = name.count > 100 ? "\(name.prefix(100))..." : name
      throw KnowledgeBaseError(
        .notFound, "no entity is named '\(shown)'\(hint)", candidates: similar)
    default:
      throw KnowledgeBaseError(
        .ambiguous, "'\(name)' may be \(Self.list(found, " or "))", candidates: found)
    }
  }

  static func list(_ entities: [Entity], _ separator: String) -> String {
    entities.map { "\($0.label) (\($0.id))" }.joined(separator: separator)
  }

  /// The entities with this id, full name or code, ignoring case, accents and kinds of dashes.
  ///
  /// A text such as `cow:365` is only looked up in the scheme before the colon. Otherwise ids and
  /// names come before codes.
  func exact(_ name: String, on days: DayRange? = nil, codes scheme: CodeScheme? = nil) throws
    -> [Entity]
  {
    guard name.utf8.count <= Self.longestName else { return [] }
    let coded = CodedText(name)
    if let scheme = coded?.scheme ?? scheme {
      let found = try holders(of: coded?.code ?? name, in: scheme.family, on: days)
      if !found.isEmpty || coded != nil { return found }
    }
    if let entity = try entity(id: name) { return [entity] }
    let hits = try withWords(words(in: name))
    let key = Folding.name(name)
    let exact = try narrowed(hits.filter { Folding.name($0.name) == key }, to: days)
    if !exact.isEmpty { return exact }
    if let entity = try entity(id: name.lowercased()) { return [entity] }
    let found = try holders(of: name, in: CodeScheme.schemes(forBare: name.trimmed), on: days)
    if !found.isEmpty { return found }
    // A person can be found by a part of the name if no other person has it.
    let persons = Set(hits.map(\.entity).filter { $0.type == "person" })
    return persons.count == 1 ? Array(persons) : []
  }

  /// The entities of these names. Of several, those that had the name on the days; without days,
  /// those whose name is not a former one.
  private func narrowed(_ hits: [NameMatch], to days: DayRange?) throws -> [Entity] {
    func entities(_ hits: [NameMatch]) -> [Entity] {
      var seen: Set<String> = []
      return hits.map(\.entity).filter { seen.insert($0.id).inserted }
    }
    let all = entities(hits)
    guard all.count > 1 else { return all }
    let some = try entities(
      hits.filter { hit in
        guard let days else { return hit.days == nil }
        return try hit.days?.overlaps(days.numbers)
          ?? Snapshot(db).existed(hit.entity.id, on: days)
      })
    return some.isEmpty ? all : some
  }

  /// The holders of a code in some schemes, each entity once: those on the days, or, if nobody
  /// holds it then, all who ever did. Without days, the default day decides between several.
  private func holders(
    of text: String, in schemes: [CodeScheme], on days: DayRange?
  ) throws -> [Entity] {
    guard !schemes.isEmpty else { return [] }
    let code = text.trimmed
    var seen: Set<String> = []
    func each(_ find: (StateCodes) throws -> [Entity]) throws -> [Entity] {
      seen = []
      return try schemes.flatMap { try find(codes($0)) }.filter { seen.insert($0.id).inserted }
    }
    let ever = try each { $0.entities(of: code) }
    // Only states are in the tables of codes.
    if ever.isEmpty, schemes == [.wikidata] { return try entities(item: code) }
    guard days != nil || ever.count > 1 else { return ever }
    let asked = try days ?? DayRange(Snapshot.defaultDay(db))
    let then = try each { codes in codes.holder(of: code, in: asked.numbers).map { [$0] } ?? [] }
    return then.isEmpty ? ever : then
  }

  /// The entities of any type with this item of Wikidata.
  private func entities(item: String) throws -> [Entity] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT e.id, e.type_id, e.label, e.description
        FROM identifier i
        JOIN statement s ON s.id = i.statement_id
        JOIN entity e ON e.id = s.subject_id
        WHERE s.predicate_id = 'wikidata' AND s.revision_retired IS NULL AND i.value = upper(?)
        ORDER BY e.id
        """)
    return try Row.fetchAll(statement, arguments: [item]).map(Entity.init)
  }

  func entity(id: String) throws -> Entity? {
    let statement = try db.cachedStatement(
      sql: "SELECT id, type_id, label, description FROM entity WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map(Entity.init)
  }

  /// The entities that the text names by ``exact(_:on:codes:)``, then those of ``search(_:limit:on:)``.
  func find(
    _ text: String, limit: Int, on days: DayRange?, codes scheme: CodeScheme?
  ) throws -> [NameMatch] {
    let named = try search(text, limit: .max, on: days)
    let exact = try exact(text, on: days, codes: scheme)
    let trimmed = text.trimmed
    var first = exact.map { entity in
      let isID = entity.id == trimmed.lowercased()
      let known = named.first { $0.entity.id == entity.id && ($0.kind.isWhole || $0.isPerson) }
      return known ?? NameMatch(entity, isID ? .id : .code, text: trimmed)
    }
    // An id that is also a name of another entity.
    if let entity = try entity(id: trimmed.lowercased()), !exact.contains(entity) {
      first.append(NameMatch(entity, .id, text: trimmed))
    }
    let others = named.filter { match in !first.contains { $0.entity.id == match.entity.id } }
    return Array((first + others).prefix(max(0, limit)))
  }

  /// The entities with this name, then those with these words, or prefixes of words, in a name; if
  /// there are none, those with similar names.
  func search(_ text: String, limit: Int, on days: DayRange? = nil) throws -> [NameMatch] {
    guard text.utf8.count <= Self.longestName else { return [] }
    let words = words(in: text)
    guard !words.isEmpty else { return [] }
    let asked = try days ?? DayRange(Snapshot.defaultDay(db))
    let key = Folding.name(text)
    var hits = try withWords(words) + withWords(words, areBeginnings: true)
    hits = hits.map { Folding.name($0.name) == key ? $0.asked(on: asked.numbers) : $0.marked(.part) }
    if hits.isEmpty {
      hits = try (contained(in: words) + similar(text)).map { $0.marked(.near) }
    }
    let kinds = NameMatch.Kind.allCases
    let ranked = hits.enumerated().sorted { left, right in
      let (first, second) = (
        kinds.firstIndex(of: left.element.kind) ?? 0, kinds.firstIndex(of: right.element.kind) ?? 0
      )
      return first != second ? first < second : left.offset < right.offset
    }
    var seen: Set<String> = []
    return Array(
      ranked.map(\.element).filter { seen.insert($0.entity.id).inserted }.prefix(max(0, limit)))
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
          s.predicate_id AS name_kind, x.earliest, x.latest,
          (
            SELECT group_concat(DISTINCT c.source_id) FROM citation c
            WHERE c.statement_id = n.statement_id AND c.revision_retired IS NULL
          ) AS sources
        FROM (SELECT text, entity_id, statement_id, rank AS place FROM \(index) WHERE \(index) MATCH ?) n
        JOIN entity e ON e.id = n.entity_id
        LEFT JOIN statement s ON s.id = n.statement_id
        LEFT JOIN edtf x ON x.text = s.date
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
