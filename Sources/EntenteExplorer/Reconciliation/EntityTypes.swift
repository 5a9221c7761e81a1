import Entente

/// The types of entities, with the broader type of each.
struct EntityTypes: Sendable {
  struct Item: Sendable {
    let id: String
    let label: String
    let broader: String?
  }

  let items: [Item]
  private let byID: [String: Item]

  init(_ base: Snapshot) throws {
    items = try base.rows("SELECT id, label, broader_id FROM entity_type ORDER BY label").map {
      Item(id: $0.text("id"), label: $0.text("label"), broader: $0.optionalText("broader_id"))
    }
    byID = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) })
  }

  func label(of id: String) -> String { byID[id]?.label ?? id }

  /// Whether a type is one of some types, or narrower than one of them.
  func isType(_ id: String, among types: Set<String>) -> Bool {
    var (next, steps) = (byID[id], 0)
    while let item = next, steps < items.count {
      if types.contains(item.id) { return true }
      next = item.broader.flatMap { byID[$0] }
      steps += 1
    }
    return false
  }

  /// The ids of the types that are one of this type or narrower.
  func narrower(than id: String) -> [String] {
    items.map(\.id).filter { isType($0, among: [id]) }
  }
}
