import Entente
import EntenteKit

/// One query of a batch.
struct ReconciliationQuery: Sendable {
  /// A property that a candidate should have, with one of some values.
  struct Condition: Sendable {
    let property: String
    let values: [String]
  }

  /// The name to match; `nil` if only properties are given.
  let name: String?
  let types: Set<String>
  /// Whether entities of other types are allowed, with a lower score.
  let isTypeLoose: Bool
  let limit: Int
  /// The property `on`: the day of the name.
  let day: String?
  let conditions: [Condition]

  /// - Throws: ``Entente/KnowledgeBaseError``: `badArgument`.
  init(_ value: JSONValue, key: String) throws {
    guard value.isObject else { throw Reconciliation.bad("the query \(key) is not an object") }
    name = value["query"]?.string.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    types = Set(
      value["type"]?.string.map { [$0] } ?? value["type"]?.array?.compactMap(\.string) ?? [])
    isTypeLoose = value["type_strict"]?.string == "should"
    limit = min(max(value["limit"]?.integer ?? 5, 1), 50)
    var (day, conditions): (String?, [Condition]) = (nil, [])
    for item in value["properties"]?.array ?? [] {
      guard let property = item["pid"]?.string, let given = item["v"] else {
        throw Reconciliation.bad("a property of the query \(key) has no pid or no v")
      }
      let values = (given.array ?? [given]).compactMap(Self.text).filter { !$0.isEmpty }
      if property == "on" {
        day = values.first
      } else if !values.isEmpty {
        conditions.append(Condition(property: property, values: values))
      }
    }
    (self.day, self.conditions) = (day, conditions)
    guard name != nil || !conditions.isEmpty else {
      throw Reconciliation.bad("the query \(key) has neither a query nor properties")
    }
  }

  /// A text, a number, or the id of an entity.
  private static func text(_ value: JSONValue) -> String? {
    if let text = value.word ?? value["id"]?.string { return text }
    if case .number(let number) = value.content { return "\(number)" }
    return nil
  }
}
