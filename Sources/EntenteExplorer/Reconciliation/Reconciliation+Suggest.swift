import Entente
import EntenteKit

extension Reconciliation {
  /// A part of the candidates: `cursor` is the number of those before it.
  private static func page(_ items: [ReconciliationJSON], _ values: [String: String])
    -> ReconciliationJSON
  {
    let first = max(0, values["cursor"].flatMap { Int($0) } ?? 0)
    return .object(["result": .array(Array(items.dropFirst(min(first, 10_000)).prefix(20)))])
  }

  func suggestedEntities(_ values: [String: String], _ kb: KnowledgeBase) async throws
    -> ReconciliationJSON
  {
    let found = try await kb.find(values["prefix"] ?? "", limit: 200)
    let types = try await kb.read { try EntityTypes($0) }
    return Self.page(
      found.map { match in
        let entity = match.entity
        var members: [String: ReconciliationJSON] = [
          "id": .text(entity.id), "name": .text(entity.label),
          "notable": .array([.item(entity.type, types.label(of: entity.type))]),
        ]
        members["description"] = entity.description.map { .text($0) }
        return .object(members)
      }, values)
  }

  func suggestedTypes(_ values: [String: String], _ kb: KnowledgeBase) async throws
    -> ReconciliationJSON
  {
    let types = try await kb.read { try EntityTypes($0) }.items.map { ($0.id, $0.label) }
    return Self.page(Self.begun(types, with: values["prefix"]), values)
  }

  func suggestedProperties(_ values: [String: String], _ kb: KnowledgeBase) async throws
    -> ReconciliationJSON
  {
    let predicates = try await kb.read { base in
      try base.rows("SELECT id, label FROM predicate ORDER BY label").map {
        ($0.text("id"), $0.text("label"))
      }
    }
    let all =
      [("on", "Day, month or year of the name")] + PropertyValues.own.map { ($0.id, $0.name) }
    return Self.page(Self.begun(all + predicates, with: values["prefix"]), values)
  }

  /// The items whose id, name or a word of it begins with a text.
  private static func begun(_ items: [(String, String)], with prefix: String?)
    -> [ReconciliationJSON]
  {
    let key = Folding.name(prefix ?? "")
    return items.filter { id, name in
      let words = Folding.name(name).split { !$0.isLetter && !$0.isNumber }
      return id.hasPrefix(key) || Folding.name(name).hasPrefix(key)
        || words.contains { $0.hasPrefix(key) }
    }.map { .item($0, $1) }
  }
}
