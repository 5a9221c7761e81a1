import Entente

/// The types of entities, with the broader types of each.
struct EntityTypes: Sendable {
  struct Item: Sendable {
    let id: String
    let label: String
  }

  let items: [Item]
  private let labels: [String: String]
  /// The type itself and all broader ones.
  private let lineages: [String: Set<String>]

  init(_ base: Snapshot) throws {
    items = try base.rows("SELECT id, label FROM entity_type ORDER BY label").map {
      Item(id: $0.text("id"), label: $0.text("label"))
    }
    labels = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0.label) })
    lineages = try Dictionary(
      grouping: base.rows("SELECT type_id, ancestor_id FROM entity_type_lineage"),
      by: { $0.text("type_id") }
    ).mapValues { Set($0.map { $0.text("ancestor_id") }) }
  }

  func label(of id: String) -> String { labels[id] ?? id }

  /// Whether a type is one of some types, or narrower than one of them.
  func isType(_ id: String, among types: Set<String>) -> Bool {
    lineages[id]?.isDisjoint(with: types) == false
  }

  /// The ids of the types that are one of this type or narrower.
  func narrower(than id: String) -> [String] {
    items.map(\.id).filter { isType($0, among: [id]) }
  }
}
