import Entente

/// What entities are called where there is little room.
struct ShortNames {
  private let abbreviations: [String: String]

  /// The abbreviation that is the id, where there is one, else the shortest.
  init(_ base: Snapshot) throws {
    let rows = try base.rows(
      """
      SELECT DISTINCT entity_id, name FROM entity_name
      WHERE name_kind = 'abbreviation' AND script = 'Latn' AND language = 'en'
      ORDER BY lower(name) = entity_id DESC, length(name), name
      """)
    abbreviations = Dictionary(
      rows.map { ($0.text("entity_id"), $0.text("name")) }, uniquingKeysWith: { first, _ in first })
  }

  /// The abbreviation; the label where there is none.
  subscript(entity: Entity) -> String { abbreviations[entity.id] ?? entity.label }

  private static let longest = 14

  /// The same for the columns of a table, which a long label would make wide: its id.
  func head(_ entity: Entity) -> String {
    let name = self[entity]
    return name.count > Self.longest ? entity.id : name
  }
}
