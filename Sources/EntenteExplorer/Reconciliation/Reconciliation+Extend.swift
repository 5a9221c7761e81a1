import Entente
import EntenteKit

extension Reconciliation {
  /// The properties of the entities of a type, the most frequent first.
  func proposedProperties(_ values: [String: String], _ kb: KnowledgeBase) async throws
    -> ReconciliationJSON
  {
    let type = values["type"] ?? "thing"
    let limit = values["limit"].flatMap { Int($0) }.map { max(0, $0) }
    let found = try await kb.read { base in
      let types = try EntityTypes(base).narrower(than: type).map { "'\($0)'" }
      return try base.rows(
        """
        SELECT p.id, p.label
        FROM fact f
        JOIN entity_overview e ON e.entity_id = f.subject_id
        JOIN predicate p ON p.id = f.predicate
        WHERE e.type_id IN (\(types.joined(separator: ", ")))
        GROUP BY p.id
        ORDER BY count(*) DESC, p.id
        """)
    }
    let all =
      PropertyValues.own.map { ReconciliationJSON.item($0.id, $0.name) }
      + found.map { .item($0.text("id"), $0.text("label")) }
    var answer: [String: ReconciliationJSON] = [
      "type": .text(type), "properties": .array(Array(all.prefix(limit ?? all.count))),
    ]
    answer["limit"] = limit.map { .integer($0) }
    return .object(answer)
  }

  /// The values of some properties of some entities.
  func extended(_ text: String, _ kb: KnowledgeBase) async throws -> ReconciliationJSON {
    let query = try Self.parsed(text, "extend")
    guard let ids = query["ids"]?.array?.compactMap(\.string),
      let properties = query["properties"]?.array
    else { throw Self.bad("extend needs ids and properties") }
    guard ids.count <= Self.mostRows, properties.count <= 20 else {
      throw KnowledgeBaseError.because(
        .tooLarge, "at most \(Self.mostRows) entities and 20 properties at once")
    }
    let names = try await names(kb)
    var meta: [ReconciliationJSON] = []
    var rows = Dictionary(
      uniqueKeysWithValues: Set(ids).map { ($0, [String: ReconciliationJSON]()) })
    for property in properties {
      guard let id = property["id"]?.string else { throw Self.bad("a property has no id") }
      let day = property["settings"]?["on"]?.word
      meta.append(.item(id, names[id] ?? id))
      let values = PropertyValues(id, on: day)
      for entity in rows.keys {
        rows[entity]?[id] = .array(try await values.of(entity, kb).map(\.json))
      }
    }
    return .object(["meta": .array(meta), "rows": .object(rows.mapValues { .object($0) })])
  }

  private func names(_ kb: KnowledgeBase) async throws -> [String: String] {
    let rows = try await kb.read { try $0.rows("SELECT id, label FROM predicate") }
    return Dictionary(
      PropertyValues.own.map { ($0.id, $0.name) } + rows.map { ($0.text("id"), $0.text("label")) },
      uniquingKeysWith: { first, _ in first })
  }
}
