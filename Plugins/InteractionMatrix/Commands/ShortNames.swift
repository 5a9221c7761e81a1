import Entente

/// Short names of entities, for places with little room.
struct ShortNames {
  private let abbreviations: [String: String]

  /// Prefers an abbreviation that equals the id, then the shortest.
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

  /// The abbreviation, or else the label.
  subscript(entity: Entity) -> String { abbreviations[entity.id] ?? entity.label }

  private static let longest = 14

  /// The name for the head of a column: the abbreviation, or else the id, because a label would be
  /// too wide.
  func head(_ entity: Entity) -> String {
    let name = self[entity]
    return name.count > Self.longest ? entity.id : name
  }
}
