/// The statements about an entity with one predicate, counted.
///
/// ```swift
/// let facts = try await kb.facts(about: "CSTO")
/// for group in FactGroup.groups(of: facts, about: "csto") {
///   print(group.predicate, group.statements.count)
/// }
/// ```
public struct FactGroup: Hashable, Sendable {
  public let kind: String
  public let predicate: String
  /// Whether the entity is the subject of the statements; else it is their object.
  public let isSubject: Bool
  /// The ids of the statements.
  public let statements: [String]
  /// The ids of the sources that support them.
  public let sources: [String]
  /// The dates of the first and of the last dated statement, by their first days; `nil` if none is
  /// dated.
  public let firstDate: String?
  public let lastDate: String?

  /// Counts statements by kind, predicate and the place of the entity.
  ///
  /// - Parameters:
  ///   - facts: Statements in the order of ``KnowledgeBase/facts(about:from:)``.
  ///   - id: The id of the entity.
  /// - Returns: The groups in the order of their first statements.
  public static func groups(of facts: [Fact], about id: String) -> [FactGroup] {
    var groups: [[Fact]] = []
    var places: [[String]: Int] = [:]
    for fact in facts {
      let key = [fact.kind, fact.predicate, fact.subject.id == id ? "subject" : "object"]
      if let place = places[key] {
        groups[place].append(fact)
      } else {
        places[key] = groups.count
        groups.append([fact])
      }
    }
    return groups.map { FactGroup($0, about: id) }
  }

  private init(_ facts: [Fact], about id: String) {
    let dates = facts.compactMap(\.date)
    kind = facts[0].kind
    predicate = facts[0].predicate
    isSubject = facts[0].subject.id == id
    statements = facts.map(\.statement)
    sources = Set(facts.flatMap(\.sources)).sorted()
    firstDate = dates.first
    lastDate = dates.last
  }
}
