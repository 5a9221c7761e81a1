import Entente
import EntenteKit

extension Reconciliation {
  /// The candidates of each query of a batch.
  func results(of text: String, _ kb: KnowledgeBase) async throws -> ReconciliationJSON {
    guard case .object(let queries) = try Self.parsed(text, "queries").content else {
      throw Self.bad("queries is not a JSON object")
    }
    guard queries.count <= Self.batchSize else {
      throw KnowledgeBaseError.because(
        .tooLarge, "a batch has at most \(Self.batchSize) queries; this one has \(queries.count)")
    }
    let types = try await kb.read { try EntityTypes($0) }
    var results: [String: ReconciliationJSON] = [:]
    for (key, value) in queries {
      let query = try ReconciliationQuery(value, key: key)
      let found = try await Candidates(query, types, kb).ranked()
      results[key] = .object(["result": .array(found.map { $0.json(types) })])
    }
    return .object(results)
  }
}

/// An entity that may be meant.
struct Candidate: Sendable {
  let entity: Entity
  /// The name by which it was found.
  let name: String
  /// Whether the library resolves the name to it.
  let isNamed: Bool
  /// From 0 to 1.
  let similarity: Double
  let hasType: Bool
  /// Whether it has each of the properties of the query.
  var properties: [(id: String, isEqual: Bool)] = []
  var isMatch = false

  /// From 0 to 100: 70 for the name and 30 for the properties, if there are any.
  var score: Double {
    let shared = properties.filter(\.isEqual).count
    let name = 100 * similarity
    let all =
      properties.isEmpty ? name : 0.7 * name + 30 * Double(shared) / Double(properties.count)
    return hasType ? all : all / 2
  }

  func json(_ types: EntityTypes) -> ReconciliationJSON {
    var features: [ReconciliationJSON] = [
      Self.feature("name_resolved", .flag(isNamed)),
      Self.feature("name_similarity", .number(100 * similarity)),
    ]
    features += properties.map { Self.feature("property_\($0.id)", .flag($0.isEqual)) }
    var members: [String: ReconciliationJSON] = [
      "id": .text(entity.id), "name": .text(entity.label), "score": .number(score),
      "match": .flag(isMatch), "features": .array(features),
      "type": .array([.item(entity.type, types.label(of: entity.type))]),
    ]
    let words = [entity.description, name == entity.label ? nil : "also called \(name)"]
    let description = words.compactMap { $0 }.joined(separator: "; ")
    if !description.isEmpty { members["description"] = .text(description) }
    return .object(members)
  }

  private static func feature(_ id: String, _ value: ReconciliationJSON) -> ReconciliationJSON {
    .object(["id": .text(id), "value": value])
  }
}

/// Finds and compares the candidates of one query.
private struct Candidates {
  let query: ReconciliationQuery
  let types: EntityTypes
  let kb: KnowledgeBase

  init(_ query: ReconciliationQuery, _ types: EntityTypes, _ kb: KnowledgeBase) {
    (self.query, self.types, self.kb) = (query, types, kb)
  }

  /// The best first. A match is the only entity that the name or code means and that has all
  /// properties of the query.
  func ranked() async throws -> [Candidate] {
    var found: [Candidate]
    if let name = query.name { found = try await named(name) } else { found = try await coded() }
    found = found.filter { $0.hasType || query.isTypeLoose }
    if !query.conditions.isEmpty { found = try await compared(found) }
    let exact = found.filter { candidate in
      candidate.isNamed && candidate.hasType && candidate.properties.allSatisfy(\.isEqual)
    }
    for index in found.indices where exact.count == 1 && found[index].entity == exact[0].entity {
      found[index].isMatch = true
    }
    let places = found.indices.sorted { left, right in
      let scores = (found[left].score, found[right].score)
      return scores.0 != scores.1 ? scores.0 > scores.1 : left < right
    }
    return places.prefix(query.limit).map { found[$0] }
  }

  private func named(_ name: String) async throws -> [Candidate] {
    let exact = try await kb.entities(called: name, on: query.day)
    let near = try await kb.find(name, limit: 50, on: query.day)
    let key = Folding.name(name)
    var found: [Candidate] = exact.map { entity in
      let known = near.first { $0.entity.id == entity.id && Folding.name($0.name) == key }
      return candidate(entity, known?.name ?? name, isNamed: true, 1)
    }
    for match in near where !exact.contains(where: { $0.id == match.entity.id }) {
      let similarity = min(0.95, Similarity.of(key, Folding.name(match.name)))
      found.append(candidate(match.entity, match.name, isNamed: false, similarity))
    }
    return found
  }

  /// Without a name: the entities with a code of the query.
  private func coded() async throws -> [Candidate] {
    var (seen, found): (Set<String>, [Candidate]) = ([], [])
    for condition in query.conditions where CodeScheme(rawValue: condition.property) != nil {
      for value in condition.values {
        let entities = try await kb.entities(
          called: "\(condition.property):\(value)", on: query.day)
        for entity in entities where seen.insert(entity.id).inserted {
          found.append(candidate(entity, entity.label, isNamed: true, 1))
        }
      }
    }
    return found
  }

  private func candidate(
    _ entity: Entity, _ name: String, isNamed: Bool, _ similarity: Double
  ) -> Candidate {
    Candidate(
      entity: entity, name: name, isNamed: isNamed, similarity: similarity,
      hasType: query.types.isEmpty || types.isType(entity.type, among: query.types))
  }

  /// With the properties that each candidate has.
  private func compared(_ found: [Candidate]) async throws -> [Candidate] {
    var found = found
    for (index, candidate) in found.enumerated() {
      for condition in query.conditions {
        let values = try await PropertyValues(condition.property, on: query.day)
          .of(candidate.entity.id, kb)
        let known = Set(values.flatMap(\.texts).map(Folding.name))
        let isEqual = condition.values.contains { known.contains(Folding.name($0)) }
        found[index].properties.append((condition.property, isEqual))
      }
    }
    return found
  }
}

/// How alike two texts are.
enum Similarity {
  /// The common pairs of letters: from 0 to 1.
  static func of(_ left: String, _ right: String) -> Double {
    let (left, right) = (pairs(left), pairs(right))
    let size = left.values.reduce(0, +) + right.values.reduce(0, +)
    let common = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
    return size == 0 ? 0 : 2 * Double(common) / Double(size)
  }

  private static func pairs(_ text: String) -> [String: Int] {
    let letters = Array(" " + text + " ")
    return zip(letters, letters.dropFirst()).reduce(into: [:]) {
      $0["\($1.0)\($1.1)", default: 0] += 1
    }
  }
}
